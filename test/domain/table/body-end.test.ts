/** What stands below a table and closes it, and what only looks like it. */
import { isClosingText } from "../../../src/domain/table/body-end";

test.each([
  ...[
    "Ghi chú: số liệu ước",
    "Chú thích",
    "Người lập biểu",
    "Người tổng hợp",
    "Lập biểu",
    "Nơi nhận:",
    "(Ký, ghi rõ họ tên)",
  ],
  ...[
    "Ký tên",
    "THỦ TRƯỞNG ĐƠN VỊ",
    "TRƯỞNG PHÒNG",
    "PHÓ TRƯỞNG PHÒNG",
    "GIÁM ĐỐC",
    "Phó Giám đốc",
    "CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
  ],
  ...["HIỆU TRƯỞNG", "CHÁNH VĂN PHÒNG", "Nguồn số liệu: Chi cục Thống kê", "Lưu: VT"],
  ...[
    "TM. UBND XÃ",
    "T/M UBND",
    "T.M ỦY BAN NHÂN DÂN",
    "TM BAN CHẤP HÀNH",
    "TM. HĐND",
    "TM. ĐẢNG ỦY",
    "TM. BCH",
    "TM. HỘI NÔNG DÂN",
  ],
  ...[
    "TL. CHỦ TỊCH",
    "KT. TRƯỞNG PHÒNG",
    "K/T GIÁM ĐỐC",
    "TUQ. CHI CỤC TRƯỞNG",
    "Q. CHỦ TỊCH",
    "KT. THỦ TRƯỞNG",
    "KT. HIỆU TRƯỞNG",
  ],
  ...[
    "TL. CHÁNH VĂN PHÒNG",
    "T/L BÍ THƯ",
    "KT. ĐỘI TRƯỞNG",
    "(*) Số ước",
    "(**) Không tính",
    "Bộc Bố, ngày 14 tháng 9 năm 2023",
  ],
  ...["Pác Nặm, ngày … tháng … năm 2023", "Bộc Bố, Ngày 14 Tháng 9 Năm 2023", "Bộc Bố, ngày tháng năm 2023"],
])("%s", (text) => {
  expect(isClosingText(text)).toBe(true);
});

test.each([
  ...[
    "",
    "KT-XH",
    "KT xã hội",
    "Tỷ lệ trưởng thôn",
    "Số chủ tịch",
    "TM dịch vụ",
    "Tổ hội",
    "TL hộ nghèo",
    "Q. Ba Đình",
    "(a) Lúa",
    "x (*)",
  ],
  ...[
    "ngày 14 tháng 9 năm 2023",
    "Bộc Bố, ngày 14/9/2023",
    "Số người lập biểu",
    "Bộc Bố, ngày hội tháng 9 năm 2023",
    "Nguồn vốn",
    "Lưu thông",
  ],
])("«%s» closes nothing", (text) => {
  expect(isClosingText(text)).toBe(false);
});

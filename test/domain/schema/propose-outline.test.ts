/** Which rows of an annex are headings, indicators or parts: y is the number of counted rows, so each counts once and none is lost. */
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { readTargetList } from "../../../src/domain/submission/read-target-list";
import { sheetOf, workbookOf } from "../../support/sheet-of";

/** Section, name and what is counted (✓) of each row, "parent/name" for a part; then what is asked of targets and counting. */
function outlined(rows: string): string[] {
  const drawing = `CHỈ TIÊU NĂM 2025\n| TT | Nội dung tiêu chí | ĐVT | Chỉ tiêu |\n${rows}`;
  const sheet = sheetOf(drawing);
  const { indicators = [] } = proposeSchema(sheet) ?? {};
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  expect(readTargetList(workbookOf("a.xlsx", sheet)).map(({ name }) => name)).toEqual(
    indicators.map(({ name }) => name),
  );
  return indicators.map(({ section, parent, name, counted, questions }) => {
    const asked = questions
      .map(({ code }) => code)
      .filter((code) => !/^(owner|unit|direction|pacing|timing)-/.test(code));
    const told = parent === "" ? name : `${names.get(parent) ?? "?"}/${name}`;
    return [section, ":", told, counted ? "✓" : "", ...asked].join(" ").replace(/ +/g, " ").trim();
  });
}

const CRITERIA = [
  "Quy hoạch : Có quy hoạch chung ✓",
  "Giao thông : Đường xã được bê tông ✓",
  "Giao thông : Đường thôn được cứng hóa ✓",
];

test.each([
  [
    "numbered 1, 1.1",
    `| 1 | Quy hoạch | | |
     | 1.1 | Có quy hoạch chung | | Đạt |
     | 2 | Giao thông | | |
     | 2.1 | Đường xã được bê tông | % | 100 |
     | 2.2 | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "numbered in words",
    `| Tiêu chí 1 | Quy hoạch | | |
     | 1.1 | Có quy hoạch chung | | Đạt |
     | Tiêu chí 2 | Giao thông | | |
     | 2.1 | Đường xã được bê tông | % | 100 |
     | 2.2 | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "Roman, with 1.1 below",
    `| I | Quy hoạch | | |
     | 1.1 | Có quy hoạch chung | | Đạt |
     | II | Giao thông | | |
     | 2.1 | Đường xã được bê tông | % | 100 |
     | 2.2 | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "letters below numbers",
    `| 1 | Quy hoạch | | |
     | a) | Có quy hoạch chung | | Đạt |
     | 2 | Giao thông | | |
     | a) | Đường xã được bê tông | % | 100 |
     | b) | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "small letters above marks",
    `| a | Quy hoạch | | |
     | | - Có quy hoạch chung | | Đạt |
     | b | Giao thông | | |
     | | - Đường xã được bê tông | % | 100 |
     | | - Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "no numbers above, 1.1 below",
    `| | Quy hoạch | | |
     | 1.1 | Có quy hoạch chung | | Đạt |
     | | Giao thông | | |
     | 2.1 | Đường xã được bê tông | % | 100 |
     | 2.2 | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "no numbers below",
    `| 1 | Quy hoạch | | |
     | | Có quy hoạch chung | | Đạt |
     | 2 | Giao thông | | |
     | | Đường xã được bê tông | % | 100 |
     | | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
  [
    "capitals with a number",
    `| 1 | QUY HOẠCH | | |
     | 1.1 | Có quy hoạch chung | | Đạt |
     | 2 | GIAO THÔNG | | |
     | 2.1 | Đường xã được bê tông | % | 100 |
     | 2.2 | Đường thôn được cứng hóa | % | ≥ 90 |`,
  ],
])("groups of criteria are sections, and what stands under them counts: %s", (_, rows) => {
  expect(outlined(rows)).toEqual(CRITERIA);
});

test("a group ends where the numbers go on above it; a criterion with its own target is none", () => {
  expect(
    outlined(`| I | KINH TẾ | | |
      | 1 | Trồng trọt | | |
      | 1.1 | Sản lượng thóc | tấn | 500 |
      | 1.2 | Diện tích chè | ha | 30 |
      | 2 | Thu nhập bình quân | triệu đồng | ≥ 48 |`),
  ).toEqual(["Trồng trọt : Sản lượng thóc ✓", "Trồng trọt : Diện tích chè ✓", "Kinh tế : Thu nhập bình quân ✓"]);
});

test("a row with a target of its own keeps its parts, however they are marked", () => {
  expect(
    outlined(`| 1 | Trồng rừng | ha | 258 |
      | | Trong đó: Trồng lại | ha | 150 |
      | 2 | Sản lượng lương thực | tấn | 19550 |
      | | Trong đó: | | |
      | | - Thóc | tấn | 10900 |
      | 3 | Giải ngân vốn | tỷ đồng | 258 |
      | a | Vốn đầu tư | tỷ đồng | 180 |
      | 4 | Kết nạp đảng viên | người | 90 |
      | 4.1 | Nữ | người | 40 |`),
  ).toEqual([
    ": Trồng rừng ✓",
    ": Trồng rừng/Trồng lại",
    ": Sản lượng lương thực ✓",
    ": Sản lượng lương thực/Thóc",
    ": Giải ngân vốn ✓",
    ": Giải ngân vốn/Vốn đầu tư",
    ": Kết nạp đảng viên ✓",
    ": Kết nạp đảng viên/Nữ",
  ]);
});

test("one row without a target among rows that have one: its parts count, and that is asked", () => {
  expect(
    outlined(`| 1 | Thu nhập bình quân | triệu đồng | 48 |
      | 2 | Tỷ lệ bao phủ BHYT | % | 95 |
      | 3 | Tai nạn giao thông | | |
      | | - Số vụ tai nạn | vụ | 5 |
      | | + Số vụ tai nạn đường bộ | vụ | 4 |
      | | - Số người chết | người | 2 |
      | 4 | Đào tạo nghề | người | |
      | 4.1 | Nữ được đào tạo nghề | người | 40 |`),
  ).toEqual([
    ": Thu nhập bình quân ✓",
    ": Tỷ lệ bao phủ BHYT ✓",
    ": Tai nạn giao thông parts-counted",
    ": Tai nạn giao thông/Số vụ tai nạn ✓",
    ": Tai nạn giao thông/Số vụ tai nạn đường bộ",
    ": Tai nạn giao thông/Số người chết ✓",
    ": Đào tạo nghề parts-counted",
    ": Đào tạo nghề/Nữ được đào tạo nghề ✓",
  ]);
});

test("where “Trong đó” stands below, the target above is still to come", () => {
  expect(
    outlined(`| 1 | Thu nhập bình quân | triệu đồng | 48 |
      | 2 | Tổng vốn đầu tư | tỷ đồng | |
      | | Trong đó: Vốn ngân sách | tỷ đồng | 50 |`),
  ).toEqual([": Thu nhập bình quân ✓", ": Tổng vốn đầu tư target-empty", ": Tổng vốn đầu tư/Vốn ngân sách"]);
});

test("an owner beside a group holds for what stands under it", () => {
  const proposal = proposeSchema(
    sheetOf(`CHỈ TIÊU NĂM 2025
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | Cơ quan chủ trì |
      | 1 | Giao thông | | | Phòng Kinh tế |
      | 1.1 | Đường xã được bê tông | % | 100 | |
      | 1.2 | Đường thôn được cứng hóa | % | 90 | Ban Quản lý |
      | 2 | Quy hoạch | | | |
      | 2.1 | Có quy hoạch chung | | Đạt | |`),
  );
  expect(proposal?.indicators.map(({ code, owner }) => `${code} ${owner}`)).toEqual(["GT01 KT", "GT02 BQL", "QH01 "]);
});

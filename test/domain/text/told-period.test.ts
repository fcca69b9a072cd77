/** The time that a title speaks of. */
import { serialDay } from "../../../src/domain/text/as-of";
import { parseOtherYear, parseToldPeriod } from "../../../src/domain/text/told-period";

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return serialDay(year, month, date) ?? Number.NaN;
};

test.each([
  ["Báo cáo 8 tháng năm 2026", "2026-8-1", "2026-8-31"],
  ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU 9 THÁNG ĐẦU NĂM 2025", "2025-9-1", "2025-9-30"],
  ["Báo cáo 9 tháng", "2026-9-1", "2026-9-30"],
  ["SO SÁNH KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2025, 2026", "2026-9-1", "2026-9-30"],
  ["Kết quả quý II năm 2024 và năm 2025", "2024-4-1", "2024-6-30"],
  ["Báo cáo tháng 8/2026", "2026-8-1", "2026-8-31"],
  ["Số liệu đến hết tháng 02 năm 2026", "2026-2-1", "2026-2-28"],
  ["KẾT QUẢ QUÝ II/2026", "2026-4-1", "2026-6-30"],
  ["Kết quả quý 4 năm 2026", "2026-10-1", "2026-12-31"],
  ["Kết quả 9 tháng, nhiệm vụ 3 tháng cuối năm 2026", "2026-9-1", "2026-9-30"],
  ["KẾT QUẢ 9 THÁNG ĐẦU NĂM 2026 VÀ NHIỆM VỤ QUÝ IV", "2026-9-1", "2026-9-30"],
  ["Kết quả thực hiện kế hoạch 9 tháng, phương hướng quý IV năm 2026", "2026-9-1", "2026-9-30"],
  ["Kết quả tháng 5, nhiệm vụ tháng 6 năm 2026", "2026-5-1", "2026-5-31"],
  ["Kết quả tháng 12/2025 - kế hoạch tháng 1/2026", "2025-12-1", "2025-12-31"],
  ["Tình hình thực hiện nhiệm vụ quý III", "2026-7-1", "2026-9-30"],
  ["Kế hoạch và kết quả thực hiện quý III", "2026-7-1", "2026-9-30"],
])("%s", (text, from, to) => {
  expect(parseToldPeriod(text, 2026)).toEqual({ from: day(from), to: day(to) });
});

test.each([
  "Thượng Minh, ngày 05 tháng 10 năm 2026",
  "(Kèm theo Báo cáo số 214/BC-KT tháng 10/2026)",
  "So với 9 tháng năm 2025",
  "Nhiệm vụ 3 tháng cuối năm 2026",
  "Kế hoạch năm 2026",
  "VÀ NHIỆM VỤ QUÝ IV",
  "Phương hướng tháng 6 năm 2026",
  "13 tháng năm 2026",
  "Quý khách",
])("%s names none", (text) => {
  expect(parseToldPeriod(text, 2026)).toBeNull();
});

test("another year counts only where no title names the one that is meant", () => {
  const last = { from: day("2025-1-1"), to: day("2025-12-31") };
  expect(parseOtherYear(["PHÒNG KINH TẾ", "Kết quả thực hiện chỉ tiêu năm 2025"], 2026)).toEqual(last);
  expect(parseOtherYear(["Kết quả năm 2025", "Kế hoạch năm 2026"], 2026)).toBeNull();
  expect(
    parseOtherYear(["Nghị quyết năm 2025", "ngày 05 tháng 10 năm 2025", "giai đoạn đến năm 2025"], 2026),
  ).toBeNull();
  expect(parseOtherYear(["Kết quả năm 2025"], null)).toBeNull();
});

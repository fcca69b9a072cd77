import { isoDay, parseAsOf, parseDay, parseLooseAsOf, serialDay } from "../../../src/domain/text/as-of";

test.each([
  ["Số liệu đến ngày 14/9/2023", "2023-09-14"],
  ["(Số liệu tính đến ngày 14 tháng 9 năm 2023)", "2023-09-14"],
  ["Tính đến 31/8", "2023-08-31"],
  ["Đến hết ngày 30.9.2023", "2023-09-30"],
  ["SỐ LIỆU ĐẾN NGÀY: 05/06/2023", "2023-06-05"],
  ["Kết quả thực hiện chỉ tiêu đến ngày 14/9/2023", "2023-09-14"],
  ["Chốt số liệu ngày 15-12-2023", "2023-12-15"],
  ["Báo cáo kết quả 9 tháng đầu năm 2023 (đến 14/9/2023)", "2023-09-14"],
  ["Số liệu đến 14/9/23", "2023-09-14"],
  ["Pác Nặm, ngày 20 tháng 9 năm 2023", null],
  ["Ban hành kèm theo Nghị quyết số 12/NQ-HĐND ngày 20/12/2022", null],
  ["Kế hoạch đến năm 2025", null],
  ["Số liệu đến ngày 31/2/2023", null],
  ["Công văn đến số 12/2023", null],
  ["Từ ngày 01/01/2023 đến ngày 14/9/2023", "2023-09-14"],
  ["(Từ 15/4/2023 đến 14/5/2023; lũy kế đến 31/5/2023)", "2023-05-31"],
  ["Lũy kế đến 31/5, từ 15/4 - đến 14/5", "2023-05-31"],
  ["Đến 30/6/2023 (lần trước đến 31/5/2023)", "2023-06-30"],
  ["", null],
])("%j is as of %p", (text, day) => {
  const serial = parseAsOf(text, 2023);
  expect(serial === null ? null : isoDay(serial)).toBe(day);
});

test("a date without a year needs one to complete it", () => {
  expect(parseAsOf("đến ngày 14/9")).toBeNull();
});

test.each([
  ["2023-09-14", "2023-09-14"],
  ["14/9/2023", "2023-09-14"],
  ["14 tháng 9 năm 2023", "2023-09-14"],
  ["14/9", null],
  ["2023", null],
  ["32/1/2023", null],
])("%j is the day %p", (text, day) => {
  const serial = parseDay(text);
  expect(serial === null ? null : isoDay(serial)).toBe(day);
});

test("serial days count as in a spreadsheet", () => {
  expect(serialDay(1900, 3, 1)).toBe(61);
  expect(serialDay(2023, 9, 4)).toBe(45173);
  expect(serialDay(2023, 2, 29)).toBeNull();
});

test.each([
  ["CHĂM SÓC SỨC KHỎE SINH SẢN 6 THÁNG 2023 (30/6/2023)", "2023-06-30"],
  ["THÁNG 10/2023 (31/10/2023)", "2023-10-31"],
  ["Báo cáo 9 tháng - ngày 30/9/2023", "2023-09-30"],
  ["NHIỆM VỤ NĂM 2023 - cập nhật 31/10/2023", "2023-10-31"],
  ["Thực hiện (30/6/2023)", "2023-06-30"],
  ["TH 31.10.2023", "2023-10-31"],
  ["30/6/2023", "2023-06-30"],
  ["(31/2/2023)", null],
  // Another year's, papers, signatures, deadlines, plans, and a day in the middle of a sentence.
  ["31/12/2022", null],
  ["Nghị quyết số 12/NQ-HĐND (12/3/2023)", null],
  ["Số: 15/BC-UBND - ngày 30/9/2023", null],
  ["Pác Nặm, ngày 14/9/2023", null],
  ["Ngày 14/9/2023", null],
  ["Hạn báo cáo (30/9/2023)", null],
  ["Kế hoạch (12/3/2023)", null],
  ["Chỉ tiêu giao (12/3/2023)", null],
  ["Họp ngày 3/4/2023 tại hội trường", null],
  [`${"Rất dài ".repeat(30)}(30/6/2023)`, null],
])("a day that nothing calls one of figures: %s → %s", (text, day) => {
  const serial = parseLooseAsOf(text, 2023);
  expect(serial === null ? null : isoDay(serial)).toBe(day);
});

test("where no year is meant every one will do", () => {
  expect(parseLooseAsOf("30/6/2021", null)).toBe(serialDay(2021, 6, 30));
});

test("days that come again and days that change are each written as they are", () => {
  const days = [46203, 46203.75, 46204, 46203, 0, -1, 46204];
  expect(days.map(isoDay)).toEqual([
    ...["2026-06-30", "2026-06-30", "2026-07-01", "2026-06-30"],
    ...["1899-12-30", "1899-12-29", "2026-07-01"],
  ]);
});

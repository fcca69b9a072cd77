/** What is remembered of a sheet's percentages is that sheet's, and its row's. */
import { matchedRows } from "../../../src/domain/check/rule";
import { sentPercent } from "../../../src/domain/check/sent-percent";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedSheet } from "../../../src/domain/submission/submission";
import { drawSheet, littleSchema } from "./little-sheet";

function sheetOf(...rows: readonly string[]): SubmittedSheet {
  const heading = "| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | % thực hiện | Ghi chú |";
  const drawn = drawSheet("Biểu", [heading, ...rows].join("\n"));
  const workbook = { name: "a.xlsx", sheets: [drawn], date1904: false, externalLinks: false };
  const [sheet] = readFile(readingFrame(littleSchema()), workbook, "").sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

test("each row has its own, asked once or again, and another sheet of the same rows its own", () => {
  const sheet = sheetOf(
    "| 1 | Trồng rừng | ha | 258 | 129 | 50 | 7 |",
    "| 2 | Tỷ lệ che phủ rừng | % | 60 | 45 | 75 | |",
  );
  const other = { ...sheet, roles: { ...sheet.roles, percent: 6 } };
  const values = (of: SubmittedSheet): unknown[] => matchedRows(sheet).map((row) => sentPercent(of, row)?.value);
  expect(values(sheet)).toEqual([50, 75]);
  expect(values(other)).toEqual([7, undefined]);
  expect(values(sheet)).toEqual([50, 75]);
  const [first] = matchedRows(sheet);
  expect(first && sentPercent(sheet, first)).toBe(first && sentPercent(sheet, first));
});

test.each([
  ["50", 50.04, true],
  ["50", 50.06, false],
  ["50.1", 50.14, true],
  ["50.12", 50.124, true],
  ["50.12", 50.13, false],
  ["0.00000015", 0.05, true],
])("%s is written as its places have it: %s", (percent, exact, agrees) => {
  const sheet = sheetOf(`| 1 | Trồng rừng | ha | 258 | ${String((258 * exact) / 100)} | 0 | |`);
  const rows = sheet.grid.sheet.rows.map((row) =>
    row.map((cell, column) => (column === 5 && cell?.value === 0 ? { value: Number(percent) } : cell)),
  );
  const grid = Object.assign(Object.create(sheet.grid) as typeof sheet.grid, { sheet: { ...sheet.grid.sheet, rows } });
  const [row] = matchedRows(sheet);
  expect(row && sentPercent({ ...sheet, grid }, row)?.agrees).toBe(agrees);
});

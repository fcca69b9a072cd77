/** What was in force on a day, and what is wrong with the rows of `Điều chỉnh` (history.md 3). */
import { checkAmendments, schemaSheetOn } from "../../../src/domain/history/amendment";
import { readAmendmentSheet } from "../../../src/domain/sheets/amendment-sheet";
import { cellText } from "../../../src/domain/grid/snapshot";
import { parseDay } from "../../../src/domain/text/as-of";
import { sheetOf } from "../../support/sheet-of";

const MAIN = sheetOf(`
  | Mã   | Chỉ tiêu   | Kế hoạch | Tính vào tổng số |
  | KT02 | Giá trị    | 470      | Có               |
  | XD01 | Đảng viên  | 90       | Có               |
`);
const HEADINGS = "| Mã | Mục | Giá trị cũ | Giá trị mới | Hiệu lực từ ngày | Văn bản | Ngày văn bản |";
const amendments = (...rows: readonly string[]) => readAmendmentSheet(sheetOf([HEADINGS, ...rows].join("\n")));
const TWICE = [
  "| KT02 | Kế hoạch | 520 | 490 | 19/7/2023 | NQ 15 | 19/7/2023 |",
  "| kt02 | Kế hoạch | 490 | 470 |           | NQ 21 | 10/10/2023 |",
];

test.each([
  ["18/7/2023", "520 90"],
  ["19/7/2023", "490 90"],
  ["9/10/2023", "490 90"],
  ["10/10/2023", "470 90"],
])("in force on %s", (day, wanted) => {
  const { rows } = schemaSheetOn(MAIN, amendments(...TWICE), parseDay(day) ?? 0);
  expect(
    rows
      .slice(1)
      .map((row) => cellText(row[2] ?? null))
      .join(" "),
  ).toBe(wanted);
});

test("an indicator that counts only from a day on", () => {
  const rows = amendments("| XD01 | Tính vào tổng số | Không | Có | 1/7/2023 | NQ 9 | 1/7/2023 |");
  expect(cellText(schemaSheetOn(MAIN, rows, parseDay("30/6/2023") ?? 0).rows[2]?.[3] ?? null)).toBe("Không");
  expect(schemaSheetOn(MAIN, rows, parseDay("1/7/2023") ?? 0)).toBe(MAIN);
});

test.each<[string, readonly string[], string]>([
  ["a whole chain", TWICE, ""],
  [
    "old is not the new before it",
    [TWICE[0] ?? "", "| KT02 | Kế hoạch | 500 | 470 | 10/10/2023 | NQ 21 | |"],
    "amendment-chain A3 500 490",
  ],
  ["the last is not what the schema says", TWICE.slice(0, 1), "amendment-chain A2 490 470"],
  ["two on one day", [...TWICE, "| KT02 | Kế hoạch | 490 | 470 | 10/10/2023 | NQ 22 | |"], "amendment-double A4"],
  ["no document", ["| KT02 | Kế hoạch | 520 | 470 | 10/10/2023 | | |"], "amendment-document A2"],
  ["no day at all", ["| KT02 | Kế hoạch | 520 | 470 | | NQ 21 | |"], "amendment-document A2"],
  ["no such indicator", ["| KT09 | Kế hoạch | 520 | 470 | 1/7/2023 | NQ 21 | |"], "amendment-chain A2 470"],
  ["no such column", ["| KT02 | Kế hoặch B | 520 | 470 | 1/7/2023 | NQ 21 | |"], "amendment-chain A2 470"],
])("%s", (_, rows, wanted) => {
  const found = checkAmendments(MAIN, "Điều chỉnh", amendments(...rows));
  expect(
    found
      .map(({ code, at, found: said = "", expected = "" }) => `${code} ${at.cell ?? ""} ${said} ${expected}`.trim())
      .join("; "),
  ).toBe(wanted);
});

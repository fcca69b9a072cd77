/**
 * Forms of one shape, read one after the other: what was remembered of one never answers for another whose figures, units,
 * headings or formats make it something else.
 */
import fc from "fast-check";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedSheet } from "../../../src/domain/submission/submission";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [["XA", "Xã Tân An"]],
  indicators: [
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20000", reporters: ["XA"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["XA"] },
    { code: "CA", name: "Sản lượng thủy sản", unit: "tấn", target: "400", reporters: ["XA"] },
    { code: "BH", name: "Tỷ lệ dân số tham gia bảo hiểm y tế", unit: "%", target: "95", reporters: ["XA"] },
  ],
});

const FORM = `
  XÃ TÂN AN
  Biểu số liệu
  | TT | Chỉ tiêu | ĐVT | Giao | Số liệu | Số liệu khác |
  | 1 | Tổng đàn lợn | con | 20000 | 15000 | 75 |
  | 2 | Sản lượng lúa | tấn | 9000 | 6300 | 70 |
  | 3 | Sản lượng thủy sản | tấn | 400 | 300 | 75 |
  | 4 | Tỷ lệ dân số tham gia bảo hiểm y tế | % | 95 | 90 | 94.7 |`;

/** The same texts, with the figures of the last two columns exchanged. */
const EXCHANGED = FORM.replace(/\| ([\d.]+) \| ([\d.]+) \|$/gmu, "| $2 | $1 |");

const ALIKE: Readonly<Record<string, SheetSnapshot>> = {
  form: sheetOf(FORM),
  "its figures in the other column": sheetOf(EXCHANGED),
  "another unit": sheetOf(FORM.replace("| 2 | Sản lượng lúa | tấn", "| 2 | Sản lượng lúa | tạ")),
  "a heading over two columns": sheetOf(FORM.replace("| Giao | Số liệu | Số liệu khác |", "| Giao | Kế hoạch | < |")),
  "a percent format": sheetOf(FORM.replace("| 90 | 94.7 |", "| 0.9{0%} | 94.7 |")),
  "another outline": sheetOf(FORM.replace("| 2 | Sản", "| I | Sản")),
  "another plan": sheetOf(FORM.replace("| 400 | 300 |", "| 300 | 400 |")),
  "figures as texts": sheetOf(FORM.replace("| 6300 |", "| 6300 tấn |").replace("| 15000 |", "| 15.000 |")),
  "no figures": sheetOf(FORM.replace(/\| ([\d.]+) \| ([\d.]+) \|$/gmu, "| | |")),
};

/** What was read: columns with their roles and reasons, and each figure with what it comes to. */
function told(sheets: readonly SubmittedSheet[]): object[] {
  return sheets.map(({ role, unit, table, rows, unread }) => ({
    ...{ role, unit, unread, columns: table?.columns, decisions: table?.decisions },
    rows: rows.map(({ row, indicator, unit: rowUnit, plan, planText, actual, match }) => ({
      ...{ row, code: indicator?.code, rowUnit, plan, planText, actual, kind: match.kind, offered: match.suggestions },
    })),
  }));
}

function alone(sheet: SheetSnapshot): object[] {
  return told(readFile(readingFrame(schema), workbookOf("a.xlsx", sheet), "").sheets);
}

const figures = (sheet: SheetSnapshot): (string | undefined)[] =>
  readFile(readingFrame(schema), workbookOf("a.xlsx", sheet), "").sheets.flatMap(({ rows }) =>
    rows.map(({ actual }) => actual?.cell),
  );

test("forms of the same texts differ in what is read of them", () => {
  const read = Object.values(ALIKE).map((sheet) => JSON.stringify(alone(sheet)));
  expect(new Set(read).size).toBe(read.length);
  expect(figures(sheetOf(FORM))).toEqual(["E4", "E5", "E6", "E7"]);
  expect(figures(sheetOf(EXCHANGED))).toEqual(["F4", "F5", "F6", "F7"]);
});

test("in whatever order they come, each is read as if it came alone", () => {
  const expected = new Map(Object.entries(ALIKE).map(([name, sheet]) => [name, alone(sheet)]));
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(ALIKE), { minLength: 2 }), (names) => {
      const frame = readingFrame(schema);
      for (const name of names) {
        const sheet = ALIKE[name] ?? sheetOf("");
        const read = told(readFile(frame, workbookOf("a.xlsx", sheet), "").sheets);
        expect({ name, read }).toEqual({ name, read: expected.get(name) });
      }
    }),
    { numRuns: 40 },
  );
});

test("a form is read the same whatever the office above it is called", () => {
  const frame = readingFrame(schema);
  for (const title of ["XÃ TÂN AN", "Xã Tân An", "Sản lượng lúa: 5", "UBND XÃ TÂN AN - KẾ HOẠCH NĂM 2023"]) {
    const sheet = sheetOf(FORM.replace("XÃ TÂN AN", title));
    expect(told(readFile(frame, workbookOf("a.xlsx", sheet), "").sheets)).toEqual(alone(sheet));
  }
});

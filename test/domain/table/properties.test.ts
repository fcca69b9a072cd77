/** Whatever stands on a sheet: finding never throws, does not look at blank margins, and moves with the sheet. */
import { columnName } from "../../../src/domain/grid/address";
import fc from "fast-check";
import { findTables } from "../../../src/domain/table/find-table";
import { readRows } from "../../../src/domain/table/read-rows";
import type { Cell, SheetSnapshot } from "../../../src/domain/grid/snapshot";
import type { FoundTable } from "../../../src/domain/table/table";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { transposed, transposedName } from "../../../src/domain/grid/transpose";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, shifted, workbookOf } from "../../support/sheet-of";
import { tries } from "../../support/tries";
import { CORPUS } from "./corpus";

const HINTS = { year: 2023, month: 9 };
const WORDS = [
  ..."STT|Chỉ tiêu|Nội dung|ĐVT|Đơn vị|Kế hoạch|Thực hiện|Luỹ kế|% so KH|Năm 2023|9 tháng|Xã A|Xã B|Toàn huyện|Ghi chú".split(
    "|",
  ),
  ..."Trồng rừng|Tổng đàn lợn|ha|con|I|a|-|Trong đó:|Cộng|KT. CHỦ TỊCH|Nơi nhận:|A|B|1|2=1/3|258|1.234,5|".split("|"),
];

const cell = fc.option(
  fc.oneof(
    fc.constantFrom(...WORDS).map((value): Cell => ({ value })),
    fc.double({ noNaN: true }).map((value): Cell => ({ value })),
    fc.constantFrom(1, 2, 3, 258, 2022, 2023).map((value): Cell => ({ value })),
    fc.string().map((value): Cell => ({ value })),
    fc.constant<Cell>({ value: { error: "#REF!" } }),
    fc.boolean().map((value): Cell => ({ value })),
  ),
  { nil: null },
);
const merge = fc
  .tuple(fc.nat(12), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
const sheet = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 }),
    merges: fc.array(merge, { maxLength: 4 }),
    hiddenRows: fc.array(fc.nat(14), { maxLength: 2 }),
    hiddenColumns: fc.array(fc.nat(9), { maxLength: 2 }),
  })
  .map((facts): SheetSnapshot => ({ name: "T9", visibility: "visible", ...facts }));

const frame = readingFrame(
  schemaWith({
    units: [["XA", "Xã A"]],
    indicators: [{ code: "R", name: "Trồng rừng", unit: "ha", target: "258", reporters: ["XA"] }],
  }),
);

test("no sheet of whatever cells makes reading throw, and every row lies in the sheet", () => {
  fc.assert(
    fc.property(sheet, (any) => {
      for (const { rows } of readFile(frame, workbookOf("a.xlsx", any), "").sheets)
        for (const { row } of rows) expect(row.row).toBeLessThan(Math.max(any.rows.length, 10));
    }),
    { numRuns: tries(100, 500) },
  );
});

/** What a table says without where it stands. */
function moved(table: FoundTable, down: number, right: number): object {
  return {
    headingRows: table.headingRows.map((row) => row + down),
    columns: table.columns.map((each) => ({
      ...each,
      column: each.column + right,
      // A column with nothing over it is called by its letter.
      heading: each.heading === columnName(each.column) ? "" : each.heading,
    })),
    first: table.first + down,
    last: table.last + down,
    repeated: table.repeated.map((row) => row + down),
    group: table.group && { ...table.group, columns: table.group.columns.map((column) => column + right) },
  };
}

const corpusSheet = fc.constantFrom(...CORPUS).map(({ drawing }) => sheetOf(drawing));

test("a sheet moved down and right gives its tables moved down and right", () => {
  fc.assert(
    fc.property(fc.oneof(corpusSheet, sheet), fc.nat(30), fc.nat(8), (any, down, right) => {
      const [here, there] = [new TextGrid(any), new TextGrid(shifted(any, down, right))];
      const found = findTables(there, HINTS);
      expect(found.map((table) => moved(table, 0, 0))).toEqual(
        findTables(here, HINTS).map((table) => moved(table, down, right)),
      );
      const kinds = (grid: TextGrid): string[] =>
        findTables(grid, HINTS).flatMap((table) => readRows(grid, table).map(({ kind, name }) => `${kind} ${name}`));
      expect(kinds(there)).toEqual(kinds(here));
    }),
    { numRuns: tries(100, 500) },
  );
});

test("blank rows and columns after the data change nothing", () => {
  fc.assert(
    fc.property(fc.oneof(corpusSheet, sheet), fc.nat(40), fc.nat(20), (any, rows, columns) => {
      const wider = {
        ...any,
        rows: [
          ...any.rows.map((row) => [...row, ...Array.from({ length: columns }, () => null)]),
          ...Array.from({ length: rows }, () => []),
        ],
      };
      const told = (each: SheetSnapshot): object[] =>
        findTables(new TextGrid(each), HINTS).map((table) => moved(table, 0, 0));
      expect(told(wider)).toEqual(told(any));
    }),
    { numRuns: tries(60, 300) },
  );
});

test("rows and columns exchanged twice are the sheet itself, and so are names of cells", () => {
  fc.assert(
    fc.property(sheet, (any) => {
      const twice = transposed(transposed(any));
      any.rows.forEach((row, r) => {
        row.forEach((each, c) => {
          expect(twice.rows[r]?.[c] ?? null).toEqual(each);
        });
      });
    }),
  );
  for (const name of ["A1", "C5", "B2:D9", "15:15", "E:E"]) expect(transposedName(transposedName(name))).toBe(name);
  expect(transposedName("C5")).toBe("E3");
});

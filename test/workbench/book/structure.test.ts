import { Book } from "../../../src/workbench/book/book";
import { enter, sortRows } from "../../../src/workbench/book/edit";
import { readWritten } from "../../../src/workbench/book/input";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { inheritFormats, shiftCells, type Shift } from "../../../src/workbench/book/structure";
import { parseArea } from "../../../src/workbench/book/area";
import { allows, choices } from "../../../src/workbench/book/validate";

function sheetOf(cells: Readonly<Record<string, string | number>>): { book: Book; sheet: Sheet } {
  const book = new Book();
  const sheet = book.addSheet("Sheet1");
  for (const [address, value] of Object.entries(cells)) {
    const at = parseArea(address);
    if (!at) throw new Error(address);
    enter(sheet, at.top, at.left, typeof value === "string" ? readWritten(value, false) : { value });
  }
  book.touch();
  return { book, sheet };
}

function formulas(sheet: Sheet): Record<string, string | undefined> {
  return Object.fromEntries(
    [...sheet.cells].filter(([, cell]) => cell.formula !== undefined).map(([key, cell]) => [String(key), cell.formula]),
  );
}

const ROWS = { from: 0, to: 16_383 } as const;

function shift(book: Book, sheet: Sheet, change: Shift): void {
  book.names = shiftCells(book.sheets, book.names, sheet, change);
  inheritFormats(sheet, change);
  book.touch();
}

test("an inserted row moves formulas, names, rules, merges and heights", () => {
  const { book, sheet } = sheetOf({ A1: 1, A2: 2, A3: 3, B1: "=SUM(A1:A3)", B2: "=$A$3*2" });
  book.names = [{ name: "vung", formula: "=Sheet1!$A$2:$A$3", visible: true, comment: "" }];
  sheet.merges = [{ top: 1, bottom: 1, left: 3, right: 4 }];
  sheet.setRow(2, { height: 30 });
  shift(book, sheet, { axis: "row", at: 1, count: 2, ...ROWS });
  expect(Object.values(formulas(sheet))).toEqual(["=SUM(A1:A5)", "=$A$5*2"]);
  expect(book.names[0]?.formula).toBe("=Sheet1!$A$4:$A$5");
  expect(sheet.merges).toEqual([{ top: 3, bottom: 3, left: 3, right: 4 }]);
  expect(sheet.rows.get(4)?.height).toBe(30);
  book.settle();
  expect(sheet.value(0, 1)).toBe(6);
});

test("a deleted row shrinks ranges and breaks references to it", () => {
  const { book, sheet } = sheetOf({ A1: 1, A2: 2, A3: 3, B1: "=SUM(A1:A3)", C1: "=A2" });
  shift(book, sheet, { axis: "row", at: 1, count: -1, ...ROWS });
  expect(Object.values(formulas(sheet))).toEqual(["=SUM(A1:A2)", "=#REF!"]);
  book.settle();
  expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([4, { error: "#REF!" }]);
});

test("cells inserted in a band move only that band", () => {
  const { book, sheet } = sheetOf({ A1: 1, B1: 2, A2: 3, B2: 4, D1: "=A2+B2" });
  shift(book, sheet, { axis: "row", at: 0, count: 1, from: 0, to: 0 });
  expect([sheet.value(1, 0), sheet.value(0, 1)]).toEqual([1, 2]);
  expect(Object.values(formulas(sheet))).toEqual(["=A3+B2"]);
});

test("a sort puts numbers before texts and blanks last, by the Vietnamese alphabet", () => {
  const { sheet } = sheetOf({ A1: "Đạt", A2: 5, A3: "Bắc", A5: "Chậm", A6: 1 });
  sortRows(sheet, { top: 0, bottom: 5, left: 0, right: 0 }, [{ column: 0, ascending: true }], "vi-VN");
  expect([0, 1, 2, 3, 4, 5].map((row) => sheet.value(row, 0))).toEqual([1, 5, "Bắc", "Chậm", "Đạt", null]);
});

test("undo brings a whole state back, redo the other", () => {
  const { book, sheet } = sheetOf({ A1: 1 });
  book.edit(() => {
    sheet.setCell(0, 0, { value: 2, style: {} });
    book.addSheet("Hai");
  });
  book.undo();
  expect([sheet.value(0, 0), book.sheets.length]).toEqual([1, 1]);
  book.redo();
  expect([sheet.value(0, 0), book.sheets.length]).toEqual([2, 2]);
});

test("a deleted sheet breaks references to it", () => {
  const { book, sheet } = sheetOf({ A1: "=Hai!A1" });
  book.removeSheet(book.addSheet("Hai"));
  book.settle();
  expect(sheet.value(0, 0)).toEqual({ error: "#REF!" });
});

test("validation asks what is typed, by list, number and formula", () => {
  const { book, sheet } = sheetOf({ C1: "x", C2: "y" });
  const range = { top: 0, left: 0, bottom: 9, right: 0 };
  const base = { ranges: [range], ignoreBlanks: true } as const;
  const rule = (patch: object): void => {
    sheet.validations = [{ ...base, kind: "List", formula1: "", ...patch }];
  };
  rule({ kind: "List", formula1: "=$C$1:$C$2" });
  expect(choices(book, sheet, sheet.validations[0])).toEqual(["x", "y"]);
  expect([allows(book, sheet, 0, 0, { value: "x" }), allows(book, sheet, 0, 0, { value: "z" })?.message]).toEqual([
    null,
    "",
  ]);
  rule({ kind: "Decimal", operator: "Between", formula1: 0, formula2: 100 });
  expect([allows(book, sheet, 0, 0, { value: 50 }), allows(book, sheet, 0, 0, { value: 101 })]).toEqual([
    null,
    { title: "", message: "" },
  ]);
  rule({ kind: "Custom", formula1: "=A1>10" });
  expect([allows(book, sheet, 3, 0, { value: 11 }), allows(book, sheet, 3, 0, { value: 9 }) === null]).toEqual([
    null,
    false,
  ]);
});

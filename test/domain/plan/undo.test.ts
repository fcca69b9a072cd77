/** Plans carried out in a workbook and taken back: it is as it was, whatever steps came one after the other. */
import type { PlanStep } from "../../../src/domain/plan/plan";
import { marker } from "../../../src/domain/plan/rule";
import { applyPlan } from "../../../src/excel/apply-plan";
import { Book } from "../../../src/workbench/book/book";
import { createTestHost } from "../../../src/workbench/in-process";
import { differenceOf, stateOf } from "../../support/book-state";
import { drawn, SEED, tries } from "../../support/tries";
import { value } from "../../support/value";

const sheet = "Biểu";

/** A sheet with something of each kind on it, and one of values alone. */
async function opened(): Promise<Book> {
  const book = new Book();
  book.addSheet(sheet);
  book.addSheet("NG 1");
  createTestHost({ book, level: 14 });
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const own = worksheets.getItem(sheet);
    own.getRange("A1:D6").formulas = Array.from({ length: 6 }, (_, row) => [`dòng ${String(row)}`, row, "=B1*2", "-"]);
    own.getRange("B2:C3").format.fill.color = "#FFE699";
    own.getRange("B2:B6").numberFormat = Array.from({ length: 5 }, () => ["0.0"]);
    own.getRange("E1:F1").merge(false);
    own.getRange("A:A").format.columnWidth = 120;
    own.getRange("3:3").format.rowHeight = 33;
    own.getRange("C:C").columnHidden = true;
    own.freezePanes.freezeRows(1);
    names.add("CT_A", own.getRange("A1"));
    own.names.add("CT_B", own.getRange("B2:B6"));
    const rule = own.getRange("A1:D6").conditionalFormats.add("Custom");
    rule.custom.rule.formula = `=AND(${marker("lag")},$B1>2)`;
    worksheets.getItem("NG 1").getRange("B2:C4").values = [
      ["x", 1],
      ["y", 2],
      ["z", 3],
    ];
    rule.custom.format.fill.color = "#FFC7CE";
    rule.custom.format.font.color = "#9C0006";
    rule.custom.format.font.bold = true;
    await context.sync();
  });
  return book;
}

const range = { top: 1, left: 1, bottom: 3, right: 3 };
const rule = { formula: `=AND(${marker("new")},$B2>1)`, fill: "#FF0000", color: "#FFFFFF", bold: true };

const STEPS: readonly PlanStep[] = [
  { kind: "add-sheet", sheet: "Mới" },
  { kind: "write", sheet, top: 2, left: 1, cells: [["=1", { formula: "=B1" }, ""], [7]] },
  { kind: "clear", sheet, range: { ...range, top: 0, right: 5 } },
  { kind: "style", sheet, range, style: { bold: true, border: "#808080", wrap: true } },
  { kind: "cell-styles", sheet, top: 0, left: 2, styles: [[{ italic: true }, {}]] },
  { kind: "number-formats", sheet, top: 0, left: 0, formats: [["@", "0.00"]] },
  { kind: "merge", sheet, range: { top: 7, left: 0, bottom: 8, right: 1 } },
  { kind: "column-width", sheet, column: 1, width: 40 },
  { kind: "row-heights", sheet, top: 2, heights: [50] },
  { kind: "hide-columns", sheet, left: 1, right: 3, hidden: true },
  { kind: "hide-rows", sheet, top: 4, bottom: 5, hidden: true },
  { kind: "freeze", sheet, rows: 3, columns: 1 },
  { kind: "name", sheet, name: "CT_A", range, scope: "workbook" },
  { kind: "name", sheet, name: "CT_C", range, scope: "sheet" },
  { kind: "delete-name", sheet, name: "CT_B", scope: "sheet" },
  { kind: "conditional-format", sheet, range, tag: "new", rule },
  { kind: "remove-conditional-formats", sheet, tag: "lag" },
  { kind: "delete-sheet", sheet: "NG 1", plain: true },
  { kind: "empty-sheet", sheet: "NG 1" },
  { kind: "activate", sheet: "NG 1" },
];

async function doneAndUndone(steps: readonly PlanStep[]) {
  const book = await opened();
  const before = book.copy();
  const applied = value(await applyPlan({ title: "test", steps }));
  const changed = stateOf(before).contents !== stateOf(book).contents;
  value(await applied.undo());
  return { changed, difference: await differenceOf(before, book) };
}

test.each(STEPS.map((step) => [step.kind, step] as const))("%s", async (_kind, step) => {
  expect(await doneAndUndone([step])).toEqual({ changed: true, difference: "nowhere" });
});

/** Steps that go together in any order: none takes away what another needs. */
const TOGETHER = STEPS.filter(({ kind }) => kind !== "delete-sheet");

test.each(Array.from({ length: tries(4, 200) }, (_, at) => SEED + at))(
  "eight steps one after the other, drawn by %i",
  async (seed) => {
    const steps = drawn(TOGETHER, 8, seed);
    expect({ steps, ...(await doneAndUndone(steps)) }).toMatchObject({ steps, difference: "nowhere" });
  },
);

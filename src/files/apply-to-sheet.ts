/** The steps of a plan that change one sheet of an .xlsx workbook. */
import { rangeName, type RangeAddress } from "../domain/grid/address";
import { markerOf, type CellStyle, type PlanCell, type PlanStep } from "../domain/plan/plan";
import type { XlsxBook } from "./package/book";
import {
  addTable,
  addValidation,
  addRule,
  removeRules,
  resizeTable,
  setPage,
  setPageBreaks,
} from "./package/around-cells";
import { fitRows } from "./package/fit-rows";
import type { SheetPart } from "./package/sheet-part";
import { unshare } from "./package/shared-formulas";
import { tag } from "./package/xml";

export type SheetStep = Exclude<
  PlanStep,
  { readonly kind: "add-sheet" | "delete-sheet" | "name" | "delete-name" | "restore-name" | "activate" }
>;

/** Carries the step out. @throws where its sheet is not in the workbook. */
export function applyToSheet(book: XlsxBook, step: SheetStep): void {
  if (step.kind === "expect-blank" || step.kind === "expect-text") return;
  const sheet = book.sheet(step.sheet);
  const { styles } = book;
  switch (step.kind) {
    case "write":
      step.cells.forEach((row, r) => {
        writeRow(book, sheet, step.top + r, step.left, row);
      });
      return;
    case "number-formats":
      step.formats.forEach((row, r) => {
        row.forEach((numberFormat, c) => {
          if (numberFormat !== "General")
            restyle(sheet, step.top + r, step.left + c, (look) => styles.over(look, { numberFormat }));
        });
      });
      return;
    case "empty-sheet":
      for (const [number, row] of sheet.rows)
        row.contents.forEach((_, column) => {
          put(sheet, number, column, undefined);
          restyle(sheet, number, column, (look) => styles.over(look, GENERAL));
        });
      return;
    case "clear":
      eachCell(step.range, (row, column) => {
        put(sheet, row, column, undefined);
        const found = sheet.rows.find(row);
        if (found) found.looks[column] = undefined;
      });
      return;
    case "style": {
      const over = remembering((look) => styles.over(look, step.style));
      eachCell(step.range, (row, column) => {
        restyle(sheet, row, column, over);
      });
      return;
    }
    case "reset-style": {
      const look = styles.over(0, step.style);
      eachCell(step.range, (row, column) => {
        restyle(sheet, row, column, () => look);
      });
      return;
    }
    case "cell-styles":
      step.styles.forEach((row, r) => {
        row.forEach((style, c) => {
          restyle(sheet, step.top + r, step.left + c, () => styles.over(0, style));
        });
      });
      return;
    case "merge": {
      const ref = rangeName(step.range);
      sheet.putInside("mergeCells", tag("mergeCell", [["ref", ref]]));
      return;
    }
    case "column-width": {
      const column = sheet.column(step.column);
      if (step.width === "standard") for (const name of ["width", "customWidth"]) column.delete(name);
      else column.set("width", String(step.width)).set("customWidth", "1");
      return;
    }
    case "fit-rows":
      fitRows(sheet, styles, step.top, step.bottom);
      return;
    case "group-columns":
      for (let number = step.left; number <= step.right; number += 1)
        sheet.column(number).set("outlineLevel", "1").set("hidden", "1");
      return;
    case "hide-columns":
      for (let number = step.left; number <= step.right; number += 1) {
        if (step.hidden) sheet.column(number).set("hidden", "1");
        else sheet.column(number).delete("hidden");
      }
      return;
    case "hide-rows":
      for (let number = step.top; number <= step.bottom; number += 1) {
        const { attributes } = sheet.rows.row(number);
        if (step.hidden) attributes.set("hidden", "1");
        else attributes.delete("hidden");
      }
      return;
    case "freeze":
      freeze(sheet, step);
      return;
    case "table":
      addTable(book, sheet, step);
      return;
    case "table-size":
      resizeTable(book, sheet, step);
      return;
    case "conditional-format":
      addRule(book, sheet, step);
      return;
    case "remove-conditional-formats":
      removeRules(sheet, markerOf(step.tag));
      return;
    case "validation":
      addValidation(sheet, step);
      return;
    case "page":
      setPage(book, sheet, step);
      return;
    case "page-breaks":
      setPageBreaks(sheet, step);
      return;
  }
}

const GENERAL: CellStyle = { numberFormat: "General" };

/** The same answers, each worked out once: a column has a hundred thousand cells and two looks. */
function remembering(make: (look: number) => number): (look: number) => number {
  const known = new Map<number, number>();
  return (look) => {
    let made = known.get(look);
    if (made === undefined) known.set(look, (made = make(look)));
    return made;
  };
}

function writeRow(book: XlsxBook, sheet: SheetPart, number: number, left: number, cells: readonly PlanCell[]): void {
  const row = sheet.rows.row(number);
  cells.forEach((cell, index) => {
    if (cell === null) return;
    const column = left + index;
    put(sheet, number, column, cell === "" ? undefined : cell);
    row.looks[column] ??= inherited(sheet, number, column);
    if (typeof cell === "string" && /^[=+\-@']/.test(cell))
      row.looks[column] = book.styles.quoted(row.looks[column] ?? 0);
  });
}

function put(sheet: SheetPart, number: number, column: number, content: Exclude<PlanCell, null> | undefined): void {
  const row = sheet.rows.row(number);
  unshare(sheet.rows, number, column);
  row.contents[column] = content;
}

function restyle(sheet: SheetPart, number: number, column: number, to: (look: number) => number): void {
  const { looks } = sheet.rows.row(number);
  looks[column] = to(looks[column] ?? inherited(sheet, number, column));
}

/** The look of a cell that is not there: its row's, or its column's. */
function inherited(sheet: SheetPart, number: number, column: number): number {
  const row = sheet.rows.find(number)?.attributes;
  if (row?.get("customFormat") === "1") return Number(row.get("s") ?? "0");
  return Number(sheet.findColumn(column)?.get("style") ?? "0");
}

function eachCell({ top, left, bottom, right }: RangeAddress, act: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) act(row, column);
}

function freeze(sheet: SheetPart, { rows, columns }: Extract<SheetStep, { kind: "freeze" }>): void {
  sheet.changeView((_, children) => {
    const kept = children.filter(({ name }) => name !== "pane" && name !== "selection");
    if (rows + columns === 0) return kept;
    const corner = rangeName({ top: rows, left: columns, bottom: rows, right: columns });
    const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const xml = tag("pane", [
      ...(columns > 0 ? [["xSplit", columns] as const] : []),
      ...(rows > 0 ? [["ySplit", rows] as const] : []),
      ["topLeftCell", corner],
      ["activePane", pane],
      ["state", "frozen"],
    ]);
    const selection = tag("selection", [
      ["pane", pane],
      ["activeCell", corner],
      ["sqref", corner],
    ]);
    return [{ name: "pane", xml }, { name: "selection", xml: selection }, ...kept];
  });
}

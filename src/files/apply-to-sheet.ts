/** The steps of a plan that change one sheet of an .xlsx workbook. */
import { parseRange, rangeName, type RangeAddress } from "../domain/grid/address";
import type { PlanCell } from "../domain/plan/cell";
import type { CellStyle } from "../domain/plan/look";
import type { PlanStep } from "../domain/plan/plan";
import { markerOf } from "../domain/plan/rule";
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
import { addChart } from "./package/chart";
import { fitRows } from "./package/fit-rows";
import type { SheetPart } from "./package/sheet-part";
import type { SheetRow } from "./package/sheet-rows";
import { unshare } from "./package/shared-formulas";
import { attributesOf, putTogether, tag, takeApart, withAttribute } from "./package/xml";

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
            restyleCell(sheet, step.top + r, step.left + c, (look) => styles.over(look, { numberFormat }));
        });
      });
      return;
    case "empty-sheet":
      for (const [number, row] of sheet.rows)
        for (let column = 0; column < row.width; column += 1) {
          if (row.content(column) === undefined) continue;
          put(sheet, number, column, undefined);
          restyleCell(sheet, number, column, (look) => styles.over(look, GENERAL));
        }
      return;
    case "clear":
      unmerge(sheet, step.range);
      eachCell(step.range, (row, column) => {
        put(sheet, row, column, undefined);
      });
      sheet.rows.restyle(step.range, () => undefined);
      return;
    case "style": {
      restyle(
        sheet,
        step.range,
        remembering((look) => styles.over(look, step.style)),
      );
      return;
    }
    case "reset-style": {
      const look = styles.over(0, step.style);
      restyle(sheet, step.range, () => look);
      return;
    }
    case "cell-styles":
      step.styles.forEach((row, r) => {
        row.forEach((style, c) => {
          restyleCell(sheet, step.top + r, step.left + c, () => styles.over(0, style));
        });
      });
      return;
    case "unmerge":
      unmerge(sheet, step.range);
      return;
    case "row-heights":
      step.heights.forEach((height, at) => {
        const row = sheet.rows.find(step.top + at);
        if (height === null) {
          for (const name of ["ht", "customHeight"]) row?.attributes.delete(name);
          fitRows(sheet, styles, step.top + at, step.top + at);
        } else row?.attributes.set("ht", String(height)).set("customHeight", "1");
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
    case "chart":
      addChart(book, sheet, step);
      return;
    case "page-breaks":
      setPageBreaks(sheet, step);
      return;
  }
}

/** Takes the merged areas apart that the range meets. */
function unmerge(sheet: SheetPart, range: RangeAddress): void {
  const before = sheet.child("mergeCells");
  if (before === undefined) return;
  const parts = takeApart(before);
  const children = parts.children.filter(({ xml }) => {
    const area = parseRange(attributesOf(xml).get("ref") ?? "");
    return (
      !area || area.top > range.bottom || area.bottom < range.top || area.left > range.right || area.right < range.left
    );
  });
  const open = withAttribute(parts.open, "count", children.length);
  sheet.put("mergeCells", ...(children.length === 0 ? [] : [putTogether({ ...parts, open, children })]));
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
  if (left > 0 || !row.adopt(cells))
    cells.forEach((cell, index) => {
      if (cell !== null) put(sheet, number, left + index, cell === "" ? undefined : cell);
    });
  const range = { top: number, left, bottom: number, right: left + cells.length - 1 };
  sheet.rows.restyle(range, (look, column) => {
    const cell = cells[column - left];
    if (cell === null || cell === undefined) return look;
    const there = look ?? inherited(sheet, row, column);
    return typeof cell === "string" && /^[=+\-@']/.test(cell) ? book.styles.quoted(there) : there;
  });
}

function put(sheet: SheetPart, number: number, column: number, content: Exclude<PlanCell, null> | undefined): void {
  unshare(sheet.rows, number, column);
  sheet.rows.row(number).put(column, content);
}

function restyle(sheet: SheetPart, range: RangeAddress, to: (look: number) => number): void {
  sheet.rows.restyle(range, (look, column, row) => to(look ?? inherited(sheet, row, column)));
}

function restyleCell(sheet: SheetPart, row: number, column: number, to: (look: number) => number): void {
  restyle(sheet, { top: row, left: column, bottom: row, right: column }, to);
}

/** The look of a cell that is not there: its row's, or its column's. */
function inherited(sheet: SheetPart, row: SheetRow, column: number): number {
  if (row.hasAttributes && row.attributes.get("customFormat") === "1") return Number(row.attributes.get("s") ?? "0");
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

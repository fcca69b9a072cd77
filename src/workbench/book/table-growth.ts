/**
 * What Excel does to tables when something is written beside or into them (docs: co-authoring-in-excel-add-ins, office-js
 * issue 2093): the table takes in the column right of it or the row below it, and a blank or calculated column takes the formula written last.
 */
import type { RangeAddress } from "../../domain/grid/address";
import { cellText } from "../../domain/grid/snapshot";
import { enter } from "./edit";
import { shiftFormula } from "./formula-text";
import type { BookTable } from "./model";
import { intersect } from "../../domain/grid/areas";
import type { Sheet } from "./sheet";

/** To be called after contents were written into the range. */
export function growTables(sheet: Sheet, written: RangeAddress): void {
  sheet.tables = sheet.tables.map((table) => fill(sheet, grown(sheet, table, written), written));
  for (const table of sheet.tables) if (table.headers) nameColumns(sheet, table, written);
}

/** A heading is a text, and none is blank: what was written becomes "7" or "Column1". */
function nameColumns(sheet: Sheet, { range }: BookTable, written: RangeAddress): void {
  const inside = intersect({ ...range, bottom: range.top }, written);
  if (!inside) return;
  for (let column = inside.left; column <= inside.right; column += 1) {
    const value = sheet.value(range.top, column);
    if (typeof value === "string" && value !== "") continue;
    const name = value === null || value === "" ? `Column${String(column - range.left + 1)}` : cellText({ value });
    sheet.setCell(range.top, column, { value: name, style: sheet.styleAt(range.top, column) });
  }
}

function grown(sheet: Sheet, table: BookTable, written: RangeAddress): BookTable {
  const { range, totals } = table;
  if (isBlank(sheet, written)) return table;
  const columns = written.left <= range.right && written.right >= range.left;
  const rows = written.top <= range.bottom && written.bottom >= range.top;
  const below = { ...range, top: range.bottom + 1, bottom: range.bottom + 1 };
  const right = { ...range, left: range.right + 1, right: range.right + 1 };
  if (!totals && columns && written.top === below.top && isFree(sheet, table, below))
    return { ...table, range: { ...range, bottom: Math.max(range.bottom + 1, written.bottom) } };
  if (rows && written.left === right.left && isFree(sheet, table, right)) {
    const last = written.right;
    for (let column = range.right + 1; column <= last; column += 1)
      if (typeof sheet.value(range.top, column) !== "string")
        enter(sheet, range.top, column, { value: `Column${String(column - range.left + 1)}` });
    return { ...table, range: { ...range, right: last } };
  }
  return table;
}

/** Emptying cells beside a table does not make it grow. */
function isBlank(sheet: Sheet, { top, left, bottom, right }: RangeAddress): boolean {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const { value, formula } = sheet.cell(row, column);
      if (formula !== undefined || (value !== null && value !== "")) return false;
    }
  return true;
}

/** No other table and no merged cells are in the way. */
function isFree(sheet: Sheet, table: BookTable, area: RangeAddress): boolean {
  const others = [...sheet.tables.filter((each) => each !== table).map(({ range }) => range), ...sheet.merges];
  return others.every((range) => !intersect(range, area));
}

/** Columns that are blank, or of one formula all the way, take the formula written last. */
function fill(sheet: Sheet, table: BookTable, written: RangeAddress): BookTable {
  const { range, headers, totals } = table;
  const body = { ...range, top: range.top + (headers ? 1 : 0), bottom: range.bottom - (totals ? 1 : 0) };
  const inside = intersect(body, written);
  if (!inside) return table;
  for (let column = inside.left; column <= inside.right; column += 1) {
    const { formula } = sheet.cell(inside.bottom, column);
    const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, index) => body.top + index);
    const others = rows.filter((row) => row !== inside.bottom).map((row) => ({ row, cell: sheet.cell(row, column) }));
    const isBlankColumn = others.every(({ cell }) => cell.formula === undefined && cell.value === null);
    const asHere = others.map(({ row, cell }) => cell.formula && shiftFormula(cell.formula, inside.bottom - row, 0));
    // A column that holds data, or formulas of several kinds, is left to the person.
    const isCalculated = asHere[0] !== undefined && asHere.every((each) => each === asHere[0]);
    if (formula === undefined || !(isBlankColumn || isCalculated)) continue;
    for (const row of rows)
      if (row !== inside.bottom)
        enter(sheet, row, column, { value: null, formula: shiftFormula(formula, row - inside.bottom, 0) });
  }
  return table;
}

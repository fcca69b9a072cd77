/** From a finding to the row and cells it speaks of. */
import type { ColumnRole } from "../table/column-role";
import { parseRange } from "../grid/address";
import { cellAt, cellText, type Cell } from "../grid/snapshot";
import type { PlanCell } from "../plan/cell";
import type { SubmittedRow, SubmittedSheet } from "../submission/submission";
import type { Finding } from "../finding/finding";
import type { FixCell } from "./fix";

/** Zero-based place of the finding's cell, or null where it is about more than one. */
export function placeOf({ at }: Finding): { readonly row: number; readonly column: number } | null {
  const range = at.cell === undefined ? null : parseRange(at.cell);
  return range && range.top === range.bottom && range.left === range.right
    ? { row: range.top, column: range.left }
    : null;
}

const rowsBySheet = new WeakMap<SubmittedSheet, ReadonlyMap<number, SubmittedRow>>();

/** The submitted row a finding stands in. */
export function rowOf(finding: Finding, sheet: SubmittedSheet): SubmittedRow | null {
  const place = placeOf(finding);
  let rows = rowsBySheet.get(sheet);
  if (!rows) {
    // Of two readings of one row the first counts, as it comes last into the map.
    rows = new Map([...sheet.rows].reverse().map((row) => [row.row.row, row]));
    rowsBySheet.set(sheet, rows);
  }
  return place ? (rows.get(place.row) ?? null) : null;
}

/** The change of one cell; a number in a cell formatted as text becomes a number. */
export function change(sheet: SubmittedSheet, row: number, column: number, after: PlanCell): FixCell {
  const cell = cellAt(sheet.grid.sheet, row, column);
  const freed = typeof after === "number" && cell?.numberFormat === "@";
  return { row, column, before: cellText(cell), after, ...(freed ? { style: { numberFormat: "General" } } : {}) };
}

/** The row's cell in a role's column, with its column. */
export function cellInRole(
  sheet: SubmittedSheet,
  row: SubmittedRow,
  role: ColumnRole,
): { readonly cell: Cell | null; readonly column: number } | null {
  const column = sheet.roles[role];
  return column === undefined ? null : { cell: cellAt(sheet.grid.sheet, row.row.row, column), column };
}

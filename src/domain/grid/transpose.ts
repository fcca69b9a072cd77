/** A sheet with rows and columns exchanged, for tables whose indicators stand across; and the way back for cell names. */
import { columnIndex, columnName, parseRange, rangeName, widthOf } from "./address";
import type { Cell, SheetSnapshot } from "./snapshot";
import type { TextGrid } from "./text-grid";

/** Tables with indicators across are small. */
const WIDEST = 400;
const HIGHEST = 60;

/** Whether a sheet is small enough to be read the other way. */
export function canTranspose({ width, height }: TextGrid): boolean {
  return width <= WIDEST && height <= HIGHEST && width > 1 && height > 1;
}

/** Cell (r, c) becomes (c, r); merges and hidden rows and columns with it. */
export function transposed(sheet: SheetSnapshot): SheetSnapshot {
  const width = widthOf(sheet.rows);
  const rows: (Cell | null)[][] = [];
  for (let column = 0; column < width; column += 1) rows.push(sheet.rows.map((row) => row[column] ?? null));
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}

/** The name of the cell, row or column that a name in the transposed sheet stands for: "C2" → "B3", "5:5" → "E:E". */
export function transposedName(name: string): string {
  const range = parseRange(name);
  if (range) return rangeName({ top: range.left, left: range.top, bottom: range.right, right: range.bottom });
  const [from = "", to = from] = name.split(":");
  const turned = (each: string): string =>
    /^\d+$/.test(each) ? columnName(Number(each) - 1) : String(columnIndex(each) + 1);
  return `${turned(from)}:${turned(to)}`;
}

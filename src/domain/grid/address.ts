/**
 * A1 addresses. Rows and columns are zero-based numbers inside the program and one-based only in text.
 */

/** Zero-based, both ends included. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a zero-based column: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of its letters: "A" → 0. */
export function columnIndex(name: string): number {
  let index = 0;
  const letters = name.toUpperCase();
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

/** "C5" of zero-based row 4, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** "B2:D9", or "B2" for a single cell. */
export function rangeName({ top, left, bottom, right }: RangeAddress): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

const A1 = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** The range of an A1 text without sheet ("B2", "$B$2:D9"), or null where it is none. */
export function parseRange(text: string): RangeAddress | null {
  const match = A1.exec(text);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  };
}

/** A sheet's name as a formula needs it: 'Tổng hợp'. Quotes inside are doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Columns of the longest of the rows. */
export function widthOf(rows: readonly { readonly length: number }[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The rectangle that rows of cells fill from its first cell on. */
export function areaOfRows(
  { top, left }: Pick<RangeAddress, "top" | "left">,
  rows: readonly { readonly length: number }[],
): RangeAddress {
  return { top, left, bottom: top + rows.length - 1, right: left + widthOf(rows) - 1 };
}

/** Ranges by our zero-based addresses, and Excel's column widths in characters. */
import type { RangeAddress } from "../domain/grid/address";

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: RangeAddress): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Where a range stands, whose position is loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): RangeAddress {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** Excel's API gives widths in points; a character of the standard font is 7 pixels wide, with 5 pixels of margin. */
const PIXELS_A_CHARACTER = 7;
const MARGIN = 5;
const POINTS_A_PIXEL = 0.75;

export function pointsOf(characters: number): number {
  return (characters * PIXELS_A_CHARACTER + MARGIN) * POINTS_A_PIXEL;
}

/**
 * So many characters of the workbook's own font "Normal" in those of the standard one: Excel counts widths in digits of
 * "Normal", and a digit is about half as wide as its font is high.
 */
export function inStandardCharacters(characters: number, fontSize: number): number {
  const pixels = Math.round((fontSize / POINTS_A_PIXEL) * DIGIT_SHARE);
  return charactersOf((characters * pixels + MARGIN) * POINTS_A_PIXEL);
}

const DIGIT_SHARE = 0.5;

export function charactersOf(points: number): number {
  return (points / POINTS_A_PIXEL - MARGIN) / PIXELS_A_CHARACTER;
}

/** Whole rows are frozen where the location spans every column, and the other way round. */
export function frozenOf(location: Excel.Range): { rows: number; columns: number } {
  if (location.isNullObject) return { rows: 0, columns: 0 };
  const rows = location.rowCount >= ALL_ROWS ? 0 : location.rowCount;
  return { rows, columns: location.columnCount >= ALL_COLUMNS ? 0 : location.columnCount };
}

const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

/** Heights of rows that nobody set: as tall as their largest font and their wrapped texts need, as Excel fits them. */
import type { Book } from "../../book/book";
import { MAX_COLUMNS } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { columnPixels } from "../../host/measures";
import { cellLook, fontOf } from "./cell-look";
import { wrap } from "./text";

const scratch = document.createElement("canvas").getContext("2d");

function neededPixels(book: Book, sheet: Sheet, row: number, column: number): number {
  const { value, style } = sheet.cell(row, column);
  const size = ((style.fontSize ?? book.defaultFont.size) * 4) / 3;
  const line = Math.round(size * 1.28);
  if (value === null || !scratch || sheet.mergeAt(row, column)) return line + 1;
  const look = cellLook(book, sheet, row, column, undefined);
  if (!style.wrap && !look.text.includes("\n")) return line + 1;
  const pixels = columnPixels(sheet, column);
  // A hidden column takes no part in the height.
  if (pixels === 0) return line + 1;
  scratch.font = fontOf(style, book.defaultFont);
  const width = Math.max(pixels - 6, 8);
  const lines = style.wrap ? wrap(scratch, look.text, width).length : look.text.split("\n").length;
  return lines * line + 2;
}

/** Pixels of every row without a height of its own that needs more than the standard one. */
export function fittedHeights(book: Book, sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const standard = (sheet.defaultRowHeight * 4) / 3;
  for (const [key, cell] of sheet.cells) {
    const { wrap: wraps, fontSize } = cell.style;
    const tall = (fontSize ?? 0) > book.defaultFont.size;
    const broken = typeof cell.value === "string" && cell.value.includes("\n");
    if (!wraps && !tall && !broken) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const info = sheet.rows.get(row);
    if (info?.height !== undefined || info?.hidden) continue;
    const needed = Math.min(neededPixels(book, sheet, row, key % MAX_COLUMNS), 545);
    if (needed > (heights.get(row) ?? standard)) heights.set(row, needed);
  }
  return heights;
}

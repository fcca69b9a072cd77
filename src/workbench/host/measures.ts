/**
 * Widths and heights. Files store column widths in characters of the default font, the API speaks points, screens pixels.
 * 96 pixels an inch, digits 7 pixels wide (Calibri 11): 8.43 characters = 64 pixels = 48 points.
 */
import type { Book } from "../book/book";
import { displayText } from "../book/number-text";
import type { Sheet } from "../book/sheet";
import type { Area } from "./address";

const DIGIT = 7;

export function charactersToPixels(characters: number): number {
  return characters < 1 ? Math.round(characters * (DIGIT + 5)) : Math.trunc(characters * DIGIT + 5);
}

export function pixelsToCharacters(pixels: number): number {
  const characters = pixels < DIGIT + 5 ? pixels / (DIGIT + 5) : (pixels - 5) / DIGIT;
  return Math.round(characters * 100) / 100;
}

export function pointsToCharacters(points: number): number {
  return pixelsToCharacters((points * 4) / 3);
}

export function columnPixels(sheet: Sheet, column: number): number {
  const info = sheet.columns.get(column);
  if (info?.hidden) return 0;
  return charactersToPixels(info?.width ?? sheet.defaultColumnWidth);
}

export function columnPoints(sheet: Sheet, column: number): number {
  return (columnPixels(sheet, column) * 3) / 4;
}

export function rowPoints(sheet: Sheet, row: number): number {
  const info = sheet.rows.get(row);
  return info?.hidden ? 0 : (info?.height ?? sheet.defaultRowHeight);
}

/** Rough width of a text in pixels; good enough to size a column without a screen. */
export function textPixels(text: string, size: number, bold: boolean): number {
  return text.normalize("NFC").length * size * (bold ? 0.66 : 0.61);
}

export function autofitColumns({ sheet, range }: Area, book: Book): void {
  book.settle();
  const widest = new Map<number, number>();
  for (const { row, column, cell } of sheet.existing(range)) {
    if (cell.value === null || sheet.mergeAt(row, column)) continue;
    const { numberFormat = "General", fontSize = book.defaultFont.size, bold = false } = cell.style;
    const text = displayText(cell.value, numberFormat, book.culture, book.date1904);
    const line = text.split("\n").reduce((a, b) => (b.length > a.length ? b : a), "");
    widest.set(column, Math.max(widest.get(column) ?? 0, textPixels(line, fontSize, bold) + 10));
  }
  for (const [column, pixels] of widest) sheet.setColumn(column, { width: pixelsToCharacters(Math.min(pixels, 1790)) });
}

export function autofitRows({ sheet, range }: Area, book: Book): void {
  book.settle();
  const tallest = new Map<number, number>();
  for (const { row, column, cell } of sheet.existing(range)) {
    if (cell.value === null || sheet.mergeAt(row, column)) continue;
    const { numberFormat = "General", fontSize = book.defaultFont.size, bold = false, wrap = false } = cell.style;
    const text = displayText(cell.value, numberFormat, book.culture, book.date1904);
    const width = Math.max(columnPixels(sheet, column) - 6, 10);
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil(textPixels(line, fontSize, bold) / width)) : 1), 0);
    const height = (wrap || text.includes("\n") ? lines : 1) * fontSize * 1.32 + 1;
    tallest.set(row, Math.max(tallest.get(row) ?? sheet.defaultRowHeight, height));
  }
  // A row without anything in it is as tall as any other.
  for (const [row, { height }] of [...sheet.rows])
    if (height !== undefined && row >= range.top && row <= range.bottom && !tallest.has(row))
      sheet.setRow(row, { height: undefined });
  for (const [row, height] of tallest) sheet.setRow(row, { height: Math.min(Math.round(height * 4) / 4, 409) });
}

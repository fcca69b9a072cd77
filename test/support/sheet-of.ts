/**
 * Sheets drawn as text, for tests. One line a row, cells between "|"; a line without "|" is a title in column A; an empty
 * line is a blank row. "<" is merged with the cell to its left, "^" with the cell above. "\n" inside a cell is a line break.
 * Numbers in plain notation become numbers, "0.58{0%}" one with its format; 'text is text.
 */
import type { RangeAddress } from "../../src/domain/grid/address";
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/grid/snapshot";

export function sheetOf(drawing: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const texts = linesOf(drawing).map(cellsOf);
  const merges = mergesOf(texts);
  const rows = texts.map((cells) => trimmed(cells.map((text): Cell | null => cellOf(text))));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return { name: "Sheet1", visibility: "visible", rows, merges, hiddenRows: [], hiddenColumns: [], ...more };
}

export function workbookOf(name: string, ...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name, sheets, date1904: false, externalLinks: false };
}

/** The sheet moved by whole rows and columns. */
export function shifted(sheet: SheetSnapshot, down: number, right: number): SheetSnapshot {
  const blanks = Array.from({ length: right }, () => null);
  return {
    ...sheet,
    rows: [
      ...Array.from({ length: down }, () => []),
      ...sheet.rows.map((row) => (row.length ? [...blanks, ...row] : [])),
    ],
    merges: sheet.merges.map((merge) => ({
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    })),
    hiddenRows: sheet.hiddenRows.map((row) => row + down),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + right),
  };
}

function linesOf(drawing: string): string[] {
  const lines = drawing.split("\n").map((line) => line.trim());
  if (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

function cellsOf(line: string): string[] {
  if (!line.includes("|")) return line === "" ? [] : [line];
  return line
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim().replaceAll("\\n", "\n"));
}

export function cellOf(text: string): Cell | null {
  if (text === "" || text === "<" || text === "^") return null;
  const [, number, numberFormat] = FORMATTED.exec(text) ?? [];
  if (number !== undefined && numberFormat !== undefined) return { value: Number(number), numberFormat };
  return { value: valueOf(text) };
}

const FORMATTED = /^(-?\d+(?:\.\d+)?)\{(.+)\}$/;

function valueOf(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function mergesOf(texts: readonly (readonly string[])[]): RangeAddress[] {
  const merges: RangeAddress[] = [];
  texts.forEach((cells, top) => {
    cells.forEach((text, left) => {
      if (text === "<" || text === "^") return;
      let right = left;
      while (texts[top]?.[right + 1] === "<") right += 1;
      let bottom = top;
      while (texts[bottom + 1]?.[left] === "^") bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    });
  });
  return merges;
}

function trimmed(cells: (Cell | null)[]): (Cell | null)[] {
  const kept = [...cells];
  while (kept.length > 0 && kept.at(-1) === null) kept.pop();
  return kept;
}

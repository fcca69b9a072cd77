/** What stands above a table says of it: the unit of its figures, and the day they are as of. */
import { cellName } from "../grid/address";
import type { TextGrid } from "../grid/text-grid";
import { parseAsOf } from "../text/as-of";
import { unitAboveTable } from "../text/unit";
import type { SubmittedSheet } from "./submission";

/** Zero-based rows from the end of an earlier table to the table's own first row, that row not included. */
export interface TitleRows {
  readonly from: number;
  readonly to: number;
}

/** "Đơn vị tính: %" above the table; "" where nothing of the kind is said. */
export function tableUnitOf(grid: TextGrid, rows: TitleRows): string {
  return firstOf(grid, rows, (text) => unitAboveTable(text)) ?? "";
}

/** "Số liệu đến ngày 14/9" in the title or the heading. */
export function asOfOf(grid: TextGrid, rows: TitleRows, year: number | null): SubmittedSheet["asOf"] {
  return firstOf(grid, rows, (text, row, column) => {
    const day = parseAsOf(text, year ?? undefined);
    return day === null ? null : { day, cell: cellName(row, column) };
  });
}

/** The texts of the rows, in reading order. */
export function titlesIn(grid: TextGrid, rows: TitleRows): string[] {
  const texts: string[] = [];
  firstOf(grid, rows, (text) => {
    texts.push(text);
    return null;
  });
  return texts;
}

function firstOf<T>(
  grid: TextGrid,
  { from, to }: TitleRows,
  read: (text: string, row: number, column: number) => T | null,
): T | null {
  for (let row = from; row < Math.min(to, grid.height); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      const result = text === "" ? null : read(text, row, column);
      if (result !== null) return result;
    }
  return null;
}

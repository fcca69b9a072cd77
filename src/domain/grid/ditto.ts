/** Marks that repeat what stands above: ", -nt-, //, như trên. */
import type { TextGrid } from "./text-grid";

/** The text that a cell says, its own or the one that it repeats; "" where it says none. */
export function saidText(grid: TextGrid, row: number, column: number, first: number): string {
  const said = saidAt(grid, row, column, first);
  return said === null ? "" : grid.shownText(said, column);
}

const DITTO = /^(?:["“”″〃]+|'{2,}|,{2}|\/\/|[-–_\s.]*(?:n[/.]?t|như trên|id|["“”″〃]+|'{2,})[-–_\s.]*)$/iu;
const ABOVE = 60;

/** The row whose cell says what this one shows: its own, or the one that its ditto mark repeats; null where it repeats nothing. */
export function saidAt(grid: TextGrid, row: number, column: number, first: number): number | null {
  if (!DITTO.test(grid.shownText(row, column))) return row;
  for (let up = row - 1; up >= Math.max(first, row - ABOVE); up -= 1) {
    const text = grid.shownText(up, column);
    if (text !== "" && !DITTO.test(text)) return up;
  }
  return null;
}

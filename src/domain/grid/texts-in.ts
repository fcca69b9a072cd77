/** The texts of some rows one after the other, as a person reads them. */
import type { TextGrid } from "./text-grid";

export interface PlacedText {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** Never "". */
  readonly text: string;
}

/** What stands in the rows from one to before another, row by row. */
export function* textsIn(grid: TextGrid, from: number, to: number): Generator<PlacedText, undefined> {
  for (let row = from; row < Math.min(to, grid.height); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text !== "") yield { row, column, text };
    }
}

/** What stands in a row, from left to right. */
export function textsOf(grid: TextGrid, row: number): Generator<PlacedText, undefined> {
  return textsIn(grid, row, row + 1);
}

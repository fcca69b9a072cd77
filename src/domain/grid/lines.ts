/** Rows and columns of a sheet to go through, and none beyond it. */
import type { TextGrid } from "./text-grid";

type Size = Pick<TextGrid, "height" | "width">;

/** The rows from one to before another. */
export function rowsOf({ height }: Size, from = 0, to = height): Generator<number, undefined> {
  return span(from, Math.min(to, height));
}

/** The columns from one to before another. */
export function columnsOf({ width }: Size, from = 0, to = width): Generator<number, undefined> {
  return span(from, Math.min(to, width));
}

/** The rows above one, the nearest first; no more than so many. */
export function* rowsAbove(row: number, most = row): Generator<number, undefined> {
  for (let above = row - 1; above >= Math.max(0, row - most); above -= 1) yield above;
}

/** The numbers from one to before another. */
export function* span(from: number, to: number): Generator<number, undefined> {
  for (let each = from; each < to; each += 1) yield each;
}

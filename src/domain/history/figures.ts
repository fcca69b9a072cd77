/** When two figures say the same. */
import type { HistoryRecord } from "./record";

type Figure = Pick<HistoryRecord, "state" | "actual" | "parts">;

/** Whether two numbers differ by no more than `slack`, apart from what computing adds. */
export function isSameWithin(a: number, b: number, slack = 0): boolean {
  return Math.abs(a - b) <= slack + 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether two records report the same: a number, parts, or why there is none. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  const [x, y] = [a.parts ?? [a.actual], b.parts ?? [b.actual]];
  return (
    a.state === b.state && x.length === y.length && x.every((value, index) => isSameNumber(value, y[index] ?? null))
  );
}

function isSameNumber(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : isSameWithin(a, b);
}

/** When a figure of a unit's own table may stand in a form, and as what. */
import type { ActualReading } from "../actual/actual-reading";
import { MILESTONE_WORDS, NO_FIGURE_WORDS } from "../form/columns";
import type { Indicator } from "../schema/types";

/** "hơn 500", or "0,86% (còn 4,17%)", says more than a number can. */
export function isDoubtful(reading: ActualReading | undefined): boolean {
  return (
    reading === undefined ||
    reading.state === "unreadable" ||
    reading.candidates !== undefined ||
    reading.qualifier !== undefined ||
    reading.level !== undefined
  );
}

/** The word that a form has for there being no figure; null where it has none. */
export function wordOf({ method }: Indicator, { state }: ActualReading): string | null {
  const [noData, notDue, notArisen] = NO_FIGURE_WORDS;
  if (state === "noData") return noData;
  if (state === "notDue") return notDue;
  return state === "notArisen" && method !== "milestone" ? notArisen : null;
}

/** The figure as a form takes it. */
export function figureOf({ method }: Indicator, value: number): string | number {
  return method === "milestone" ? MILESTONE_WORDS[value === 1 ? 0 : 1] : value;
}

/** A date in a cell is a serial day. */
export function dayOf(text: string): string | number {
  return /^\d{5}$/.test(text) ? Number(text) : text;
}

/** Whether both say the same, to the last digits that counting leaves alike. */
export function isSame(a: ActualReading | undefined, b: ActualReading | undefined): boolean {
  if (!a || !b || a.state !== b.state) return false;
  const parts = (each: ActualReading): readonly (number | null | undefined)[] =>
    each.parts ?? (each.numerator === undefined ? [each.value] : [each.numerator, each.denominator]);
  const [left, right] = [parts(a), parts(b)];
  return left.length === right.length && left.every((value, index) => isNear(value, right[index]));
}

function isNear(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== "number" || typeof b !== "number") return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

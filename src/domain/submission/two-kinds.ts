/** "479/590" under "TH/KH": what was done and what was due. */
import { onlyValue } from "../target/only-value";
import type { ActualReading } from "../actual/actual-reading";
import type { Indicator } from "../schema/types";
import { PAIR } from "../table/column-cells";
import type { HeadingMeaning } from "../table/headings";
import { bothGroups } from "../text/both-groups";
import { onlyNumber, parseDigits } from "../text/number";

export interface Pair {
  /** As written. */
  readonly done: string;
  /** Null where its number is ambiguous. */
  readonly due: number | null;
}

/**
 * The two numbers of a text; null where it is no such pair, or nobody knows which is which. What is known to be due tells them
 * apart, before the heading does, which offices copy; "KH/TH" alone says too little.
 */
export function pairOf(
  text: string,
  order: NonNullable<HeadingMeaning["twoKinds"]>,
  due: readonly number[],
): Pair | null {
  const both = bothGroups(PAIR, text.trim());
  if (!both) return null;
  const [first, second] = both;
  const isDue = (written: string): boolean => parseDigits(written).some((value) => due.includes(value));
  const [one, other] = [isDue(first), isDue(second)];
  if (other && !one) return pair(first, second);
  if (order === "done-first") return one ? null : pair(first, second);
  return one && !other ? pair(second, first) : null;
}

function pair(done: string, due: string): Pair {
  return { done, due: onlyNumber(due) };
}

/** The reading of what was done, its note told of the whole text. */
export function asPair(reading: ActualReading, text: string): ActualReading {
  const notes = reading.notes.map((note) =>
    note.code === "number-as-text" ? { ...note, code: "fraction" as const, found: text } : note,
  );
  return { ...reading, notes };
}

/** What is known to be due: the row's plan, and the target where it is one number. */
export function dueOf(plan: number | null, indicator: Indicator | null): number[] {
  return [plan, indicator && onlyValue(indicator.target.parts)].filter((value) => value !== null);
}

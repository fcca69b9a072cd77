/** What units and the consolidating office say of an unmet target: causes, measures, deadline, proposal (reporting.md 6). */

import { NO_REASONS, type Reasons } from "../consolidate/stated-reasons";
import type { ReasonKey } from "../table/reason-headings";
import type { ReportWords } from "./words/vi";

/** Where the texts of a row come from. */
export type ReasonSource = "unit" | "previous" | "typed" | "none";

export interface Explanation extends Reasons {
  readonly indicator: string;
  readonly source: ReasonSource;
  /** Serial day of the figures that the texts were written on; null where there are none. */
  readonly asOf: number | null;
}

/** The texts that people write, in the order of their columns. */
export const WRITTEN_REASONS = [
  "objective",
  "subjective",
  "measure",
  "deadline",
  "proposal",
] as const satisfies readonly ReasonKey[];

/** An indicator of which nothing is known. */
export function unexplained(indicator: string): Explanation {
  return { indicator, ...NO_REASONS, source: "none", asOf: null };
}

/** Whether anything is written that a report prints. */
export function isExplained(reasons: Reasons): boolean {
  return WRITTEN_REASONS.some((key) => reasons[key] !== "");
}

/** A text as printed: «Chưa có giải trình» for a blank one, marked while it is an earlier period's. */
export function printedReason(
  explanation: Explanation,
  key: (typeof WRITTEN_REASONS)[number],
  { explanation: words }: ReportWords,
): string {
  const text = explanation[key];
  if (text === "") return key === "deadline" ? "…" : words.none;
  return explanation.source === "previous" ? `${text}${words.fromBefore}` : text;
}

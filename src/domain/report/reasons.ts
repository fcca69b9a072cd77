/** What units and the consolidating office say of an unmet target: causes, measures, deadline, proposal (reporting.md 6). */

import { NO_REASONS, type ReasonKey, type Reasons } from "../consolidate/stated-reasons";

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

/** What a document prints where nobody explained. */
export const UNEXPLAINED = "Chưa có giải trình";
/** Beside texts of an earlier period, until somebody edits them. */
export const FROM_BEFORE = " (từ kỳ trước)";

/** An indicator of which nothing is known. */
export function unexplained(indicator: string): Explanation {
  return { indicator, ...NO_REASONS, source: "none", asOf: null };
}

/** Whether anything is written that a report prints. */
export function isExplained(reasons: Reasons): boolean {
  return WRITTEN_REASONS.some((key) => reasons[key] !== "");
}

/** A text as printed: «Chưa có giải trình» for a blank one, marked while it is an earlier period's. */
export function printedReason(explanation: Explanation, key: (typeof WRITTEN_REASONS)[number]): string {
  const text = explanation[key];
  if (text === "") return key === "deadline" ? "…" : UNEXPLAINED;
  return explanation.source === "previous" ? `${text}${FROM_BEFORE}` : text;
}

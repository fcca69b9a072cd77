/** "Số lượng | Tỷ lệ (%)": the count of a rate in the figure's column, and the rate in the column of percentages beside it. */
import { planDiffers } from "../submission/plan-differs";
import type { SubmittedSheet } from "../submission/submission";
import { figureOf, type MatchedRow } from "./rule";
import { sentPercent } from "./sent-percent";

/** A rate no farther than this from its target is one that may be. */
const RATES = { least: 0.6, most: 1.4 };

/** The percentage beside the figure of a rate, where it is not the figure's and may itself be the rate; null elsewhere. */
export function rateBeside(sheet: SubmittedSheet, row: MatchedRow): number | null {
  const { indicator } = row;
  if (!indicator.unit.includes("%") || row.actual?.reading.numerator !== undefined) return null;
  const sent = sentPercent(sheet, row);
  if (!sent || !mayBeRate(sent.value, row)) return null;
  // The share of a plan in numbers agrees with it all the same.
  const ownPlan = !mayBeRate(figureOf(row) ?? 0, row) && planDiffers(row.plan, indicator.target.parts, indicator.unit);
  return sent.agrees && !ownPlan ? null : Number(sent.value.toPrecision(12));
}

/** Whether a number is near enough to the row's target to be its rate. */
export function mayBeRate(value: number, { indicator }: MatchedRow): boolean {
  const [part, more] = indicator.target.parts;
  if (!part || more || part.value <= 0) return false;
  return value >= part.value * RATES.least && value <= Math.max(part.max ?? 0, part.value) * RATES.most;
}

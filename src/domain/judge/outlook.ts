/**
 * What is still needed to meet a target, and where the year would end at the present pace. A forecast, and always called
 * one: it says what would be, not what is.
 */
import type { Indicator, DatedSettings } from "../schema/types";
import { boundOf } from "./compare";
import { expectedShare } from "./pace";

export interface Outlook {
  /** How much is missing to the nearest bound, in the indicator's unit; for a cap, how much is too much. */
  readonly remaining: number;
  /** Months of the period left after the as-of date. */
  readonly monthsLeft: number;
  /** Needed in each month left; null where the figure does not add up over the period or no time is left. */
  readonly perMonth: number | null;
  /** The period's figure if the share due so far holds for what was reached; null where pace says nothing. */
  readonly forecast: number | null;
}

const DAYS_A_MONTH = 365.25 / 12;

/** The outlook of a figure that is not met, in the unit of the target; null for compounds, milestones and no target. */
export function outlookOf(indicator: Indicator, figure: number, settings: DatedSettings): Outlook | null {
  const [part, more] = indicator.target.parts;
  if (!part || more || indicator.method === "milestone") return null;
  const lower = boundOf(part, indicator.direction) === "lower";
  const high = part.max ?? part.value;
  const remaining = Math.max(0, lower ? figure - high : part.value - figure);
  const monthsLeft = Math.max(0, (settings.periodEnd - settings.asOf) / DAYS_A_MONTH);
  const adds = indicator.timing === "cumulative" && !lower && indicator.method === "ratio";
  const share = expectedShare(indicator.pacing, settings);
  const paced = indicator.pacing.kind === "linear" || indicator.pacing.kind === "shares";
  return {
    remaining,
    monthsLeft,
    perMonth: adds && monthsLeft > 0 ? remaining / monthsLeft : null,
    forecast: adds && paced && share > 0 ? figure / share : null,
  };
}

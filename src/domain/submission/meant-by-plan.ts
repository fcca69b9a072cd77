/** A row whose name is only like an indicator's, held against its plan and its unit. */
import type { Indicator } from "../schema/types";
import type { TargetPart } from "../target/types";
import { sameUnit } from "../text/unit";
import type { RowMatch } from "./match-indicator";
import { planDiffers } from "./plan-differs";

/**
 * What a name that is only like an indicator's comes to beside the row's plan and unit: one that is none of its plans speaks
 * against it, and a name without the word for its measure counts where plan and unit are the indicator's.
 */
export function meantByPlan(match: RowMatch, plan: readonly TargetPart[], unit: string): RowMatch {
  const { kind, likely, suggestions } = match;
  const indicator = kind === "none" ? likely?.indicator : match.indicator;
  if (!indicator || (kind !== "none" && kind !== "guessed")) return match;
  const targets = [indicator.target, ...(indicator.plans ?? []).map(({ target }) => target)];
  const other = targets.every(({ parts }) => planDiffers(plan, parts, indicator.unit));
  if (kind === "none")
    return plan.length > 0 && indicator.target.parts.length > 0 && !other && sameUnit(unit, indicator.unit)
      ? guessedAs(indicator)
      : match;
  // A unit's own plan of what several do is its share.
  return other && indicator.reporters.length <= 1 ? { kind: "none", indicator: null, suggestions } : match;
}

export function guessedAs(indicator: Indicator): RowMatch {
  return { kind: "guessed", indicator, suggestions: [indicator.code] };
}

/** A verdict set by a person, with a reason: it replaces the computed one, is marked in the sheet and listed with the decisions. */
import type { Judgement, Result } from "../judge/judgement";
import type { IndicatorResult } from "./consolidation";
import type { Decision } from "./decision";

export interface Override {
  readonly result: Result;
  readonly reason: string;
}

/** The decision that sets the verdict on an indicator. */
export function verdictDecision(indicator: string, result: Result, reason: string): Decision {
  return { action: "override", indicator, file: "", sheet: "", cell: "", result, reason };
}

/** The overrides by indicator; one without a reason is none. */
export function overridesOf(decisions: readonly Decision[]): ReadonlyMap<string, Override> {
  return new Map(
    decisions.flatMap(({ action, indicator, result, reason }) =>
      action === "override" && result !== undefined && reason.trim() !== ""
        ? [[indicator, { result, reason }] as const]
        : [],
    ),
  );
}

/** A result with the verdict a person set on it, where one did; the computed one stays beside it. */
export function withOverride<T extends Pick<IndicatorResult, "indicator" | "judgement">>(
  result: T,
  overrides: ReadonlyMap<string, Override>,
): T & Pick<IndicatorResult, "overridden" | "computed"> {
  const override = overrides.get(result.indicator.code);
  if (!override) return result;
  const { judgement } = result;
  return { ...result, judgement: overridden(judgement, override), overridden: override.reason, computed: judgement };
}

/** The judgement with the result set by a person; its pace stays only where the target is still not met. */
function overridden(judgement: Judgement, { result }: Override): Judgement {
  const { derived, attainment, gap } = judgement;
  const kept = { attainment, gap, ...(derived === undefined ? {} : { derived }), reason: "override" };
  if (result === "notMet" && judgement.result === "notMet") return { ...judgement, reason: "override" };
  return {
    ...kept,
    result,
    met: result === "met" || result === "exceeded" ? true : result === "notMet" ? false : null,
    expected: null,
    deviation: null,
    pace: result === "notMet" ? "behind" : null,
    lagging: result === "notMet",
  };
}

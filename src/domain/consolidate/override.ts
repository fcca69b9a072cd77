/** A verdict set by a person, with a reason: it replaces the computed one, is marked in the sheet and listed with the decisions. */
import type { Judgement, Result } from "../judge/judgement";
import type { Decision } from "./decision";

export interface Override {
  readonly result: Result;
  readonly reason: string;
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

/** The judgement with the result set by a person; its pace stays only where the target is still not met. */
export function overridden(judgement: Judgement, { result }: Override): Judgement {
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

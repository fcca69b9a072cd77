/** A verdict set by a person, with a reason: it replaces the computed one, is marked in the sheet and listed with the decisions. */
import { figureText } from "../judge/figure-text";
import type { Judgement, Result } from "../judge/judgement";
import type { IndicatorResult, VoidCause, VoidVerdict } from "./consolidation";
import type { Decision } from "./decision";

/** Period, figure and target that a verdict was set on, as far as they are known. */
export type VerdictGround = Pick<Decision, "period" | "figure" | "target">;

export interface Override extends VerdictGround {
  readonly result: Result;
  readonly reason: string;
  readonly outdated?: string;
}

/** The decision that sets the verdict on an indicator; on what it is set is added when it is counted in. */
export function verdictDecision(indicator: string, result: Result, reason: string): Decision {
  return { action: "override", indicator, file: "", sheet: "", cell: "", result, reason };
}

/** The overrides by indicator; one without a reason is none, and one that holds no longer gives way to any other. */
export function overridesOf(decisions: readonly Decision[]): ReadonlyMap<string, Override> {
  const overrides = new Map<string, Override>();
  for (const { action, indicator, result, reason, period, figure, target, outdated } of decisions) {
    if (action !== "override" || result === undefined || reason.trim() === "") continue;
    const there = overrides.get(indicator);
    if (there && there.outdated === undefined && outdated !== undefined) continue;
    overrides.set(indicator, {
      ...{ result, reason },
      ...(period === undefined ? {} : { period }),
      ...(figure === undefined ? {} : { figure }),
      ...(target === undefined ? {} : { target }),
      ...(outdated === undefined ? {} : { outdated }),
    });
  }
  return overrides;
}

type Overridable = Pick<IndicatorResult, "indicator" | "judgement" | "state" | "actual" | "actualParts">;

/** A result with the verdict a person set on it, where one holds; the computed one stays beside it. */
export function withOverride<T extends Overridable>(
  result: T,
  overrides: ReadonlyMap<string, Override>,
  period = "",
): T & Pick<IndicatorResult, "overridden" | "computed" | "voided"> {
  const override = overrides.get(result.indicator.code);
  if (!override) return result;
  const voided = voidOf(override, groundOf(result, period));
  if (voided) return { ...result, voided };
  const { judgement } = result;
  return { ...result, judgement: overridden(judgement, override), overridden: override.reason, computed: judgement };
}

function groundOf({ indicator, state, actual, actualParts }: Overridable, period: string): Required<VerdictGround> {
  const figure = figureText({ state, actual, ...(actualParts ? { parts: actualParts } : {}) });
  return { period, figure, target: indicator.target.text };
}

function voidOf(override: Override, now: Required<VerdictGround>): VoidVerdict | null {
  const { result, reason, outdated } = override;
  const because = (cause: VoidCause, was: string, is: string): VoidVerdict => ({ result, reason, cause, was, now: is });
  // Without periods in use, there is none to be another.
  const { period = "", figure = now.figure, target = now.target } = override;
  if (period !== "" && now.period !== "" && period !== now.period) return because("period", period, now.period);
  if (figure !== now.figure) return because("figure", figure, now.figure);
  if (target !== now.target) return because("target", target, now.target);
  return outdated === undefined ? null : because("unknown", "", "");
}

/** The decisions with what each verdict is set on, and why those that hold no longer do not. */
export function groundVerdicts(
  decisions: readonly Decision[],
  results: readonly IndicatorResult[],
  period: string,
): Decision[] {
  const byCode = new Map(results.map((result) => [result.indicator.code, result]));
  return decisions.map((decision) => {
    const result = byCode.get(decision.indicator);
    if (decision.action !== "override" || !result || decision.outdated !== undefined) return decision;
    const ground = groundOf(result, period);
    if (decision.figure === undefined) return { ...decision, ...ground };
    const { period: own = "", figure, target = ground.target } = decision;
    if (own !== "" && period !== "" && own !== period) return decision;
    if (figure !== ground.figure)
      return { ...decision, outdated: `${OUTDATED}: số liệu thay đổi từ ${figure} thành ${ground.figure}` };
    if (target !== ground.target)
      return { ...decision, outdated: `${OUTDATED}: kế hoạch thay đổi từ ${target} thành ${ground.target}` };
    return decision;
  });
}

/** How the sheet begins to say that a verdict holds no longer. */
export const OUTDATED = "Hết hiệu lực";

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

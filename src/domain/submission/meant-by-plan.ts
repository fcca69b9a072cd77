/** A row whose name is only like an indicator's, held against its plan and its unit. */
import type { Indicator } from "../schema/types";
import type { TargetPart } from "../target/types";
import { convertFactor } from "../text/unit";
import { guessedAs, type RowMatch } from "./row-match";
import { planDiffers } from "./plan-differs";

/**
 * What a name that is only like an indicator's comes to beside the row's plan and unit: one that is none of its plans speaks
 * against it, and a name without the word for its measure counts where plan and unit are the indicator's.
 */
export function meantByPlan(match: RowMatch, plan: readonly TargetPart[], unit: string): RowMatch {
  const { kind, likely = [], indicator, suggestions } = match;
  if (kind === "none") {
    const named = likely.filter(({ lacks }) => lacks !== "nothing");
    const [borne, other] = named.filter(({ indicator: each, said = 0 }) =>
      isBorneOut(each, plan, unit === "" && said >= MANY ? each.unit : unit),
    );
    return borne && !other ? guessedAs(borne.indicator) : match;
  }
  if (!indicator || kind !== "guessed") return match;
  // A unit's own plan of what several do is its share, and no more than all are to do.
  const speaksAgainst =
    indicator.reporters.length <= 1 ? isNoneOfItsPlans(plan, indicator) : isMoreThanAll(plan, indicator);
  return speaksAgainst ? { kind: "none", indicator: null, suggestions } : match;
}

/** Names that say so many of an indicator's words may leave its unit out as well. */
const MANY = 4;

/** A plan of more is hardly another thing's of the same unit. */
const MUCH = 100;

/** Whether hardly another thing of the same unit is planned alike: 76 % and 2.500, not 95 %. */
export function isTelling([own]: readonly TargetPart[]): boolean {
  return own !== undefined && (own.value > MUCH || own.value % 5 !== 0);
}

/** The indicators with a large plan, where a name says nothing of any: "Khách tham quan, DLST" with the list's 25.000 lượt. */
export function plannedAlike(
  indicators: readonly Indicator[],
  plan: readonly TargetPart[],
  unit: string,
): readonly Indicator[] {
  const [own] = plan;
  return own && own.value > MUCH && unit !== "" ? indicators.filter((each) => isBorneOut(each, plan, unit)) : [];
}

/** Whether plan and unit are the indicator's. */
export function isBorneOut(indicator: Indicator, plan: readonly TargetPart[], unit: string): boolean {
  const planned = plan.length > 0 && indicator.target.parts.length > 0;
  return planned && convertFactor(unit, indicator.unit) !== null && !isNoneOfItsPlans(plan, indicator);
}

function isNoneOfItsPlans(plan: readonly TargetPart[], { target, plans = [], unit }: Indicator): boolean {
  const targets = [target, ...plans.map((each) => each.target)];
  return targets.every(({ parts }) => planDiffers(plan, parts, unit) && !(unit === "%" && isItsShare(plan, parts)));
}

/** A plan of 1 where 100 % are due. */
function isItsShare([own, more]: readonly TargetPart[], due: readonly TargetPart[]): boolean {
  return own !== undefined && more === undefined && !planDiffers([{ ...own, value: own.value * 100 }], due, "%");
}

function isMoreThanAll(plan: readonly TargetPart[], indicator: Indicator): boolean {
  const share = shareOf(plan, indicator);
  return share !== null && share > 1;
}

/** What a plan is of an indicator's that units add up to; null where either is not one amount. */
export function shareOf([own, more]: readonly TargetPart[], { rollUp, target, unit }: Indicator): number | null {
  const [due, another] = target.parts;
  if (rollUp !== "sum" || !own || more || !due || another) return null;
  const factor = own.unit === "" ? 1 : convertFactor(own.unit, due.unit === "" ? unit : due.unit);
  return factor === null ? null : (own.value * factor) / (due.max ?? due.value);
}

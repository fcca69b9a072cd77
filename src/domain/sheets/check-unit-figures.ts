/** A figure of a unit below its own of the period before: counted from the start of the year, it cannot fall. */
import type { Consolidation } from "../consolidate/consolidation";
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import { addsUp } from "../history/check-history";
import type { Schema } from "../schema/types";
import type { UnitFigures } from "./source-before";

/** One finding a figure that is used and fell, at its cell. */
export function checkUnitFigures(
  { indicators }: Schema,
  { values }: Pick<Consolidation, "values">,
  { previous }: UnitFigures,
): Finding[] {
  if (!previous) return [];
  const adding = new Set(indicators.filter(addsUp).map(({ code }) => code));
  return values.flatMap(({ indicator, unit, used, value, file, sheet, cell }): Finding[] => {
    if (!used || value === null || indicator === null || !adding.has(indicator)) return [];
    const before = previous.of(unit, indicator)?.value ?? null;
    if (before === null || value >= before) return [];
    return [
      {
        ...{ code: "cumulative-decreased", severity: SEVERITIES["cumulative-decreased"] },
        ...{ at: { file, sheet, cell, indicator, unit }, found: String(value), expected: String(before) },
      },
    ];
  });
}

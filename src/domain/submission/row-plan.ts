/** The plan that stands beside a row's figure. */
import { onlyValue } from "../target/only-value";
import { onlyOf } from "../groups";
import type { Indicator } from "../schema/types";
import { countsWholes } from "../schema/counting";
import { memoize } from "../memoize";
import { parseTarget } from "../target/target";
import type { TargetPart } from "../target/types";
import { inNotation, parseDigits, type DecimalSign } from "../text/number";

/** The plan of a row, which is the same in the files of many units. */
const parsePlan = memoize((key) => {
  const said = JSON.parse(key) as Parameters<typeof parseTarget>[0];
  return parseTarget(said).parts;
});

export function planParts(name: string, unit: string, text: string): readonly TargetPart[] {
  return parsePlan(JSON.stringify({ name, unit, text }));
}

/**
 * A plan of "8,250" as the schema's target has it: eight thousand where the other reading is no target, or part of what is
 * counted in wholes; else as the sheet writes its numbers.
 */
export function asTheTarget(
  plan: readonly TargetPart[],
  text: string,
  indicator: Indicator | null,
  decimal: DecimalSign | null,
): readonly TargetPart[] {
  const only = onlyOf(plan);
  const readings = parseDigits(text.trim());
  if (!only || readings.length < 2) return plan;
  const target = indicator && onlyValue(indicator.target.parts);
  const meant =
    readings.find((reading) => reading === target) ??
    (indicator && countsWholes(indicator) ? Math.max(...readings) : undefined) ??
    (decimal === null ? null : inNotation(readings, text, decimal));
  return meant === null ? plan : [{ ...only, value: meant }];
}

/** The number that is judged: a level as it is, or the reduction or growth it amounts to (judging.md sections 4, 9). */
import type { Indicator } from "../schema/types";
import type { TargetPart } from "../target/types";

/** What was reported for one indicator, in its unit. */
export interface Figure {
  readonly value: number | null;
  readonly parts?: readonly (number | null)[];
  readonly reading?: "level" | "change";
}

export type Derivation = "as-is" | "points" | "relative-fall" | "relative-rise";

/** How a reported number becomes the judged one. */
export function derivationOf(indicator: Indicator, reading: "level" | "change" | undefined): Derivation {
  const part = indicator.target.parts[0];
  if (!part || reading !== "level") return "as-is";
  if (indicator.method === "growth") return "relative-rise";
  if (indicator.method === "reduction") return isRelative(part, indicator) ? "relative-fall" : "points";
  return "as-is";
}

/** A fall in % of a baseline in another unit is relative; in điểm %, or from a percentage, it is points. */
function isRelative(part: TargetPart, indicator: Indicator): boolean {
  if (!part.unit.includes("%") || part.unit.includes("điểm")) return false;
  if (!indicator.unit.includes("%")) return true;
  return !indicator.unit.includes("điểm") && indicator.baseline !== null && Math.abs(indicator.baseline) > 100;
}

/** The judged number, or null where a baseline is needed and missing. */
export function derive(value: number, baseline: number | null, derivation: Derivation): number | null {
  if (derivation === "as-is") return value;
  if (baseline === null) return null;
  if (derivation === "points") return baseline - value;
  if (baseline === 0) return null;
  return derivation === "relative-fall" ? ((baseline - value) / baseline) * 100 : (value / baseline - 1) * 100;
}

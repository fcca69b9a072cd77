/**
 * A list that gives each unit a row of its own below the whole, "Số hộ thoát nghèo" over "Số hộ thoát nghèo xã An Lộc": in what An
 * Lộc sends, the whole's name is its own row.
 */
import type { Indicator, Schema } from "../schema/types";
import type { UnitIndex } from "../schema/unit-index";
import { sameUnit } from "../text/unit";

/** By the whole's code and the unit's: the unit's own row. */
export type OwnRows = ReadonlyMap<string, ReadonlyMap<string, Indicator>>;

/** The rows of a list that one unit reports, and that are named after it, below the whole. */
export function ownRowsOf({ indicators }: Schema, units: UnitIndex): OwnRows {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const found = new Map<string, Map<string, Indicator>>();
  for (const indicator of indicators) {
    const whole = byCode.get(indicator.parent);
    const [unit, another] = indicator.reporters;
    if (!whole || unit === undefined || another !== undefined || !sameUnit(whole.unit, indicator.unit)) continue;
    // What units share is of their figures.
    const isShared = whole.rollUp !== "single" && whole.reporters.includes(unit);
    if (isShared || units.findIn(indicator.name)?.code !== unit) continue;
    const own = found.get(whole.code) ?? new Map<string, Indicator>();
    found.set(whole.code, own.set(unit, indicator));
  }
  return found;
}

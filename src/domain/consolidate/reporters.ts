/** Whether a unit may report an indicator, asked for every figure: a list of thousands of units is searched once. */
import type { Indicator } from "../schema/types";

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether the unit is among those the indicator names as its reporters. */
export function isReporter({ reporters }: Pick<Indicator, "reporters">, unit: string): boolean {
  let set = sets.get(reporters);
  if (!set) {
    set = new Set(reporters);
    sets.set(reporters, set);
  }
  return set.has(unit);
}

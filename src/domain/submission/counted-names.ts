/** Names that only count what they name: "Số lượt khám bệnh" may be told as "Lượt khám bệnh". */
import type { Indicator } from "../schema/types";
import { foldKey } from "../text/fold";
import { withoutCount, withoutMeasure } from "./short-name";

/** A name or another name of an indicator. */
export interface NamedIndicator {
  readonly name: string;
  readonly indicator: Indicator;
}

/** By the name without the word for a number: the indicator that counts it; null where another one is of the same thing. */
export function countedNames(names: readonly NamedIndicator[]): ReadonlyMap<string, Indicator | null> {
  const found = new Map<string, Indicator | null>();
  for (const { name, indicator } of names) {
    const key = foldKey(withoutCount(name));
    const there = found.get(key);
    const isCount = !/[%‰]/u.test(indicator.unit);
    found.set(key, isCount && (there === undefined || there === indicator) ? indicator : null);
  }
  for (const { name, indicator } of names) {
    const key = foldKey(withoutMeasure(name));
    if (found.has(key) && found.get(key) !== indicator) found.set(key, null);
  }
  return found;
}

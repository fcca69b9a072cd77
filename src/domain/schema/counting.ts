/** What an indicator counts: things that come in wholes, things of which none is best. */
import { foldKey } from "../text/fold";
import { isWholeNumberUnit } from "../text/unit";
import type { Indicator } from "./types";

const AVERAGED = /binh quan|trung binh|(?:van|nghin|\d) (?:dan|nguoi)( |$)|(^| )tren (?:1 )?(?:van|nghin|\d)/;

/** Whether it comes in wholes: người, hộ, con. Averages ("bình quân", "trên 1 vạn dân") may have decimals. */
export function countsWholes({ unit, name }: Pick<Indicator, "unit" | "name">): boolean {
  return isWholeNumberUnit(unit) && !AVERAGED.test(foldKey(name));
}

/** "Not arisen" is the value 0 only where less is better and the number is no change (judging.md 9). */
export function countsAsZero({ direction, target }: Pick<Indicator, "direction" | "target">): boolean {
  return direction === "lower" && target.parts.every((part) => part.change === undefined);
}

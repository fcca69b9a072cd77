/** What an indicator counts: things that come in wholes, things of which none is best. */
import { foldKey } from "../text/fold";
import { isNounOfItsOwn, isWholeNumberUnit } from "../text/unit";
import type { Indicator } from "./types";

const AVERAGED = /binh quan|trung binh|(?:van|nghin|\d) (?:dan|nguoi)( |$)|(^| )tren (?:1 )?(?:van|nghin|\d)/;

/** "Số …", "Tổng số …", "Số lượng …" */
const NUMBER_OF = /^(?:tong )?so /;

/**
 * Whether it comes in wholes: người, hộ, con, and whatever noun the name says is counted, "Số tài khoản …" in tài khoản. Averages
 * ("bình quân", "trên 1 vạn dân") may have decimals.
 */
export function countsWholes({ unit, name }: Pick<Indicator, "unit" | "name">): boolean {
  const key = foldKey(name);
  if (AVERAGED.test(key)) return false;
  return isWholeNumberUnit(unit) || (isNounOfItsOwn(unit) && (NUMBER_OF.test(key) || key.startsWith(foldKey(unit))));
}

/** "Not arisen" is the value 0 only where less is better and the number is no change (judging.md 9). */
export function countsAsZero({ direction, target }: Pick<Indicator, "direction" | "target">): boolean {
  return direction === "lower" && target.parts.every((part) => part.change === undefined);
}

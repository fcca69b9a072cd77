/** Whether an indicator counts what comes in wholes: người, hộ, con. Averages ("bình quân", "trên 1 vạn dân") may have decimals. */
import { foldKey } from "../text/fold";
import { isWholeNumberUnit } from "../text/unit";
import type { Indicator } from "./types";

const AVERAGED = /binh quan|trung binh|(?:van|nghin|\d) (?:dan|nguoi)( |$)|(^| )tren (?:1 )?(?:van|nghin|\d)/;

export function countsWholes({ unit, name }: Pick<Indicator, "unit" | "name">): boolean {
  return isWholeNumberUnit(unit) && !AVERAGED.test(foldKey(name));
}

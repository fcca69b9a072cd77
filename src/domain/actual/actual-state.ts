/** Texts that stand for no figure: not known, not due, not arisen (judging.md sections 3, 9). */
import type { ActualReading } from "./actual-reading";
import { cleanText } from "../text/fold";
import { takeAsides } from "../phrase/asides";
import { countsAsZero } from "../schema/counting";
import type { Indicator } from "../schema/types";
import { NO_DATA, NO_DATA_SIGNS, NONE, NOT_ARISEN, NOT_DUE, OPENING } from "./missing-words";

/** The state that a text says, or null where it is something else. Only what was read as "no data" is noted. */
export function stateOfText(text: string): ActualReading | null {
  const clean = cleanText(text);
  const outside = clean.replace(/\([^()]*\)/gu, " ").replace(/[.;,!]+\s*$/u, "");
  const words = withoutOpening(takeAsides(outside.toLowerCase()).text);
  if (/\d/.test(words) && !NOT_DUE.test(words)) return null;
  if (NO_DATA_SIGNS.test(clean)) return noData(clean);
  if (NOT_DUE.test(words)) return { state: "notDue", value: null, notes: [] };
  if (NOT_ARISEN.test(words)) return { state: "notArisen", value: null, notes: [] };
  return NO_DATA.test(words) ? noData(clean) : null;
}

/** "Không" where less is better says that there was none; null elsewhere. */
export function noneOf(text: string, indicator: Indicator): ActualReading | null {
  return countsAsZero(indicator) && NONE.test(cleanText(text).replace(/[.;,!]+$/u, ""))
    ? { state: "notArisen", value: null, notes: [] }
    : null;
}

/** "Trong kỳ, trên địa bàn xã không phát sinh": where and when are told first. */
function withoutOpening(text: string): string {
  let rest = cleanText(text);
  for (let opening = OPENING.exec(rest); opening && opening[0] !== ""; opening = OPENING.exec(rest))
    rest = rest.slice(opening[0].length);
  return rest.replace(/[§¤][\uE000-\uEFFF]?/gu, " ").trim();
}

function noData(found: string): ActualReading {
  return { state: "noData", value: null, notes: [{ code: "missing-token", found }] };
}

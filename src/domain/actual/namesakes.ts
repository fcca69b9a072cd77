/** Words that a figure's own words have in common with the name of an indicator. */
import type { Clause } from "../phrase/phrase";
import { beforeNumber } from "../phrase/words";
import type { Indicator } from "../schema/types";
import { foldKey } from "../text/fold";

/** Words of the indicator's name before a figure, and in what is told behind it, its unit's left aside. */
export function namesakes({ words, lead, label }: Clause, { name, unit }: Indicator, behind = ""): ReadonlySet<string> {
  const counted = wordsOf(unit);
  const own = wordsOf(name);
  const before = wordsOf(`${lead} ${beforeNumber(words)} ${label} ${behind}`);
  return new Set([...before].filter((word) => own.has(word) && !counted.has(word)));
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
}

/** What any figure of a unit is: hectares are of an area. */
const MEASURED = /(?:^| )(?:dien tich|chieu dai|so luong|kinh phi|so tien)(?= |$)/g;

/** Whether the words before a number are the name's, but for the unit: "kết nạp 5 đảng viên" for "Kết nạp đảng viên". */
export function isNamed({ words, lead }: Clause, { name, unit }: Indicator): boolean {
  const counted = foldKey(unit).split(" ");
  const before = foldKey(`${lead} ${beforeNumber(words)}`).split(" ");
  const own = foldKey(name).replace(MEASURED, " ").split(" ");
  return before.some((word, at) => {
    const next = before[at + 1];
    if (next === undefined || (counted.includes(word) && counted.includes(next))) return false;
    return own.some((each, place) => each === word && own[place + 1] === next);
  });
}

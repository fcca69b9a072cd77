/** Words that a figure's own words have in common with the name of an indicator. */
import type { Clause } from "../phrase/phrase";
import { beforeNumber } from "../phrase/words";
import type { Indicator } from "../schema/types";

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

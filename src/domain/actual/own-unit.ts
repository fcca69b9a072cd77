/** The indicator's own unit behind a number, known or not: "96,2 triệu quả", and as much of it as leaves no doubt: "410 nghìn". */
import type { Phrase } from "../phrase/phrase";
import { foldKey } from "../text/fold";

/** What the first word of a unit multiplies its noun by. */
const MULTIPLIER = /^(nghin|ngan|trieu|ti|van)$/;

/** The phrase, its clauses in the unit of their indicator where it is the one written. */
export function inOwnUnit(phrase: Phrase, unit: string): Phrase {
  const own = foldKey(unit).split(" ");
  const [multiplier = ""] = own;
  if (own.length < 2) return phrase;
  const clauses = phrase.clauses.map((clause) => {
    const behind = `${clause.unit} ${clause.after}`.trim();
    const words = foldKey(behind).split(" ");
    const whole = own.every((word, at) => words[at] === word);
    const bare = words.length === 1 && words[0] === multiplier && MULTIPLIER.test(multiplier);
    if (clause.unit === unit || !(bare || whole)) return clause;
    return { ...clause, unit, after: bare ? "" : behind.split(/\s+/u).slice(own.length).join(" ") };
  });
  return { ...phrase, clauses };
}

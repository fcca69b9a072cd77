/** The indicator's own unit behind a number, known or not: "96,2 triệu quả", and as much of it as leaves no doubt: "410 nghìn". */
import type { Phrase } from "../phrase/phrase";
import type { Indicator } from "../schema/types";
import { foldKey } from "../text/fold";

/** What the first word of a unit multiplies its noun by. */
const MULTIPLIER = /^(nghin|ngan|trieu|ti|van)$/;

/** "/1 vạn dân", "/10.000 dân", "trên một vạn dân": of so many the figure is one. */
const BASE =
  /(?:\/|trên|cho)\s*(?:(?:1|một)\s+)?(?:(10{2,}|1(?:[.,]000)+|10{1,2}(?:[.,]000)+)|(nghìn|ngàn)|(vạn)|(triệu))\s+\p{L}/iu;

/** How many the figure is of; null where a text names none. */
function baseOf(text: string): number | null {
  const [whole, digits = "", thousand, tenThousand, million] = BASE.exec(text) ?? [];
  if (whole === undefined) return null;
  if (digits !== "") return Number(digits.replace(/[.,]/gu, ""));
  return thousand !== undefined ? 1e3 : tenThousand !== undefined ? 1e4 : million !== undefined ? 1e6 : null;
}

/** The phrase, its clauses in the unit of their indicator where it is the one written. */
export function inOwnUnit(phrase: Phrase, { unit, name }: Pick<Indicator, "unit" | "name">): Phrase {
  const own = foldKey(unit).split(" ");
  const [multiplier = ""] = own;
  const due = baseOf(name);
  const clauses = phrase.clauses.map((clause) => {
    // "Số giường bệnh trên 1 vạn dân" in giường: per what, the name says.
    const base = clause.unit.includes("/") && !unit.includes("/") ? baseOf(clause.unit) : null;
    if (base === null ? own.length < 2 : base !== due) return clause;
    const behind = `${clause.unit} ${clause.after}`.trim();
    const words = foldKey(behind).split(" ");
    const whole = own.every((word, at) => words[at] === word);
    const bare = words.length === 1 && words[0] === multiplier && MULTIPLIER.test(multiplier);
    if (clause.unit === unit || !(bare || whole)) return clause;
    return { ...clause, unit, after: bare ? "" : behind.split(/\s+/u).slice(own.length).join(" ") };
  });
  return { ...phrase, clauses };
}

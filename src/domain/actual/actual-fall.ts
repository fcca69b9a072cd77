/** How far something fell where no baseline says it: by what there was when the period began and what is left, told in one text. */
import type { Clause } from "../phrase/phrase";
import { words as wholeWords } from "../phrase/words";
import { formatPlain } from "../text/number";
import type { ActualContext } from "./actual-context";
import { isSame, type Figure } from "./actual-figure";

/**
 * "Từ 96 hộ còn 74 hộ", "74 hộ (đầu năm 96 hộ)" → 22; null where nothing says what there was, "unclear" where the numbers do
 * not go together. `told` are the clauses that may be the figure.
 */
export function fallOf(
  told: readonly Clause[],
  clauses: readonly Clause[],
  { indicator }: ActualContext,
): number | "unclear" | null {
  const [first] = told;
  if (indicator.method !== "reduction" || indicator.baseline !== null || !first || first.change !== undefined)
    return null;
  const left = told.find(({ level }) => level === "down");
  const end = left ?? first;
  const beginning = clauses.find((each) => isBeginning(each, end));
  if (!beginning) return null;
  const fall = Number((beginning.value - end.value).toPrecision(12));
  // A bare number that is small beside the beginning may be the fall itself.
  if (fall < 0 || (!left && end.value * 2 < beginning.value)) return "unclear";
  const others = told.filter((each) => each !== end && each.unit === end.unit);
  return others.every(({ value }) => isSame(value, fall)) ? fall : "unclear";
}

/** The figure of a fall that was reckoned, said as it is used. */
export function asFall(fall: number, text: string): Pick<Figure, "value" | "change" | "level" | "notes"> {
  const notes = [{ code: "number-as-text" as const, found: text, expected: formatPlain(fall) }];
  return { value: fall, change: "decrease", level: undefined, notes };
}

/** What there was when the period began, of what is told now. */
function isBeginning({ kind, unit, sentence, words }: Clause, end: Clause): boolean {
  if (unit !== end.unit && unit !== "" && end.unit !== "") return false;
  if (kind === "from") return end.level === "down" && sentence === end.sentence;
  return kind === "prior" && AT_BEGINNING.test(words);
}

const AT_BEGINNING = wholeWords("đầu (?:năm|kỳ|giai đoạn|nhiệm kỳ)|cuối năm (?:trước|ngoái)");

/** Whether a figure is the indicator's alone, by the words before it: not that of a whole of which a part is meant, nor of two things. */
import type { Clause } from "../phrase/phrase";
import type { Indicator } from "../schema/types";

/** Whether no part that is told beside a figure is named like the indicator more than the figure is, and the figure is not of two things. */
export function isAboutIt(used: Clause, clauses: readonly Clause[], indicator: Indicator): boolean {
  if (isOfTwo(used, indicator)) return false;
  const own = namesakes(used, indicator);
  return !clauses.some((other) => other.kind === "part" && namesakes(other, indicator) > own);
}

/** "Hộ nghèo và cận nghèo: 11,1%": what stands behind "và" is neither the indicator nor something done. */
function isOfTwo({ words }: Clause, { name, unit }: Indicator): boolean {
  const second = /(?<!\p{L})và (.*)$/u.exec(words.split(/\d/u)[0] ?? "")?.[1];
  if (second === undefined) return false;
  const own = wordsOf(`${name} ${unit}`);
  return [...wordsOf(second)].some((word) => !own.has(word) && !DONE_WORDS.has(word));
}

const DONE_WORDS: ReadonlySet<string> = new Set(
  "đã được đạt có là thực hiện hoàn thành kết quả lũy kế luỹ đến nay hiện tỷ tỉ lệ trên khoảng gần hơn với bằng còn mới thêm tổng số cho".split(
    " ",
  ),
);

/** Words of the indicator's name before a figure, its unit's left aside. */
function namesakes({ words, lead }: Clause, { name, unit }: Indicator): number {
  const counted = wordsOf(unit);
  const own = wordsOf(name);
  const before = wordsOf(`${lead} ${words.split(/\d/u)[0] ?? ""}`);
  return [...before].filter((word) => own.has(word) && !counted.has(word)).length;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
}

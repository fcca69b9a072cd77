/** Whether a figure is the indicator's alone, by the words before it: not that of a whole of which a part is meant, nor of two things. */
import type { Clause } from "../phrase/phrase";
import type { Indicator } from "../schema/types";
import { memoize } from "../memoize";
import { directionOfName } from "../target/direction";

/** Whether no part that is told beside a figure is named like the indicator more than the figure is, and the figure is not of two things. */
export function isAboutIt(used: Clause, clauses: readonly Clause[], indicator: Indicator): boolean {
  if (isOfTwo(used, indicator) || isOfHarm(used, indicator) || isOnlyPrepared(used, indicator)) return false;
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

/** "Thiệt hại 12 ha": what should be many is not what was lost, unless the name speaks of just that. */
function isOfHarm({ words, after }: Clause, { name, direction }: Indicator): boolean {
  if (direction !== "higher") return false;
  const beside = [words.split(/\d/u)[0] ?? "", after.split(" ").slice(0, 2).join(" ")];
  return beside.some((each) => isHarm(each.trim())) && !directionOfName(name).said;
}

/** The same few words stand beside the figures of all units. */
const isHarm = memoize((words) => {
  if (!/\p{L}{2}/u.test(words)) return false;
  const meant = directionOfName(words);
  return meant.said && meant.direction === "lower";
});

/** "Đã khảo sát 60 ha": done is what comes before it, unless it is what is counted. */
function isOnlyPrepared({ words }: Clause, { name, unit }: Indicator): boolean {
  const step = PREPARATION.exec(words.split(/\d/u)[0] ?? "")?.[0];
  return step !== undefined && !`${name} ${unit}`.toLowerCase().includes(step);
}

const PREPARATION =
  /(?<!\p{L})(?:khảo sát|ký hợp đồng|thủ tục|hồ sơ|thiết kế|đấu thầu|giải phóng mặt bằng|đăng ký|lập dự án|chủ trương)(?!\p{L})/u;

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

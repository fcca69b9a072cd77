/**
 * What is there or left, where the indicator counts what is done in the period: "trồng 57,3 ha, diện tích còn lại 32,7 ha",
 * "từ 14 mắt lên 24 mắt", "thu 60 triệu, chi 45 triệu". A stock that is taken for a flow is a figure of the right size, so
 * nothing else finds it.
 */
import { dueOf, type ActualContext } from "./actual-context";
import { memoize } from "../memoize";
import type { Clause } from "../phrase/phrase";
import { beforeNumber, words as wholeWords } from "../phrase/words";
import type { Indicator } from "../schema/types";
import { isAddition, natureOf } from "../target/nature";

/** Whether a figure is told beside the one that is meant, and so is no rival of it. */
export function isBesideFlow(clause: Clause, indicator: Indicator): boolean {
  const flow = flowOf(indicator);
  if (flow === null) return false;
  const before = saidBefore(clause);
  if (isLeft(before, flow)) return !isLeft(indicator.name.toLowerCase(), "yield");
  return SPENT.test(before) && !SPENT.test(indicator.name.toLowerCase());
}

/** Whether a figure says what there is in all, where what is added to it is asked for. */
export function isStockOfAdded(clause: Clause, clauses: readonly Clause[], context: ActualContext): boolean {
  if (flowOf(context.indicator) !== "addition") return false;
  if (clause.level !== undefined) return !clauses.some(isOfOtherPeriod) && !TO_DATE.test(clause.words);
  const before = saidBefore(clause);
  if (isAddition(`${before} ${clause.after}`)) return false;
  return THERE.test(before) || (TOTAL.test(before) && !(clause.value <= dueOf(context) * SIZED));
}

/** "Năm 2025 trồng 42 ha, nay lên 54 ha": two periods' figures are compared; "đầu năm 14 mắt" is a stock all the same. */
function isOfOtherPeriod({ when, words }: Clause): boolean {
  return when !== undefined || OTHER_PERIOD.test(words);
}

/** "Nâng tổng số 6 tháng lên 154": of the period, not of all times. */
const TO_DATE = wholeWords("\\d+ tháng|từ đầu năm|trong năm|lũy kế|luỹ kế");
const OTHER_PERIOD = wholeWords("cùng kỳ|ck|(?:năm|kỳ|vụ) (?:trước|ngoái)|năm 20\\d\\d");

/** Times what is due up to which a total may be of what was done. */
const SIZED = 1.5;

const LEFT = wholeWords("còn|tồn|dư");
/** "Sản lượng giảm còn 5.000 tấn": a period's own, less than another's. */
const FALLEN = wholeWords("(?:giảm|xuống|chỉ|vẫn) còn");
/** Money goes out; "chi bộ", "chi hội" are people. */
const SPENT = wholeWords("chi(?! (?:bộ|hội|đoàn|nhánh|cục|phí|tiết|lăng|ủy|uỷ))");
const THERE = wholeWords("\\p{L}+ có");
const TOTAL = wholeWords("tổng(?! cộng)");

function isLeft(words: string, flow: Flow): boolean {
  return LEFT.test(words) && !(flow === "yield" && FALLEN.test(words));
}

type Flow = "addition" | "yield";

/** How what is done adds up, of an indicator of which more is better; null where it stands at a moment or nothing tells. */
function flowOf({ name, unit, method, direction }: Indicator): Flow | null {
  return method === "ratio" && direction === "higher" && !/[%‰]/.test(unit) ? flowOfName(`${name}\n${unit}`) : null;
}

const flowOfName = memoize((described): Flow | null => {
  const [name = "", unit = ""] = described.split("\n");
  if (natureOf(name, unit) !== "flow") return null;
  return isAddition(name) ? "addition" : "yield";
});

function saidBefore({ lead, words, level }: Clause): string {
  const before = `${lead} ${beforeNumber(words)}`;
  return level === "down" ? `${before} còn` : before;
}

/** What is told beside the figure that is meant, and so is no rival of it: what is left, only prepared, near it, or mended. */
import { memoize } from "../memoize";
import type { Clause } from "../phrase/phrase";
import { beforeNumber, words as wholeWords } from "../phrase/words";
import type { Indicator } from "../schema/types";
import { directionOfName } from "../target/direction";
import { convertFactor } from "../text/unit";
import { isBesideFlow } from "./actual-stock";
import { wordsOf } from "./namesakes";

/** Whether a figure is of something that stands beside what the indicator counts. */
export function isBeside(clause: Clause, indicator: Indicator): boolean {
  return (
    isBesideFlow(clause, indicator) ||
    isOnlyPrepared(clause, indicator) ||
    isOfNearKind(clause, indicator) ||
    (isOfHarm(clause, indicator) && !isLoss(clause, indicator)) ||
    isMended(clause, indicator)
  );
}

/** "Đã khảo sát 60 ha": done is what comes before it, unless it is what is counted. */
function isOnlyPrepared({ words }: Clause, { name, unit }: Indicator): boolean {
  const step = PREPARATION.exec(beforeNumber(words))?.[0];
  return step !== undefined && !`${name} ${unit}`.toLowerCase().includes(step);
}

const PREPARATION =
  /(?<!\p{L})(?:khảo sát|khởi công|động thổ|rà soát(?=\s*$)|ký hợp đồng|thủ tục|hồ sơ|thiết kế|đấu thầu|giải phóng mặt bằng|đăng ký|lập dự án|chủ trương)(?!\p{L})/u;

/** "Cận nghèo 90 hộ" for "Số hộ nghèo": a kind of its own that is called by its neighbour's name. */
export function isOfNearKind({ words, after }: Clause, { name }: Indicator): boolean {
  const near = NEAR_KIND.exec(`${beforeNumber(words)} ${after}`)?.[0];
  return near !== undefined && !name.toLowerCase().includes(near);
}

const NEAR_KIND = wholeWords("(?:cận|tái|tiền) \\p{L}+");

/** "Xóa được 30 hộ" for "Số hộ còn nhà tạm": what has been done away with is no longer there. */
function isMended({ words, level }: Clause, { name, direction }: Indicator): boolean {
  return (
    direction === "lower" && level === undefined && MENDED.test(beforeNumber(words)) && !MENDED.test(name.toLowerCase())
  );
}

const MENDED = wholeWords("xóa|xoá|thoát|khắc phục|sửa chữa|di dời|ra khỏi");

/**
 * "Thiệt hại 12 ha", "bị thương 5 người", "4 vụ cháy": what should be many is not what was lost, nor is one evil another, unless
 * the name speaks of just that.
 */
function isOfHarm({ words, after }: Clause, { name, unit, direction }: Indicator): boolean {
  const beside = [beforeNumber(words), after.split(" ").slice(0, 2).join(" ")].map((each) => each.trim());
  const harms = beside.filter((each) => isHarm(each));
  if (direction === "higher") return harms.length > 0 && !directionOfName(name).said;
  const own = wordsOf(`${name} ${unit}`);
  return harms.length > 0 && !beside.some((each) => [...wordsOf(each)].some((word) => own.has(word)));
}

/** "Trồng 98,5 ha, chết 12 ha": what was lost of just that may have to be taken off. */
export function isLoss(clause: Clause, indicator: Indicator): boolean {
  const { kind, unit, bracket } = clause;
  const told = kind === "level" && !bracket && unit !== "" && convertFactor(unit, indicator.unit) !== null;
  return told && indicator.direction === "higher" && isOfHarm(clause, indicator);
}

/** The same few words stand beside the figures of all units. */
const isHarm = memoize((words) => {
  const meant = directionOfName(words);
  return meant.said && meant.direction === "lower";
});

/** What stands in brackets beside a target: a second one, or only more about the first. */
import { readAmount } from "../phrase/amount";
import { beforeNumber, RESTATING, words } from "../phrase/words";
import { NamedIndicator } from "./target-part";
import type { CertainReading, TargetPart, TargetReading } from "./types";

/** "70% (trong đó có chứng chỉ 32%)", "≥ 30% (≥ 10% từ cấp nước tập trung)": a second target, or only told of the first; a person says which. */
export function withPartInBrackets(
  indicator: NamedIndicator,
  reading: CertainReading,
  brackets: readonly string[],
): CertainReading {
  const [whole] = reading.parts;
  if (!whole) return reading;
  const inner = brackets.map((each) => each.toLowerCase()).find((each) => isSecondTarget(each, whole));
  const bare = inner?.replace(WITHIN, "").trim() ?? "";
  const segment = inner === undefined ? null : readAmount(bare, "");
  if (!segment) return reading;
  const before = beforeNumber(bare).replace(BOUNDS_AT_END, "");
  const label = before === "" ? segment.after : before;
  const { part } = new NamedIndicator(label, indicator.unit, indicator.name).interpret(segment, []);
  const both: TargetReading = { kind: "compound", parts: [whole, { ...part, label }], direction: reading.direction };
  return { ...reading, certain: false, alternatives: [...reading.alternatives, both] };
}

const WITHIN = /^(?:trong đó|trong số đó|riêng)(?!\p{L})\s*:?\s*/iu;
const BOUNDS_AT_END =
  /(?:(?:^|\s)(?:đạt|từ|trên|dưới|là|khoảng|ít nhất|tối thiểu|tối đa|không quá|không dưới|[<>≤≥=]+))*\s*$/u;
/** What brackets tell of the same number: another time, another plan, the same in other words. */
const TOLD_ELSEWHERE = words(
  "hiện(?: nay| tại)?|thực hiện|đã|ước|năm|cùng kỳ|kế hoạch|kh|th|nq|nghị quyết|giao|cả nước|toàn quốc|toàn tỉnh|so với|tương đương|tương ứng|bằng|chiếm|còn|tăng|giảm|lũy kế|cộng dồn|tính đến|quy định|chuẩn",
);

/** Whether a note in brackets holds a bound of something else, or a share beside the share. */
export function isSecondTarget(note: string, whole: TargetPart): boolean {
  if (!/\d/.test(note)) return false;
  if (WITHIN.test(note)) return true;
  if (RESTATING.test(note) || TOLD_ELSEWHERE.test(note)) return false;
  const segment = readAmount(note, "");
  if (!segment || !/\p{L}/u.test(segment.label + segment.after)) return false;
  const bound = segment.op !== "=" && segment.op !== "~" && segment.max === undefined;
  return bound || (segment.unit.includes("%") && whole.unit.includes("%"));
}

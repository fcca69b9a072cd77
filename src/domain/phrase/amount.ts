/**
 * One piece of a text, target or actual, that holds one number or one range: "từ 98,4% trở lên", "giảm 1 - 1,5", "04/09 thôn".
 * It knows nothing of the name; whatever it is not sure of is a doubt with the other reading.
 */
import type { Operator } from "./words";
import { DIGITS, parseDigits } from "../text/number";
import { readBefore, type Before } from "./before";
import type { Doubt } from "./doubts";
import { readTwoUnits } from "./two-units";
import { readUnitAfter } from "./unit-after";
import { ASIDES, OPERATORS_AFTER, words } from "./words";

export interface Amount {
  readonly op: Operator;
  readonly value: number;
  readonly max?: number;
  /** As written beside the number; "" where none is. */
  readonly unit: string;
  readonly change?: "increase" | "decrease";
  /** "còn", "lên": the number is the level reached, and which way it went. */
  readonly level?: "down" | "up";
  /** The whole that the number is counted of, with its other readings: 9 in "04/09". */
  readonly of?: readonly number[];
  /** "từ": a number one starts from. */
  readonly from: boolean;
  /** Words before the number that are no operator: "mầm non" in "mầm non 40%". */
  readonly label: string;
  /** Words of approximation or bound before it, as written. */
  readonly qualifier: string;
  /** Words after the number and its unit: "đạt chuẩn" in "2 xã đạt chuẩn". */
  readonly after: string;
  /** Why a person should be asked. */
  readonly doubts: readonly Doubt[];
  /** Other numbers the text may stand for. */
  readonly others: readonly { readonly op?: Operator; readonly value: number; readonly max?: number }[];
}

const SEPARATOR = String.raw`(?:[-–—−÷~]|đến|tới|->|→)`;
const UNIT_BETWEEN = String.raw`(?:%|‰|[\p{L}%‰./]+(?:\s[\p{L}]+)?)?`;
const RANGE = new RegExp(
  String.raw`^(${DIGITS})\s*(${UNIT_BETWEEN})\s*${SEPARATOR}\s*(?:dưới |trên )?(${DIGITS})`,
  "u",
);
/** "48/90", "54 ha/110 ha", "45 xã trên tổng số 60": the second number is what the first is counted of. */
const OF_TOTAL = new RegExp(
  String.raw`^(${DIGITS})\s*(?:(%|\p{L}{1,12}(?:\s\p{L}{1,12}){0,2})?\s*/|[\p{L}\s]{0,30}\s(?:trên|trong)\s+tổng(?:\s+số)?\s)\s*(?!1\s+(?:vạn|nghìn|người|ha|hộ|năm|ngày|tháng|lao động)|10*[.]?000\s+\p{L})(${DIGITS})(?!\d|[.,]\d|\s*(?:dân|bé gái)|/)`,
  "u",
);
const SINGLE = new RegExp(`^(${DIGITS})`, "u");

/** Words after the number that could turn its meaning. */
const DOUBTFUL = words(
  "tăng|giảm|còn|hoặc|hay|trừ|nếu|trên(?! (?:tổng|địa bàn|toàn|cả))|dưới|không|chưa|đến|từ|lên|xuống|lần|gấp",
);

/** The reading of a piece in lower case without brackets, or null where it holds no number. */
export function readAmount(piece: string, column: string): Amount | null {
  let rest = piece.trim();
  for (const aside of ASIDES) rest = rest.replace(aside, " ").replace(/\s+/g, " ").trim();
  const before = readBefore(rest);
  const { text } = before;
  const doubts = [...before.doubts];
  const range = RANGE.exec(text);
  if (range) {
    const numbers = rangeOf(range, before, doubts);
    // "5% - 7": the unit may stand after the first number only.
    const after = text.slice(range[0].length).trim();
    return finish(before, after === "" ? (range[2] ?? "") : after, column, numbers, doubts);
  }
  const two = readTwoUnits(text);
  if (two) {
    const value = before.negative ? -two.value : two.value;
    return finish(before, `${two.unit} ${two.after}`, column, { value, others: [] }, doubts);
  }
  const part = OF_TOTAL.exec(text);
  if (part) {
    const [value, second] = parseDigits(part[1] ?? "");
    const of = parseDigits(part[3] ?? "");
    if (value === undefined || of.length === 0) return null;
    const others = second === undefined ? [] : [{ value: second }];
    const after = text.slice(part[0].length).trim();
    const between = part[2] ?? "";
    // "04 vụ/02 người chết" counts two things.
    if (between !== "" && after !== "" && between !== "%" && !after.startsWith(between)) doubts.push("fraction");
    return finish(before, after === "" ? between : after, column, { value, of, others }, doubts);
  }
  const single = SINGLE.exec(text);
  if (!single) return null;
  const [value, other] = parseDigits((before.negative ? "-" : "") + (single[1] ?? ""));
  if (value === undefined) return null;
  return finish(
    before,
    text.slice(single[0].length),
    column,
    { value, others: other === undefined ? [] : [{ value: other }] },
    doubts,
  );
}

type Numbers = Pick<Amount, "value" | "max" | "of" | "others">;

function rangeOf(range: RegExpExecArray, before: Before, doubts: Doubt[]): Numbers {
  const lows = parseDigits(range[1] ?? "");
  const highs = parseDigits(range[3] ?? "");
  // "1,500 - 1,700" is ambiguous in both; where only one is, the reading that keeps the order is meant.
  const pairs = lows.flatMap((low) => highs.map((high) => [low, high] as const)).filter(([low, high]) => low < high);
  const [first, ...others] = pairs;
  if (!first) {
    doubts.push("range");
    return { value: lows[0] ?? Number.NaN, max: highs[0] ?? Number.NaN, others: [] };
  }
  if (before.op !== null && before.op !== "~") doubts.push("range");
  return {
    value: first[0],
    max: first[1],
    others: others.map(([value, max]) => ({ value, max })),
  };
}

function finish(before: Before, after: string, column: string, numbers: Numbers, doubts: Doubt[]): Amount | null {
  if (Number.isNaN(numbers.value) || Number.isNaN(numbers.max ?? 0)) return null;
  let tail = after.trim().replace(/^[.,;:]+(?=\s|$)/u, "");
  let op = before.op;
  const suffix = OPERATORS_AFTER.find(([pattern]) => pattern.test(tail));
  if (suffix) {
    tail = tail.replace(suffix[0], " ").replace(/\s+/g, " ").trim();
    if (op !== null && op !== suffix[1] && op !== "~") doubts.push("operator");
    op = suffix[1];
  } else if (/^[%‰]?\s*\+$/u.test(tail)) {
    tail = tail.replace("+", "").trim();
    op = ">=";
    doubts.push("operator");
  } else if (before.from && numbers.max === undefined && op === null) {
    op = ">=";
    doubts.push("operator");
  }
  if (numbers.max !== undefined && suffix) doubts.push("range");
  const { unit, rest } = readUnitAfter(tail, column);
  if (/\d|^[^\p{L}]+$/u.test(rest) || DOUBTFUL.test(rest)) doubts.push("rest");
  if (numbers.others.length > 0) doubts.push("comma");
  return {
    ...numbers,
    op: numbers.max === undefined ? (op ?? "=") : "between",
    unit,
    ...(before.change === undefined || before.level !== undefined ? {} : { change: before.change }),
    ...(before.level === undefined ? {} : { level: before.level }),
    label: before.label,
    qualifier: before.qualifier,
    from: before.from,
    after: rest.trim(),
    doubts,
  };
}

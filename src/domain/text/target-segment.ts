/**
 * One piece of a target text that holds one number or one range: "từ 98,4% trở lên", "giảm 1 - 1,5", "04/09 thôn".
 * It knows nothing of the name; whatever it is not sure of is a doubt with the other reading.
 */
import type { Operator } from "../schema/types";
import { foldKey } from "./fold";
import { DIGITS, parseDigits } from "./number";
import {
  ASIDES,
  DECREASE,
  FALL_TO,
  FILLERS,
  INCREASE,
  OPERATORS_AFTER,
  OPERATORS_BEFORE,
  RISE_TO,
  words,
} from "./target-words";
import { isKnownUnit, sameUnit } from "./unit";

export interface SegmentReading {
  readonly op: Operator;
  readonly value: number;
  readonly max?: number;
  /** As written beside the number; "" where none is. */
  readonly unit: string;
  readonly change?: "increase" | "decrease";
  /** "còn", "lên": the number is the level reached, and which way it went. */
  readonly level?: "down" | "up";
  /** The whole that the number is counted of: 9 in "04/09". */
  readonly of?: number;
  /** Words before the number that are no operator: "mầm non" in "mầm non 40%". */
  readonly label: string;
  /** Why a person should be asked. */
  readonly doubts: readonly string[];
  /** Other numbers the text may stand for. */
  readonly others: readonly { readonly op?: Operator; readonly value: number; readonly max?: number }[];
}

const SEPARATOR = String.raw`(?:[-–—−÷~]|đến|tới|->|→)`;
const UNIT_BETWEEN = String.raw`(?:%|‰|[\p{L}%‰./]+(?:\s[\p{L}]+)?)?`;
const RANGE = new RegExp(String.raw`^(${DIGITS})\s*(${UNIT_BETWEEN})\s*${SEPARATOR}\s*(?:dưới |trên )?(${DIGITS})`, "u");
const OF_TOTAL = new RegExp(String.raw`^(${DIGITS})\s*/\s*(${DIGITS})(?!\s*(?:dân|người|bé gái))`, "u");
const SINGLE = new RegExp(`^(${DIGITS})`, "u");

/** The reading of a piece in lower case without brackets, or null where it holds no number. */
export function readSegment(piece: string, column: string): SegmentReading | null {
  let rest = piece.trim();
  for (const aside of ASIDES) rest = rest.replace(aside, " ").replace(/\s+/g, " ").trim();
  const before = readBefore(rest);
  const { text } = before;
  const doubts = [...before.doubts];
  const range = RANGE.exec(text);
  if (range) return finish(before, text.slice(range[0].length), column, rangeOf(range, before, doubts), doubts);
  const part = OF_TOTAL.exec(text);
  if (part) {
    const [value] = parseDigits(part[1] ?? "");
    const [of] = parseDigits(part[2] ?? "");
    if (value === undefined || of === undefined) return null;
    return finish(before, text.slice(part[0].length), column, { value, of, others: [] }, doubts);
  }
  const single = SINGLE.exec(text);
  if (!single) return null;
  const [value, other] = parseDigits((before.negative ? "-" : "") + (single[1] ?? ""));
  if (value === undefined) return null;
  return finish(before, text.slice(single[0].length), column, { value, others: other === undefined ? [] : [{ value: other }] }, doubts);
}

interface Before {
  readonly text: string;
  readonly op: Operator | null;
  readonly from: boolean;
  readonly change?: "increase" | "decrease";
  readonly level?: "down" | "up";
  readonly label: string;
  readonly negative: boolean;
  readonly doubts: readonly string[];
}

/** Takes off everything before the number. */
function readBefore(piece: string): Before {
  let rest = piece;
  let op: Operator | null = null;
  let from = false;
  let change: "increase" | "decrease" | undefined;
  let level: "down" | "up" | undefined;
  const label: string[] = [];
  const doubts: string[] = [];
  const take = (pattern: RegExp): boolean => {
    const match = pattern.exec(rest);
    if (!match || match[0] === "") return false;
    rest = rest.slice(match[0].length);
    return true;
  };
  while (rest !== "" && !/^\d/.test(rest)) {
    if (take(FALL_TO)) level = "down";
    else if (take(RISE_TO)) level = "up";
    else if (take(DECREASE)) {
      if (change === "increase") doubts.push("change");
      change = "decrease";
    } else if (take(INCREASE)) {
      if (change === "decrease") doubts.push("change");
      change = "increase";
    } else if (take(/^từ(?!\p{L})\s*/u)) from = true;
    else {
      const operator = OPERATORS_BEFORE.find(([pattern]) => take(pattern));
      if (operator) {
        if (op !== null && op !== operator[1]) op = mergeOperators(op, operator[1], doubts);
        else op = operator[1];
      } else if (FILLERS.some(take)) continue;
      else if (/^[-−–]\s?\d/.test(rest)) break;
      else if (take(/^[+]\s*/u)) {
        change ??= "increase";
        doubts.push("sign");
      } else {
        const word = /^\s*(\S+)\s*/u.exec(rest);
        if (!word) break;
        label.push(word[1] ?? "");
        rest = rest.slice(word[0].length);
      }
    }
  }
  const negative = /^[-−–]/.test(rest);
  if (negative) {
    rest = rest.replace(/^[-−–]\s?/, "");
    doubts.push("sign");
  }
  return {
    text: rest,
    op,
    from,
    ...(change === undefined ? {} : { change }),
    ...(level === undefined ? {} : { level }),
    label: label.join(" ").replace(/[:;,.\s–-]+$/u, ""),
    negative,
    doubts,
  };
}

/** "khoảng trên 5", "ước đạt trên 90%": the bound says more than the approximation. */
function mergeOperators(a: Operator, b: Operator, doubts: string[]): Operator {
  if (a === "~") return b;
  if (b === "~") return a;
  doubts.push("operator");
  return b;
}

type Numbers = Pick<SegmentReading, "value" | "max" | "of" | "others"> & { readonly between?: string };

function rangeOf(range: RegExpExecArray, before: Before, doubts: string[]): Numbers {
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
  return { value: first[0], max: first[1], others: others.map(([value, max]) => ({ value, max })), between: range[2] ?? "" };
}

function finish(before: Before, after: string, column: string, numbers: Numbers, doubts: string[]): SegmentReading | null {
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
  const { unit, rest } = readUnitAfter(tail === "" ? (numbers.between ?? "") : tail, column);
  if (/\d/.test(rest) || DOUBTFUL.test(rest)) doubts.push("rest");
  if (numbers.others.length > 0) doubts.push("comma");
  const { between: _between, ...plain } = numbers;
  return {
    ...plain,
    op: numbers.max === undefined ? (op ?? "=") : "between",
    unit,
    ...(before.change === undefined || before.level !== undefined ? {} : { change: before.change }),
    ...(before.level === undefined ? {} : { level: before.level }),
    label: before.label,
    doubts,
  };
}

/** Words after the number that could turn its meaning. */
const DOUBTFUL = words("tăng|giảm|còn|hoặc|hay|trừ|nếu|trên(?! (?:tổng|địa bàn|toàn|cả))|dưới|không|chưa|đến|từ|lên|xuống|lần|gấp");

/** The unit at the beginning of a text, as written, and what is left; "/năm" alone makes it no other unit than the column's. */
export function readUnitAfter(text: string, column: string): { readonly unit: string; readonly rest: string } {
  const found = unitAtStart(text.trim().replace(/\s*\/\s*/gu, "/"), column);
  const yearly = /\/(?:1 )?năm$/u.test(found.unit) && column !== "" && sameUnit(found.unit, column);
  return yearly ? { ...found, unit: column } : found;
}

function unitAtStart(tail: string, column: string): { readonly unit: string; readonly rest: string } {
  const key = foldKey(tail);
  const own = foldKey(column);
  if (tail === "") return { unit: "", rest: "" };
  if (column !== "" && /^[%‰]/u.test(tail) === /^[%‰]/u.test(column) && own !== "" && (key === own || (key.startsWith(`${own} `) && !tail.slice(column.length).trim().startsWith("/"))))
    return { unit: column, rest: key.slice(own.length) };
  const share = /^(%o(?![\p{L}])|%0(?!\d)|%|‰|0\/00|o\/oo|(?:điểm\s*)(?:%|‰|phần trăm)|phần trăm|phần nghìn)/u.exec(tail);
  if (share) return { unit: /^(?:%[o0]|[0o]\/)/u.test(share[0]) ? "‰" : share[0], rest: tail.slice(share[0].length).replace(/^\/(?:năm|tổng)/u, "").trim() };
  const parts = tail.split(/\s+/u);
  for (let count = Math.min(parts.length, 6); count > 0; count -= 1) {
    const unit = parts.slice(0, count).join(" ").replace(/[,;.]+$/u, "");
    if (isKnownUnit(unit)) return { unit, rest: parts.slice(count).join(" ") };
  }
  return { unit: "", rest: tail };
}

/** How a target was read, in words that a person can hold against the text: "giảm từ 4 điểm % trở lên". */
import type { Method } from "../domain/schema/types";
import type { Direction, Operator, TargetPart, TargetReading } from "../domain/target/types";
import { afterAmount, formatNumber } from "./format";
import type { Lang } from "./lang";

const OPERATORS: Readonly<Record<Exclude<Operator, "between">, Readonly<Record<Lang, (amount: string) => string>>>> = {
  "=": { vi: (x) => x, en: (x) => x },
  "~": { vi: (x) => `khoảng ${x}`, en: (x) => `about ${x}` },
  ">": { vi: (x) => `trên ${x}`, en: (x) => `more than ${x}` },
  ">=": { vi: (x) => `từ ${x} trở lên`, en: (x) => `at least ${x}` },
  "<": { vi: (x) => `dưới ${x}`, en: (x) => `less than ${x}` },
  "<=": { vi: (x) => `không quá ${x}`, en: (x) => `at most ${x}` },
};
const CHANGES = {
  increase: { vi: "tăng ", en: "rise of " },
  decrease: { vi: "giảm ", en: "fall of " },
} as const;
const DIRECTIONS: Readonly<Record<Direction, Readonly<Record<Lang, string>>>> = {
  higher: { vi: "cao hơn là tốt", en: "higher is better" },
  lower: { vi: "thấp hơn là tốt", en: "lower is better" },
  within: { vi: "trong khoảng là tốt", en: "within the range is good" },
};
const NO_NUMBER = {
  qualitative: { vi: "đánh giá hoàn thành hay chưa", en: "judged as done or not" },
  empty: { vi: "chưa có kế hoạch", en: "no target" },
  none: { vi: "chưa đọc được số", en: "no number was read" },
} as const;

/** The parts of a reading, without its direction. */
export function renderReading({ kind, parts }: Omit<TargetReading, "direction">, lang: Lang): string {
  if (kind === "qualitative" || kind === "empty") return NO_NUMBER[kind][lang];
  return parts.length === 0 ? NO_NUMBER.none[lang] : parts.map((part) => renderPart(part, lang)).join("; ");
}

/** The reading and what is good: more of it, less of it, or a wider fall or rise. */
export function renderTarget(
  target: Omit<TargetReading, "direction">,
  direction: Direction,
  method: Method,
  lang: Lang,
): string {
  const text = renderReading(target, lang);
  if (target.parts.length === 0) return text;
  if (direction === "higher" && method === "reduction")
    return `${text}; ${lang === "vi" ? "giảm nhiều hơn là tốt" : "a larger fall is better"}`;
  if (direction === "higher" && method === "growth")
    return `${text}; ${lang === "vi" ? "tăng nhiều hơn là tốt" : "a larger rise is better"}`;
  return `${text}; ${DIRECTIONS[direction][lang]}`;
}

function renderPart({ op, value, max, unit, change, label }: TargetPart, lang: Lang): string {
  const amount = (number: number): string => formatNumber(number, lang, 6);
  const withUnit = (text: string): string => `${text}${afterAmount(unit, lang)}`;
  const range =
    op === "between"
      ? lang === "vi"
        ? `từ ${amount(value)} đến ${withUnit(amount(max ?? value))}`
        : `${amount(value)} to ${withUnit(amount(max ?? value))}`
      : OPERATORS[op][lang](withUnit(amount(value)));
  const text = `${change === undefined ? "" : CHANGES[change][lang]}${range}`;
  return label === undefined || label === "" ? text : `${label} ${text}`;
}

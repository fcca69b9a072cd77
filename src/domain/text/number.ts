/**
 * Numbers in Vietnamese text: "1.234,5", "98,5 %", "hơn 54 ha". The later of two marks is the decimal mark; one mark before
 * exactly three digits is grouping when it is a point and ambiguous when it is a comma. Nothing unreadable becomes 0.
 */
import { cleanText } from "./fold";

export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly qualifier?: string; readonly unit: string }
  | {
      readonly kind: "ambiguous";
      readonly readings: readonly [number, number];
      readonly qualifier?: string;
      readonly unit: string;
    }
  | { readonly kind: "none" };

/** Digits with Vietnamese or foreign marks, as they stand in text; a sign is not part of it. */
export const DIGITS = String.raw`\d+(?:[.,\u00a0 ](?=\d{3}(?!\d))\d{3})*(?:[.,]\d+)*`;

const SIGN = /^[-−–]\s?/;
const QUALIFIERS = /^(hơn|trên|gần|khoảng|ước đạt|ước|chừng|xấp xỉ|đạt|được|dưới|~|≈|>=?|<=?|≥|≤)(?![\p{L}])\s*/iu;
const FOOTNOTE = /(?<=[\d%\p{L}])\s*(\((?:\d{1,2}|\*{1,3})\)|\*{1,3})$/u;

/** The two numbers that "1,500" may be; one number for anything else; none for what is no number. */
export function parseDigits(text: string): readonly number[] {
  const negative = SIGN.test(text);
  const digits = text.replace(/^[-−–+]\s?/, "").replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/g, "");
  if (!/^\d[\d.,]*$/.test(digits) || /[.,]$/.test(digits) || digits.length > 40) return [];
  return magnitudes(digits).map((value) => (negative && value !== 0 ? -value : value));
}

/** The number that a text can only be; null where it may be two, or is none. */
export function onlyNumber(text: string): number | null {
  const [only, another] = parseDigits(text);
  return only === undefined || another !== undefined ? null : only;
}

function magnitudes(digits: string): readonly number[] {
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point < 0 && comma < 0) return [Number(digits)];
  if (point >= 0 && comma >= 0) {
    const decimal = Math.max(point, comma);
    const whole = digits.slice(0, decimal);
    if (!isGrouped(whole, point > comma ? "," : ".")) return [];
    return [Number(`${whole.replace(/[.,]/g, "")}.${digits.slice(decimal + 1)}`)];
  }
  const mark = point >= 0 ? "." : ",";
  const groups = digits.split(mark);
  if (groups.length > 2) return isGrouped(digits, mark) ? [Number(groups.join(""))] : [];
  const [whole = "", rest = ""] = groups;
  const decimal = Number(`${whole}.${rest}`);
  if (rest.length !== 3 || whole.startsWith("0") || whole.length > 3) return [decimal];
  const grouping = Number(whole + rest);
  return mark === "." ? [grouping] : [decimal, grouping];
}

function isGrouped(digits: string, mark: string): boolean {
  const groups = digits.split(mark);
  if (groups.length === 1) return /^\d+$/.test(digits);
  return /^[1-9]\d{0,2}$/.test(groups[0] ?? "") && groups.slice(1).every((group) => /^\d{3}$/.test(group));
}

/**
 * A number with what stands around it: words of approximation before it, a unit after it. `near` are numbers that decide
 * "1,500": a plan, a prior figure, the column's other figures.
 */
export function parseNumber(text: string, near: readonly number[] = []): NumberReading {
  let rest = cleanText(text).replace(FOOTNOTE, "").replace(/^'/, "");
  const qualifiers: string[] = [];
  for (let match = QUALIFIERS.exec(rest); match; match = QUALIFIERS.exec(rest)) {
    qualifiers.push((match[1] ?? "").toLowerCase());
    rest = rest.slice(match[0].length);
  }
  const match = new RegExp(String.raw`^([-−–+]?\s?${DIGITS})(.*)$`, "su").exec(rest);
  const [first, second] = parseDigits(match?.[1] ?? "");
  const unit = (match?.[2] ?? "").trim();
  if (first === undefined || !isUnitText(unit)) return { kind: "none" };
  const qualifier = qualifiers.filter((word) => word !== "đạt" && word !== "được").join(" ");
  const about = { ...(qualifier === "" ? {} : { qualifier }), unit };
  if (second === undefined) return { kind: "number", value: first, ...about };
  const decided = onlyPlausible([first, second], near);
  if (decided !== null) return { kind: "number", value: decided, ...about };
  return { kind: "ambiguous", readings: [first, second], ...about };
}

/** What follows a number must be words: another number would make it something else. */
function isUnitText(unit: string): boolean {
  const words = unit.replace(/^(km2|m2|m3)(?!\d)/i, "").replace(/\/\s*10[.0]*\s+(?=\p{L})/u, "/");
  return !/\d/.test(words) && !/^[/:;.,+=-]/.test(words.replace(/^\/(?=\p{L})/u, ""));
}

/** The only reading within a factor 5 of one of the numbers, or null (judging.md 9). */
export function onlyPlausible(readings: readonly [number, number], near: readonly number[]): number | null {
  const plausible = readings.filter((reading) =>
    near.some((hint) => hint !== 0 && reading / hint <= 5 && reading / hint >= 0.2),
  );
  const [only, other] = plausible;
  return only !== undefined && other === undefined ? only : null;
}

/** The sign that stands before decimals. */
export type DecimalSign = "," | ".";

const DECIMALS: readonly (readonly [DecimalSign, RegExp])[] = [
  [".", /^-?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,}))\s*%?$/],
  [",", /^-?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,}))\s*%?$/],
];

/** The sign that the numbers of some texts agree on before their decimals; null where none has any, or they differ. */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | null {
  const found = new Set<DecimalSign>();
  for (const text of texts) {
    for (const [sign, pattern] of DECIMALS) if (!found.has(sign) && pattern.test(text)) found.add(sign);
    if (found.size === DECIMALS.length) return null;
  }
  const [only] = found;
  return only ?? null;
}

/** The reading of "3,187" where it is known which sign stands before decimals; null where the text has no such number. */
export function inNotation(readings: readonly number[], text: string, decimal: DecimalSign): number | null {
  const sign = /\d([.,])\d{3}(?!\d)/.exec(text)?.[1];
  if (sign === undefined || readings.length < 2) return null;
  return sign === decimal ? Math.min(...readings) : Math.max(...readings);
}

/** A number in plain Vietnamese notation that reads back as itself: decimal comma, no grouping, never three decimals. */
export function formatPlain(value: number): string {
  if (!Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 1e15)) return String(value);
  const written = String(value);
  // So short, it is exact as it stands.
  const shown = written.length <= 15 ? value : Number(value.toPrecision(15));
  const text = shown === value ? written : String(shown);
  const plain = text.includes("e")
    ? shown.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
  return plain.replace(/\.(\d{3})$/, ".$10").replace(".", ",");
}

/** Numbers and dates as each language writes them: 1.234,5 · 14/9/2023 and 1,234.5 · 14 Sep 2023. */
import type { Lang } from "./lang";

const LOCALES: Readonly<Record<Lang, string>> = { vi: "vi-VN", en: "en-GB" };
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;
const THOUSANDS_OR_DECIMALS = /^-?\d{1,3}(\.\d{3})+$/;

/** A number with at most `decimals` decimal places and grouped thousands. */
export function formatNumber(value: number, lang: Lang, decimals = 2): string {
  return new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: decimals }).format(value).replace("-", "−");
}

/** As formatNumber, with a sign before positive numbers too. */
export function formatSigned(value: number, lang: Lang, decimals = 2): string {
  const text = formatNumber(value, lang, decimals);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/**
 * A ratio (0.506) as per cent. What rounding would show as 100 % (or above) although it is less gets more decimals, so
 * that a target not met never reads as met.
 */
export function formatPercent(ratio: number, lang: Lang, decimals = 1): string {
  for (let places = decimals; places < 6; places += 1) {
    const rounded = Math.round(ratio * 100 * 10 ** places) / 10 ** places;
    if (ratio >= 1 || rounded < 100) return `${formatNumber(rounded, lang, places)}%`;
  }
  return lang === "vi" ? "gần 100%" : "almost 100%";
}

/** A serial day of the 1900 system. */
export function formatDay(day: number, lang: Lang): string {
  const date = new Date(FIRST_DAY + Math.floor(day) * DAY);
  if (lang === "en")
    return new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }).format(date);
  return `${String(date.getUTCDate())}/${String(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear())}`;
}

/** "2023-09-14", or "" for anything else, as formatDay. */
export function formatIsoDay(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return "";
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return formatDay((time - FIRST_DAY) / DAY, lang);
}

/**
 * A text from a cell. A stored number (9215.4) is written as the language writes numbers; anything else stays as it is,
 * also "9.215", which someone may have typed as nine thousand.
 */
export function formatCellText(text: string, lang: Lang): string {
  if (!PLAIN_NUMBER.test(text) || THOUSANDS_OR_DECIMALS.test(text)) return text;
  return formatNumber(Number(text), lang, 6);
}

/** A number given as text by a rule (String(0.5)): always a number. */
export function formatNumberText(text: string, lang: Lang): string {
  return PLAIN_NUMBER.test(text) ? formatNumber(Number(text), lang, 2) : text;
}

/**
 * A number as it was read from a text, without grouped thousands: beside "12,034" the reading "12034" cannot be taken for
 * the text itself. `text` is a plain number or one with a decimal comma.
 */
export function formatReading(text: string, lang: Lang): string {
  if (PLAIN_NUMBER.test(text)) return text.replace(".", lang === "vi" ? "," : ".");
  return lang === "en" && /^-?\d+,\d+ ?%?$/.test(text) ? text.replace(",", ".") : text;
}

/** A unit behind a number: "49,1%" without a blank, "54 ha" with one. */
export function afterNumber(unit: string): string {
  return /^[%‰]$/.test(unit.trim()) ? unit.trim() : unit === "" ? "" : ` ${unit}`;
}

/** A difference of rates as the schema names its unit. */
const POINTS_UNIT = "điểm %";
/** Never in another line than their number. */
const POINTS: Readonly<Record<Lang, string>> = { vi: "\u00a0điểm\u00a0%", en: "\u00a0points" };

/** As afterNumber; points are said in the language. */
export function afterAmount(unit: string, lang: Lang): string {
  return unit.trim() === POINTS_UNIT ? POINTS[lang] : afterNumber(unit);
}

/** A unit behind a difference: that of two rates is in points. */
export function afterDifference(unit: string, lang: Lang): string {
  return unit.trim() === "%" ? POINTS[lang] : afterAmount(unit, lang);
}

/**
 * What typed or written text becomes. `readWritten` is what a value given through the API becomes (always English
 * notation); `readTyped` is what a person's typing becomes in their region.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values and Range.values.
 */
import type { CellValue } from "../../domain/grid/snapshot";
import { CULTURES, type Culture } from "./number-text";

export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** Number format the entry brings along when the cell is General. */
  readonly format?: string;
}

const ERRORS = new Set(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]);

/** Text through Range.values or Range.formulas; `textCell` for a cell formatted as text. */
export function readWritten(text: string, textCell: boolean): Entered {
  return readText(text, textCell, CULTURES["en-US"]);
}

export function readTyped(text: string, textCell: boolean, culture: Culture): Entered {
  return readText(text, textCell, culture);
}

function readText(text: string, textCell: boolean, culture: Culture): Entered {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (textCell) return { value: text };
  // A blank that is none to Excel, as U+00A0, keeps a text a text.
  const trimmed = text.replace(/^ +| +$/g, "");
  if (/^[=+\-@]/.test(text) && trimmed.length > 1) {
    const number = readNumber(trimmed, culture);
    if (number) return number;
    return { value: null, formula: asFormula(trimmed, culture) };
  }
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return readNumber(trimmed, culture) ?? readDate(trimmed, culture) ?? readOther(trimmed, culture) ?? { value: text };
}

function asFormula(text: string, culture: Culture): string {
  const body = text.startsWith("=") ? text : text.startsWith("@") ? `=${text.slice(1)}` : `=${text}`;
  return culture.list === "," ? body : toEnglish(body);
}

/** A formula in Vietnamese notation (1,5 and ;) in English notation. Strings are left alone. */
export function toEnglish(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(\d),(\d)|;/g, (match, whole?: string, part?: string) => {
    if (match === ";") return ",";
    return whole !== undefined && part !== undefined ? `${whole}.${part}` : match;
  });
}

/** A formula in English notation as a Vietnamese Excel shows it. */
export function toLocal(formula: string, culture: Culture): string {
  if (culture.list === ",") return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(\d)\.(\d)|,/g, (match, whole?: string, part?: string) => {
    if (match === ",") return ";";
    return whole !== undefined && part !== undefined ? `${whole},${part}` : match;
  });
}

function readNumber(text: string, culture: Culture): Entered | null {
  const { decimal, thousands } = culture;
  const d = decimal === "." ? "\\." : ",";
  const t = thousands === "." ? "\\." : ",";
  const pattern = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${t}\\d{3})+)?(?:${d}(\\d*))?(?:E([+-]?\\d+))?\\s*(%)?$`, "i");
  const match = pattern.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const [, sign = "", whole = "0", part = "", power, percent] = match;
  const grouped = whole.includes(thousands);
  const plain = `${sign}${whole.replaceAll(thousands, "")}.${part || "0"}${power === undefined ? "" : `e${power}`}`;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  if (percent) return { value: Number((value / 100).toPrecision(15)), format: part ? "0.00%" : "0%" };
  if (grouped) return { value, format: part ? "#,##0.00" : "#,##0" };
  return { value };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What Excel also takes for more than text: times, money, fractions, accountants' minus, months by name, full-width digits. */
function readOther(text: string, culture: Culture): Entered | null {
  const wide = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (wide !== text) return readNumber(wide, culture);
  const [, currency, amount] = /^([$€£])\s?(\d.*)$/.exec(text) ?? [];
  if (currency !== undefined && amount !== undefined) {
    const number = readNumber(amount, culture);
    return number && { value: number.value, format: `${currency === "$" ? "$" : `[$${currency}]`}#,##0` };
  }
  const [, negative] = /^\((\d.*)\)$/.exec(text) ?? [];
  const number = negative === undefined ? null : readNumber(negative, culture);
  if (typeof number?.value === "number") return { value: -number.value, format: number.format ?? "0_);(0)" };
  const [, whole, above, below] = /^(\d+) (\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  if (below !== undefined && Number(below) > 0)
    return { value: Number(whole) + Number(above) / Number(below), format: "# ?/?" };
  const time = readTime(text);
  if (time !== null) return { value: time, format: "h:mm" };
  const [, day, clock] = /^(\S+) (\d.*)$/.exec(text) ?? [];
  const [date, hours] = [readDate(day ?? "", culture), readTime(clock ?? "")];
  if (typeof date?.value === "number" && hours !== null)
    return { value: date.value + hours, format: `${date.format ?? ""} h:mm` };
  const [, month = "", dayOfMonth, year] = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  const at = MONTHS.indexOf(month);
  const named = at < 0 ? null : readDate(`${year ?? ""}-${String(at + 1)}-${dayOfMonth ?? ""}`, culture);
  return named && { value: named.value, format: "d-mmm-yy" };
}

/** Share of a day; null of what is no time. */
function readTime(text: string): number | null {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function readDate(text: string, culture: Culture): Entered | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  const vietnamese = culture.name === "vi-VN";
  let [year, month, day] = [0, 0, 0];
  if (iso) [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else if (local) {
    const [first, second] = [Number(local[1]), Number(local[2])];
    [day, month] = vietnamese ? [first, second] : [second, first];
    year = local[3] === undefined ? new Date().getFullYear() : Number(local[3]);
    if (year < 100) year += year < 30 ? 2000 : 1900;
  } else return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return {
    value: Math.round(time / 86_400_000) + 25_569,
    format: shortDate(vietnamese, local?.[3] !== undefined || iso !== null),
  };
}

function shortDate(vietnamese: boolean, withYear: boolean): string {
  if (!withYear) return "d-mmm";
  return vietnamese ? "dd/mm/yyyy" : "m/d/yyyy";
}

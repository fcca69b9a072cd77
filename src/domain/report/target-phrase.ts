/** Plans and figures with their units, as they stand in a sentence: «490 tỷ đồng», «từ 60% trở lên», «86,2/81,5%». */
import { compare } from "../judge/compare";
import type { Indicator, DatedSettings } from "../schema/types";
import { foldKey } from "../text/fold";
import { faithfulText, numberText } from "./numbers";
import type { ReportRow } from "./report-row";
import { VI, type ReportWords } from "./words/vi";

/** Decimals of a figure whose indicator names none. */
const USUAL_PLACES = 2;

/** The plan as the resolution has it, its unit once. */
export function planPhrase(indicator: Indicator, words: ReportWords = VI): string {
  return withUnitOnce(planText(indicator, words), indicator);
}

/** The plan without its unit, for a table with a column of units. */
export function planText({ target }: Indicator, words: ReportWords = VI): string {
  const text = target.text.trim();
  const [part, more] = target.parts;
  // A number cell comes as "191.9": it is written as offices write numbers.
  if (part && !more && /^-?\d+(\.\d+)?$/.test(text) && Number(text) === part.value)
    return numberText(part.value, 6, words);
  return words.plan(text, target.parts, (value) => numberText(value, 6, words));
}

function withUnitOnce(text: string, { unit, method, target }: Indicator): string {
  if (text === "" || unit === "" || method === "milestone" || target.parts.length === 0) return text;
  if (text.includes("%") || ` ${foldKey(text)} `.includes(` ${foldKey(unit)} `)) return text;
  const joined = glue(unit);
  // "4 trở lên" takes the unit behind its number.
  const inside = /(\d)(\s*(?:trở (?:lên|xuống)))/.exec(text);
  return inside ? text.replace(/(\d)(\s*(?:trở (?:lên|xuống)))/, `$1${joined}$2`) : `${text}${joined}`;
}

/** The unit as it follows a number: "%" glued, another after a space. */
export function glue(unit: string): string {
  if (unit === "") return "";
  return unit === "%" || unit === "‰" ? unit : ` ${unit}`;
}

/** The figure without its unit: parts by "/", the sender's "hơn" kept; "" where there is none. */
export function figureText(row: ReportRow, settings: DatedSettings, words: ReportWords = VI): string {
  const { indicator, actual, parts, qualifier } = row;
  const places = indicator.decimals ?? USUAL_PLACES;
  if (parts) return parts.map((part) => (part === null ? "…" : numberText(part, places, words))).join("/");
  if (actual === null) return "";
  const text = faithfulText(actual, places, (shown) => agrees(row, shown, settings), words);
  return qualifier === "" ? text : `${words.qualifier(qualifier)} ${text}`;
}

/** Whether the figure as shown is on the same side of its target as the figure itself. */
function agrees({ indicator, result, derived }: ReportRow, shown: number, settings: DatedSettings): boolean {
  const [part, more] = indicator.target.parts;
  if (!part || more || derived !== null || indicator.method === "milestone") return true;
  const { met, exceeded } = compare(shown, part, indicator.direction, settings);
  if (result === "notMet") return !met;
  if (result === "met" || result === "exceeded") return met && exceeded === (result === "exceeded");
  return true;
}

/** A difference of two figures in the indicator's unit, without a sign; differences of percents are points. */
export function differencePhrase(
  value: number,
  { unit: measure, decimals, method, target }: Indicator,
  words: ReportWords = VI,
): string {
  // Of a growth the difference is one of rates, whatever grows.
  const unit = method === "growth" ? target.parts[0]?.unit || "%" : measure;
  const places = decimals ?? USUAL_PLACES;
  const size = Math.abs(Number(value.toPrecision(12)));
  const text = faithfulText(size, places, (shown) => (shown === 0) === (size === 0), words);
  return `${text}${pointsOr(unit, words)}`;
}

/** The unit of a difference, as it follows its number: differences of percents are points. */
export function pointsOr(unit: string, { numbers }: ReportWords): string {
  return unit === "%" || unit === "điểm %" ? numbers.points : glue(unit);
}

/** A change that was judged (a fall, a rise) in the unit of its target, without a sign. */
export function changePhrase({ indicator, derived }: ReportRow, words: ReportWords = VI): string {
  const [part] = indicator.target.parts;
  const unit = part !== undefined && part.unit !== "" ? part.unit : indicator.unit;
  const value = Math.abs(derived ?? 0);
  const target = part?.value ?? 0;
  const places = indicator.decimals ?? USUAL_PLACES;
  const text = faithfulText(
    value,
    places,
    (shown) => Math.sign(shown - target) === Math.sign(Number((value - target).toPrecision(9))),
    words,
  );
  return `${text}${glue(unit)}`;
}

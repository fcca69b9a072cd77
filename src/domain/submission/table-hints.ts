/** What the schema lends to the finding of tables: its names, codes, targets and units, and which cells could be its figures. */
import type { Cell } from "../grid/snapshot";
import { memoize } from "../memoize";
import type { Indicator, Schema } from "../schema/types";
import type { UnitIndex } from "../schema/unit-index";
import type { CellFit, KnownIndicator, SchemaHints, TableHints } from "../table/hints";
import { parseActual, type ActualContext } from "../actual/actual";
import type { ActualReading } from "../actual/actual-reading";
import { foldKey } from "../text/fold";
import { DIGITS, parseDigits } from "../text/number";
import { convertFactor, isKnownUnit } from "../text/unit";
import type { IndicatorIndex } from "./match-indicator";

/** Headings that name a unit are short. */
const LONGEST_UNIT = 60;
/** A figure so many times its target, or so small a part of it, is not meant. */
const TOO_MUCH = 8;
const TOO_LITTLE = 1 / 400;

/** The hints of a schema; `time` is that of its as-of date. */
export function tableHints(
  schema: Schema,
  time: Pick<TableHints, "month" | "full">,
  indicators: IndicatorIndex,
  units: UnitIndex,
): SchemaHints {
  const known = new Map(schema.indicators.map((each) => [each, knownIndicator(each)]));
  const match = (code: string, name: string): KnownIndicator | null => {
    const indicator = indicators.meant(code, name);
    return indicator ? (known.get(indicator) ?? null) : null;
  };
  const byName = memoize((name) => ({ known: match("", name) }));
  return {
    ...(schema.settings.year === null ? {} : { year: schema.settings.year }),
    ...time,
    isUnit: (text) => text.length <= LONGEST_UNIT && units.findIn(text) !== null,
    isUnitName: (text) => text.length <= LONGEST_UNIT && units.isName(text),
    isCode: (text) => indicators.hasCode(text),
    isName: memoize((text) => indicators.hasName(text)),
    namesIn: (title) => indicators.namesIn(title),
    crossedName: (measure, thing) => indicators.crossed(measure, thing),
    likelyOf: (name, code) => {
      const { indicator, likely = [] } = indicators.match(indicators.hasCode(code) ? code : "", name, []);
      const meant = indicator ?? likely.find(({ lacks }) => lacks !== "limit")?.indicator;
      return (meant && known.get(meant)) ?? null;
    },
    indicatorOf: (name, code) => (indicators.hasCode(code) ? match(code, name) : byName(name).known),
  };
}

function knownIndicator(indicator: Indicator): KnownIndicator {
  const targets = indicator.target.parts.map(({ value }) => value);
  const wording = foldKey(indicator.target.text);
  // The same remarks and figures typed as text stand in many offices' sheets, and in several columns of one.
  const textFits = memoize((unit) => memoize((value) => fitOf(indicator, targets, { value }, value, unit), MOST_TEXTS));
  return {
    code: indicator.code,
    isRate: /[%‰]/.test(indicator.unit),
    hasTarget: targets.length > 0 || wording !== "",
    unitFits: (text) => isKnownUnit(text) && convertFactor(text, indicator.unit) !== null,
    isTarget: (cell, text, unit) => {
      if (targets.length === 0) return wording !== "" && foldKey(text) === wording;
      const numbers = numbersIn(cell, text);
      const factor = unit === "" ? null : convertFactor(unit, indicator.unit);
      return targets.every((target) => numbers.some((each) => repeats(each, target, factor)));
    },
    fitOf: (cell, text, unit) =>
      isOnlyText(cell) ? textFits(unit)(text) : fitOf(indicator, targets, cell, text, unit),
  };
}

/** A text, and nothing that its cell adds to it. */
function isOnlyText({ value, struck, numberFormat, notComputed }: Cell): boolean {
  return typeof value === "string" && struck === undefined && numberFormat === undefined && notComputed === undefined;
}

/** Texts remembered for one indicator. */
const MOST_TEXTS = 200;

/** The numbers a cell shows; a number in a percent format as it is stored and as it is shown. */
function numbersIn({ value, numberFormat }: Cell, text: string): readonly number[] {
  if (typeof value === "number") return numberFormat?.includes("%") === true ? [value * 100] : [value, value * 100];
  return [...text.matchAll(NUMBERS)].flatMap(([digits]) => parseDigits(digits));
}

const NUMBERS = new RegExp(DIGITS, "gu");

const SCALES: readonly number[] = [1e3, 1e-3, 1e6, 1e-6];

/** A target again, in its own unit, the sheet's, or thousands and millions of it. */
function repeats(number: number, target: number, factor: number | null): boolean {
  const slack = 1e-6 * Math.max(1e-6, Math.abs(target));
  const isTarget = (each: number): boolean => Math.abs(number * each - target) <= slack;
  return isTarget(1) || (factor === null ? SCALES.some(isTarget) : isTarget(factor));
}

function fitOf(indicator: Indicator, targets: readonly number[], cell: Cell, text: string, unit: string): CellFit {
  const shown = typeof cell.value === "string" && cell.value !== text ? { ...cell, value: text } : cell;
  const reading = parseActual(shown, contextOf(indicator, unit));
  if (reading.state === "unreadable") return typeof cell.value === "number" || /\d/.test(text) ? "state" : "none";
  if (reading.state !== "reported") return "state";
  return isPlausible(reading, indicator, targets) ? "fits" : "unfit";
}

/** Written out: it is made for every cell that could be a figure. */
function contextOf(indicator: Indicator, sheetUnit: string): ActualContext {
  return sheetUnit === ""
    ? { indicator, plan: null, prior: null, columnNumbers: NONE, date1904: false }
    : { indicator, sheetUnit, plan: null, prior: null, columnNumbers: NONE, date1904: false };
}

const NONE: readonly number[] = [];

function isPlausible({ value }: ActualReading, { method, unit }: Indicator, targets: readonly number[]): boolean {
  const [target] = targets;
  if (value === null || target === undefined || method === "milestone" || value === 0) return true;
  if (unit.includes("%") && Math.abs(value) > mostOfRate(Math.abs(target))) return false;
  if (target === 0) return true;
  const ratio = Math.abs(value / target);
  return ratio <= TOO_MUCH && ratio >= TOO_LITTLE;
}

/** A rate that aims at no more than a hundred is passed by little; what is well under a hundred is a part of something. */
function mostOfRate(target: number): number {
  return target > 100 ? Math.max(300, target * 3) : Math.max(100, target * 1.5);
}

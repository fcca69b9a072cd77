/**
 * A used figure that nothing on the sheet supports and that cannot well be: a rate of hundreds of percent against a target of at
 * most a hundred, an amount far beyond target, plan and prior figure alike (reading.md 4), a part of what is counted in wholes that is far below, or the count of a rate that stands in
 * the column of percentages. Asked, not used. A form's plan is the resolution's, whatever was typed over it.
 */
import { countsWholes } from "../../schema/counting";
import type { Indicator } from "../../schema/types";
import type { Finding } from "../../finding/finding";
import type { SubmittedSheet } from "../../submission/submission";
import { isShareOfOne, SURE } from "../../submission/share-of-one";
import { formatPlain } from "../../text/number";
import { mayBeRate, rateBeside } from "../counted-rate";
import {
  figureOf,
  type MatchedRow,
  matchedRows,
  onRow,
  planOf,
  priorOf,
  roleCell,
  type SheetRule,
  textOf,
} from "../rule";

/** A rate of more than all is odd where no more than a hundred is aimed at; a target may be passed by so much. */
const PASSED_BY = 1.5;
/** An amount so many times what is expected. */
const TIMES_BEYOND = 50;
const TIMES_WHOLE = 10;
/** So small a share of what is expected is as odd, where a prior figure says so. */
const TIMES_BELOW = 1 / 5000;
/** "1,52" where 150 people are due: what is counted in wholes has no part, and 152 is more likely than one and a half. */
const PART_BELOW = 1 / 20;
/** What a point groups by. */
const THOUSAND = 1000;
/** As near as this a prior figure or an own percentage bears a figure out. */
const NEAR = 3;

export const checkFigureImplausible: SheetRule = (sheet) => {
  const rows = matchedRows(sheet);
  const counts = countsOfRates(sheet, rows);
  return [
    ...[...counts].map(([row, rate]) => onRow("figure-implausible", sheet, row, "actual", countOf(row, rate))),
    ...beyond(
      sheet,
      rows.filter((row) => !counts.has(row)),
    ),
  ];
};

/** The rows of rates whose figure is a count, with the rate: one that can be nothing else tells what the column holds. */
function countsOfRates(sheet: SubmittedSheet, rows: readonly MatchedRow[]): ReadonlyMap<MatchedRow, number> {
  const rates = new Map<MatchedRow, number>();
  for (const row of rows) {
    const rate = rateBeside(sheet, row);
    if (rate !== null) rates.set(row, rate);
  }
  return [...rates.keys()].some((row) => !mayBeRate(figureOf(row) ?? 0, row)) ? rates : new Map();
}

function countOf(row: MatchedRow, rate: number): Pick<Finding, "found" | "expected" | "params"> {
  return {
    found: textOf(row),
    expected: row.indicator.target.text,
    params: { candidates: formatPlain(rate) },
  };
}

function beyond(sheet: SubmittedSheet, rows: readonly MatchedRow[]): Finding[] {
  return rows.flatMap((row) => {
    const { indicator } = row;
    const plan = sheet.form || isPartOfWholes(row) ? [] : row.plan;
    const figure = figureOf(row);
    if (figure === null || figure === 0 || row.actual?.reading.numerator !== undefined) return [];
    const prior = priorOf(sheet, row);
    if (prior !== null && isNear(figure, prior)) return [];
    const share = shareInWords(sheet, row, figure);
    if (share === null && !isBeyond(figure, { ...row, plan }, indicator, prior)) return [];
    return [
      onRow("figure-implausible", sheet, row, "actual", {
        found: textOf(row),
        expected: plan.length === 0 || row.planText === "" ? indicator.target.text : row.planText,
        ...(share === null ? {} : { params: { candidates: formatPlain(share) } }),
        ...inWholes(figure, indicator),
        ...asTyped(figure, indicator),
      }),
    ];
  });
}

/**
 * A plan with a part of what is counted in wholes, or the thousandth of what all are to reach, "95" of 95.000: typed as its figure
 * was, it bears no part of a whole out.
 */
function isPartOfWholes(row: MatchedRow): boolean {
  const planned = planOf(row);
  if (planned === null || !countsWholes(row.indicator)) return false;
  const [due] = row.indicator.target.parts;
  return !Number.isInteger(planned) || planned * THOUSAND === due?.value;
}

/** "18.764" of what is counted in wholes: a point that groups, typed where it parts. */
function inWholes(figure: number, indicator: Indicator): Pick<Finding, "params"> {
  if (!countsWholes(indicator) || !/^\d{1,3}\.\d{1,3}$/.test(String(figure))) return {};
  const whole = Math.round(figure * THOUSAND);
  const most = NEAR * Math.max(...indicator.target.parts.map((part) => part.max ?? part.value));
  return whole <= most ? { params: { candidates: formatPlain(whole) } } : {};
}

/** "0,946" as text where 95 % are due: 94,6 % or nearly nothing. Of numbers the rule of scales tells. */
function shareInWords(sheet: SubmittedSheet, row: MatchedRow, figure: number): number | null {
  const { unit, target } = row.indicator;
  const value = roleCell(sheet, row, "actual")?.value;
  if (typeof value !== "string" || value.includes("%") || !unit.includes("%")) return null;
  const [due, more] = target.parts;
  if (!due || more || due.value < SURE || !isShareOfOne(figure, due.value)) return null;
  return Number((figure * 100).toPrecision(12));
}

/** "95,12" typed into a cell that shows percentages is 9512 %. */
function asTyped(figure: number, { unit, target }: Indicator): Pick<Finding, "params"> {
  const [due] = target.parts;
  const typed = Number((figure / 100).toPrecision(12));
  const times = due ? typed / due.value : 0;
  return unit.includes("%") && times >= 1 / 2 && times <= 2 ? { params: { candidates: formatPlain(typed) } } : {};
}

function isBeyond(figure: number, row: MatchedRow, indicator: Indicator, prior: number | null): boolean {
  const due = indicator.target.parts;
  const [part] = due;
  if (due.length > 1) return false;
  const rate =
    indicator.unit.includes("%") || (part?.unit.includes("%") === true && row.actual?.reading.reading === "change");
  if (rate) {
    const aim = Math.abs(part?.max ?? part?.value ?? Infinity);
    return aim <= 100 && Math.abs(figure) > Math.max(100, aim * PASSED_BY);
  }
  // A unit's part is no many times the whole that all are to reach, whatever plan stands beside it.
  if (indicator.rollUp === "sum" && part !== undefined && figure > part.value * TIMES_WHOLE) return true;
  const expected = expectations(row, indicator, prior);
  if (expected.length === 0) return false;
  const isPart = countsWholes(indicator) && !Number.isInteger(figure) && row.actual?.reading.reading === undefined;
  return expected.every((each) => {
    const times = Math.abs(figure / each);
    return times >= TIMES_BEYOND || (prior !== null && times <= TIMES_BELOW) || (isPart && times <= PART_BELOW);
  });
}

/** What one would expect of this figure: the sheet's plan, or the resolution's target, and the prior figure. */
function expectations(row: MatchedRow, indicator: Indicator, prior: number | null): number[] {
  const { reading } = row.actual?.reading ?? {};
  const [part] = indicator.target.parts;
  const level = reading === undefined && part?.change === undefined;
  if (reading === "level") return indicator.baseline === null || indicator.baseline === 0 ? [] : [indicator.baseline];
  const plan = (level ? planOf(row) : null) ?? part?.value;
  return [...(plan === undefined ? [] : [plan]), ...(prior !== null && level ? [prior] : [])].filter(
    (each) => each !== 0,
  );
}

function isNear(figure: number, hint: number): boolean {
  const times = figure / hint;
  return times >= 1 / NEAR && times <= NEAR;
}

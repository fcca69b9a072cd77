/**
 * By which power of ten a figure is off, as when it was written in another unit than its column says. The sheet's plan is
 * held against the resolution's target first: both in thousands is a slip that the two do not show between themselves. Last,
 * against the sender's own percentage: 621,45 of 7.500 beside 82,9 % is 6.214,5.
 */
import type { SubmittedSheet } from "../submission/submission";
import { factorOf, figureOf, type MatchedRow, matchedRows, planOf, priorOf } from "./rule";
import { sentPercent, type SentPercent } from "./sent-percent";

export interface Slip {
  /** The plan beside the figure, or the target, as written. */
  readonly expected: string;
  /** The sender's percentage, where that is what it is off from. */
  readonly percent?: number;
  /** The figure with its decimal sign put right, in the schema's unit. */
  readonly meant: number;
}

/** A plan so near a power of ten of the target is the target in another unit. */
const NEARLY = Math.log10(1.02);
/** A figure so near a power of a thousand of what is expected is off by it; early in the year a good part of it may be open. */
const AROUND = Math.log10(2);
const OPEN = Math.log10(12);
/** Fewer places are a change of plan, or one's own way of rounding it. */
const LEAST_PLACES = 2;

/** The slip of a row's figure; null where it fits, or nothing tells. Changes against levels tell nothing. */
export function slipOf(sheet: SubmittedSheet, row: MatchedRow): Slip | null {
  const { indicator, planText } = row;
  const figure = figureOf(row);
  if (figure === null || (indicator.method !== "ratio" && indicator.method !== "level")) return null;
  if (factorOf(row) === null) return null;
  const target = only(indicator.target.parts)?.value ?? 0;
  // Of what several units do together, one unit's plan and figure are but a share.
  const due = indicator.reporters.length > 1 ? 0 : target;
  const own = planOf(row) ?? 0;
  const together = sheet.form ? 0 : placesOfPlan(own, due);
  if (together !== 0 && Math.abs(powerOf(figure, own)) < Math.abs(powerOf(figure, due)))
    return { expected: indicator.target.text, meant: moved(figure, together) };
  const written = !sheet.form && row.plan.length > 0;
  const plan = written ? own : sheet.form ? target : due;
  for (const [expected, text] of [
    [plan, written ? planText : indicator.target.text],
    [priorOf(sheet, row) ?? 0, planText],
  ] as const) {
    const places = placesOfFigure(figure, expected);
    if (places !== 0) return { expected: text, meant: moved(figure, places) };
  }
  const sent = sentPercent(sheet, row);
  const places = sent ? placesOfPercent(sent) : 0;
  return sent && places !== 0 && isOfPlan(sheet)
    ? { expected: planText, percent: sent.value, meant: moved(figure, places) }
    : null;
}

/** Powers of ten by which a figure may be off from its percentage; fewer than a misplaced group of digits. */
const MOST_PLACES = 3;
/** A percentage written as a share of one. */
const SHARE_OF_ONE = 2;

/** By how many powers of ten the figure is off from what the percentage makes of the plan; 0 where it is that, or something else. */
function placesOfPercent({ value, ofPlan, agrees }: SentPercent): number {
  const power = powerOf(ofPlan, value);
  const places = Math.round(power);
  if (agrees || Math.abs(power - places) > NEARLY || Math.abs(places) > MOST_PLACES) return 0;
  return Math.abs(value) <= SHARE_OF_ONE && places === 2 ? 0 : places;
}

const known = new WeakMap<SubmittedSheet, boolean>();

/** Whether the column of percentages is that of the plan, slips aside: last year's would disagree on most rows. */
function isOfPlan(sheet: SubmittedSheet): boolean {
  let isKnown = known.get(sheet);
  if (isKnown === undefined) {
    const sent = matchedRows(sheet).flatMap((row) => sentPercent(sheet, row) ?? []);
    const borne = sent.filter((each) => each.agrees || placesOfPercent(each) !== 0);
    isKnown = borne.length >= sent.length / 2;
    known.set(sheet, isKnown);
  }
  return isKnown;
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function moved(figure: number, places: number): number {
  return Number((figure * 10 ** -places).toPrecision(15));
}

function placesOfPlan(plan: number, target: number): number {
  const power = powerOf(plan, target);
  const places = Math.round(power);
  return Math.abs(places) >= LEAST_PLACES && Math.abs(power - places) <= NEARLY ? places : 0;
}

function placesOfFigure(figure: number, expected: number): number {
  const power = powerOf(figure, expected);
  const short = power < 0 ? OPEN : AROUND;
  const step = [3, 6, 9].find((each) => Math.abs(power) - each <= short && each - Math.abs(power) <= AROUND);
  return step === undefined ? 0 : Math.sign(power) * step;
}

/** log10 of how many times one is the other; 0 where one of them is 0. */
function powerOf(value: number, other: number): number {
  return value === 0 || other === 0 ? 0 : Math.log10(Math.abs(value / other));
}

/** Same period last year, the period before, and the change between two figures (history.md 4). */
import type { Indicator } from "../schema/types";
import { foldKey } from "../text/fold";
import { isSameWithin } from "./figures";
import { parsePeriodKey, yearsLater } from "./period";
import { isSourced, type HistoryRecord } from "./record";

export interface LastYear {
  readonly value: number | null;
  readonly parts?: readonly (number | null)[];
  readonly source: "history" | "typed" | "unit";
}

/** The figure of another source of the same period, where it differs from the one that counts. */
export interface DisagreeingSource {
  readonly value: number;
  readonly source: LastYear["source"];
}

export interface Change {
  /** Unrounded; 5.4 for 5,4 %. */
  readonly value: number;
  /** "%", "điểm %" or the indicator's unit. */
  readonly unit: string;
}

/** Days by which two cut-offs, and two spans, may differ. */
const SAME_CUT_OFF = 3;
const SAME_SPAN = 5;
const YEAR = 365.25;

/** Whether a cut-off is that of a year before, but for a few days. */
export function isSameCutOff(day: number, before: number): boolean {
  return Math.abs(day - before - YEAR) <= SAME_CUT_OFF + 0.75;
}

/** Whether two spans in days are as long as each other, but for a few. */
export function isSameSpan(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_SPAN;
}

/** Rows of the same period one year before, or else of the same cut-off, as long as this one: closed or carried, then typed. */
export function yearBefore(
  record: Pick<HistoryRecord, "indicator" | "period" | "from" | "to">,
  latest: readonly HistoryRecord[],
): HistoryRecord[] {
  const key = parsePeriodKey(record.period);
  const wanted = key ? yearsLater(key, -1)?.key : undefined;
  const own = latest.filter((each) => each.indicator === record.indicator && each.kind !== "open" && isSourced(each));
  const named = own.filter(({ period }) => period === wanted);
  const found = named.length > 0 ? named : own.filter(({ to }) => isSameCutOff(record.to, to));
  return found
    .filter(({ from, to }) => isSameSpan(record.to - record.from, to - from))
    .sort((a, b) => Number(a.kind === "typed") - Number(b.kind === "typed"));
}

/** Last year's figure by the order of sources, and the first of the others that differs by more than rounding. */
export function lastYearOf(
  indicator: Indicator,
  record: HistoryRecord,
  latest: readonly HistoryRecord[],
): { readonly lastYear: LastYear | null; readonly disagrees: DisagreeingSource | null } {
  const kept = yearBefore(record, latest)
    .filter((before) => isComparable(record, before))
    .map(({ actual, parts, kind }): LastYear => ({
      value: actual,
      ...(parts ? { parts } : {}),
      source: kind === "typed" ? "typed" : "history",
    }));
  const unit = indicator.reporters.length <= 1 ? record.unitLastYear : null;
  const [first, ...others] = unit === null ? kept : [...kept, { value: unit, source: "unit" } as const];
  if (!first) return { lastYear: null, disagrees: null };
  const other = others.find(
    ({ value }) => value !== null && first.value !== null && !isRoundedAlike(value, first.value),
  );
  if (!other || other.value === null) return { lastYear: first, disagrees: null };
  return { lastYear: first, disagrees: { value: other.value, source: other.source } };
}

/** Level is held against level, change against change. */
function isComparable(record: HistoryRecord, before: HistoryRecord): boolean {
  if (before.actual === null && before.parts === undefined) return false;
  return record.reading === undefined || before.reading === undefined || record.reading === before.reading;
}

/** Two figures that one rounds to the other. */
function isRoundedAlike(a: number, b: number): boolean {
  return isSameWithin(a, b, 0.5 * 10 ** -Math.min(placesOf(a), placesOf(b)));
}

function placesOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** The change of a figure against an earlier one; null where there is nothing to hold against each other. */
export function changeOf(indicator: Indicator, actual: number | null, earlier: number | null): Change | null {
  if (actual === null || earlier === null) return null;
  const { method, unit } = indicator;
  if (method === "composite" || method === "milestone") return null;
  if (isOfRates(indicator)) return { value: actual - earlier, unit: unitOfDifference(unit) };
  if (earlier <= 0) return { value: actual - earlier, unit };
  return { value: (actual / earlier - 1) * 100, unit: "%" };
}

function isOfRates({ method, unit }: Indicator): boolean {
  return method === "level" || method === "growth" || method === "reduction" || unit.includes("%");
}

function unitOfDifference(unit: string): string {
  return /^(?:%|điểm|điểm\s*%|điểm phần trăm)$/i.test(unit.trim()) || foldKey(unit) === "phan tram" ? "điểm %" : unit;
}

/** Rounds to nothing at one decimal. */
const FLAT = 0.05;

/** «▲ 3,2%», «▼ 1,1 điểm %», «─»; "" without a comparison. The arrow is the number's direction, not good or bad. */
export function trendText(
  change: Change | null,
  format: (value: number) => string,
  after: (unit: string) => string = afterNumber,
): string {
  if (!change) return "";
  if (Math.abs(change.value) < FLAT) return "─";
  const amount = format(Math.abs(change.value));
  return `${change.value > 0 ? "▲" : "▼"} ${amount}${after(change.unit)}`;
}

function afterNumber(unit: string): string {
  return unit === "%" ? unit : unit === "" ? "" : ` ${unit}`;
}

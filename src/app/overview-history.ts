/** What the overview says of earlier periods: the period before, last year, how long something lags, and any period of the last eight. */
import type { Finding } from "../domain/finding/finding";
import { cellName } from "../domain/grid/address";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { changeOf, type Change } from "../domain/history/compare";
import { lateCorrections } from "../domain/history/late-corrections";
import { oldYears, type OldYears } from "../domain/history/old-years";
import { parsePeriodKey, seriesOf, yearsLater } from "../domain/history/period";
import { isSourced } from "../domain/history/record";
import { amendedTarget, type AmendedTarget } from "../domain/history/trend-words";
import { viewHistory, type HistoryView, type IndicatorView, type PeriodView } from "../domain/history/view";
import type { Pace } from "../domain/judge/judgement";
import type { Indicator, Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { checkHistorySheet, HISTORY_SHEET, readHistorySheet, type PlacedRecord } from "../domain/sheets/history-sheet";
import { readSeals } from "../domain/sheets/period-plan";
import { schemasOn } from "./history";

/** A row that lagged in an earlier period, with its cell on "Lịch sử". */
export interface PastRow {
  readonly indicator: Indicator;
  readonly actual: number | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly deviation: number | null;
  readonly pace: Pace;
  /** What had been reported, and why it was corrected; null where it was not. */
  readonly corrected: IndicatorView["corrected"];
  readonly sheet: string;
  readonly cell: string;
}

export interface PastPeriod extends PeriodView {
  /** Furthest behind first. */
  readonly lagging: readonly PastRow[];
}

/** What stands beside an indicator of the period at hand. */
export interface IndicatorMarks {
  /** Against the period before. */
  readonly change: Change | null;
  /** Periods in a row in which it lagged, this one included. */
  readonly streak: number;
  readonly amended: AmendedTarget | null;
}

export interface MetCount {
  readonly met: number;
  readonly counted: number;
}

export interface OverviewHistory {
  /** The last eight, latest first. */
  readonly periods: readonly PastPeriod[];
  /** Key of the period that the consolidated sheet shows; null where it is not in the history. */
  readonly now: string | null;
  readonly before: MetCount | null;
  readonly lastYear: MetCount | null;
  readonly marks: ReadonlyMap<string, IndicatorMarks>;
  /** Closed rows changed by hand, and what was typed and cannot be read. */
  readonly toSee: readonly Finding[];
  /** Names of the indicators of the history. */
  readonly names: ReadonlyMap<string, string>;
  /** Closed rows that a document reaches which came later, and that were not corrected. */
  readonly late: number;
  /** The oldest years, where there are so many rows that they are better kept in a file of their own. */
  readonly old: OldYears | null;
}

const SHOWN = 8;

/** What the workbook's history says; null where it has none. */
export function historyView(workbook: WorkbookSnapshot, schema: Schema): HistoryView | null {
  const records = readHistorySheet(findSheet(workbook, HISTORY_SHEET));
  if (records.length === 0) return null;
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  return viewHistory({ records, amendments, schemaOn: schemasOn(workbook, amendments, schema) });
}

/** The history beside the overview; null where the workbook has none. */
export function overviewHistory(workbook: WorkbookSnapshot, schema: Schema): OverviewHistory | null {
  const sheet = findSheet(workbook, HISTORY_SHEET);
  const records = readHistorySheet(sheet);
  if (!sheet || records.length === 0) return null;
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  const source = { records, amendments, schemaOn: schemasOn(workbook, amendments, schema) };
  const view = viewHistory(source);
  const latest = view.indicators.filter((each) => each.latest);
  const { period: key } = schema.settings;
  const now = view.periods.find(({ period }) => period === key) ?? null;
  const before = now && periodBefore(view, now);
  return {
    periods: view.periods
      .slice(-SHOWN)
      .reverse()
      .map((period) => ({ ...period, lagging: laggingIn(period, latest, sheet.name) })),
    now: now?.period ?? null,
    before: before && { met: before.counts.metOrExceeded, counted: before.counts.counted },
    lastYear: now && metLastYear(now.period, records),
    toSee: checkHistorySheet(sheet, records, readSeals(findSheet(workbook, SHEETS.settings))),
    names: new Map(latest.map(({ indicator }) => [indicator.code, indicator.name])),
    late: lateCorrections(source, "").length,
    old: oldYears(records),
    marks: now ? marksOf(now, view, latest) : new Map<string, IndicatorMarks>(),
  };
}

function laggingIn({ period }: PeriodView, latest: readonly IndicatorView[], sheet: string): PastRow[] {
  return latest
    .filter(({ record, judgement, indicator }) => record.period === period && judgement.lagging && indicator.counted)
    .map((view): PastRow => {
      const { record, indicator, judgement } = view;
      const { attainment, gap, deviation, pace } = judgement;
      const { row } = record as PlacedRecord;
      return {
        ...{ indicator, actual: record.actual, attainment, gap, deviation, pace: pace ?? "behind", sheet },
        cell: cellName(row, 0),
        corrected: view.corrected,
      };
    })
    .sort((a, b) => (a.deviation ?? 0) - (b.deviation ?? 0));
}

/** The period before one: of the same kind where there is one. */
export function periodBefore({ periods }: HistoryView, now: PeriodView): PeriodView | null {
  const earlier = periods.filter(({ from, to }) => from === now.from && to < now.to);
  return earlier.filter(({ period }) => seriesOf(period) === seriesOf(now.period)).at(-1) ?? earlier.at(-1) ?? null;
}

/** Of the rows of last year that say how they were judged. */
export function metLastYear(period: string, records: readonly PlacedRecord[]): MetCount | null {
  const key = parsePeriodKey(period);
  const wanted = key ? yearsLater(key, -1)?.key : undefined;
  const last = new Map(
    records.filter((each) => each.period === wanted && isSourced(each)).map((each) => [each.indicator, each]),
  );
  const judged = [...last.values()].filter(({ result }) => result !== null);
  if (judged.length === 0) return null;
  const met = judged.filter(({ result }) => result === "met" || result === "exceeded").length;
  return { met, counted: judged.length };
}

function marksOf(
  now: PeriodView,
  { periods }: HistoryView,
  latest: readonly IndicatorView[],
): Map<string, IndicatorMarks> {
  const series = periods.filter(
    ({ period, from, to }) => seriesOf(period) === seriesOf(now.period) && from === now.from && to <= now.to,
  );
  const lagged = new Set(
    latest.filter(({ judgement }) => judgement.lagging).map(({ record }) => `${record.indicator}|${record.period}`),
  );
  return new Map(
    latest
      .filter(({ record }) => record.period === now.period)
      .map((view) => {
        const { record, indicator, previous } = view;
        let streak = 0;
        while (streak < series.length && lagged.has(`${record.indicator}|${series.at(-1 - streak)?.period ?? ""}`))
          streak += 1;
        const change = changeOf(indicator, record.actual, previous?.actual ?? null);
        return [record.indicator, { change, streak, amended: amendedTarget(view) }] as const;
      }),
  );
}

/**
 * The history of a workbook as one answer: every period with its counts, every indicator in it judged by the target that
 * was in force at its cut-off, with last year, the period before and a forecast (history.md 4, 5, 8).
 */
import { countResults } from "../judge/count";
import { judge } from "../judge/judge";
import type { Counts, Judgement } from "../judge/judgement";
import type { Indicator, Schema } from "../schema/types";
import { COLUMNS } from "../schema/words";
import { amendmentChains, chainKey, saidValue, type Amendment } from "./amendment";
import { changeOf, lastYearOf, type Change, type LastYear } from "./compare";
import { isClosed } from "./correct";
import { forecastOf, type Forecast } from "./forecast";
import { dueDay, seriesOf } from "./period";
import { latestRecords, type HistoryRecord } from "./record";

export interface PeriodView {
  readonly period: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
  readonly counts: Counts;
}

export interface IndicatorView {
  readonly record: HistoryRecord;
  /** As in force at the cut-off. */
  readonly indicator: Indicator;
  readonly latest: boolean;
  /** The target before any amendment; null where it was never amended. */
  readonly original: string | null;
  /** From when and by what the target in force holds. */
  readonly since: number | null;
  readonly document: string | null;
  readonly judgement: Judgement;
  readonly corrected: { readonly was: number | null; readonly reason: string } | null;
  readonly lastYear: LastYear | null;
  /** The unit's own figure for last year, where it differs from the one that counts. */
  readonly lastYearDisagrees: number | null;
  readonly change: Change | null;
  readonly previous: number | null;
  readonly forecast: Forecast | null;
}

export interface HistoryView {
  readonly periods: readonly PeriodView[];
  readonly indicators: readonly IndicatorView[];
}

/** Everything a view is made from; `schemaOn` is the schema in force on a serial day. */
export interface HistorySource {
  readonly records: readonly HistoryRecord[];
  readonly amendments: readonly Amendment[];
  readonly schemaOn: (day: number) => Schema;
}

/** The view of the workbook's own periods, earliest first; rows of earlier years only serve as comparison. */
export function viewHistory({ records, amendments, schemaOn }: HistorySource): HistoryView {
  const latest = latestRecords(records);
  const counting = new Set(latest);
  const own = records.filter(({ kind }) => kind !== "typed" && kind !== "carried");
  const keys = [...new Map(own.map((record) => [record.period, record])).values()].sort(inTime);
  const schemas = new Map(keys.map(({ period, to }) => [period, schemaOn(to)]));
  const chains = amendmentChains(amendments);
  const indicators = keys.flatMap(({ period }) => {
    const schema = schemas.get(period);
    if (!schema) return [];
    const byCode = new Map(schema.indicators.map((indicator) => [indicator.code, indicator]));
    return own.flatMap((record): IndicatorView[] => {
      const indicator = record.period === period ? byCode.get(record.indicator) : undefined;
      if (!indicator) return [];
      const chain = chains.get(chainKey(indicator.code, COLUMNS.target)) ?? [];
      const inForce = chain.filter(({ effective }) => effective <= record.to).at(-1);
      const { lastYear, disagrees } = lastYearOf(indicator, record, latest);
      return [
        {
          record,
          indicator,
          latest: counting.has(record),
          original: chain.length === 0 ? null : saidValue(chain[0]?.old ?? null),
          since: inForce?.effective ?? null,
          document: inForce?.document ?? null,
          judgement: judgeRecord(indicator, record, schema),
          corrected: correctionOf(record, records),
          lastYear,
          lastYearDisagrees: disagrees,
          change: changeOf(indicator, record.actual, lastYear?.value ?? null),
          previous: previousOf(record, keys, latest),
          forecast: forecastOf(indicator, record, latest, schema.settings),
        },
      ];
    });
  });
  const periods = keys.map(({ period, periodName, from, to }): PeriodView => ({
    period,
    name: periodName,
    from,
    to,
    closed: isClosed(records, period),
    counts: countsOf(period, indicators, schemas.get(period)),
  }));
  return { periods, indicators };
}

function inTime(a: HistoryRecord, b: HistoryRecord): number {
  return a.to - b.to || a.period.localeCompare(b.period);
}

/** As judged at the cut-off; the word in the row stands where a person set it. */
function judgeRecord(indicator: Indicator, record: HistoryRecord, { settings }: Schema): Judgement {
  const asOf = dueDay(record.period, record.to, settings);
  const figure = {
    state: record.state,
    value: record.actual,
    ...(record.parts ? { parts: record.parts } : {}),
    ...(record.reading === undefined ? {} : { reading: record.reading }),
  };
  const judged = judge(indicator, figure, { ...settings, basis: record.basis, asOf });
  if (record.result === null || record.result === judged.result) return judged;
  const { pace } = record;
  return {
    ...judged,
    result: record.result,
    pace,
    lagging: pace === "behind" || pace === "farBehind",
    expected: null,
    deviation: null,
  };
}

function correctionOf(
  record: HistoryRecord,
  records: readonly HistoryRecord[],
): { readonly was: number | null; readonly reason: string } | null {
  if (record.revision === 0) return null;
  const before = records.find(
    ({ indicator, period, revision }) =>
      indicator === record.indicator && period === record.period && revision === record.revision - 1,
  );
  return { was: before?.actual ?? null, reason: record.reason };
}

/** The figure of the period before, of the same kind where there is one; both run from the same day. */
function previousOf(
  record: HistoryRecord,
  periods: readonly HistoryRecord[],
  latest: readonly HistoryRecord[],
): number | null {
  const earlier = periods.filter(({ from, to }) => from === record.from && to < record.to);
  const series = earlier.filter(({ period }) => seriesOf(period) === seriesOf(record.period));
  const before = series.at(-1) ?? earlier.at(-1);
  if (!before) return null;
  return (
    latest.find(({ indicator, period }) => indicator === record.indicator && period === before.period)?.actual ?? null
  );
}

function countsOf(period: string, views: readonly IndicatorView[], schema: Schema | undefined): Counts {
  const counted = new Map((schema?.indicators ?? []).map((indicator) => [indicator.code, indicator.counted]));
  return countResults(
    views
      .filter(({ record, latest }) => latest && record.period === period)
      .map(({ record, judgement }) => ({ counted: counted.get(record.indicator) === true, judgement })),
  );
}

/**
 * The history of a workbook as one answer: every period with its counts, every indicator in it judged by the target that
 * was in force at its cut-off, with last year, the period before and a forecast (history.md 4, 5, 8).
 */
import { countResults } from "../judge/count";
import type { Counts, Judgement } from "../judge/judgement";
import type { Indicator, Schema } from "../schema/types";
import { COLUMNS } from "../schema/words";
import { amendmentChains, chainKey, inForceOn, saidValue, type Amendment } from "./amendment";
import { lateFor } from "./late-amendments";
import { changeOf, lastYearOf, type Change, type DisagreeingSource, type LastYear } from "./compare";
import { isClosed } from "./correct";
import { asWritten, judgeFigure } from "./rejudge";
import { forecastOf, type Forecast } from "./forecast";
import { oddAgainst } from "./outlier";
import { seriesOf, writtenDay } from "./period";
import { latestRecords, recordKey, type HistoryRecord } from "./record";

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
  /** "19/7/2023" */
  readonly documentDate: string | null;
  readonly judgement: Judgement;
  readonly corrected: { readonly was: number | null; readonly reason: string } | null;
  readonly lastYear: LastYear | null;
  /** Another figure for last year, where it differs from the one that counts. */
  readonly lastYearDisagrees: DisagreeingSource | null;
  readonly change: Change | null;
  /** The row of the period before. */
  readonly previous: HistoryRecord | null;
  readonly forecast: Forecast | null;
  /** What earlier periods lead one to expect, where the figure is far from it. */
  readonly expected: number | null;
}

export interface HistoryView {
  readonly periods: readonly PeriodView[];
  readonly indicators: readonly IndicatorView[];
}

/** Everything a view is made from; `schemaOn` is the schema in force on a serial day, without amendments that came too late. */
export interface HistorySource {
  readonly records: readonly HistoryRecord[];
  readonly amendments: readonly Amendment[];
  readonly schemaOn: (day: number, late: readonly Amendment[]) => Schema;
}

/** The view of the workbook's own periods, earliest first; rows of earlier years only serve as comparison. */
export function viewHistory({ records, amendments, schemaOn }: HistorySource): HistoryView {
  const latest = latestRecords(records);
  const counting = new Set(latest);
  const byIndicator = groupByIndicator(latest);
  const first = new Map(records.map((record) => [recordKey(record), record]));
  const own = records.filter(({ kind }) => kind !== "typed" && kind !== "carried");
  const keys = [...new Map(own.map((record) => [record.period, record])).values()].sort(inTime);
  const chains = amendmentChains(amendments);
  const schemas = new SchemasWhen(schemaOn);
  const rows = new Map(keys.map(({ period }) => [period, own.filter((record) => record.period === period)]));
  const indicators = keys.flatMap(({ period }) => {
    return (rows.get(period) ?? []).flatMap((record): IndicatorView[] => {
      const late = lateFor(record, chains);
      const { settings, byCode } = schemas.at(record.to, late);
      const current = byCode.get(record.indicator);
      if (!current) return [];
      const indicator = asWritten(current, record);
      const chain = chains.get(chainKey(indicator.code, COLUMNS.target)) ?? [];
      const inForce = inForceOn(chain, record.to, late);
      const kept = byIndicator.get(indicator.code) ?? [];
      const { lastYear, disagrees } = lastYearOf(indicator, record, kept);
      return [
        {
          record,
          indicator,
          latest: counting.has(record),
          original: chain.length === 0 ? null : saidValue(chain[0]?.old ?? null),
          since: inForce?.effective ?? null,
          document: inForce?.document ?? null,
          documentDate: dayOrNull(inForce?.documentDate ?? null),
          judgement: judgeRecord(indicator, record, settings),
          corrected: correctionOf(record, first),
          lastYear,
          lastYearDisagrees: disagrees,
          change: changeOf(indicator, record.actual, lastYear?.value ?? null),
          previous: previousOf(record, kept),
          expected: oddAgainst(indicator, record, kept),
          forecast: forecastOf(indicator, record, kept, settings),
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
    counts: countsOf(period, indicators),
  }));
  return { periods, indicators };
}

function inTime(a: HistoryRecord, b: HistoryRecord): number {
  return a.to - b.to || a.period.localeCompare(b.period);
}

/** As judged at the cut-off; the word in the row stands where a person set it. */
function judgeRecord(indicator: Indicator, record: HistoryRecord, settings: Schema["settings"]): Judgement {
  const judged = judgeFigure(indicator, record, settings);
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
  rows: ReadonlyMap<string, HistoryRecord>,
): { readonly was: number | null; readonly reason: string } | null {
  if (record.revision === 0) return null;
  const revision = record.revision - 1;
  const before =
    rows.get(recordKey({ ...record, revision })) ?? rows.get(recordKey({ ...record, revision, kind: "closed" }));
  return { was: before?.actual ?? null, reason: record.reason };
}

/** The row of the period before, of the same kind where there is one; both run from the same day. */
function previousOf(record: HistoryRecord, kept: readonly HistoryRecord[]): HistoryRecord | null {
  const earlier = kept
    .filter(({ from, to, kind }) => from === record.from && to < record.to && kind !== "typed")
    .sort((a, b) => a.to - b.to);
  const series = earlier.filter(({ period }) => seriesOf(period) === seriesOf(record.period));
  return series.at(-1) ?? earlier.at(-1) ?? null;
}

function groupByIndicator(records: readonly HistoryRecord[]): ReadonlyMap<string, HistoryRecord[]> {
  const groups = new Map<string, HistoryRecord[]>();
  for (const record of records) {
    const group = groups.get(record.indicator);
    if (group) group.push(record);
    else groups.set(record.indicator, [record]);
  }
  return groups;
}

function countsOf(period: string, views: readonly IndicatorView[]): Counts {
  return countResults(
    views
      .filter(({ record, latest }) => latest && record.period === period)
      .map(({ indicator: { counted }, judgement }) => ({ counted, judgement })),
  );
}

/** The indicators by code of the schema in force on a day, made once for each schema. */
class SchemasWhen {
  private readonly made = new Map<Schema, { settings: Schema["settings"]; byCode: ReadonlyMap<string, Indicator> }>();

  constructor(private readonly schemaOn: HistorySource["schemaOn"]) {}

  at(
    day: number,
    late: readonly Amendment[],
  ): { settings: Schema["settings"]; byCode: ReadonlyMap<string, Indicator> } {
    const schema = this.schemaOn(day, late);
    const there = this.made.get(schema);
    if (there) return there;
    const { settings, indicators } = schema;
    const made = { settings, byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])) };
    this.made.set(schema, made);
    return made;
  }
}

function dayOrNull(day: number | null): string | null {
  return day === null ? null : writtenDay(day);
}

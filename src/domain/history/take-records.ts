/** A consolidation → the rows that its period adds to `Lịch sử`. */
import type { ConsolidatedValue, Consolidation, IndicatorResult } from "../consolidate/consolidation";
import { countsAsZero } from "../schema/counting";
import type { Schema } from "../schema/types";
import type { Period } from "./period";
import { withLastYearCell, type HistoryRecord, type RecordKind } from "./record";

export interface TakenAs {
  readonly period: Period;
  readonly kind: Extract<RecordKind, "open" | "closed" | "corrected">;
  /** As written: "14/09/2023 16:05". */
  readonly written: string;
  /** Required with a correction. */
  readonly reason?: string;
}

type Run = Pick<Consolidation, "indicators" | "values" | "files">;

/** One record for every indicator of the schema, as revision 0. */
export function takeRecords(schema: Schema, run: Run, as: TakenAs): HistoryRecord[] {
  const fingerprints = new Map(run.files.map(({ file, fingerprint }) => [file, fingerprint]));
  return run.indicators.map((result) => recordOf(schema, run, result, as, fingerprints));
}

function recordOf(
  { settings }: Schema,
  { values }: Run,
  result: IndicatorResult,
  { period, kind, written, reason }: TakenAs,
  fingerprints: ReadonlyMap<string, string>,
): HistoryRecord {
  const { indicator, judgement, actual, actualParts, state } = result;
  const sources = result.sources.flatMap((index) => values[index] ?? []);
  const single = indicator.reporters.length <= 1 ? sources[0] : undefined;
  return {
    period: period.key,
    periodName: period.name,
    from: period.from,
    to: period.to,
    indicator: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    target: indicator.target.text,
    basis: settings.basis,
    // What did not happen is the figure 0 where less is better, and is compared as such.
    actual: state === "notArisen" && !actualParts && countsAsZero(indicator) ? 0 : actual,
    ...(actualParts ? { parts: actualParts } : {}),
    ...(result.reading === undefined ? {} : { reading: result.reading }),
    state,
    estimate: estimateOf(result, sources),
    unitLastYear: single?.beside?.lastYear ?? null,
    result: judgement.result,
    pace: judgement.pace,
    attainment: judgement.attainment,
    ...(result.overridden === undefined ? {} : { byHand: true }),
    coverage: result.coverage ?? "",
    kind,
    revision: 0,
    source: withLastYearCell(
      sources
        .map((source) => sourceOf(source, fingerprints))
        .slice(0, SOURCES_NAMED)
        .join("; "),
      single?.beside?.lastYearCell ?? "",
    ),
    written,
    reason: reason ?? result.overridden ?? "",
  };
}

/** Where many units report, the first few are named; every one stands in `Nguồn số liệu`. */
const SOURCES_NAMED = 3;
const FINGERPRINT = 12;

function sourceOf({ file, sheet, cell }: ConsolidatedValue, fingerprints: ReadonlyMap<string, string>): string {
  return `${(fingerprints.get(file) ?? "").slice(0, FINGERPRINT)} ${file} ${sheet}!${cell}`.trim();
}

/** Summed only where the figures themselves are, and only when every unit gave one. */
function estimateOf({ indicator }: IndicatorResult, sources: readonly ConsolidatedValue[]): number | null {
  const estimates = sources.flatMap(({ beside }) => beside?.estimate ?? []);
  if (estimates.length === 0 || estimates.length < sources.length) return null;
  if (sources.length === 1) return estimates[0] ?? null;
  return indicator.rollUp === "sum" ? estimates.reduce((sum, each) => sum + each, 0) : null;
}

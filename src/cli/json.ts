/** The JSON of the commands: dates ISO, numbers unrounded, field words as in the schema. */
import type { Finding } from "../domain/finding/finding";
import type {
  Consolidation,
  ConsolidatedValue,
  FileSummary,
  IndicatorResult,
} from "../domain/consolidate/consolidation";
import type { DatedSettings } from "../domain/schema/types";
import { BASES } from "../domain/schema/words";
import { isoDay } from "../domain/text/as-of";

export function findingJson({ code, severity, at, found, expected, params }: Finding): object {
  return {
    code,
    severity,
    file: at.file ?? null,
    sheet: at.sheet ?? null,
    cell: at.cell ?? null,
    ...(at.heading === undefined ? {} : { heading: at.heading }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(at.indicator === undefined ? {} : { indicator: at.indicator }),
    ...(at.unit === undefined ? {} : { unit: at.unit }),
    ...(params === undefined ? {} : { params }),
  };
}

/** `paths` gives each file's path as it was named. */
export function fileJson(summary: FileSummary, paths: ReadonlyMap<string, string>): object {
  return {
    file: summary.file,
    path: paths.get(summary.file) ?? summary.file,
    status: summary.status,
    unit: summary.units[0] ?? null,
    units: summary.units,
    sheets: summary.sheets.map((sheet) => ({ ...sheet, asOf: dayOrNull(sheet.asOf) })),
  };
}

export function consolidationJson(
  settings: DatedSettings,
  consolidation: Consolidation,
  paths: ReadonlyMap<string, string>,
): object {
  return {
    asOf: isoDay(settings.asOf),
    basis: BASES[settings.basis],
    files: consolidation.files.map((file) => fileJson(file, paths)),
    values: consolidation.values.map(valueJson),
    findings: consolidation.findings.map(findingJson),
    indicators: consolidation.indicators.map(indicatorJson),
    counts: consolidation.counts,
    missingUnits: consolidation.missingUnits,
  };
}

function valueJson({ asOf, ...value }: ConsolidatedValue): object {
  return { ...value, asOf: dayOrNull(asOf) };
}

function indicatorJson({
  indicator,
  state,
  actual,
  actualParts,
  reading,
  coverage,
  judgement,
  overridden,
  computed,
}: IndicatorResult): object {
  return {
    indicator: indicator.code,
    counted: indicator.counted,
    state,
    actual,
    ...(actualParts ? { parts: actualParts } : {}),
    ...(reading === undefined ? {} : { reading }),
    ...(coverage === undefined ? {} : { coverage }),
    ...judgement,
    // A verdict set by a person, beside the computed one.
    ...(overridden === undefined || !computed ? {} : { overridden: { reason: overridden, computed: computed.result } }),
  };
}

function dayOrNull(day: number | null): string | null {
  return day === null ? null : isoDay(day);
}

/** The JSON of the commands: dates ISO, numbers unrounded, field words as in the schema. */
import type { Finding } from "../domain/finding/finding";
import type {
  Consolidation,
  ConsolidatedValue,
  FileSummary,
  IndicatorResult,
} from "../domain/consolidate/consolidation";
import type { DatedSettings, Settings } from "../domain/schema/types";
import { BASES } from "../domain/schema/words";
import type { ColumnQuestion } from "../domain/submission/column-questions";
import { isoDay } from "../domain/text/as-of";
import { JsonList } from "./write-json";

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

/** `questions` are those about columns of forms; an answer is a decision "column" with the unit, layout and heading of one. */
export function consolidationJson(
  settings: DatedSettings,
  consolidation: Consolidation,
  paths: ReadonlyMap<string, string>,
  questions: readonly ColumnQuestion[] = [],
): object {
  return {
    asOf: isoDay(settings.asOf),
    basis: BASES[settings.basis],
    ...readJson(consolidation, paths),
    indicators: consolidation.indicators.map((each) => ({ ...figureJson(each), ...verdictJson(each) })),
    counts: consolidation.counts,
    missingUnits: consolidation.missingUnits,
    questions,
  };
}

/** What was read where the day is not known: no verdict and no count, which would be a day's. */
export function unjudgedJson(
  { basis }: Settings,
  consolidation: Omit<Consolidation, "counts">,
  paths: ReadonlyMap<string, string>,
): object {
  return {
    asOf: null,
    basis: BASES[basis],
    ...readJson(consolidation, paths),
    indicators: consolidation.indicators.map(figureJson),
    counts: null,
    missingUnits: consolidation.missingUnits,
  };
}

function readJson(
  { files, values, findings }: Omit<Consolidation, "counts">,
  paths: ReadonlyMap<string, string>,
): object {
  return {
    files: files.map((file) => fileJson(file, paths)),
    values: new JsonList(values, valueJson),
    findings: new JsonList(findings, findingJson),
  };
}

function valueJson({ asOf, ...value }: ConsolidatedValue): object {
  return { ...value, asOf: dayOrNull(asOf) };
}

function figureJson({ indicator, state, actual, actualParts, reading, coverage }: IndicatorResult): object {
  return {
    indicator: indicator.code,
    counted: indicator.counted,
    state,
    actual,
    ...(actualParts ? { parts: actualParts } : {}),
    ...(reading === undefined ? {} : { reading }),
    ...(coverage === undefined ? {} : { coverage }),
  };
}

function verdictJson({ judgement, overridden, computed }: IndicatorResult): object {
  return {
    ...judgement,
    // A verdict set by a person, beside the computed one.
    ...(overridden === undefined || !computed ? {} : { overridden: { reason: overridden, computed: computed.result } }),
  };
}

function dayOrNull(day: number | null): string | null {
  return day === null ? null : isoDay(day);
}

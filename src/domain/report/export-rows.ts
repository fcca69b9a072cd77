/** Flat rows for other systems: one an indicator and period, with where its figure stands (cli.md, `export`). */
import type { Consolidation } from "../consolidate/consolidation";
import { figureText } from "../judge/figure-text";
import { withoutLastYearCell, type HistoryRecord } from "../history/record";
import type { ActualState } from "../actual/actual-reading";
import type { Pace, Result } from "../judge/judgement";
import type { DatedSchema, Indicator, Schema } from "../schema/types";
import { isoDay } from "../text/as-of";

/** Dates ISO, numbers unrounded; null where there is none. */
export interface ExportRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Key of the period; "" where none is chosen. */
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly target: string;
  readonly value: number | null;
  /** What a number alone does not say: parts, or the word for there being none. */
  readonly text: string;
  readonly state: ActualState;
  readonly result: Result | null;
  readonly pace: Pace | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly owner: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly fingerprint: string;
  readonly decided: string;
}

export const EXPORT_FIELDS = [
  ...(["code", "name", "unit", "period", "from", "to", "asOf", "target", "value", "text", "state", "result"] as const),
  ...(["pace", "attainment", "gap", "owner", "file", "sheet", "cell", "fingerprint", "decided"] as const),
] as const satisfies readonly (keyof ExportRow)[];

/** The rows of a run; the place is that of the figure where one figure is the indicator's. */
export function exportRun(schema: DatedSchema, run: Consolidation): ExportRow[] {
  const { settings } = schema;
  const prints = new Map(run.files.map(({ file, fingerprint }) => [file, fingerprint]));
  return run.indicators.map(({ indicator, judgement, state, actual, actualParts, sources, overridden }) => {
    const only = sources.length === 1 ? run.values[sources[0] ?? -1] : undefined;
    const text = figureText({ state, actual, ...(actualParts ? { parts: actualParts } : {}) });
    return {
      ...ofIndicator(indicator),
      ...{
        period: settings.period,
        from: isoDay(settings.periodStart),
        to: isoDay(settings.asOf),
        asOf: isoDay(settings.asOf),
      },
      ...{ value: actual, text: actual === null ? text : "", state },
      ...{ result: judgement.result, pace: judgement.pace, attainment: judgement.attainment, gap: judgement.gap },
      ...{ file: only?.file ?? "", sheet: only?.sheet ?? "", cell: only?.cell ?? "" },
      fingerprint: only ? (prints.get(only.file) ?? "") : "",
      decided: overridden ?? only?.decided ?? "",
    };
  });
}

function ofIndicator({
  code,
  name,
  unit,
  target,
  owner,
}: Indicator): Pick<ExportRow, "code" | "name" | "unit" | "target" | "owner"> {
  return { code, name, unit, target: target.text, owner };
}

/** Stands before each figure but the first where a row is by several: such a row is of no one place. */
const ANOTHER = /; [0-9a-f]{12} /i;
/** As a row of the history names the one figure it is by: "0123456789ab a.xlsx Biểu 01!F16". */
const SOURCE = /^([0-9a-f]{12}) (.+\.(?:xls[xmb]?|ods|csv)) ([^;]*)!([A-Z]+\d+)$/i;

/** The rows of periods kept in the history. */
export function exportRecords(schema: Schema, records: readonly HistoryRecord[]): ExportRow[] {
  const owners = new Map(schema.indicators.map(({ code, owner }) => [code, owner]));
  return records.map((record) => {
    const { indicator, name, unit, target, period, from, to, actual, parts, state, result, pace, attainment } = record;
    const place = ANOTHER.test(record.source) ? null : SOURCE.exec(withoutLastYearCell(record.source));
    const text = figureText({ state, actual, ...(parts ? { parts } : {}) });
    return {
      ...{ code: indicator, name, unit, period, from: isoDay(from), to: isoDay(to), asOf: isoDay(to), target },
      ...{ value: actual, text: actual === null ? text : "", state, result, pace, attainment, gap: null },
      ...{ owner: owners.get(indicator) ?? "", file: place?.[2] ?? "" },
      ...{ sheet: place?.[3] ?? "", cell: place?.[4] ?? "", fingerprint: place?.[1] ?? "" },
      decided: record.byHand === true ? record.reason || "đánh giá lại" : "",
    };
  });
}

/** As CSV with a byte order mark, so that Excel takes it for UTF-8; text never becomes a formula. */
export function exportCsv(rows: readonly ExportRow[]): string {
  const lines = rows.map((row) => EXPORT_FIELDS.map((field) => csvCell(row[field])).join(","));
  return `\uFEFF${[EXPORT_FIELDS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** What a file of the format holds. */
export function exportText(rows: readonly ExportRow[], format: "csv" | "json"): string {
  return format === "csv" ? exportCsv(rows) : `${JSON.stringify(rows, null, 1)}\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

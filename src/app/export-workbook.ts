/** Flat rows of what the workbook holds: a period of its history, or what "Tổng hợp" shows now. */
import { failure, success, type Outcome } from "../domain/outcome";
import { latestRecords } from "../domain/history/record";
import { exportRecords, type ExportRow } from "../domain/report/export-rows";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { findOwn, possibleNames } from "../domain/sheets/own-sheets";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { readSources } from "../domain/sheets/read-sources";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import { figureText } from "../domain/judge/figure-text";
import type { ActualState } from "../domain/actual/actual-reading";
import { isoDay } from "../domain/text/as-of";
import type { WorkbookPort } from "./ports";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import { readReport } from "./report-of-workbook";

/** The rows of the period where one is named, else of the consolidated sheet as it is now. */
export async function exportWorkbook(workbook: WorkbookPort, period?: string): Promise<Outcome<readonly ExportRow[]>> {
  if (period !== undefined) return exportPeriod(workbook, period);
  const report = await readReport(workbook, true);
  if (!report.ok) return report;
  const sheets = await workbook.readValues({ names: possibleNames([SOURCE_SHEET]) });
  if (!sheets.ok) return sheets;
  const sources = readSources(findOwn(sheets.value, SOURCE_SHEET));
  const { settings } = report.value.schema;
  return success(
    report.value.rows.map((row): ExportRow => {
      const { indicator, actual, parts, result, pace, attainment, gap, overridden } = row;
      const used = sources.filter((source) => source.indicator === indicator.code && source.used);
      const only = used.length === 1 ? used[0] : undefined;
      const state = stateOf(row.result, actual, parts !== undefined);
      return {
        ...{ code: indicator.code, name: indicator.name, unit: indicator.unit, target: indicator.target.text },
        ...{
          period: settings.period,
          from: isoDay(settings.periodStart),
          to: isoDay(settings.asOf),
          asOf: isoDay(settings.asOf),
        },
        ...{
          value: actual,
          text: actual === null ? figureText({ state, actual, ...(parts ? { parts } : {}) }) : "",
          state,
        },
        ...{ result, pace, attainment, gap, owner: indicator.owner },
        ...{
          file: only?.file ?? "",
          sheet: only?.sheet ?? "",
          cell: only?.cell ?? "",
          fingerprint: only?.fingerprint ?? "",
        },
        decided: overridden ?? only?.decided ?? "",
      };
    }),
  );
}

function stateOf(result: ExportRow["result"], actual: number | null, hasParts: boolean): ActualState {
  if (actual !== null || hasParts) return "reported";
  if (result === "notDue") return "notDue";
  return result === "noData" ? "noData" : "unreadable";
}

async function exportPeriod(workbook: WorkbookPort, period: string): Promise<Outcome<readonly ExportRow[]>> {
  const reading = await workbook.readValues({ names: possibleNames([...SCHEMA_SHEETS, HISTORY_SHEET]) });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const records = latestRecords(readHistorySheet(findSheet(reading.value, HISTORY_SHEET))).filter(
    (record) => record.period === period,
  );
  return records.length === 0
    ? failure("period-unknown", { params: { period } })
    : success(exportRecords(loaded.value.schema, records));
}

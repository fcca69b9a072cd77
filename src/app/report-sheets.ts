/** The sheets of a report on the workbook that holds its consolidation: planned here, written by the caller. */
import { findSheet } from "../domain/sheets/consolidation-plan";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { followUpSteps, reportPlan, REPORT_SHEETS, reportSteps } from "../domain/sheets/report-plan";
import type { ReceiptTimes } from "../domain/sheets/receipt-sheet";
import { findOwn, possibleNames } from "../domain/sheets/own-sheets";
import { readVerdicts } from "../domain/sheets/read-verdicts";
import { REPORT_SHEET } from "../domain/sheets/report-sheet";
import { EXPLANATION_SHEET, readExplanations } from "../domain/sheets/explanation-sheet";
import type { Report } from "../domain/report/report";
import { failure, success, type Outcome } from "../domain/outcome";
import { SHEETS } from "../domain/schema/words";
import { parseWrittenAt, writtenAt } from "../domain/text/written-at";
import { planChange, type PlannedChange } from "./change";
import type { ConsolidationPreview } from "./consolidate";
import type { PickedFile, WorkbookPort } from "./ports";

/** When files were saved and read, as the office's clock has it. */
export function receiptTimes(files: readonly PickedFile[], now: Date, due: number | null): ReceiptTimes {
  return {
    saved: new Map(files.flatMap(({ name, modified }) => (modified === undefined ? [] : [[name, modified] as const]))),
    readAt: writtenAt(now),
    clock: (time) => {
      const text = writtenAt(new Date(time));
      return { text, day: Math.floor(parseWrittenAt(text) ?? 0) };
    },
    due,
  };
}

/** All sheets of a report, for the workbook in which the run it is of was written. */
export async function planReportSheets(
  workbook: WorkbookPort,
  report: Report,
  preview: ConsolidationPreview,
  times: ReceiptTimes,
): Promise<Outcome<PlannedChange>> {
  const names = possibleNames([...REPORT_SHEETS, CONSOLIDATED_SHEET, REPORT_SHEET, SHEETS.settings]);
  const sheets = await workbook.readSheets({ names });
  if (!sheets.ok) return sheets;
  const consolidated = findSheet(sheets.value, CONSOLIDATED_SHEET);
  const table = consolidated && readVerdicts(consolidated);
  if (!table) return failure("no-attainment");
  const kept = readExplanations(findOwn(sheets.value, EXPLANATION_SHEET), report.schema.settings.asOf);
  const body = { first: table.body.top, last: table.body.bottom };
  const { history, consolidation } = preview;
  const run = history && { period: history.period.key, view: history.view };
  const steps = [
    ...followUpSteps(sheets.value, report, kept, times),
    ...reportSteps(sheets.value, report, consolidation.indicators, body, run),
  ];
  return success(planChange(reportPlan(sheets.value, steps)));
}

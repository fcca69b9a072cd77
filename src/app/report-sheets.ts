/** The sheets of a report on the workbook that holds its consolidation: planned here, written by the caller. */
import { findSheet } from "../domain/sheets/consolidation-plan";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { REPORT_SHEETS, reportPlan, reportSteps } from "../domain/sheets/report-plan";
import { possibleNames } from "../domain/sheets/own-sheets";
import { readVerdicts } from "../domain/sheets/read-verdicts";
import { REPORT_SHEET } from "../domain/sheets/report-sheet";
import type { Report } from "../domain/report/report";
import { failure, success, type Outcome } from "../domain/outcome";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

/** The sheets "Một trang" and "Báo cáo", for the workbook as it is. */
export async function planReportSheets(workbook: WorkbookPort, report: Report): Promise<Outcome<PlannedChange>> {
  const names = possibleNames([...REPORT_SHEETS, CONSOLIDATED_SHEET, REPORT_SHEET]);
  const sheets = await workbook.readSheets({ names });
  if (!sheets.ok) return sheets;
  const consolidated = findSheet(sheets.value, CONSOLIDATED_SHEET);
  const table = consolidated && readVerdicts(consolidated);
  if (!table) return failure("no-attainment");
  const body = { first: table.body.top, last: table.body.bottom };
  return success(planChange(reportPlan(sheets.value, reportSteps(sheets.value, report, body))));
}

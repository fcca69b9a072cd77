/** Sheet "Diễn biến", on request: the history as a table of indicators by periods. */
import { success, type Outcome } from "../domain/outcome";
import { findOwn, nameOwnSheets, possibleNames } from "../domain/sheets/own-sheets";
import { buildTrendSheet, TREND_SHEET } from "../domain/sheets/trend-sheet";
import { planChange, type PlannedChange } from "./change";
import { HISTORY_SHEETS, historyOf } from "./history";
import type { WorkbookPort } from "./ports";

/** The change that writes the sheet; problem "no-history" where there is nothing to show. */
export async function planTrendSheet(workbook: WorkbookPort): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: [...HISTORY_SHEETS, ...possibleNames([TREND_SHEET])] });
  if (!reading.ok) return reading;
  const history = historyOf(reading.value);
  if (!history.ok) return history;
  const own = findOwn(reading.value, TREND_SHEET);
  const plan = { ...buildTrendSheet(history.value.view, own), basis: own ? [own] : [] };
  return success(planChange(nameOwnSheets(plan, reading.value)));
}

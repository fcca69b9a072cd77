/** *Chốt kỳ* of a period whose figures are in the workbook already: nothing is read again, only its rows are fixed and sealed. */
import { emptiedBy } from "../domain/consolidate/acceptance";
import { closedNow, openRows, waitingIn } from "../domain/history/close";
import { failure, success, type Outcome } from "../domain/outcome";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { HISTORY_SHEET, planHistory, readHistorySheet } from "../domain/sheets/history-sheet";
import { closingSettings } from "../domain/sheets/period-plan";
import { withSettings } from "../domain/sheets/settings-list";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

/** Values are enough, in one request; of a sheet that is too large for one answer they are read with all else. */
async function readPlain(
  workbook: WorkbookPort,
  which: { names: readonly string[] },
): ReturnType<WorkbookPort["readValues"]> {
  const values = await workbook.readValues(which);
  return !values.ok && values.problem.code === "payload-too-large" ? workbook.readSheets(which) : values;
}

/**
 * What closing would write, to be carried out at once; `today` is a serial day. Problem "period-waiting" while figures wait for a decision,
 * "nothing-to-do" where the period has no open row.
 */
export async function planClosing(
  workbook: WorkbookPort,
  period: string,
  today: number,
): Promise<Outcome<PlannedChange>> {
  const reading = await readPlain(workbook, { names: [HISTORY_SHEET, SHEETS.settings, DECISION_SHEET] });
  if (!reading.ok) return reading;
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  const records = readHistorySheet(sheet);
  const emptied = emptiedBy(readDecisionSheet(findSheet(reading.value, DECISION_SHEET)));
  const rows = openRows(records, period).map(closedNow);
  if (!sheet || rows.length === 0) return failure("nothing-to-do");
  if (waitingIn(records, period, emptied).length > 0) return failure("period-waiting", { params: { period } });
  const list = findSheet(reading.value, SHEETS.settings);
  const settings = withSettings(list, closingSettings(period, rows, records, today));
  return success(
    planChange({
      title: "close-period",
      steps: [...planHistory(sheet, rows), ...settings.steps],
    }),
  );
}

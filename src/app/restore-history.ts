/** *Khôi phục*: closed rows that were changed by hand are put back as they were sealed. */
import { failure, success, type Outcome } from "../domain/outcome";
import { cutOffOf, parsePeriodKey, periodOf, type Period } from "../domain/history/period";
import type { SheetSnapshot } from "../domain/grid/snapshot";
import { readSettings } from "../domain/schema/read-settings";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { planRestore } from "../domain/sheets/history-restore";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import { readSeals } from "../domain/sheets/period-plan";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

/** What restoring would write; problem "nothing-to-do" where every closed row says what was sealed. */
export async function planHistoryRestore(workbook: WorkbookPort): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: [SHEETS.settings, HISTORY_SHEET] });
  if (!reading.ok) return reading;
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  const list = findSheet(reading.value, SHEETS.settings);
  const steps = sheet ? planRestore(sheet, readSeals(list), periodsIn(list)) : [];
  if (!sheet || steps.length === 0) return failure("nothing-to-do");
  return success(planChange({ title: "restore-history", basis: [sheet], steps }));
}

/** The days of a period by the settings, for one that has no row left. */
export function periodsIn(list: SheetSnapshot | null): (key: string) => Period | null {
  const { preset, periodStart } = readSettings(list ?? undefined, []);
  return (text) => {
    const key = parsePeriodKey(text);
    const to = key && cutOffOf(key, preset);
    return key && to !== null ? periodOf(key, periodStart, to) : null;
  };
}

/**
 * *Đính chính* in one step: of closed rows that a document reaches which came later, and of closed rows that were changed by
 * hand. Closed rows stay as they were closed; what is right now stands below them, and the seal of the period with it.
 */
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { handCorrections } from "../domain/history/hand-corrections";
import { lateCorrections } from "../domain/history/late-corrections";
import type { HistoryRecord } from "../domain/history/record";
import { changedRows } from "../domain/history/seal";
import type { HistorySource } from "../domain/history/view";
import { failure, success, type Outcome } from "../domain/outcome";
import { SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { planRestore } from "../domain/sheets/history-restore";
import { appendRows, HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { readSeals, sealOf } from "../domain/sheets/period-plan";
import { withSettings } from "../domain/sheets/settings-list";
import type { PlanStep } from "../domain/plan/plan";
import { planChange, type PlannedChange } from "./change";
import { HISTORY_SHEETS, schemasOn } from "./history";
import { schemaOf } from "./load-schema";
import { periodsIn } from "./restore-history";
import type { WorkbookPort } from "./ports";

/** The rows that {@link planLateCorrections} would add. */
export function lateCorrectionsIn(workbook: WorkbookSnapshot, written: string): HistoryRecord[] {
  const source = sourceOf(workbook);
  return source ? lateCorrections(source, written) : [];
}

/** Corrections of closed rows after an amendment that reaches back behind their closing; "nothing-to-do" where there are none. */
export async function planLateCorrections(workbook: WorkbookPort, written: string): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: HISTORY_SHEETS });
  if (!reading.ok) return reading;
  const rows = lateCorrectionsIn(reading.value, written);
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  return sheet ? planned(reading.value, rows, appendRows(sheet, rows)) : failure("nothing-to-do");
}

/** Closed rows changed by hand told as corrections, with the reason for them; "nothing-to-do" where there are none. */
export async function planHandCorrections(
  workbook: WorkbookPort,
  reason: string,
  written: string,
): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: HISTORY_SHEETS });
  if (!reading.ok) return reading;
  const source = sourceOf(reading.value);
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  if (!source || !sheet) return failure("nothing-to-do");
  const list = findSheet(reading.value, SHEETS.settings);
  const seals = readSeals(list);
  const rows = handCorrections(changedRows(source.records, seals), source, { reason, written });
  return planned(reading.value, rows, planRestore(sheet, seals, periodsIn(list), rows));
}

function sourceOf(workbook: WorkbookSnapshot): HistorySource | null {
  const loaded = schemaOf(workbook);
  if (!loaded.ok) return null;
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  return {
    records: readHistorySheet(findSheet(workbook, HISTORY_SHEET)),
    amendments,
    schemaOn: schemasOn(workbook, amendments, loaded.value.schema),
  };
}

/** The rows with the seals of their periods, which say the corrections too. */
function planned(
  workbook: WorkbookSnapshot,
  rows: readonly HistoryRecord[],
  steps: readonly PlanStep[],
): Outcome<PlannedChange> {
  const [list, sheet] = [findSheet(workbook, SHEETS.settings), findSheet(workbook, HISTORY_SHEET)];
  if (rows.length === 0 || !sheet) return failure("nothing-to-do");
  const seals = readSeals(list).flatMap(({ period, rows: sealed }) => {
    const added = rows.filter((row) => row.period === period);
    return added.length === 0 ? [] : sealOf(period, [...sealed, ...added]);
  });
  const settings = seals.length === 0 ? [] : withSettings(list, seals).steps;
  const basis = [sheet, ...(list ? [list] : [])];
  return success(planChange({ title: "correct-history", basis, steps: [...steps, ...settings] }));
}

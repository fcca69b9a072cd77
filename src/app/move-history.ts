/** *Chuyển các năm cũ ra tệp…*: what of a history of more than 10,000 rows leaves the workbook, and the file it goes to. */
import type { WorkbookPlan } from "../domain/plan/plan";
import { oldYears, type OldYears } from "../domain/history/old-years";
import { failure, success, type Outcome } from "../domain/outcome";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { planMove } from "../domain/sheets/history-move";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

export interface MoveOut extends OldYears {
  /** «Lich su 2018-2020.xlsx» */
  readonly fileName: string;
  /** Makes the file in an empty workbook; to be saved before the change is made. */
  readonly file: WorkbookPlan;
  readonly change: PlannedChange;
}

/** What moving the oldest years out would save and write; "nothing-to-do" below the limit, "history-formulas" where rows hold formulas. */
export async function planMoveOut(workbook: WorkbookPort, most?: number): Promise<Outcome<MoveOut>> {
  const reading = await workbook.readSheets({ names: [HISTORY_SHEET, SHEETS.settings] });
  if (!reading.ok) return reading;
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  const list = findSheet(reading.value, SHEETS.settings);
  const old = oldYears(readHistorySheet(sheet), most);
  if (!sheet || !old) return failure("nothing-to-do");
  const fileName = `Lich su ${[...new Set([old.years[0], old.years.at(-1)])].join("-")}.xlsx`;
  const move = planMove(sheet, list, old.years, fileName);
  if (!move) return failure("history-formulas");
  const basis = [sheet, ...(list ? [list] : [])];
  return success({
    ...old,
    fileName,
    file: move.file,
    change: planChange({ title: "move-history", basis, steps: move.steps }),
  });
}

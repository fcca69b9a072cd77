/** Only the rows that lag, or all of them again. */
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { possibleNames } from "../domain/sheets/own-sheets";
import { buildLaggingRows } from "../domain/sheets/lagging-rows-plan";
import { failure, success, type Outcome } from "../domain/outcome";
import type { PlanStep } from "../domain/plan/plan";
import { readVerdicts } from "../domain/sheets/read-verdicts";
import type { AppliedPlan, WorkbookPort } from "./ports";

export interface LaggingRowsState {
  /** True where rows were hidden, false where all are shown again. */
  readonly onlyLagging: boolean;
  /** Rows hidden or shown. */
  readonly rows: number;
  readonly sheet: string;
  /** Null where nothing had to change. */
  readonly applied: AppliedPlan | null;
}

/** Hides what does not lag on the sheet in front, or on "Tổng hợp" where that one has no verdicts; shows all the next time. */
export async function toggleLaggingRows(workbook: WorkbookPort): Promise<Outcome<LaggingRowsState>> {
  const reading = await workbook.readSheets({ active: true, names: possibleNames([CONSOLIDATED_SHEET]) });
  if (!reading.ok) return reading;
  const { sheets, active } = reading.value;
  const inFront = sheets.filter(({ name }) => name === active);
  const others = sheets.filter(({ name }) => name !== active);
  for (const sheet of [...inFront, ...others]) {
    const table = readVerdicts(sheet);
    if (!table) continue;
    const { plan, onlyLagging, rows } = buildLaggingRows(sheet, table);
    if (rows === 0) return success({ onlyLagging, rows, sheet: sheet.name, applied: null });
    const show: PlanStep[] =
      sheet.name === active || active === undefined ? [] : [{ kind: "activate", sheet: sheet.name, from: active }];
    const applied = await workbook.apply({ ...plan, basis: [sheet], steps: [...plan.steps, ...show] });
    return applied.ok ? success({ onlyLagging, rows, sheet: sheet.name, applied: applied.value }) : applied;
  }
  return failure("no-attainment");
}

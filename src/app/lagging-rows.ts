/** Only the rows that lag, or all of them again. */
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { buildLaggingRows } from "../domain/sheets/lagging-rows-plan";
import { failure, success, type Outcome } from "../domain/outcome";
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
  const reading = await workbook.readSheets({ active: true, names: [CONSOLIDATED_SHEET] });
  if (!reading.ok) return reading;
  const { sheets, active } = reading.value;
  const inFront = sheets.filter(({ name }) => name === active);
  const others = sheets.filter(({ name }) => name !== active);
  for (const sheet of [...inFront, ...others]) {
    const table = readVerdicts(sheet);
    if (!table) continue;
    const { plan, onlyLagging, rows } = buildLaggingRows(sheet, table);
    if (rows === 0) return success({ onlyLagging, rows, sheet: sheet.name, applied: null });
    const steps =
      sheet.name === active ? plan.steps : [...plan.steps, { kind: "activate" as const, sheet: sheet.name }];
    const applied = await workbook.apply({ ...plan, steps });
    return applied.ok ? success({ onlyLagging, rows, sheet: sheet.name, applied: applied.value }) : applied;
  }
  return failure("no-attainment");
}

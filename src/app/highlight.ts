/** The one ribbon click: lagging rows light up, and again they do not. */
import type { SheetSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { CONSOLIDATED_SHEET } from "../domain/plan/consolidated-sheet";
import { findSheet } from "../domain/plan/consolidation-plan";
import { buildHighlightOff, buildHighlightOn, HIGHLIGHT_TAG } from "../domain/plan/highlight-plan";
import type { WorkbookPlan } from "../domain/plan/plan";
import { isLagging, readVerdicts, type VerdictTable } from "../domain/report/read-verdicts";
import type { AppliedPlan, WorkbookPort } from "./ports";

export interface HighlightState {
  readonly on: boolean;
  /** Lagging rows on the sheet. */
  readonly rows: number;
  readonly sheet: string;
  readonly applied: AppliedPlan;
}

/** Switches the highlight of the sheet in front, or of "Tổng hợp" where the one in front has no verdicts. Two round trips. */
export async function toggleHighlight(workbook: WorkbookPort): Promise<Outcome<HighlightState>> {
  const reading = await workbook.readValues({ active: true, names: [CONSOLIDATED_SHEET] });
  if (!reading.ok) return reading;
  const active = reading.value.sheets.find(({ name }) => name === reading.value.active) ?? null;
  const found = verdictsOf(active) ?? verdictsOf(findSheet(reading.value, CONSOLIDATED_SHEET));
  if (!found) return failure("no-attainment");
  const { sheet, table } = found;
  const ids = (sheet.marks ?? []).filter(({ tag }) => tag === HIGHLIGHT_TAG).map(({ id }) => id);
  const on = ids.length === 0;
  const elsewhere = sheet.name !== reading.value.active;
  const applied = await workbook.apply(highlightPlan(table, on, ids, elsewhere));
  if (!applied.ok) return applied;
  return success({ on, rows: table.rows.filter(isLagging).length, sheet: sheet.name, applied: applied.value });
}

function verdictsOf(sheet: SheetSnapshot | null): { sheet: SheetSnapshot; table: VerdictTable } | null {
  const table = sheet && readVerdicts(sheet);
  return table ? { sheet, table } : null;
}

function highlightPlan(table: VerdictTable, on: boolean, ids: readonly string[], show: boolean): WorkbookPlan {
  const plan = on
    ? buildHighlightOn(table.sheet, table.body, table.columns.pace ?? 0)
    : buildHighlightOff(table.sheet, ids);
  return show ? { ...plan, steps: [...plan.steps, { kind: "activate", sheet: table.sheet }] } : plan;
}

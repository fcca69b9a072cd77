/** The one ribbon click: lagging rows light up, and again they do not. */
import { failure, success, type Outcome } from "../domain/outcome";
import { PACE_WORDS, SHEET_NAMES } from "../domain/judge/words";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { possibleNames } from "../domain/sheets/own-sheets";
import { buildHighlightOff, buildHighlightOn, HIGHLIGHT_TAG } from "../domain/sheets/highlight-plan";
import type { WorkbookPlan } from "../domain/plan/plan";
import type { AppliedPlan, NamedTable, WorkbookPort } from "./ports";

export interface HighlightState {
  readonly on: boolean;
  /** Lagging rows on the sheet. */
  readonly rows: number;
  readonly sheet: string;
  readonly applied: AppliedPlan;
}

/** Switches the highlight of the sheet in front, or of "Tổng hợp" where the one in front has no verdicts. Two round trips. */
export async function toggleHighlight(workbook: WorkbookPort): Promise<Outcome<HighlightState>> {
  const reading = await workbook.readNamedTables(
    { active: true, names: possibleNames([CONSOLIDATED_SHEET]) },
    SHEET_NAMES,
  );
  if (!reading.ok) return reading;
  const { active, tables } = reading.value;
  const table = tables.find(({ sheet }) => sheet === active) ?? tables[0];
  if (!table) return failure("no-attainment");
  const ids = table.marks.filter(({ tag }) => tag === HIGHLIGHT_TAG).map(({ id }) => id);
  const on = ids.length === 0;
  const applied = await workbook.apply(highlightPlan(table, on, ids, active));
  if (!applied.ok) return applied;
  const rows = table.values.filter((value) => value === PACE_WORDS.behind || value === PACE_WORDS.farBehind).length;
  return success({ on, rows, sheet: table.sheet, applied: applied.value });
}

function highlightPlan(
  { sheet, body, column }: NamedTable,
  on: boolean,
  ids: readonly string[],
  active: string,
): WorkbookPlan {
  const bare = on ? buildHighlightOn(sheet, body, column) : buildHighlightOff(sheet, body, column, ids);
  const plan = { ...bare, anchors: [{ sheet, name: SHEET_NAMES.table, range: body }] };
  return sheet === active ? plan : { ...plan, steps: [...plan.steps, { kind: "activate", sheet, from: active }] };
}

/** The chosen fixes as one plan; each cell must still hold what it held when it was checked. */
import type { FixCell } from "./fix";
import type { PlanStep, WorkbookPlan } from "../plan/plan";

/** A fix with the option that was chosen. */
export interface ChosenFix {
  readonly sheet: string;
  readonly cells: readonly FixCell[];
}

/** Where two fixes change one cell the first stands. */
export function buildFixes(chosen: readonly ChosenFix[]): WorkbookPlan {
  const taken = new Set<string>();
  const steps: PlanStep[] = [];
  for (const { sheet, cells } of chosen)
    for (const { row, column, before, after, style } of cells) {
      const key = `${sheet}|${String(row)}|${String(column)}`;
      if (taken.has(key)) continue;
      taken.add(key);
      const range = { top: row, left: column, bottom: row, right: column };
      steps.push({ kind: "expect-text", sheet, row, column, text: before });
      if (style) steps.push({ kind: "style", sheet, range, style });
      steps.push({ kind: "write", sheet, top: row, left: column, cells: [[after]] });
    }
  return { title: "fix", steps };
}

/** A change that is shown before it is made. */
import type { Outcome } from "../domain/outcome";
import { countCells, type WorkbookPlan } from "../domain/plan/plan";
import type { AppliedPlan, WorkbookPort } from "./ports";

export interface ChangeSummary {
  /** Cells that will hold something else or something new. */
  readonly cells: number;
  /** Sheets that will be added. */
  readonly adds: readonly string[];
  /** Sheets whose contents will be replaced. */
  readonly replaces: readonly string[];
  /** Sheets that will be taken away. */
  readonly removes: readonly string[];
  /** Other sheets that will be written to. */
  readonly touches: readonly string[];
}

export interface PlannedChange {
  readonly plan: WorkbookPlan;
  readonly summary: ChangeSummary;
}

/** The plan with what a person wants to know of it beforehand. */
export function planChange(plan: WorkbookPlan): PlannedChange {
  const adds = new Set<string>();
  const replaces = new Set<string>();
  const removes = new Set<string>();
  const touches = new Set<string>();
  for (const step of plan.steps) {
    if (step.kind === "add-sheet") adds.add(step.sheet);
    else if (step.kind === "delete-sheet") removes.add(step.sheet);
    else if (step.kind === "clear" || step.kind === "empty-sheet") replaces.add(step.sheet);
    else if (step.kind === "write") touches.add(step.sheet);
  }
  const other = [...touches].filter((sheet) => !adds.has(sheet) && !replaces.has(sheet));
  return {
    plan,
    summary: {
      cells: countCells(plan),
      adds: [...adds],
      replaces: [...replaces],
      removes: [...removes],
      touches: other,
    },
  };
}

/** Makes the change. */
export function applyChange(workbook: WorkbookPort, { plan }: PlannedChange): Promise<Outcome<AppliedPlan>> {
  return workbook.apply(plan);
}

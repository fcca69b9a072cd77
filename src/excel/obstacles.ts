/** What would stop a plan: protection of a sheet or of the workbook's structure, cells that are no longer blank. */
import { failure, type Outcome } from "../domain/outcome";
import type { PlanStep } from "../domain/plan/plan";
import { rangeAt } from "./range-at";

type Obstacle = Extract<Outcome<never>, { ok: false }>;

/** Queues the questions; the answer is the first obstacle, or null. */
export function queueObstacles({ workbook }: Excel.RequestContext, steps: readonly PlanStep[]): () => Obstacle | null {
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const touched = [...new Set(steps.flatMap((step) => (step.kind === "activate" ? [] : [step.sheet])))];
  const sheets = touched
    .filter((name) => !added.has(name))
    .map((name) => ({ name, protection: workbook.worksheets.getItem(name).protection.load("protected") }));
  const structure = workbook.protection.load("protected");
  const expectations = steps.flatMap((step) => queueExpectation(workbook, step));
  return () => {
    const taken = steps.some(({ kind }) => kind === "add-sheet" || kind === "delete-sheet");
    if (taken && structure.protected) return failure("workbook-protected");
    const locked = sheets.find(({ protection }) => protection.protected);
    if (locked) return failure("sheet-protected", { params: { sheet: locked.name } });
    const changed = expectations.find(({ holds }) => !holds());
    return changed ? failure("changed-meanwhile", { retryable: true, params: { sheet: changed.sheet } }) : null;
  };
}

interface Expectation {
  readonly sheet: string;
  readonly holds: () => boolean;
}

function queueExpectation(workbook: Excel.Workbook, step: PlanStep): Expectation[] {
  if (step.kind !== "expect-blank" && step.kind !== "expect-text") return [];
  const { sheet } = step;
  const address =
    step.kind === "expect-blank"
      ? step.range
      : { top: step.row, left: step.column, bottom: step.row, right: step.column };
  const text = step.kind === "expect-blank" ? "" : step.text;
  const range = rangeAt(workbook.worksheets.getItem(sheet), address).load("values");
  return [{ sheet, holds: () => range.values.every((row) => row.every((value) => String(value) === text)) }];
}

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
  const blanks = steps.flatMap((step) =>
    step.kind === "expect-blank"
      ? [{ step, range: rangeAt(workbook.worksheets.getItem(step.sheet), step.range).load("values") }]
      : [],
  );
  return () => {
    const taken = steps.some(({ kind }) => kind === "add-sheet" || kind === "delete-sheet");
    if (taken && structure.protected) return failure("workbook-protected");
    const locked = sheets.find(({ protection }) => protection.protected);
    if (locked) return failure("sheet-protected", { params: { sheet: locked.name } });
    const filled = blanks.find(({ range }) => range.values.some((row) => row.some((value) => value !== "")));
    return filled ? failure("changed-meanwhile", { retryable: true, params: { sheet: filled.step.sheet } }) : null;
  };
}

/**
 * Carries a plan out in the open workbook. Round trips: those of sendSteps, 1 before them to remember what will be changed (not
 * for conditional formats alone), 1 more where rules have to be looked for, and those of readPlain. On a failure
 * half-way what was written is taken back: the workbook is as it was, or the problem "write-incomplete" says it is not.
 */
import type { AppliedPlan } from "../app/ports";
import { success, type Outcome } from "../domain/outcome";
import { invertPlan, type StepBefore } from "../domain/plan/invert";
import { countCells, type PlanStep, type WorkbookPlan } from "../domain/plan/plan";
import { queueCapture } from "./capture";
import { queueObstacles } from "./obstacles";
import { readPlain } from "./read-plain";
import { findRules } from "./rules";
import { runExcel } from "./run";
import { sendSteps } from "./send-steps";
import { takeBack } from "./take-back";

/** Makes the changes of the plan; `undo` makes those of its inverse. */
export async function applyPlan(plan: WorkbookPlan): Promise<Outcome<AppliedPlan>> {
  const memory: { inverse: WorkbookPlan | null } = { inverse: null };
  const done = await runExcel(async (context): Promise<Outcome<WorkbookPlan>> => {
    const { sheets, steps } = await readPlain(context, await findRules(context, plan.steps));
    const obstacles = queueObstacles(context, steps);
    const remembered = queueCapture(context, steps, sheets);
    if (needsMemory(steps)) {
      await context.sync();
      const obstacle = obstacles();
      if (obstacle) return obstacle;
    }
    const remember = (): StepBefore[] => remembered.map((each) => each());
    if (needsMemory(steps)) memory.inverse = invertPlan({ ...plan, steps }, remember());
    await sendSteps(context, needsMemory(steps) ? overNames(steps, remember()) : steps);
    return success(memory.inverse ?? invertPlan({ ...plan, steps }, remember()));
  });
  if (!done.ok) return memory.inverse ? takeBack(memory.inverse, done) : done;
  const back = done.value;
  return success({ plan, cells: countCells(plan), undo: () => undo(back) });
}

/** Rules and the sheet in front are remembered in the request that changes them: nothing can be left half done. */
function needsMemory(steps: readonly PlanStep[]): boolean {
  return steps.some(
    ({ kind }) => kind !== "conditional-format" && kind !== "remove-conditional-formats" && kind !== "activate",
  );
}

/** A name that is there already has to go before it is given anew; one that is not there cannot go. */
function overNames(steps: readonly PlanStep[], before: readonly StepBefore[]): PlanStep[] {
  return steps.flatMap((step, index): PlanStep[] => {
    const taken = before[index]?.nameTaken;
    if (step.kind === "delete-name") return taken === false ? [] : [step];
    if (step.kind !== "name" || taken !== true) return [step];
    const { name, sheet, scope } = step;
    return [{ kind: "delete-name", name, sheet, scope }, step];
  });
}

async function undo(inverse: WorkbookPlan): Promise<Outcome<void>> {
  const applied = await applyPlan(inverse);
  return applied.ok ? success(undefined) : applied;
}

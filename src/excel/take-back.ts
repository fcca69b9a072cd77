/** After a failure half-way: undoes what had happened already. Actions before the failing one have taken place. */
import { failure, success, type Outcome } from "../domain/outcome";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { scopeOf } from "./names";
import { readPlain } from "./read-plain";
import { findRules } from "./rules";
import { runExcel } from "./run";
import { sendSteps } from "./send-steps";

type Failed = Extract<Outcome<never>, { ok: false }>;

/** The failure itself where everything is as before; else "write-incomplete" with both reasons. */
export async function takeBack(inverse: WorkbookPlan, failed: Failed): Promise<Failed> {
  const restored = await runExcel(async (context): Promise<Outcome<null>> => {
    const { steps } = await readPlain(context, await findRules(context, await possibleSteps(context, inverse.steps)));
    await sendSteps(context, steps);
    return success(null);
  });
  if (restored.ok) return failed;
  const details = [failed.problem, restored.problem]
    .map(({ code, details: more }) => `${code}: ${more ?? ""}`)
    .join(" || ");
  return failure("write-incomplete", { details });
}

/** Steps about sheets and names that are there: the plan may have failed before it made them. */
async function possibleSteps(context: Excel.RequestContext, steps: readonly PlanStep[]): Promise<PlanStep[]> {
  const { worksheets } = context.workbook;
  const brought = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const probes = steps.map((step) => ({
    step,
    sheet: worksheets.getItemOrNullObject(step.sheet).load("name"),
    name:
      step.kind === "delete-name" || step.kind === "name"
        ? scopeOf(context, step).getItemOrNullObject(step.name).load("name")
        : null,
  }));
  await context.sync();
  return probes.flatMap(({ step, sheet, name }): PlanStep[] => {
    if (step.kind === "delete-name") return name?.isNullObject === false ? [step] : [];
    // A sheet that was to be deleted is brought back where it is gone, and left alone where it is not.
    if (step.kind === "add-sheet") return sheet.isNullObject ? [step] : [];
    if (sheet.isNullObject) return brought.has(step.sheet) ? [step] : [];
    if (step.kind !== "name" || name?.isNullObject !== false) return [step];
    return [{ kind: "delete-name", name: step.name, sheet: step.sheet, scope: step.scope }, step];
  });
}

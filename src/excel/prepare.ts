/**
 * Gets a plan ready to be sent, without changing anything. Round trips: 1 for what stands in its way and what it will change,
 * 1 for each further 4,000 cells that will change, 1 more where rules have to be looked for, and those of readPlain. What is refused here leaves the workbook as it was.
 */
import { failure, success, type Outcome } from "../domain/outcome";
import type { StepBefore } from "../domain/plan/before";
import { invertPlan } from "../domain/plan/invert";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { queueAnchors, queueBasis } from "./basis";
import { queueCapture } from "./capture";
import { SHEETS_QUERY, type KnownSheets } from "./known-sheets";
import { isNameStep, nameKey, overNames } from "./names";
import { queueObstacles } from "./obstacles";
import { inStandardCharacters } from "./range-at";
import { readPlain } from "./read-plain";
import { findRules } from "./rules";
import { queueTableSizes } from "./table-size";

export interface Prepared {
  readonly steps: readonly PlanStep[];
  readonly inverse: WorkbookPlan;
}

/** The steps as they can be sent, and what takes them back; `sheets` learns which sheets there are. */
export async function prepare(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: KnownSheets,
): Promise<Outcome<Prepared>> {
  const { sheets: plain, steps } = await readPlain(context, await findRules(context, plan.steps, sheets), sheets);
  const present = context.workbook.worksheets.load(SHEETS_QUERY);
  const obstacles = queueObstacles(context, steps, sheets);
  const later: (() => void)[] = [];
  const basis = queueBasis(context, plan.basis ?? [], later);
  const anchors = queueAnchors(context, plan.anchors ?? []);
  const remembered = queueCapture(context, steps, sheets, plain, later);
  const tables = queueTableSizes(context, steps, sheets);
  const normal = queueNormalSize(context, steps);
  await context.sync();
  const stop = obstacles(present.items) ?? anchors();
  if (stop) return stop;
  for (const queueMore of later) {
    queueMore();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each asks for as much as one answer may carry
    await context.sync();
  }
  const changed = basis();
  if (changed) return changed;
  sheets.learn(present.items);
  const before = remembered.map((each) => each());
  const hidden = steps.find((step, index) => step.kind === "hide-rows" && isDone(step.hidden, before[index]));
  if (hidden) return failure("changed-meanwhile", { retryable: true, params: { sheet: hidden.sheet } });
  const taken = new Set(
    steps.flatMap((step, index) => (isNameStep(step) && before[index]?.name ? [nameKey(step)] : [])),
  );
  const sized = tables();
  const fitting = steps
    // A person may have made a plain range of the table, or given it another name.
    .filter((step) => step.kind !== "table-size" || sized.some(({ table }) => table === step.table))
    .map((step) => withWidth(step, normal()));
  return success({ steps: overNames(fitting, taken), inverse: invertPlan({ ...plan, steps }, before, sized) });
}

/** A plan names only rows that are not in the wanted state: someone else was at it meanwhile where one is. */
function isDone(wanted: boolean, before: StepBefore | undefined): boolean {
  return before?.rowsHidden?.includes(wanted) === true;
}

/** Queues the size of the font "Normal", where columns are given widths. */
function queueNormalSize({ workbook }: Excel.RequestContext, steps: readonly PlanStep[]): () => number {
  if (!steps.some(({ kind }) => kind === "column-width")) return () => 0;
  const normal = workbook.styles.getItem("Normal");
  normal.load("name");
  normal.font.load("size");
  return () => {
    const { font } = normal;
    return font.size;
  };
}

/** A plan counts widths in characters of the standard font. */
function withWidth(step: PlanStep, fontSize: number): PlanStep {
  if (step.kind !== "column-width" || typeof step.width !== "number") return step;
  return { ...step, width: inStandardCharacters(step.width, fontSize) };
}

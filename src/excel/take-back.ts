/**
 * Brings the workbook back to what it was before a writing, from wherever the writing stopped: nothing done, half of it, all
 * of it, or a taking back that was itself interrupted. It looks at what is there first and does only what is left to do;
 * what is gone does not stop the rest. Only sheets that carry the mark of this very writing are taken away.
 */
import { failure, success, type Outcome } from "../domain/outcome";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { KnownSheets, keyOf, passingName, queueMark, SHEETS_QUERY, type NamedId } from "./known-sheets";
import { isNameStep, nameKey, overNames, scopeOf } from "./names";
import { queueLocks, withinProtection } from "./locks";
import { queueFilters } from "./obstacles";
import { readPlain } from "./read-plain";
import { findRules } from "./rules";
import { runExcel } from "./run";
import { sendSteps } from "./send-steps";
import { queueGrown } from "./table-size";

export interface Taken {
  readonly outcome: Outcome<null>;
  /** Something may have been changed; false where it was refused before. */
  readonly sent: boolean;
}

/** Carries out the inverse of a writing as far as it is not there yet. */
export async function takeBack(inverse: WorkbookPlan, known: KnownSheets): Promise<Taken> {
  const state = { sent: false };
  const outcome = await runExcel(async (context): Promise<Outcome<null>> => {
    const look = await lookAround(context, inverse.steps, known);
    if (!look.ok) return look;
    const { steps, sheets } = look.value;
    if (steps.length === 0) return success(null);
    state.sent = true;
    await sendSteps(context, steps, sheets);
    return success(null);
  });
  return { outcome, sent: state.sent };
}

interface Look {
  readonly steps: readonly PlanStep[];
  /** The sheets as they are now. */
  readonly sheets: KnownSheets;
}

async function lookAround(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  known: KnownSheets,
): Promise<Outcome<Look>> {
  const { worksheets } = context.workbook;
  const all = worksheets.load(SHEETS_QUERY);
  const structure = context.workbook.protection.load("protected");
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const probes = steps.map((step) => ({ step, made: queueMade(context, step) }));
  const locks = queueLocks(
    steps,
    touchedBy(steps, added).map((name) => ({ name, sheet: known.find(context, name) })),
  );
  const filters = queueFilters(context, steps, added, known);
  const names = steps.filter(isNameStep).map((step) => ({
    step,
    item: scopeOf(context, step, known).getItemOrNullObject(step.name).load("name"),
  }));
  const grown = queueGrown(context, steps, known);
  await context.sync();
  const { locked, shielded } = locks();
  if (locked !== null) return failure("sheet-protected", { params: { sheet: locked } });
  if (structure.protected && steps.some(({ kind }) => kind === "add-sheet" || kind === "delete-sheet"))
    return failure("workbook-protected");
  const filtered = filters();
  if (filtered !== null) return failure("sheet-filtered", { retryable: true, params: { sheet: filtered } });
  const sheets = new KnownSheets(known.entries());
  const ids = new Set(all.items.map(({ id }) => id));
  for (const [name, id] of known.entries()) if (!ids.has(id)) sheets.forget(name);
  const brought = new Set<string>();
  const left: PlanStep[] = [];
  const sizes = grown();
  for (const { step, made } of probes) {
    if (step.kind === "table-size") {
      const from = sizes.get(step);
      if (from) left.push({ ...step, from });
    } else if (step.kind === "delete-sheet" && step.mark !== undefined) {
      const id = presentId(known, step.sheet, ids) ?? made?.().ours;
      if (id === undefined) continue;
      sheets.learn([{ id, name: step.sheet }]);
      left.push(step);
    } else if (step.kind === "add-sheet") {
      if (presentId(known, step.sheet, ids) !== undefined) continue;
      brought.add(keyOf(step.sheet));
      const found = made?.();
      if (found?.marked !== undefined) sheets.learn([{ id: found.marked, name: step.sheet }]);
      else if (all.items.some(({ name }) => keyOf(name) === keyOf(step.sheet)))
        return failure("sheet-taken", { params: { sheet: step.sheet } });
      else {
        if (found?.passing !== undefined) {
          sheets.learn([{ id: found.passing, name: PASSING }]);
          left.push({ kind: "delete-sheet", sheet: PASSING });
        }
        // A sheet that was deleted since leaves fewer places.
        const last = all.items.length + brought.size - 1;
        left.push(step.position === undefined ? step : { ...step, position: Math.min(step.position, last) });
      }
    } else if (isThere(step, sheets, all.items) || brought.has(keyOf(step.sheet))) left.push(step);
    else if (isNameStep(step) && step.scope === "workbook") left.push(step);
  }
  const taken = new Set(names.filter(({ item }) => !item.isNullObject).map(({ step }) => nameKey(step)));
  const open = await findRules(context, withinProtection(left, shielded), sheets);
  const plain = await readPlain(context, open, sheets);
  return success({ steps: overNames(plain.steps, taken), sheets });
}

/** Stands for a sheet that has not got its own name yet. */
const PASSING = "~";

function touchedBy(steps: readonly PlanStep[], added: ReadonlySet<string>): string[] {
  return [...new Set(steps.flatMap((step) => (step.kind === "activate" || added.has(step.sheet) ? [] : [step.sheet])))];
}

function presentId(known: KnownSheets, name: string, ids: ReadonlySet<string>): string | undefined {
  const id = known.idOf(name);
  return id !== undefined && ids.has(id) ? id : undefined;
}

function isThere({ sheet }: PlanStep, sheets: KnownSheets, all: readonly NamedId[]): boolean {
  return sheets.idOf(sheet) !== undefined || all.some(({ name }) => keyOf(name) === keyOf(sheet));
}

interface Made {
  /** The sheet of the name, where it carries the step's mark. */
  readonly marked?: string;
  /** The sheet that was added and not marked yet. */
  readonly passing?: string;
  readonly ours?: string;
}

/** Queues the look for the sheet that the step's own mark belongs to. */
function queueMade({ workbook }: Excel.RequestContext, step: PlanStep): (() => Made) | null {
  if ((step.kind !== "delete-sheet" && step.kind !== "add-sheet") || step.mark === undefined) return null;
  const wanted = step.mark;
  const named = workbook.worksheets.getItemOrNullObject(step.sheet).load("id");
  const mark = queueMark(named);
  const passing = workbook.worksheets.getItemOrNullObject(passingName(step.sheet, wanted)).load("id");
  return () => {
    const marked = !named.isNullObject && mark() === wanted ? named.id : undefined;
    const unnamed = passing.isNullObject ? undefined : passing.id;
    const ours = marked ?? unnamed;
    return {
      ...(marked === undefined ? {} : { marked }),
      ...(unnamed === undefined ? {} : { passing: unnamed }),
      ...(ours === undefined ? {} : { ours }),
    };
  };
}

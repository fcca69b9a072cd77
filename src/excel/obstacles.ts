/** What would stop a plan: protection of a sheet or of the workbook's structure, a name that is taken, cells that are no longer as they were. */
import { failure, type Outcome } from "../domain/outcome";
import type { PlanStep } from "../domain/plan/plan";
import { keyOf, type KnownSheets, type NamedId } from "./known-sheets";
import { queueLocks } from "./locks";
import { rangeAt } from "./range-at";

type Obstacle = Extract<Outcome<never>, { ok: false }>;

/** Queues the questions; the answer is the first obstacle, or null. `present` are all sheets, once they have come back. */
export function queueObstacles(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
): (present: readonly NamedId[]) => Obstacle | null {
  const { workbook } = context;
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const touched = [...new Set(steps.flatMap((step) => (step.kind === "activate" ? [] : [step.sheet])))];
  const locks = queueLocks(
    steps,
    touched.filter((name) => !added.has(name)).map((name) => ({ name, sheet: sheets.at(context, name) })),
  );
  const filters = queueFilters(context, steps, added, sheets);
  const structure = workbook.protection.load("protected");
  const expectations = steps.flatMap((step) => queueExpectation(context, step, sheets));
  return (present) => {
    const taken = steps.some(({ kind }) => kind === "add-sheet" || kind === "delete-sheet");
    if (taken && structure.protected) return failure("workbook-protected");
    const names = new Set(present.map(({ name }) => keyOf(name)));
    const second = [...added].find((name) => names.has(keyOf(name)));
    if (second !== undefined) return failure("sheet-taken", { params: { sheet: second } });
    const { locked } = locks();
    if (locked !== null) return failure("sheet-protected", { params: { sheet: locked } });
    const filtered = filters();
    if (filtered !== null) return failure("sheet-filtered", { retryable: true, params: { sheet: filtered } });
    const changed = expectations.find(({ holds }) => !holds());
    return changed ? failure("changed-meanwhile", { retryable: true, params: { sheet: changed.sheet } }) : null;
  };
}

/** Steps that put something into cells. */
const WRITING: ReadonlySet<PlanStep["kind"]> = new Set(["write", "clear", "empty-sheet", "number-formats"]);

/**
 * Queues the question which sheets that will be written to have rows hidden by a filter: values written there would land in
 * other rows (office-js issue 224). The answer is the first, or null.
 */
export function queueFilters(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  added: ReadonlySet<string>,
  sheets: KnownSheets,
): () => string | null {
  const written = [...new Set(steps.flatMap(({ kind, sheet }) => (WRITING.has(kind) ? [sheet] : [])))];
  const asked = written
    .filter((name) => !added.has(name))
    .map((name) => {
      const sheet = sheets.find(context, name).load("name");
      const tables = sheet.tables.load("items/autoFilter/isDataFiltered");
      return { name, sheet, filter: sheet.autoFilter.load("isDataFiltered"), tables };
    });
  return () => {
    const filtered = asked.find(
      ({ sheet, filter, tables }) =>
        !sheet.isNullObject &&
        (filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered)),
    );
    return filtered?.name ?? null;
  };
}

interface Expectation {
  readonly sheet: string;
  readonly holds: () => boolean;
}

function queueExpectation(context: Excel.RequestContext, step: PlanStep, sheets: KnownSheets): Expectation[] {
  const { sheet } = step;
  if (step.kind === "expect-text") {
    const { row, column, text } = step;
    const cell = rangeAt(sheets.at(context, sheet), { top: row, left: column, bottom: row, right: column }).load(
      "values",
    );
    return [{ sheet, holds: () => String(cell.values[0]?.[0] ?? "") === text }];
  }
  if (step.kind !== "expect-blank") return [];
  // What is filled, instead of every cell: a megabyte less for ten thousand rows.
  const filled = rangeAt(sheets.at(context, sheet), step.range).getUsedRangeOrNullObject(true).load("rowIndex");
  return [{ sheet, holds: () => filled.isNullObject }];
}

/**
 * The sheets a plan speaks of, by what does not change: Excel's own id. A sheet that is renamed after the preview, or after
 * the writing, is still the same; another one that takes its name is not.
 */
import type { SheetSnapshot } from "../domain/grid/snapshot";
import { kindOfMark, markFormula, parseMark, SHEET_MARK, sheetMark } from "../domain/plan/mark";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";

type AddStep = Extract<PlanStep, { kind: "add-sheet" }>;

/** What is loaded of every sheet wherever sheets have to be known. */
export const SHEETS_QUERY = "items/id,items/name";

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export class KnownSheets {
  /** Ids by the name that the plan uses. */
  readonly #ids: Map<string, string>;

  constructor(ids: Iterable<readonly [string, string]> = []) {
    this.#ids = new Map(ids);
  }

  /** Takes over the ids of sheets whose names are as in the plan. */
  learn(sheets: readonly NamedId[]): void {
    for (const { id, name } of sheets) this.#ids.set(keyOf(name), id);
  }

  idOf(name: string): string | undefined {
    return this.#ids.get(keyOf(name));
  }

  forget(name: string): void {
    this.#ids.delete(keyOf(name));
  }

  /** The sheet that the plan calls by that name. */
  at({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
    return workbook.worksheets.getItem(this.idOf(name) ?? name);
  }

  /** As `at`, for sheets that may be gone. */
  find({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
    return workbook.worksheets.getItemOrNullObject(this.idOf(name) ?? name);
  }

  entries(): [string, string][] {
    return [...this.#ids];
  }
}

/** Excel compares the names of sheets without regard to case. */
export function keyOf(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}

/** The plan with a mark for every sheet that it adds, by which what this writing made is known again. */
export function withMarks(plan: WorkbookPlan, token: string): WorkbookPlan {
  const steps = plan.steps.map((step, index) =>
    step.kind === "add-sheet" && step.mark === undefined
      ? { ...step, mark: sheetMark(step.madeAs ?? step.sheet, `${token}${index.toString(36)}`) }
      : step,
  );
  return { ...plan, steps };
}

/** A text that no other writing has. */
export function newToken(): string {
  return crypto.randomUUID().slice(0, 8);
}

/**
 * Queues a sheet that is ours from its first moment: it comes under a name nobody else gives, is marked, and only then gets
 * its own name. Whatever stops the writing in between, a sheet of that name without the mark is somebody else's.
 */
export function queueAddSheet(
  { workbook }: Excel.RequestContext,
  { sheet: name, mark, tabColor, position }: AddStep,
): void {
  const sheet = workbook.worksheets.add(mark === undefined ? name : passingName(name, mark));
  if (mark !== undefined) {
    sheet.names.add(SHEET_MARK, markFormula(mark)).visible = false;
    sheet.name = name;
  }
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  if (position !== undefined) sheet.position = position;
}

/** The name a sheet has before it is marked. */
export function passingName(name: string, mark: string): string {
  return `${name.slice(0, 18)}~${mark.slice(mark.lastIndexOf("|") + 1).slice(0, 12)}`;
}

/** Queues the reading of a sheet's mark. */
export function queueMark(sheet: Excel.Worksheet): () => string | null {
  const item = sheet.names.getItemOrNullObject(SHEET_MARK).load("formula");
  return () => (item.isNullObject ? null : parseMark(item.formula));
}

/** The sheet with what it was made as. */
export function withMark(sheet: SheetSnapshot, mark: string | null): SheetSnapshot {
  return mark === null ? sheet : { ...sheet, madeAs: kindOfMark(mark) };
}

/** Defined names: where they live, and in which order they are given and taken away. */
import type { PlanStep } from "../domain/plan/plan";
import type { KnownSheets } from "./known-sheets";

type NameStep = Extract<PlanStep, { kind: "name" | "delete-name" | "restore-name" }>;

/** The names of the workbook, or of the step's sheet. */
export function scopeOf(
  context: Excel.RequestContext,
  { sheet, scope }: NameStep,
  sheets: KnownSheets,
): Excel.NamedItemCollection {
  return scope === "workbook" ? context.workbook.names : sheets.find(context, sheet).names;
}

/** What tells one name from another: Excel compares them without regard to case. */
export function nameKey({ name, sheet, scope }: NameStep): string {
  return `${scope === "workbook" ? "" : sheet}!${name.toUpperCase()}`;
}

export function isNameStep(step: PlanStep): step is NameStep {
  return step.kind === "name" || step.kind === "delete-name" || step.kind === "restore-name";
}

/**
 * The steps as Excel takes them: a name that is there already has to go before it is given anew, one that is not there
 * cannot go. `taken` holds the keys of the names that are there.
 */
export function overNames(steps: readonly PlanStep[], taken: ReadonlySet<string>): PlanStep[] {
  const there = new Set(taken);
  return steps.flatMap((step): PlanStep[] => {
    if (!isNameStep(step)) return [step];
    const key = nameKey(step);
    const { name, sheet, scope } = step;
    const gone: PlanStep[] = there.has(key) ? [{ kind: "delete-name", name, sheet, scope }] : [];
    if (step.kind === "delete-name") {
      there.delete(key);
      return gone;
    }
    there.add(key);
    return [...gone, step];
  });
}

/** What brings back cells, rules and names as they were; the steps are turned round, and what stands last is done first. */
import { parseRange, type RangeAddress } from "../grid/address";
import type { StepBefore } from "./before";
import type { PlanStep } from "./plan";
import type { PlacedRule } from "./rule";

/** Contents, looks and merges of the cells that the step changes. */
export function restoreCells(
  step: Extract<PlanStep, { kind: "write" | "clear" | "style" | "cell-styles" | "number-formats" }>,
  { cells, styles, merges = [] }: StepBefore,
): PlanStep[] {
  const { top, left } = "range" in step ? step.range : step;
  const place = { sheet: step.sheet, top, left };
  // The steps are turned round: looks, then contents, then merges.
  return [
    ...mergeSteps(step.sheet, merges),
    ...(cells ? [{ kind: "write" as const, ...place, cells }] : []),
    ...(styles ? [{ kind: "cell-styles" as const, ...place, styles }] : []),
  ];
}

/** The steps are turned round: the topmost rule comes first and takes its place, the next one below it. */
export function restoreRules(
  { sheet, tag }: Extract<PlanStep, { kind: "remove-conditional-formats" }>,
  rules: readonly PlacedRule[],
): PlanStep[] {
  const lowestFirst = [...rules].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  return [
    ...lowestFirst.map((placed) => ({ kind: "conditional-format" as const, sheet, tag, ...placed })),
    // What is left of them goes first, so that none stands twice.
    { kind: "remove-conditional-formats", sheet, tag },
  ];
}

/** The area was blank: it is emptied, and each column gets its style back. */
export function restoreBlank(
  { sheet, range }: Extract<PlanStep, { kind: "expect-blank" }>,
  { columns }: StepBefore,
): PlanStep[] {
  if (!columns) return [];
  const { top, left, bottom } = range;
  const blank = columns.map(() => "");
  const cells = Array.from({ length: bottom - top + 1 }, () => blank);
  const styles = columns.map((style, index): PlanStep => {
    const column = left + index;
    return { kind: "reset-style", sheet, range: { top, left: column, bottom, right: column }, style };
  });
  // The steps are turned round: emptied first, then styled.
  return [...styles, { kind: "write", sheet, top, left, cells }];
}

/** The name as it was; away where there was none. */
export function invertName(
  { name, sheet, scope }: Extract<PlanStep, { kind: "name" | "delete-name" }>,
  before: StepBefore["name"],
): PlanStep[] {
  if (!before) return [{ kind: "delete-name", name, sheet, scope }];
  // Where it stood for cells of its sheet it is given as such: the sheet may be called something else by then.
  const range = before.visible ? rangeOn(before.formula, sheet) : null;
  if (range) return [{ kind: "name", name, sheet, scope, range }];
  return [{ kind: "restore-name", name, sheet, scope, ...before }];
}

/** The cells of the sheet that a name's formula stands for; null where it is anything else. */
function rangeOn(formula: string, sheet: string): RangeAddress | null {
  const end = formula.lastIndexOf("!");
  const owner = formula
    .slice(1, end)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return owner === sheet ? parseRange(formula.slice(end + 1)) : null;
}

export function mergeSteps(sheet: string, merges: readonly RangeAddress[]): PlanStep[] {
  return merges.map((range) => ({ kind: "merge", sheet, range }));
}

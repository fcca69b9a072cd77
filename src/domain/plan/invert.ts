/** The plan that brings back what a plan changed, from what was there before. */
import type { StepBefore, TableSizeStep } from "./before";
import type { PlanStep, WorkbookPlan } from "./plan";
import { invertName, restoreBlank, restoreCells, restoreRules } from "./restore";
import { contentsOf, restoreSheet } from "./restore-sheet";
import { runsOf } from "./runs";

/**
 * The inverse of `plan`; `before[i]` belongs to step i. Sheets the plan adds are simply taken away again. Each of its steps
 * can be done a second time without harm, so that an inverse that stopped half-way is done again from its beginning.
 */
export function invertPlan(
  plan: WorkbookPlan,
  before: readonly StepBefore[],
  /** Of the tables on the sheets that are written to. */
  tables: readonly TableSizeStep[] = [],
): WorkbookPlan {
  const added = new Set(plan.steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const seen = new Set<string>();
  const steps = plan.steps.flatMap((step, index): PlanStep[] => {
    if (step.kind === "add-sheet")
      return [{ kind: "delete-sheet", sheet: step.sheet, ...(step.mark === undefined ? {} : { mark: step.mark }) }];
    const ofWorkbook = step.kind === "activate" || (step.kind === "name" && step.scope === "workbook");
    if (added.has(step.sheet) && !ofWorkbook) return [];
    if (repeats(step, seen)) return [];
    return invertStep(step, before[index] ?? {});
  });
  // First of all, since the heading of a table cannot be emptied; and last, since what stood there before may make it grow again.
  const back = steps.reverse();
  const isHeight = ({ kind }: PlanStep): boolean => kind === "row-heights" || kind === "fit-rows";
  // Rows are fitted to what stands in them in the end.
  const ordered = [...back.filter((step) => !isHeight(step)), ...back.filter(isHeight)];
  return { title: `undo-${plan.title}`, steps: [...tables, ...ordered, ...tables] };
}

/** What the first step of a tag or a name remembers covers those that follow. */
function repeats(step: PlanStep, seen: Set<string>): boolean {
  const key =
    step.kind === "conditional-format" || step.kind === "remove-conditional-formats"
      ? `${step.kind}|${step.sheet}|${step.tag}`
      : step.kind === "name" || step.kind === "delete-name"
        ? `name|${step.scope === "workbook" ? "" : step.sheet}|${step.name}`
        : null;
  if (key === null) return false;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function invertStep(step: PlanStep, before: StepBefore): PlanStep[] {
  switch (step.kind) {
    case "write":
    case "clear":
    case "style":
    case "cell-styles":
    case "number-formats":
      return restoreCells(step, before);
    case "column-width":
      return before.width === undefined ? [] : [{ ...step, width: before.width }];
    case "row-heights":
      return before.heights ? [{ ...step, heights: before.heights }] : [];
    case "fit-rows": {
      const { sheet, top, again } = step;
      if (again !== true) return [];
      return [before.heights ? { kind: "row-heights", sheet, top, heights: before.heights } : step];
    }
    case "merge":
      return [{ kind: "unmerge", sheet: step.sheet, range: step.range }];
    case "hide-columns":
      return runsOf(step.left, before.columnsHidden ?? [], step.hidden).map(([left, right]) => ({
        ...step,
        left,
        right,
        hidden: !step.hidden,
      }));
    case "hide-rows":
      return runsOf(step.top, before.rowsHidden ?? [], step.hidden).map(([top, bottom]) => ({
        ...step,
        top,
        bottom,
        hidden: !step.hidden,
      }));
    case "freeze":
      return before.frozen ? [{ ...step, ...before.frozen }] : [];
    case "name":
    case "delete-name":
      return invertName(step, before.name ?? null);
    case "conditional-format":
      return [
        {
          kind: "remove-conditional-formats",
          sheet: step.sheet,
          tag: step.tag,
          range: step.range,
          keep: before.ruleIds ?? step.known ?? [],
        },
      ];
    case "remove-conditional-formats":
      return restoreRules(step, before.rules ?? step.standing ?? []);
    case "expect-blank":
      return restoreBlank(step, before);
    case "empty-sheet":
      return before.sheet ? [...contentsOf(step.sheet, before.sheet), { kind: step.kind, sheet: step.sheet }] : [];
    case "delete-sheet":
      return before.sheet ? restoreSheet(step.sheet, before.sheet) : [];
    case "activate": {
      const from = before.active ?? step.from;
      return from === undefined ? [] : [{ kind: "activate", sheet: from }];
    }
    case "chart": {
      const { former, sheet, name } = step;
      if (before.chart === undefined) return [{ kind: "delete-chart", sheet, name }];
      return former ? [{ ...step, ...former, title: before.chart }] : [];
    }
    case "page-breaks":
      return step.former ? [{ ...step, rows: step.former, former: step.rows }] : [];
    case "delete-chart":
    case "add-sheet":
    case "reset-style":
    case "expect-text":
    case "unmerge":
    case "group-columns":
    case "table":
    case "table-size":
    case "validation":
    case "restore-validation":
    case "hide-sheet":
    case "page":
    case "restore-name":
      return [];
  }
}

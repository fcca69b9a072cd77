/** The plan that brings back what a plan changed, from what was there before. */
import type { RangeAddress } from "../grid/address";
import type { CellStyle, ConditionalFormatRule, PlanCell, PlanStep, WorkbookPlan } from "./plan";

/** What a step will change, as it is now; absent where the step needs nothing remembered. */
export interface StepBefore {
  /** Cells of the step's rectangle; "" where blank. */
  readonly cells?: readonly (readonly PlanCell[])[];
  readonly styles?: readonly (readonly CellStyle[])[];
  /** For a large blank area: the one style of each column, over "Normal". */
  readonly columns?: readonly CellStyle[];
  readonly width?: number | "standard";
  /** Columns about to be shown were hidden. */
  readonly columnsHidden?: boolean;
  /** Rows and columns frozen. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The defined name was in use. */
  readonly nameTaken?: boolean;
  /** The range that a defined name stood for; null where there was none. */
  readonly name?: { readonly sheet: string; readonly range: RangeAddress } | null;
  /** Rules that are taken away. */
  readonly rules?: readonly { readonly range: RangeAddress; readonly rule: ConditionalFormatRule }[];
  /** A plain sheet that is emptied or deleted. */
  readonly sheet?: PlainSheet;
  /** Sheet in front. */
  readonly active?: string;
}

/** A sheet of values and number formats, from its first used cell. */
export interface PlainSheet {
  readonly position: number;
  readonly tabColor: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Of the columns from `left`. */
  readonly widths: readonly (number | "standard")[];
}

/** The inverse of `plan`; `before[i]` belongs to step i. Sheets the plan adds are simply taken away again. */
export function invertPlan(plan: WorkbookPlan, before: readonly StepBefore[]): WorkbookPlan {
  const added = new Set(plan.steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const steps = plan.steps.flatMap((step, index): PlanStep[] => {
    if (step.kind === "add-sheet") return [{ kind: "delete-sheet", sheet: step.sheet }];
    const ofWorkbook = step.kind === "activate" || (step.kind === "name" && step.scope === "workbook");
    if (added.has(step.sheet) && !ofWorkbook) return [];
    return invertStep(step, before[index] ?? {});
  });
  return { title: `undo-${plan.title}`, steps: steps.reverse() };
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
    case "group-columns":
      return [{ ...step, grouped: !step.grouped, hidden: before.columnsHidden ?? false }];
    case "hide-rows":
      return [{ ...step, hidden: !step.hidden }];
    case "freeze":
      return before.frozen ? [{ ...step, ...before.frozen }] : [];
    case "name":
    case "delete-name":
      return invertName(step, before.name ?? null);
    case "conditional-format":
      return [{ kind: "remove-conditional-formats", sheet: step.sheet, tag: step.tag }];
    case "remove-conditional-formats":
      return (before.rules ?? []).map(({ range, rule }) => ({
        kind: "conditional-format",
        sheet: step.sheet,
        range,
        tag: step.tag,
        rule,
      }));
    case "expect-blank":
      return restoreBlank(step, before);
    case "empty-sheet":
      return before.sheet ? [...contentsOf(step.sheet, before.sheet), { kind: step.kind, sheet: step.sheet }] : [];
    case "delete-sheet":
      return before.sheet ? restoreSheet(step.sheet, before.sheet) : [];
    case "activate":
      return before.active === undefined ? [] : [{ kind: "activate", sheet: before.active }];
    case "add-sheet":
    case "reset-style":
    case "expect-text":
    case "fit-rows":
    case "merge":
    case "table":
    case "validation":
    case "page":
      return [];
  }
}

function restoreCells(
  step: Extract<PlanStep, { kind: "write" | "clear" | "style" | "cell-styles" | "number-formats" }>,
  { cells, styles }: StepBefore,
): PlanStep[] {
  const { top, left } = "range" in step ? step.range : step;
  const place = { sheet: step.sheet, top, left };
  return [
    ...(cells ? [{ kind: "write" as const, ...place, cells }] : []),
    ...(styles ? [{ kind: "cell-styles" as const, ...place, styles }] : []),
  ].reverse();
}

/** The steps are turned round: values first, then formats, which would make text of numbers. */
function contentsOf(sheet: string, { top, left, cells, formats }: PlainSheet): PlanStep[] {
  if (cells.length === 0) return [];
  return [
    { kind: "number-formats", sheet, top, left, formats },
    { kind: "write", sheet, top, left, cells },
  ];
}

/** The steps are turned round: the sheet comes first. */
function restoreSheet(sheet: string, plain: PlainSheet): PlanStep[] {
  const { position, tabColor, left, widths } = plain;
  return [
    ...widths.map((width, index) => ({ kind: "column-width" as const, sheet, column: left + index, width })),
    ...contentsOf(sheet, plain),
    { kind: "add-sheet", sheet, position, ...(tabColor === "" ? {} : { tabColor }) },
  ];
}

/** The area was blank: it is emptied, and each column gets its style back. */
function restoreBlank(
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

function invertName(
  { kind, name, sheet, scope }: Extract<PlanStep, { kind: "name" | "delete-name" }>,
  before: { readonly sheet: string; readonly range: RangeAddress } | null,
): PlanStep[] {
  if (!before) return kind === "name" ? [{ kind: "delete-name", name, sheet, scope }] : [];
  return [{ kind: "name", name, scope, ...before }];
}

/** The plan that brings back what a plan changed, from what was there before. */
import { parseRange, type RangeAddress } from "../grid/address";
import type { CellStyle, PlacedRule, PlacedValidation, PlanCell, PlanStep, WorkbookPlan } from "./plan";

/** What a step will change, as it is now; absent where the step needs nothing remembered. */
export interface StepBefore {
  /** Cells of the step's rectangle; "" where blank. */
  readonly cells?: readonly (readonly PlanCell[])[];
  readonly styles?: readonly (readonly CellStyle[])[];
  /** Merged areas that are taken apart. */
  readonly merges?: readonly RangeAddress[];
  /** For a large blank area: the one style of each column, over "Normal". */
  readonly columns?: readonly CellStyle[];
  readonly width?: number | "standard";
  /** Points of the rows, from the top; null where they are as the sheet has them. */
  readonly heights?: readonly (number | null)[];
  /** The columns were hidden, one by one from the left. */
  readonly columnsHidden?: readonly boolean[];
  /** The rows were hidden, one by one from the top. */
  readonly rowsHidden?: readonly boolean[];
  /** Rows and columns frozen. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** What the defined name stood for; null where there was none. */
  readonly name?: { readonly formula: string; readonly visible: boolean } | null;
  /** Ids of the rules of the tag that are there already. */
  readonly ruleIds?: readonly string[];
  /** Rules that are taken away. */
  readonly rules?: readonly PlacedRule[];
  /** A plain sheet that is emptied or deleted. */
  readonly sheet?: PlainSheet;
  /** Title of the chart of the name; absent where there is none. */
  readonly chart?: string;
  /** Sheet in front. */
  readonly active?: string;
}

export type TableSizeStep = Extract<PlanStep, { kind: "table-size" }>;

/** A sheet of ours as a whole, from its first used cell. */
export interface PlainSheet {
  readonly position: number;
  readonly tabColor: string;
  readonly mark?: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly RangeAddress[];
  /** Over "Normal", where they are not all that style. */
  readonly styles?: readonly (readonly CellStyle[])[];
  /** Of the columns from `left`. */
  readonly widths: readonly (number | "standard")[];
  /** Of the rows from `top`, and of the columns from `left`. */
  readonly rowsHidden?: readonly boolean[];
  readonly columnsHidden?: readonly boolean[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly PlacedValidation[];
  readonly visibility?: "Hidden" | "VeryHidden";
}

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

/** Lines that the step changes: those that were not in its state. */
function runsOf(first: number, before: readonly boolean[], wanted: boolean): [number, number][] {
  const runs: [number, number][] = [];
  before.forEach((was, index) => {
    if (was === wanted) return;
    const line = first + index;
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  });
  return runs;
}

function restoreCells(
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

function mergeSteps(sheet: string, merges: readonly RangeAddress[]): PlanStep[] {
  return merges.map((range) => ({ kind: "merge", sheet, range }));
}

/** The steps are turned round: the topmost rule comes first and takes its place, the next one below it. */
function restoreRules(
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

/** The steps are turned round: values first, then looks and formats, which would make text of numbers. */
function contentsOf(sheet: string, { top, left, cells, formats, merges, styles }: PlainSheet): PlanStep[] {
  if (cells.length === 0) return [];
  return [
    ...mergeSteps(sheet, merges),
    { kind: "number-formats", sheet, top, left, formats },
    { kind: "write", sheet, top, left, cells },
    ...(styles ? [{ kind: "cell-styles" as const, sheet, top, left, styles }] : []),
  ];
}

/** The steps are turned round: the sheet comes first. */
function restoreSheet(sheet: string, plain: PlainSheet): PlanStep[] {
  const { position, tabColor, top, left, widths, mark, visibility, frozen, validations = [] } = plain;
  const lines = {
    rows: runsOf(top, plain.rowsHidden ?? [], false),
    columns: runsOf(left, plain.columnsHidden ?? [], false),
  };
  return [
    ...(visibility ? [{ kind: "hide-sheet" as const, sheet, visibility }] : []),
    ...lines.rows.map(([first, last]) => ({
      ...{ kind: "hide-rows" as const, sheet },
      ...{ top: first, bottom: last, hidden: true },
    })),
    ...lines.columns.map(([first, last]) => ({
      ...{ kind: "hide-columns" as const, sheet },
      ...{ left: first, right: last, hidden: true },
    })),
    // Excel freezes another column where one before it is hidden.
    ...(frozen ? [{ kind: "freeze" as const, sheet, ...frozen }] : []),
    ...[...validations].reverse().map((placed) => ({ kind: "restore-validation" as const, sheet, ...placed })),
    ...widths.map((width, index) => ({ kind: "column-width" as const, sheet, column: left + index, width })),
    ...contentsOf(sheet, plain),
    {
      kind: "add-sheet",
      sheet,
      position,
      ...(mark === undefined ? {} : { mark }),
      ...(tabColor === "" ? {} : { tabColor }),
    },
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

/** The cells of the sheet that a name's formula stands for; null where it is anything else. */
function rangeOn(formula: string, sheet: string): RangeAddress | null {
  const end = formula.lastIndexOf("!");
  const owner = formula
    .slice(1, end)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return owner === sheet ? parseRange(formula.slice(end + 1)) : null;
}

function invertName(
  { name, sheet, scope }: Extract<PlanStep, { kind: "name" | "delete-name" }>,
  before: StepBefore["name"],
): PlanStep[] {
  if (!before) return [{ kind: "delete-name", name, sheet, scope }];
  // Where it stood for cells of its sheet it is given as such: the sheet may be called something else by then.
  const range = before.visible ? rangeOn(before.formula, sheet) : null;
  if (range) return [{ kind: "name", name, sheet, scope, range }];
  return [{ kind: "restore-name", name, sheet, scope, ...before }];
}

/**
 * Before something is taken back: whether the cells it wrote still hold what it wrote, and nobody put anything else on the
 * sheets it added. Lines put in above or before are followed. Round trips: 1 for the areas, 1 for each block of cells.
 */
import { cellName, type RangeAddress } from "../domain/grid/address";
import type { SheetSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { isFormula, plainText, type PlanCell } from "../domain/plan/cell";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { shiftStep, type Shift } from "../domain/plan/shift";
import { contentOf } from "./basis";
import { withSheetNames } from "./formula-sheets";
import { keyOf, SHEETS_QUERY, type KnownSheets } from "./known-sheets";
import { fromExcel } from "./literal";
import { readBlocks, toBlocks, type RangeBlock } from "./read-cells";
import { keyAt, placeOf, relocate, type Contents, type Relocation } from "./relocate";
import { areaOf } from "./range-at";
import { runExcel } from "./run";

/** More of the cells than this elsewhere or gone: lines were put in or taken out between them. */
const TORN_APART = 0.25;

/**
 * The inverse for the places where things stand now. Problem "edited-since" with the first cell that differs and how many
 * do, unless `force`; "moved-since" where what was written is not together any more and cannot be taken back in one piece.
 */
export function verifyUntouched(
  plan: WorkbookPlan,
  inverse: WorkbookPlan,
  known: KnownSheets,
  force: boolean,
): Promise<Outcome<WorkbookPlan>> {
  const written = contentsAfter(plan);
  // Rules of ours are taken away wherever they are; what is brought back needs its place.
  const anchors = inverse.steps.some(({ kind }) => kind === "conditional-format") ? (plan.anchors ?? []) : [];
  const added = new Set(plan.steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  if (written.size + anchors.length === 0) return Promise.resolve(success(inverse));
  return runExcel(async (context): Promise<Outcome<WorkbookPlan>> => {
    const present = context.workbook.worksheets.load(SHEETS_QUERY);
    const areas = [...written].map(([name, cells]) => {
      const sheet = known.find(context, name).load("name");
      const used = sheet.getUsedRangeOrNullObject(true).load(POSITION);
      return { name, cells, sheet, used };
    });
    const places = anchors.map((anchor) => ({
      anchor,
      range: known
        .find(context, anchor.sheet)
        .names.getItemOrNullObject(anchor.name)
        .getRangeOrNullObject()
        .load(POSITION),
    }));
    await context.sync();
    const renamed = renamedSheets(known, present.items);
    const there = areas.filter(({ sheet }) => !sheet.isNullObject);
    const { blocks } = await readBlocks(
      context,
      there.filter(({ used }) => !used.isNullObject).flatMap(({ used }) => toBlocks(used)),
      () => null,
    );
    const moves = new Map<string, Shift | null>(
      places.map(({ anchor, range }) => [
        anchor.sheet,
        range.isNullObject ? null : shiftBetween(anchor.range, areaOf(range)),
      ]),
    );
    for (const { name, cells, sheet, used } of there) {
      const now = contentsNow(blocks, used);
      const found = relocate(cells.written, cells.beside, now, (a, b) => isSame(a, b, renamed));
      const more = added.has(name) || cells.isEmptied ? strangers(cells.written, now, found.shift) : [];
      const different = [...found.different, ...more];
      const at = { sheet: sheet.name, cell: nameOf(different[0] ?? 0), count: different.length };
      if (!added.has(name) && (found.isTorn || isTorn(found))) return failure("moved-since", { params: at });
      if (!force && different.length > 0) return failure("edited-since", { params: at });
      moves.set(name, found.shift);
    }
    const steps = shifted(inverse.steps, moves);
    return typeof steps === "string"
      ? failure("moved-since", { params: { sheet: steps } })
      : success({ ...inverse, steps: steps.map((step) => withNewNames(step, renamed)) });
  });
}

const POSITION = "rowIndex,columnIndex,rowCount,columnCount";

/** From one place to the other; null where lines were put in or taken out inside. */
function shiftBetween(from: RangeAddress, to: RangeAddress): Shift | null {
  const shift = { rows: to.top - from.top, columns: to.left - from.left };
  return to.bottom - from.bottom === shift.rows && to.right - from.right === shift.columns ? shift : null;
}

function isTorn({ different, compared }: Relocation): boolean {
  return different.length > compared * TORN_APART;
}

function nameOf(key: number): string {
  const { row, column } = placeOf(key);
  return cellName(row, column);
}

/** The steps where things stand now; the name of a sheet where one of them cannot be moved. */
function shifted(steps: readonly PlanStep[], moves: ReadonlyMap<string, Shift | null>): PlanStep[] | string {
  const there: PlanStep[] = [];
  for (const step of steps) {
    const shift = moves.get(step.sheet);
    const moved = shift === undefined ? step : shiftStep(step, shift);
    if (!moved) return step.sheet;
    there.push(moved);
  }
  return there;
}

/** What stands on a sheet of ours besides what was written. */
function strangers(written: Contents, now: Contents, { rows, columns }: Shift): number[] {
  const by = keyAt(rows, columns);
  return [...now].flatMap(([key, cell]) => (cell === "" || written.has(key - by) ? [] : [key]));
}

interface Written {
  readonly written: Contents;
  /** Texts that stood in the same lines before: they tell where the lines are now. */
  readonly beside: Contents;
  /** Nothing else was on the sheet after the writing. */
  readonly isEmptied: boolean;
}

/** What the plan left in each cell it wrote to, by sheet, and what stands beside it. */
function contentsAfter({ steps, basis = [] }: WorkbookPlan): Map<string, Written> {
  const sheets = new Map<string, Map<number, PlanCell>>();
  const cellsOf = (sheet: string): Map<number, PlanCell> => {
    const cells = sheets.get(sheet) ?? new Map<number, PlanCell>();
    sheets.set(sheet, cells);
    return cells;
  };
  for (const step of steps) {
    if (step.kind === "add-sheet" || step.kind === "empty-sheet" || step.kind === "hide-rows") cellsOf(step.sheet);
    if (step.kind === "clear") {
      const { top, left, bottom, right } = step.range;
      const cells = cellsOf(step.sheet);
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) cells.set(keyAt(row, column), "");
    }
    if (step.kind !== "write") continue;
    const cells = cellsOf(step.sheet);
    step.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== null) cells.set(keyAt(step.top + r, step.left + c), cell);
      });
    });
  }
  return new Map(
    [...sheets].map(([name, written]): [string, Written] => {
      const before = basis.find((sheet) => keyOf(sheet.name) === keyOf(name));
      const isEmptied = steps.some((step) => step.kind === "empty-sheet" && step.sheet === name);
      const beside = before && !isEmptied ? textsBeside(before, written, steps) : new Map<number, PlanCell>();
      return [name, { written, beside, isEmptied }];
    }),
  );
}

/** The texts in the lines that the steps touch on the sheet, outside the cells they write to. */
function textsBeside({ name, rows }: SheetSnapshot, written: Contents, steps: readonly PlanStep[]): Contents {
  const touched = steps.flatMap((step) => (keyOf(step.sheet) === keyOf(name) ? linesOf(step) : []));
  const first = Math.min(...touched);
  const last = Math.max(...touched);
  const texts = new Map<number, PlanCell>();
  rows.forEach((row, r) => {
    if (r < first || r > last) return;
    row.forEach((cell, c) => {
      const key = keyAt(r, c);
      if (cell?.formula === undefined && typeof cell?.value === "string" && !written.has(key))
        texts.set(key, contentOf(cell));
    });
  });
  return texts;
}

/** The first and the last line of a step. */
function linesOf(step: PlanStep): number[] {
  switch (step.kind) {
    case "write":
      return [step.top, step.top + step.cells.length - 1];
    case "clear":
      return [step.range.top, step.range.bottom];
    case "hide-rows":
      return [step.top, step.bottom];
    default:
      return [];
  }
}

function contentsNow(blocks: readonly RangeBlock[], used: Excel.Range): Contents {
  const now = new Map<number, PlanCell>();
  for (const { range, top, left, values, formulas } of blocks)
    if (range === used)
      values.forEach((row, r) => {
        row.forEach((value, c) => now.set(keyAt(top + r, left + c), fromExcel(value, formulas?.[r]?.[c])));
      });
  return now;
}

/** Sheets that are called something else by now: the keys of their old names, and their new names. */
function renamedSheets(known: KnownSheets, present: readonly { id: string; name: string }[]): [string, string][] {
  const names = new Map(present.map(({ id, name }) => [id, name]));
  return known.entries().flatMap(([name, id]): [string, string][] => {
    const now = names.get(id);
    return now === undefined || keyOf(now) === name ? [] : [[name, now]];
  });
}

/** The step with its formulas speaking of the sheets as they are called now. */
function withNewNames(step: PlanStep, renamed: readonly [string, string][]): PlanStep {
  if (step.kind !== "write" || renamed.length === 0) return step;
  const names = new Map(renamed);
  const called = (cell: PlanCell): PlanCell => {
    if (!isFormula(cell)) return cell;
    const formula = withSheetNames(cell.formula, names);
    return formula === cell.formula ? cell : { formula };
  };
  return { ...step, cells: step.cells.map((row) => row.map(called)) };
}

/**
 * Formulas are compared without blanks, case and quotes, which Excel sets in its own way; in a cell formatted as text a
 * formula stands as its text.
 */
function isSame(written: PlanCell, now: PlanCell, renamed: readonly [string, string][]): boolean {
  if (!isFormula(written)) return !isFormula(now) && plainText(written) === plainText(now);
  const text = isFormula(now) ? now.formula : now;
  if (typeof text !== "string") return false;
  const plain = bare(written.formula);
  const called = renamed.reduce((all, [from, to]) => all.replaceAll(`${bare(from)}!`, `${bare(to)}!`), plain);
  return [plain, called].includes(bare(text));
}

function bare(formula: string): string {
  return formula.replace(/[\s']/g, "").normalize("NFC").toLocaleLowerCase("vi");
}

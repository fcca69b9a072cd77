/**
 * Before something is taken back: whether the cells it wrote still hold what it wrote, and nobody put anything else on the
 * sheets it added. Lines put in above or before are followed. Round trips: 1 for the areas, 1 for each block of cells.
 */
import { cellName } from "../domain/grid/address";
import type { SheetSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { isFormula, type PlanCell, type PlanStep, type WorkbookPlan } from "../domain/plan/plan";
import { shiftStep, type Shift } from "../domain/plan/shift";
import { contentOf } from "./basis";
import { keyOf, SHEETS_QUERY, type KnownSheets } from "./known-sheets";
import { fromExcel } from "./literal";
import { readBlocks, toBlocks, type RangeBlock } from "./read-cells";
import { keyAt, placeOf, relocate, type Contents, type Relocation } from "./relocate";
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
  const added = new Set(plan.steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  if (written.size === 0) return Promise.resolve(success(inverse));
  return runExcel(async (context): Promise<Outcome<WorkbookPlan>> => {
    const present = context.workbook.worksheets.load(SHEETS_QUERY);
    const areas = [...written].map(([name, cells]) => {
      const sheet = known.find(context, name).load("name");
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      return { name, cells, sheet, used };
    });
    await context.sync();
    const renamed = renamedSheets(known, present.items);
    const there = areas.filter(({ sheet }) => !sheet.isNullObject);
    const { blocks } = await readBlocks(
      context,
      there.filter(({ used }) => !used.isNullObject).flatMap(({ used }) => toBlocks(used)),
      () => null,
    );
    const moves = new Map<string, Shift>();
    for (const { name, cells, sheet, used } of there) {
      const now = contentsNow(blocks, used);
      const found = relocate(cells.written, now, (a, b) => isSame(a, b, renamed));
      const more = added.has(name) ? strangers(cells.written, now, found.shift) : [];
      const different = [...found.different, ...more];
      if (cells.isOurs && different.length > 0) {
        const at = { sheet: sheet.name, cell: nameOf(different[0] ?? 0), count: different.length };
        if (!added.has(name) && isTorn(found)) return failure("moved-since", { params: at });
        if (!force) return failure("edited-since", { params: at });
      }
      moves.set(name, found.shift);
    }
    const steps = shifted(inverse.steps, moves);
    return typeof steps === "string"
      ? failure("moved-since", { params: { sheet: steps } })
      : success({ ...inverse, steps });
  });
}

function isTorn({ different, compared }: Relocation): boolean {
  return different.length > compared * TORN_APART;
}

function nameOf(key: number): string {
  const { row, column } = placeOf(key);
  return cellName(row, column);
}

/** The steps where things stand now; the name of a sheet where one of them cannot be moved. */
function shifted(steps: readonly PlanStep[], moves: ReadonlyMap<string, Shift>): PlanStep[] | string {
  const there: PlanStep[] = [];
  for (const step of steps) {
    const shift = moves.get(step.sheet);
    const moved = shift ? shiftStep(step, shift) : step;
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
  /** Its cells were written; else they only tell where its lines are. */
  readonly isOurs: boolean;
}

/** What the plan left in each cell it wrote to, by sheet; of sheets whose lines it hid, what they held. */
function contentsAfter({ steps, basis = [] }: WorkbookPlan): Map<string, Written> {
  const sheets = new Map<string, { written: Map<number, PlanCell>; isOurs: true }>();
  const cellsOf = (sheet: string): Map<number, PlanCell> => {
    const cells = sheets.get(sheet) ?? { written: new Map<number, PlanCell>(), isOurs: true };
    sheets.set(sheet, cells);
    return cells.written;
  };
  for (const step of steps) {
    if (step.kind === "add-sheet") cellsOf(step.sheet);
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
  const all = new Map<string, Written>(sheets);
  for (const step of steps) {
    const before = step.kind === "hide-rows" ? basis.find(({ name }) => name === step.sheet) : undefined;
    if (before && !all.has(step.sheet)) all.set(step.sheet, { written: textsOf(before), isOurs: false });
  }
  return all;
}

function textsOf({ rows }: SheetSnapshot): Contents {
  const texts = new Map<number, PlanCell>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell?.formula === undefined && typeof cell?.value === "string") texts.set(keyAt(r, c), contentOf(cell));
    });
  });
  return texts;
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

/** Sheets that are called something else by now: their old names in formulas, and their new ones. */
function renamedSheets(known: KnownSheets, present: readonly { id: string; name: string }[]): [string, string][] {
  const names = new Map(present.map(({ id, name }) => [id, name]));
  return known.entries().flatMap(([name, id]): [string, string][] => {
    const now = names.get(id);
    return now === undefined || keyOf(now) === name ? [] : [[name, keyOf(now)]];
  });
}

/**
 * Formulas are compared without blanks, case and quotes, which Excel sets in its own way; in a cell formatted as text a
 * formula stands as its text.
 */
function isSame(written: PlanCell, now: PlanCell, renamed: readonly [string, string][]): boolean {
  if (!isFormula(written)) return !isFormula(now) && String(written) === String(now);
  const text = isFormula(now) ? now.formula : now;
  if (typeof text !== "string") return false;
  const plain = bare(written.formula);
  const called = renamed.reduce((all, [from, to]) => all.replaceAll(`${bare(from)}!`, `${bare(to)}!`), plain);
  return [plain, called].includes(bare(text));
}

function bare(formula: string): string {
  return formula.replace(/[\s']/g, "").normalize("NFC").toLocaleLowerCase("vi");
}

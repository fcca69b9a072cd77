/**
 * Before something is taken back: whether the cells it wrote still hold what it wrote, and nobody put anything else on the
 * sheets it added. Round trips: 1 for the areas, 1 for each block of cells.
 */
import { cellName } from "../domain/grid/address";
import { failure, success, type Outcome } from "../domain/outcome";
import { isFormula, type PlanCell, type WorkbookPlan } from "../domain/plan/plan";
import { keyOf, SHEETS_QUERY, type KnownSheets } from "./known-sheets";
import { fromExcel } from "./literal";
import { readBlocks, toBlocks } from "./read-cells";
import { runExcel } from "./run";

/** Problem "edited-since" with the first cell that differs and how many do. */
export function verifyUntouched(plan: WorkbookPlan, known: KnownSheets): Promise<Outcome<null>> {
  const written = contentsAfter(plan);
  const added = new Set(plan.steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  if (written.size === 0) return Promise.resolve(success(null));
  return runExcel(async (context): Promise<Outcome<null>> => {
    const present = context.workbook.worksheets.load(SHEETS_QUERY);
    const areas = [...written].map(([name, cells]) => {
      const sheet = known.find(context, name).load("name");
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      return { name, cells, sheet, used };
    });
    await context.sync();
    const renamed = renamedSheets(known, present.items);
    const filled = areas.filter(({ sheet, used }) => !sheet.isNullObject && !used.isNullObject);
    const blocks = await readBlocks(
      context,
      filled.flatMap(({ used }) => toBlocks(used)),
    );
    let count = 0;
    let first: { sheet: string; cell: string } | null = null;
    for (const { name, cells, sheet, used } of areas) {
      if (sheet.isNullObject) continue;
      const now = new Map<number, PlanCell>();
      for (const { range, top, left, values, formulas } of blocks)
        if (range === used)
          values.forEach((row, r) => {
            row.forEach((value, c) => now.set(keyAt(top + r, left + c), fromExcel(value, formulas?.[r]?.[c])));
          });
      const keys = added.has(name) ? new Set([...cells.keys(), ...now.keys()]) : cells.keys();
      for (const key of keys) {
        if (isSame(cells.get(key) ?? "", now.get(key) ?? "", renamed)) continue;
        count += 1;
        first ??= { sheet: sheet.name, cell: cellName(Math.floor(key / COLUMNS), key % COLUMNS) };
      }
    }
    return first ? failure("edited-since", { params: { ...first, count } }) : success(null);
  });
}

const COLUMNS = 16_384;

function keyAt(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** What the plan left in each cell it wrote to, by sheet. */
function contentsAfter({ steps }: WorkbookPlan): Map<string, Map<number, PlanCell>> {
  const sheets = new Map<string, Map<number, PlanCell>>();
  const cellsOf = (sheet: string): Map<number, PlanCell> => {
    const cells = sheets.get(sheet) ?? new Map<number, PlanCell>();
    sheets.set(sheet, cells);
    return cells;
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
  return sheets;
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

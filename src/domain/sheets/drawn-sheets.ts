/** The sheets that a plan of new sheets makes, as they would be read back: what stands in the cells and by which format. */
import type { RangeAddress } from "../grid/address";
import type { Cell, SheetSnapshot } from "../grid/snapshot";
import { isFormula, type PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";

type Rows = (Cell | null)[][];

/** In the order in which the plan first writes to them. */
export function drawnSheets(steps: readonly PlanStep[]): SheetSnapshot[] {
  const sheets = new Map<string, Rows>();
  for (const step of steps) {
    if (step.kind !== "write") continue;
    const rows = sheets.get(step.sheet) ?? [];
    sheets.set(step.sheet, rows);
    for (const [at, cells] of step.cells.entries()) {
      const row = (rows[step.top + at] ??= []);
      for (const [column, cell] of cells.entries()) row[step.left + column] = drawn(cell);
    }
  }
  for (const step of steps)
    if (step.kind === "style" && step.style.numberFormat !== undefined)
      format(sheets.get(step.sheet) ?? [], step.range, step.style.numberFormat);
  return [...sheets].map(([name, rows]) => ({
    ...{ name, visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [] },
    rows: Array.from(rows, (row) => Array.from(row, (cell) => cell ?? null)),
  }));
}

function drawn(cell: PlanCell): Cell | null {
  const value = cell !== null && isFormula(cell) ? (cell.shows ?? "") : cell;
  return value === "" || value === null ? null : { value };
}

function format(rows: Rows, { top, left, bottom, right }: RangeAddress, numberFormat: string): void {
  for (const row of rows.slice(top, bottom + 1))
    for (let column = left; column <= Math.min(right, row.length - 1); column += 1) {
      const cell = row[column];
      if (cell) row[column] = { ...cell, numberFormat };
    }
}

/**
 * Whether the sheets a plan was made for still hold what they held. Contents are compared, not addresses: a row inserted
 * above, a figure typed, a sheet renamed or replaced since the preview all show in them. Results of formulas do not count:
 * they follow what was typed.
 */
import { cellName } from "../domain/grid/address";
import { isCellError, type Cell, type SheetSnapshot } from "../domain/grid/snapshot";
import { failure, type Outcome } from "../domain/outcome";

type Obstacle = Extract<Outcome<never>, { ok: false }>;

/** Queues the reading; the answer is the first sheet that differs, with its first cell, or null. */
export function queueBasis({ workbook }: Excel.RequestContext, basis: readonly SheetSnapshot[]): () => Obstacle | null {
  const queued = basis.map((before) => {
    const sheet = workbook.worksheets.getItemOrNullObject(before.name);
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas");
    return { before, sheet: sheet.load("name"), used };
  });
  return () => {
    for (const { before, sheet, used } of queued) {
      if (sheet.isNullObject) return failure("sheet-missing", { retryable: true, params: { sheet: before.name } });
      const cell = used.isNullObject ? firstCell(before) : firstDifference(before, used);
      if (cell !== null) return failure("changed-meanwhile", { retryable: true, params: { sheet: before.name, cell } });
    }
    return null;
  };
}

/** What a cell holds, as Excel gives it through `formulas`. */
export function contentOf(cell: Cell | null): string | number | boolean {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? "";
  return isCellError(value) ? value.error : value;
}

function firstCell({ rows }: SheetSnapshot): string | null {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) if (contentOf(cell) !== "") return cellName(row, column);
  return null;
}

function firstDifference(before: SheetSnapshot, used: Excel.Range): string | null {
  const { rowIndex: top, columnIndex: left, formulas } = used;
  const bottom = Math.max(before.rows.length, top + formulas.length);
  for (let row = 0; row < bottom; row += 1) {
    const now = formulas[row - top] as readonly unknown[] | undefined;
    const cells = before.rows[row] ?? [];
    const right = Math.max(cells.length, left + (now?.length ?? 0));
    for (let column = 0; column < right; column += 1)
      if (!isSame(contentOf(cells[column] ?? null), now?.[column - left] ?? "")) return cellName(row, column);
  }
  return null;
}

function isSame(before: unknown, now: unknown): boolean {
  return before === now || String(before) === String(now);
}

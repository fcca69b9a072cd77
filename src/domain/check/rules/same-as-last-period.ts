/**
 * Nearly all figures of a form are those of the period before, which stand in grey beside them: last period's may have been
 * sent again. Needs three figures that can be compared.
 */
import { cellAt } from "../../grid/snapshot";
import { figureOf, matchedRows, onSheet, type SheetRule } from "../rule";

const FEWEST = 3;
const SHARE = 0.8;

export const checkSameAsLastPeriod: SheetRule = (sheet) => {
  const column = sheet.form?.previous ?? null;
  if (column === null) return [];
  const pairs = matchedRows(sheet).flatMap((row) => {
    const [now, before] = [figureOf(row), cellAt(sheet.grid.sheet, row.row.row, column)?.value];
    return now === null || typeof before !== "number" ? [] : [isSame(now, before)];
  });
  const same = pairs.filter(Boolean).length;
  if (pairs.length < FEWEST || same < SHARE * pairs.length) return [];
  return [onSheet("same-as-last-period", sheet, { found: String(same), expected: String(pairs.length) })];
};

/** What dividing leaves in binary is no difference. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

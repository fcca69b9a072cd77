/**
 * A constant in a column that is otherwise formulas. Needs two formulas, and more formulas than constants; in a form that
 * still has formulas one is enough, since the percentage and the quotient of a share are nothing else.
 */
import { shareScale } from "../../form/rows";
import { cellAt, cellText, type Cell } from "../../grid/snapshot";
import type { SubmittedSheet } from "../../submission/submission";
import type { Finding } from "../../finding/finding";
import { type MatchedRow, matchedRows, onCell, type IndicatorRule } from "../rule";

export const checkFormulaOverwritten: IndicatorRule = (sheet) => {
  const rows = matchedRows(sheet);
  if (sheet.form) return overwrittenInForm(sheet, rows);
  if (!rows.some(({ row }) => sheet.grid.sheet.rows[row.row]?.some((cell) => cell?.formula !== undefined))) return [];
  return sheet.table.columns.flatMap(({ column }): Finding[] => {
    const cellOf = (row: MatchedRow): Cell | null => cellAt(sheet.grid.sheet, row.row.row, column);
    const formulas = rows.reduce((sum, row) => (cellOf(row)?.formula === undefined ? sum : sum + 1), 0);
    if (formulas < 2) return [];
    const constants = rows.filter((row) => {
      const cell = cellOf(row);
      return cell?.formula === undefined && typeof cell?.value === "number";
    });
    if (constants.length >= formulas) return [];
    return constants.map((row) => onCell("formula-overwritten", sheet, row, column, { found: cellText(cellOf(row)) }));
  });
};

function overwrittenInForm(sheet: SubmittedSheet, rows: readonly MatchedRow[]): Finding[] {
  const { percent, actual, numerator } = sheet.roles;
  const at = (row: MatchedRow, column: number): Cell | null => cellAt(sheet.grid.sheet, row.row.row, column);
  const columns = [percent, actual].filter((column) => column !== undefined);
  // A file of texts has no formulas, and nothing in it was typed over.
  if (!rows.some((row) => columns.some((column) => at(row, column)?.formula !== undefined))) return [];
  return rows.flatMap((row) =>
    columns.flatMap((column): Finding[] => {
      const computed = column === percent || (numerator !== undefined && shareScale(row.indicator) !== null);
      const cell = at(row, column);
      if (!computed || cell?.formula !== undefined || typeof cell?.value !== "number") return [];
      return [onCell("formula-overwritten", sheet, row, column, { found: cellText(cell) })];
    }),
  );
}

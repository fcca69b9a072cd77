/** A constant in a column that is otherwise formulas. Needs two formulas, and more formulas than constants. */
import { cellAt, cellText, type Cell } from "../../grid/snapshot";
import type { SubmittedRow } from "../../submission/submission";
import type { Finding } from "../../finding/finding";
import { matchedRows, onCell, type SheetRule } from "../rule";

export const checkFormulaOverwritten: SheetRule = (sheet) => {
  const rows = matchedRows(sheet);
  return (sheet.table?.columns ?? []).flatMap(({ column }): Finding[] => {
    const cellOf = (row: SubmittedRow): Cell | null => cellAt(sheet.grid.sheet, row.row.row, column);
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

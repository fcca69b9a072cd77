/** A constant in a column that is otherwise formulas. Needs two formulas, and more formulas than constants. */
import { cellAt, cellText } from "../../grid/snapshot";
import type { Finding } from "../finding";
import { matchedRows, onCell, type SheetRule } from "../rule";

export const checkFormulaOverwritten: SheetRule = (sheet) => {
  const rows = matchedRows(sheet);
  return (sheet.table?.columns ?? []).flatMap(({ column }): Finding[] => {
    const cells = rows.map((row) => ({ row, cell: cellAt(sheet.grid.sheet, row.row.row, column) }));
    const formulas = cells.filter(({ cell }) => cell?.formula !== undefined).length;
    const constants = cells.filter(({ cell }) => cell?.formula === undefined && typeof cell?.value === "number");
    if (formulas < 2 || constants.length >= formulas) return [];
    return constants.map(({ row, cell }) =>
      onCell("formula-overwritten", sheet, row, column, { found: cellText(cell) }),
    );
  });
};

/** The formula of the nearest row in the column, moved to this row. */
import { cellAt } from "../grid/snapshot";
import { moveFormula } from "../grid/move-formula";
import { change, placeOf } from "./at-finding";
import type { FixMaker } from "./fix";

export const fixFormulaOverwritten: FixMaker = (finding, sheet) => {
  const place = placeOf(finding);
  if (!place) return [];
  const rows = sheet.rows.map(({ row }) => row.row).sort((a, b) => Math.abs(a - place.row) - Math.abs(b - place.row));
  for (const row of rows) {
    const formula = cellAt(sheet.grid.sheet, row, place.column)?.formula;
    if (formula === undefined || formula.includes("[")) continue;
    return [{ cells: [change(sheet, place.row, place.column, { formula: moveFormula(formula, place.row - row) })] }];
  }
  return [];
};

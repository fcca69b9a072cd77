/** #REF!, #DIV/0! and their like in the body of the table. */
import { isCellError } from "../../grid/snapshot";
import type { Finding } from "../../finding/finding";
import { matchedRows, onCell, type SheetRule } from "../rule";

export const checkErrorValue: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const findings: Finding[] = [];
    (sheet.grid.sheet.rows[row.row.row] ?? []).forEach((cell, column) => {
      if (cell && isCellError(cell.value))
        findings.push(onCell("error-value", sheet, row, column, { found: cell.value.error }));
    });
    return findings;
  });

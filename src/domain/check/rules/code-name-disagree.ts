/** The code says one indicator, the name another; the code is followed. */
import { matchedRows, onRow, type SheetRule } from "../rule";

export const checkCodeNameDisagree: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const { nameMeans } = row.match;
    if (!nameMeans) return [];
    const said = { found: row.row.name, expected: row.indicator.name, params: { means: nameMeans.code } };
    return [onRow("code-name-disagree", sheet, row, "name", said)];
  });

/** One value over several merged rows: it is the top row's, the rows below have none. */
import { matchedRows, onRow, type SheetRule, textOf } from "../rule";

export const checkMergedData: SheetRule = (sheet) => {
  const column = sheet.roles.actual;
  if (column === undefined) return [];
  return matchedRows(sheet)
    .filter(
      ({ row, actual }) =>
        actual?.text !== "" &&
        sheet.grid.sheet.merges.some(
          ({ top, bottom, left, right }) => top === row.row && bottom > top && left <= column && right >= column,
        ),
    )
    .map((row) => onRow("merged-data", sheet, row, "actual", { found: textOf(row) }));
};

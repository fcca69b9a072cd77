/** Matched by likeness; shown for confirmation. */
import { matchedRows, onRow, type SheetRule } from "../rule";

export const checkNameGuessed: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(({ match }) => match.kind === "guessed")
    .map((row) => onRow("name-guessed", sheet, row, "name", { found: row.row.name, expected: row.indicator.name }));

/** No indicator of that name; a row with an unknown code is reported by code-unknown alone. */
import { onRow, type SheetRule } from "../rule";

export const checkNameUnmatched: SheetRule = (sheet) =>
  sheet.rows
    .filter(({ row, match }) => row.kind === "data" && match.kind === "none" && match.unknownCode === undefined)
    .map((row) =>
      onRow("name-unmatched", sheet, row, "name", { found: row.row.name, expected: row.match.suggestions.join("; ") }),
    );

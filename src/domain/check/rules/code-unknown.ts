/** The code is not in the schema. */
import { onRow, type SheetRule } from "../rule";

export const checkCodeUnknown: SheetRule = (sheet) =>
  sheet.rows
    .filter(({ match }) => match.unknownCode !== undefined)
    .map((row) =>
      onRow("code-unknown", sheet, row, "code", { found: row.row.code, expected: row.match.suggestions.join("; ") }),
    );

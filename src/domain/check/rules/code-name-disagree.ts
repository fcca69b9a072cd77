/** The code says one indicator, the name another; the code is followed. */
import { onRow, type SheetRule } from "../rule";

export const checkCodeNameDisagree: SheetRule = (sheet) =>
  sheet.rows
    .filter(({ match }) => match.nameMeans !== undefined)
    .map((row) =>
      onRow("code-name-disagree", sheet, row, "name", {
        found: row.row.name,
        expected: row.indicator?.name ?? "",
        params: { means: row.match.nameMeans?.code ?? "" },
      }),
    );

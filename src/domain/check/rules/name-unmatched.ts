/** No indicator of that name; a row with an unknown code is reported by code-unknown alone. */
import type { Indicator } from "../../schema/types";
import type { SubmittedRow } from "../../submission/submission";
import { foldKey } from "../../text/fold";
import { onRow, type SheetRule } from "../rule";

export const checkNameUnmatched: SheetRule = (sheet, { schema }) =>
  sheet.rows
    .filter(({ row, match }) => row.kind === "data" && match.kind === "none" && match.unknownCode === undefined)
    .filter((row) => !isGroup(row, schema.indicators))
    .map((row) =>
      onRow("name-unmatched", sheet, row, "name", { found: row.row.name, expected: row.match.suggestions.join("; ") }),
    );

/** "1 Quy hoạch" over its criteria, as the schema has it for a section: words alone, no unit and no figure. */
function isGroup(
  { row, unitSource, planText, actual, estimate }: SubmittedRow,
  indicators: readonly Indicator[],
): boolean {
  const blank = [planText, actual?.text ?? "", estimate?.text ?? ""].every((text) => text === "");
  const key = foldKey(row.name);
  return blank && unitSource !== "cell" && indicators.some(({ section }) => foldKey(section) === key);
}

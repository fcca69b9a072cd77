/** An unknown code or name: the nearest of the schema, as a person says. */
import type { ColumnRole } from "../table/column-role";
import { cellInRole, change, rowOf } from "./at-finding";
import type { FixMaker } from "./fix";

function suggest(role: Extract<ColumnRole, "code" | "name">): FixMaker {
  return (finding, sheet, schema) => {
    const row = rowOf(finding, sheet);
    const place = row && cellInRole(sheet, row, role);
    if (!row || !place) return [];
    return row.match.suggestions.flatMap((code) => {
      const indicator = schema.indicators.find((each) => each.code === code);
      return indicator ? [{ cells: [change(sheet, row.row.row, place.column, indicator[role])] }] : [];
    });
  };
}

export const fixCodeUnknown: FixMaker = suggest("code");
export const fixNameUnmatched: FixMaker = suggest("name");
export const fixNameGuessed: FixMaker = suggest("name");

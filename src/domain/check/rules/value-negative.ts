/** A negative figure where the unit cannot be negative: counts, areas, weights. Growth and balances may be. */
import { canBeNegative } from "../../text/unit";
import { figureOf, matchedRows, onRow, type SheetRule, textOf } from "../rule";

export const checkValueNegative: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => (figureOf(row) ?? 0) < 0 && row.indicator.method === "ratio" && !canBeNegative(row.indicator.unit))
    .map((row) => onRow("value-negative", sheet, row, "actual", { found: textOf(row) }));

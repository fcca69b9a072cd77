/** Decimals in what is counted in wholes. */
import { countsWholes } from "../../schema/counting";
import { figureOf, matchedRows, onRow, type SheetRule, textOf } from "../rule";

export const checkValueDecimals: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(
      (row) =>
        countsWholes(row.indicator) &&
        !Number.isInteger(figureOf(row) ?? 0) &&
        row.actual?.reading.reading === undefined,
    )
    .map((row) => onRow("value-decimals", sheet, row, "actual", { found: textOf(row) }));

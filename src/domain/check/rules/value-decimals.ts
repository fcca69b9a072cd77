/** Decimals in a unit that is counted in wholes: người, hộ, con. Averages ("bình quân") may have them. */
import { foldKey } from "../../text/fold";
import { isWholeNumberUnit } from "../../text/unit";
import { figureOf, matchedRows, onRow, type SheetRule } from "../rule";

export const checkValueDecimals: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(
      (row) =>
        !Number.isInteger(figureOf(row) ?? 0) && row.indicator !== null && row.actual?.reading.reading === undefined,
    )
    .filter(
      (row) =>
        isWholeNumberUnit(row.indicator?.unit ?? "") && !foldKey(row.indicator?.name ?? "").includes("binh quan"),
    )
    .map((row) => onRow("value-decimals", sheet, row, "actual", { found: row.actual?.text ?? "" }));

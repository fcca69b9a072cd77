/** Decimals in a unit that is counted in wholes: người, hộ, con. Averages ("bình quân", "trên 1 vạn dân") may have them. */
import { foldKey } from "../../text/fold";
import { isWholeNumberUnit } from "../../text/unit";
import { figureOf, matchedRows, onRow, type SheetRule } from "../rule";

const AVERAGED = /binh quan|trung binh|(?:van|nghin|\d) (?:dan|nguoi)( |$)|(^| )tren (?:1 )?(?:van|nghin|\d)/;

export const checkValueDecimals: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(
      (row) =>
        !Number.isInteger(figureOf(row) ?? 0) && row.indicator !== null && row.actual?.reading.reading === undefined,
    )
    .filter((row) => isWholeNumberUnit(row.indicator?.unit ?? "") && !AVERAGED.test(foldKey(row.indicator?.name ?? "")))
    .map((row) => onRow("value-decimals", sheet, row, "actual", { found: row.actual?.text ?? "" }));

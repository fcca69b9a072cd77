/** The row's unit is another than the schema's: converted inside a family, else the figure cannot be used. */
import type { Finding } from "../../finding/finding";
import { convertFactor, factorOfEach, sameUnit } from "../../text/unit";
import type { SubmittedRow } from "../../submission/submission";
import { figureOf, matchedRows, onRow, type SheetRule } from "../rule";

export const checkUnitDiffers: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row): Finding[] => {
    if (row.unit === "" || row.unitSource === "format" || row.indicator.unit === "" || isCompound(row)) return [];
    if (sameUnit(row.unit, row.indicator.unit)) return [];
    const factor = convertFactor(row.unit, row.indicator.unit);
    // "triệu đồng" where it is due of each, and the figure can be nothing else.
    const ofEach = factor === null && factorOfEach(row.unit, row.indicator.unit) !== null;
    if (factor === 1 || (ofEach && figureOf(row) !== null)) return [];
    return [
      onRow("unit-differs", sheet, row, row.unitSource === "cell" ? "unit" : "name", {
        found: row.unit,
        expected: row.indicator.unit,
        severity: factor === null ? "E" : "W",
        ...(factor === null ? {} : { params: { factor } }),
      }),
    ];
  });

/** A compound's parts each have their own unit: "vụ/người/người". */
function isCompound({ indicator }: SubmittedRow): boolean {
  return indicator?.method === "composite";
}

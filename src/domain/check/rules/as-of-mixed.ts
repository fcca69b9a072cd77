/** The sheet's figures are of another day than the report's. Sheets without a date are not compared. */
import { onSheet, type SheetRule } from "../rule";

export const checkAsOfMixed: SheetRule = (sheet, { schema }) =>
  sheet.role === "indicators" && sheet.asOf && schema.settings.asOf !== null && sheet.asOf.day !== schema.settings.asOf
    ? [
        onSheet("as-of-mixed", sheet, {
          cell: sheet.asOf.cell,
          params: { found: sheet.asOf.day, expected: schema.settings.asOf },
        }),
      ]
    : [];

/** A heading over several rows, flattened as shown. */
import { onSheet, type IndicatorRule } from "../rule";

export const checkMergedHeading: IndicatorRule = (sheet) => {
  if (sheet.table.headingRows.length < 2) return [];
  return [onSheet("merged-heading", sheet, { found: sheet.table.columns.map((column) => column.heading).join(" | ") })];
};

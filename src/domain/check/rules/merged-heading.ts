/** A heading over several rows, flattened as shown. */
import { onSheet, type SheetRule } from "../rule";

export const checkMergedHeading: SheetRule = (sheet) => {
  if (!sheet.table || sheet.table.headingRows.length < 2) return [];
  return [onSheet("merged-heading", sheet, { found: sheet.table.columns.map((column) => column.heading).join(" | ") })];
};

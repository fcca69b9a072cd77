/** The heading does not stand on row 1: what is above it was taken as a title; our own forms are so. */
import { onSheet, type IndicatorRule } from "../rule";

export const checkTitleRows: IndicatorRule = (sheet) => {
  const first = sheet.table.headingRows[0] ?? 0;
  return !sheet.form && first > 0 ? [onSheet("title-rows", sheet, { params: { row: first + 1 } })] : [];
};

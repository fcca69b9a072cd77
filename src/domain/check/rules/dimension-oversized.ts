/** The file declares an area far larger than its data. */
import { rangeName } from "../../grid/address";
import { onSheet, type SheetRule } from "../rule";

export const checkDimensionOversized: SheetRule = (sheet) => {
  const { declared } = sheet.grid.sheet;
  return declared ? [onSheet("dimension-oversized", sheet, { found: rangeName(declared) })] : [];
};

/** A heading and no rows. */
import { onSheet, type SheetRule } from "../rule";

export const checkSheetEmpty: SheetRule = (sheet) => (sheet.role === "empty" ? [onSheet("sheet-empty", sheet)] : []);

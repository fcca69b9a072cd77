/** No heading names indicators with a plan or an actual: the sheet is something else and is listed as left out. */
import { onSheet, type SheetRule } from "../rule";

export const checkSheetNotIndicators: SheetRule = (sheet) =>
  sheet.role === "notIndicators" && sheet.grid.height > 0 ? [onSheet("sheet-not-indicators", sheet)] : [];

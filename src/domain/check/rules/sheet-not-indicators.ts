/** No heading names indicators with a plan or an actual, or it is another month's sheet: it is listed as left out, with the reason; the guide of a form is no report. */
import { GUIDE_SHEET } from "../../form/columns";
import { foldKey } from "../../text/fold";
import { onSheet, type SheetRule } from "../rule";

export const checkSheetNotIndicators: SheetRule = (sheet) => {
  if ((sheet.role !== "notIndicators" && sheet.role !== "otherPeriod") || sheet.grid.height === 0) return [];
  if (foldKey(sheet.name) === foldKey(GUIDE_SHEET)) return [];
  const { code, params } = sheet.leftOut ?? { code: "no-heading", params: {} };
  return [onSheet("sheet-not-indicators", sheet, { params: { reason: code, ...params } })];
};

/**
 * No heading names indicators with a plan or an actual, or it is another month's sheet: it is listed as left out, with the
 * reason; the guide of a form is no report. Of a sheet that is read, the cells where indicators stand with figures outside its tables.
 */
import { rangeName } from "../../grid/address";
import type { Finding } from "../../finding/finding";
import type { SubmittedSheet } from "../../submission/submission";
import { GUIDE_SHEET } from "../../form/columns";
import { foldKey } from "../../text/fold";
import { onSheet, type SheetRule } from "../rule";

export const checkSheetNotIndicators: SheetRule = (sheet) => {
  if (sheet.role === "indicators") return unreadOf(sheet);
  if ((sheet.role !== "notIndicators" && sheet.role !== "otherPeriod") || sheet.grid.height === 0) return [];
  if (foldKey(sheet.name) === foldKey(GUIDE_SHEET)) return [];
  if (sheet.role === "notIndicators" && sheet.unread) return unreadOf(sheet);
  const { code, params } = sheet.leftOut ?? { code: "no-heading", params: {} };
  return [onSheet("sheet-not-indicators", sheet, { params: { reason: code, ...params } })];
};

/** Figures that nobody has read are to be looked at. */
function unreadOf({ unread = [], ...sheet }: SubmittedSheet): Finding[] {
  return unread.map((range) =>
    onSheet(
      "sheet-not-indicators",
      // These cells are named on the sheet as it stands.
      { ...sheet, view: null },
      { severity: "W", cell: rangeName(range), params: { reason: "outside-tables" } },
    ),
  );
}

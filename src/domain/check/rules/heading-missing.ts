/** A needed column is absent: name and actual are needed to use the sheet, unit and plan only to check it. */
import { COLUMNS } from "../../schema/words";
import type { Finding } from "../finding";
import { matchedRows, onSheet, type SheetRule } from "../rule";

export const checkHeadingMissing: SheetRule = (sheet) => {
  if (sheet.role !== "indicators") return [];
  const findings: Finding[] = [];
  if (sheet.roles.actual === undefined)
    findings.push(onSheet("heading-missing", sheet, { heading: "Thực hiện", severity: "E" }));
  if (sheet.roles.plan === undefined) findings.push(onSheet("heading-missing", sheet, { heading: COLUMNS.target }));
  const rows = matchedRows(sheet);
  const unitsSaid =
    sheet.roles.unit !== undefined || (rows.length > 0 && rows.some((row) => row.unitSource !== "none"));
  if (!unitsSaid) findings.push(onSheet("heading-missing", sheet, { heading: COLUMNS.unit }));
  return findings;
};

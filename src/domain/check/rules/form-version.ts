/** An older or newer issue of this resolution's form; it is used. */
import { onSheet, type SheetRule } from "../rule";

export const checkFormVersion: SheetRule = (sheet) => {
  const issue = sheet.form?.olderIssue ?? null;
  return issue === null ? [] : [onSheet("form-version", sheet, { params: { issue } })];
};

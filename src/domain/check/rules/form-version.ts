/** An older or newer issue of this resolution's form, or one laid out by a later program; it is used. */
import { onSheet, type SheetRule } from "../rule";

export const checkFormVersion: SheetRule = (sheet) => {
  const { olderIssue = null, laterLayout = null } = sheet.form ?? {};
  return [
    ...(olderIssue === null ? [] : [onSheet("form-version", sheet, { params: { issue: olderIssue } })]),
    ...(laterLayout === null ? [] : [onSheet("form-version", sheet, { params: { layout: laterLayout } })]),
  ];
};

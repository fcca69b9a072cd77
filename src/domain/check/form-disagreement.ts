/** What the witnesses of a form disagree on: told once where the figures are used, asked at each figure where they are not. */
import type { Finding, FormFindingCode } from "../finding/finding";
import type { Disagreement } from "../submission/form-said";
import type { SubmittedSheet } from "../submission/submission";
import { matchedRows, onFigure, onSheet } from "./rule";

/** The findings of one disagreement. */
export function onDisagreement(
  code: FormFindingCode,
  sheet: SubmittedSheet,
  disagreement: Disagreement | null | undefined,
): Finding[] {
  if (!disagreement) return [];
  const { asked, found, expected } = disagreement;
  if (!asked) return [onSheet(code, sheet, { found, expected })];
  return matchedRows(sheet)
    .filter(({ actual }) => actual !== null && actual.text.trim() !== "")
    .map((row) => onFigure(code, sheet, row, { found, expected, severity: "E" }));
}

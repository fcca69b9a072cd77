/**
 * Blank where a figure is due. A year-end indicator may stay blank, but not in a form, which offers the word for it; of the
 * common form only the unit's own rows are looked at. A cell under a merge is merged-data's business.
 */
import type { SubmittedSheet } from "../../submission/submission";
import { type MatchedRow, matchedRows, onFigure, type SheetRule } from "../rule";

export const checkValueMissing: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => row.actual?.text.trim() === "" && !row.actual.underMerge && isDue(sheet, row))
    .map((row) => onFigure("value-missing", sheet, row));

function isDue({ form, unit }: SubmittedSheet, { indicator }: MatchedRow): boolean {
  if (!form) return indicator.pacing.kind !== "yearEnd";
  return unit === null || indicator.reporters.includes(unit);
}

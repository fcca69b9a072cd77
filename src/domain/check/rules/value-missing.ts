/**
 * Blank where the sheet's unit owes a figure: a list of the whole resolution has rows of others. A year-end indicator may stay
 * blank, but not in a form, which offers the word for it. A cell under a merge is merged-data's business.
 */
import type { SubmittedSheet } from "../../submission/submission";
import { type MatchedRow, matchedRows, onFigure, type SheetRule } from "../rule";

export const checkValueMissing: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => row.actual?.text.trim() === "" && !row.actual.underMerge && isDue(sheet, row))
    .map((row) => onFigure("value-missing", sheet, row));

function isDue({ form, unit }: SubmittedSheet, { indicator: { pacing, reporters } }: MatchedRow): boolean {
  if (!form && pacing.kind === "yearEnd") return false;
  return unit === null || reporters.length === 0 || reporters.includes(unit);
}

/** Blank where a figure is due. A year-end indicator may stay blank; a cell under a merge is merged-data's business. */
import { matchedRows, onRow, type SheetRule } from "../rule";

export const checkValueMissing: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(
      ({ actual, indicator }) =>
        actual?.text.trim() === "" && !actual.underMerge && indicator?.pacing.kind !== "yearEnd",
    )
    .map((row) => onRow("value-missing", sheet, row, "actual"));

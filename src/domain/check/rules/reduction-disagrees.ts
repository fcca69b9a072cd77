/** The reported reduction and the level beside it do not meet at the baseline. Skipped without both, or without a baseline. */
import { matchedRows, onRow, type SheetRule, textOf } from "../rule";

export const checkReductionDisagrees: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(({ indicator, actual }) => {
      const reading = actual?.reading;
      if (
        indicator.method !== "reduction" ||
        indicator.baseline === null ||
        reading?.level === undefined ||
        reading.value === null
      )
        return false;
      return Math.abs(indicator.baseline - reading.level - reading.value) > 0.011;
    })
    .map((row) =>
      onRow("reduction-disagrees", sheet, row, "actual", {
        found: textOf(row),
        expected: String(row.indicator.baseline),
      }),
    );

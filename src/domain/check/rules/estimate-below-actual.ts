/** The year's estimate is below what is done already; only for cumulative amounts. */
import { matchedRows, onRow, type SheetRule, textOf } from "../rule";

export const checkEstimateBelowActual: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(({ indicator, actual, estimate }) => {
      const [done, expected] = [actual?.reading.value ?? null, estimate?.reading.value ?? null];
      return (
        indicator.timing === "cumulative" &&
        indicator.method === "ratio" &&
        done !== null &&
        expected !== null &&
        expected < done
      );
    })
    .map((row) =>
      onRow("estimate-below-actual", sheet, row, "estimate", {
        found: row.estimate?.text ?? "",
        expected: textOf(row),
      }),
    );

/**
 * A figure that is off by a power of ten: by 10^±3, ±6 or ±9 (within a factor 2) from the sheet's plan, the prior figure or,
 * without a plan beside it, the target; together with the sheet's plan, from the target; or from the sender's own percentage
 * of the plan. A form's plan is the resolution's, whatever was typed over it.
 */
import { formatPlain } from "../../text/number";
import { matchedRows, onRow, type SheetRule, textOf } from "../rule";
import { slipOf } from "../slip";

export const checkUnitSlip: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const slip = slipOf(sheet, row);
    if (!slip) return [];
    const found = textOf(row);
    return [
      onRow("unit-slip", sheet, row, "actual", {
        found,
        expected: slip.expected,
        params: {
          candidates: formatPlain(slip.meant),
          ...(slip.percent === undefined ? {} : { percent: formatPlain(slip.percent) }),
        },
      }),
    ];
  });

/** The sender's percentage is neither the actual nor actual/plan within its own rounding. */
import type { Finding } from "../../finding/finding";
import { matchedRows, onCell, type SheetRule } from "../rule";
import { sentPercent } from "../sent-percent";

export const checkPercentDisagrees: SheetRule = (sheet) => {
  const column = sheet.roles.percent;
  if (column === undefined) return [];
  return matchedRows(sheet).flatMap((row): Finding[] => {
    const sent = sentPercent(sheet, row);
    return !sent || sent.agrees
      ? []
      : [
          onCell("percent-disagrees", sheet, row, column, {
            found: String(sent.stored),
            expected: String(sent.ofPlan),
          }),
        ];
  });
};

/** A part larger than its whole, in one unit that is no percentage; and a numerator above its denominator. */
import type { Finding } from "../../finding/finding";
import { figureOf, firstRows, matchedRows, onRow, type SheetRule } from "../rule";

export const checkPartExceedsWhole: SheetRule = (sheet) => {
  const rows = matchedRows(sheet);
  const wholes = firstRows(rows);
  return rows.flatMap((row): Finding[] => {
    const reading = row.actual?.reading;
    if (
      reading?.numerator !== undefined &&
      reading.denominator !== undefined &&
      reading.numerator > reading.denominator
    )
      return [
        onRow("part-exceeds-whole", sheet, row, "actual", {
          found: String(reading.numerator),
          expected: String(reading.denominator),
        }),
      ];
    const whole = wholes.get(row.indicator.parent);
    const [part, all] = [figureOf(row), whole ? figureOf(whole) : null];
    if (
      !whole ||
      part === null ||
      all === null ||
      row.indicator.method !== "ratio" ||
      whole.indicator.method !== "ratio"
    )
      return [];
    if (row.indicator.unit !== whole.indicator.unit || row.indicator.unit.includes("%") || part <= all) return [];
    return [
      onRow("part-exceeds-whole", sheet, row, "actual", {
        found: String(part),
        expected: String(all),
        params: { whole: whole.indicator.name },
      }),
    ];
  });
};

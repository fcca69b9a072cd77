/** "1.234,5", "61,21 ha" → a number. Text with a word that means something ("hơn 54", "tăng 9,8") is left to a person. */
import { parseNumber } from "../text/number";
import { sameUnit } from "../text/unit";
import { change, placeOf, rowOf } from "./at-finding";
import type { FixMaker } from "./fix";

export const fixNumberAsText: FixMaker = (finding, sheet) => {
  const place = placeOf(finding);
  const row = rowOf(finding, sheet);
  if (!place || !row?.actual) return [];
  const near = row.plan.map(({ value }) => value);
  const reading = parseNumber(row.actual.text, near);
  if (reading.kind !== "number" || reading.qualifier !== undefined) return [];
  const written = reading.unit;
  if (written !== "" && row.unit !== "" && !sameUnit(written, row.unit)) return [];
  return [{ cells: [change(sheet, place.row, place.column, reading.value)] }];
};

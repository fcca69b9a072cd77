/** "1,500": either number, as a person says. */
import { parseNumber } from "../text/number";
import { change, placeOf, rowOf } from "./at-finding";
import type { FixMaker } from "./fix";

export const fixNumberAmbiguous: FixMaker = (finding, sheet) => {
  const place = placeOf(finding);
  const row = rowOf(finding, sheet);
  const reading = row?.actual ? parseNumber(row.actual.text) : null;
  if (!place || reading?.kind !== "ambiguous") return [];
  return reading.readings.map((value) => ({ cells: [change(sheet, place.row, place.column, value)] }));
};

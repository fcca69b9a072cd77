/** Excel made a date of "4/9": the number before the stroke, or both as text, as a person says. */
import { cellAt } from "../grid/snapshot";
import { isoDay } from "../text/as-of";
import { change, placeOf } from "./at-finding";
import type { FixMaker } from "./fix";

export const fixNumberFromDate: FixMaker = (finding, sheet) => {
  const place = placeOf(finding);
  const value = place ? cellAt(sheet.grid.sheet, place.row, place.column)?.value : null;
  if (!place || typeof value !== "number") return [];
  const [, month = 0, day = 0] = isoDay(value).split("-").map(Number);
  const as = (after: number | string, numberFormat: string) => ({
    cells: [{ ...change(sheet, place.row, place.column, after), style: { numberFormat } }],
  });
  return [as(day, "General"), as(`${String(day)}/${String(month)}`, "@")];
};

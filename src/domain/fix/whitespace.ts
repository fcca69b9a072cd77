/** Spaces that do not show, taken out of a name. */
import { cleanText } from "../text/fold";
import { cellText, cellAt } from "../grid/snapshot";
import { change, placeOf } from "./at-finding";
import type { FixMaker } from "./fix";

export const fixWhitespace: FixMaker = (finding, sheet) => {
  const place = placeOf(finding);
  if (!place) return [];
  const text = cellText(cellAt(sheet.grid.sheet, place.row, place.column));
  return [{ cells: [change(sheet, place.row, place.column, cleanText(text))] }];
};

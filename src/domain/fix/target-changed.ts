/** The plan cell takes the resolution's plan, in the unit of the row. */
import { convertFactor } from "../text/unit";
import { change, placeOf, rowOf } from "./at-finding";
import type { FixMaker } from "./fix";

export const fixTargetChanged: FixMaker = (finding, sheet) => {
  const place = placeOf(finding);
  const row = rowOf(finding, sheet);
  const target = row?.indicator?.target;
  if (!place || !row?.indicator || !target) return [];
  const [part, more] = target.parts;
  const factor = row.unit === "" ? 1 : convertFactor(row.indicator.unit, row.unit);
  const bare = part && !more && part.op === "=" && part.change === undefined && factor !== null;
  const after = bare ? Number((part.value * factor).toPrecision(12)) : factor === 1 ? target.text : null;
  return after === null ? [] : [{ cells: [change(sheet, place.row, place.column, after)] }];
};

/**
 * The figure that is judged is the one of the schema's basis (judging.md 7): done so far, or the year's estimate. Rules,
 * conflicts and counts look at a sheet on its basis, where the column of that figure stands in the place of the actual.
 */
import type { Basis } from "../schema/types";
import type { SubmittedSheet } from "../submission/submission";

const known = new WeakMap<SubmittedSheet, SubmittedSheet>();

/** The sheet with the figures of the basis as its actual figures; none where it has no column of them. */
export function onBasis(sheet: SubmittedSheet, basis: Basis): SubmittedSheet {
  if (basis === "actual") return sheet;
  let view = known.get(sheet);
  if (!view) {
    const { actual: _, numerator: _n, denominator: _d, ...roles } = sheet.roles;
    const column = sheet.roles.estimate;
    view = {
      ...sheet,
      roles: column === undefined ? roles : { ...roles, actual: column },
      rows: sheet.rows.map((row) => ({ ...row, actual: row.estimate })),
    };
    known.set(sheet, view);
    known.set(view, view);
  }
  return view;
}

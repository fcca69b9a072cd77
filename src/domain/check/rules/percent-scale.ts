/**
 * A percentage on another scale than its neighbours: a % format among plain numbers (0,75 shown as 75 %), or 0,51 where
 * fifties are written. The figure is used as it reads; a whole column of shares of one is read as such. The person is told.
 */
import { showsPercent } from "../../text/number-format";
import type { SubmittedRow, SubmittedSheet } from "../../submission/submission";
import { isShareOfOne, SURE } from "../../submission/share-of-one";
import { figureOf, matchedRows, onRow, roleCell, type SheetRule, textOf } from "../rule";

export const checkPercentScale: SheetRule = (sheet) => {
  const rows = matchedRows(sheet).filter(
    (row) => row.indicator.unit.includes("%") && typeof roleCell(sheet, row, "actual")?.value === "number",
  );
  const formatted = new Set(rows.filter((row) => showsPercent(roleCell(sheet, row, "actual")?.numberFormat)));
  const mixed = formatted.size > 0 && formatted.size < rows.length;
  const plain = rows.filter((row) => !formatted.has(row));
  // Of a small plan only the neighbours tell: 0,0263 is 2,63 % where 0,958 is 95,8 %.
  const least = plain.some((row) => isFraction(valueOf(sheet, row), row, SURE)) ? 0 : SURE;
  return rows.flatMap((row) => {
    const value = valueOf(sheet, row);
    const figure = figureOf(row);
    const read = formatted.has(row) || figure === value ? null : figure;
    const odd = formatted.has(row) ? mixed : read !== null || isFraction(value, row, least);
    const said = { found: textOf(row), expected: row.planText };
    return odd
      ? [onRow("percent-scale", sheet, row, "actual", { ...said, ...(read === null ? {} : { params: { read } }) })]
      : [];
  });
};

function valueOf(sheet: SubmittedSheet, row: SubmittedRow): number {
  return Number(roleCell(sheet, row, "actual")?.value);
}

/** A share of one where the plan is a share of a hundred, and no smaller than `least`. */
function isFraction(value: number, { plan }: SubmittedRow, least: number): boolean {
  const due = plan[0]?.value ?? 0;
  return due >= least && isShareOfOne(value, due);
}

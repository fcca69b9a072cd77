/**
 * A percentage on another scale than its neighbours: a % format among plain numbers (0,75 shown as 75 %), or 0,51 where
 * fifties are written. The figure is used as it reads; the person is told.
 */
import { showsPercent } from "../../text/number-format";
import { matchedRows, onRow, roleCell, type SheetRule } from "../rule";

export const checkPercentScale: SheetRule = (sheet) => {
  const rows = matchedRows(sheet).filter(
    (row) => row.indicator?.unit.includes("%") === true && typeof roleCell(sheet, row, "actual")?.value === "number",
  );
  const formatted = new Set(rows.filter((row) => showsPercent(roleCell(sheet, row, "actual")?.numberFormat)));
  const mixed = formatted.size > 0 && formatted.size < rows.length;
  return rows
    .filter(
      (row) =>
        (mixed && formatted.has(row)) ||
        (!formatted.has(row) && isFraction(Number(roleCell(sheet, row, "actual")?.value), row.plan[0]?.value)),
    )
    .map((row) =>
      onRow("percent-scale", sheet, row, "actual", { found: row.actual?.text ?? "", expected: row.planText }),
    );
};

/** A share of one where the plan is a share of a hundred. */
function isFraction(value: number, plan: number | undefined): boolean {
  return (
    plan !== undefined &&
    value > 0 &&
    value <= 2 &&
    plan >= 10 &&
    (value * 100) / plan > 0.2 &&
    (value * 100) / plan < 5
  );
}

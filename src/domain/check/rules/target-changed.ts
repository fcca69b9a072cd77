/**
 * The plan in the sheet is not the resolution's: the resolution's is used. Only the numbers are compared, in the schema's
 * unit; a plan without its "trên" is the same plan. A unit's own plan for a rolled-up indicator is its allotment, and what
 * a form said when it was issued nobody has changed since.
 */
import type { TargetPart } from "../../target/types";
import { convertFactor } from "../../text/unit";
import { matchedRows, onRow, type SheetRule } from "../rule";

export const checkTargetChanged: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(
      ({ indicator, plan }) =>
        indicator !== null &&
        indicator.reporters.length <= 1 &&
        differs(plan, indicator.target.parts, indicator.unit) &&
        differs(plan, sheet.form?.targets?.get(indicator.code) ?? indicator.target.parts, indicator.unit),
    )
    .map((row) =>
      onRow("target-changed", sheet, row, "plan", { found: row.planText, expected: row.indicator?.target.text ?? "" }),
    );

function differs(sent: readonly TargetPart[], due: readonly TargetPart[], unit: string): boolean {
  if (sent.length === 0 || due.length === 0) return false;
  if (sent.length !== due.length) return true;
  return sent.some((part, index) => {
    const target = due[index];
    if (!target) return true;
    const factor = part.unit === "" ? 1 : convertFactor(part.unit, target.unit === "" ? unit : target.unit);
    return (
      factor !== null &&
      !(
        close(part.value * factor, target.value) && close((part.max ?? part.value) * factor, target.max ?? target.value)
      )
    );
  });
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

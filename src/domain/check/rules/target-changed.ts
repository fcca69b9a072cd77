/**
 * The plan in the sheet is not the resolution's: the resolution's is used. Only the numbers are compared, in the schema's
 * unit; a plan without its "trên" is the same plan. A unit's own plan for a rolled-up indicator is its allotment, and what
 * a form said when it was issued nobody has changed since.
 */
import { planDiffers } from "../../submission/plan-differs";
import { matchedRows, onRow, type SheetRule } from "../rule";

export const checkTargetChanged: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter(
      ({ indicator, plan }) =>
        indicator.reporters.length <= 1 &&
        planDiffers(plan, indicator.target.parts, indicator.unit) &&
        planDiffers(plan, sheet.form?.targets?.get(indicator.code) ?? indicator.target.parts, indicator.unit),
    )
    .map((row) =>
      onRow("target-changed", sheet, row, "plan", { found: row.planText, expected: row.indicator.target.text }),
    );

/**
 * A figure about 10^±3, ±6 or ±9 away from what the sheet's plan or prior figure leads one to expect (within a factor 2).
 * Skipped where neither is a number, and for changes against levels. A form's plan is the resolution's, whatever was typed
 * over it.
 */
import { convertFactor } from "../../text/unit";
import type { SubmittedRow, SubmittedSheet } from "../../submission/submission";
import { figureOf, matchedRows, onRow, priorOf, type SheetRule } from "../rule";

export const checkUnitSlip: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => expectations(sheet, row).some((expected) => isSlip(figureOf(row), expected)))
    .map((row) => {
      const expected = sheet.form ? (row.indicator?.target.text ?? "") : row.planText;
      return onRow("unit-slip", sheet, row, "actual", { found: row.actual?.text ?? "", expected });
    });

function expectations(sheet: SubmittedSheet, row: SubmittedRow): number[] {
  if (!row.indicator) return [];
  const factor = row.unit === "" ? 1 : convertFactor(row.unit, row.indicator.unit);
  if (factor === null) return [];
  const parts = sheet.form ? row.indicator.target.parts : row.plan;
  const plan = parts.length === 1 ? parts[0] : undefined;
  const level = row.indicator.method === "ratio" || row.indicator.method === "level";
  const prior = priorOf(sheet, row);
  return level ? [...(plan ? [plan.value * (sheet.form ? 1 : factor)] : []), ...(prior === null ? [] : [prior])] : [];
}

function isSlip(figure: number | null, expected: number): boolean {
  if (figure === null || figure === 0 || expected === 0) return false;
  const power = Math.log10(Math.abs(figure / expected));
  return [3, 6, 9].some((step) => Math.abs(Math.abs(power) - step) <= Math.log10(2));
}

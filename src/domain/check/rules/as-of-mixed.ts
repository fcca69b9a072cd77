/**
 * The sheet's figures are of another day than the report's, or its title speaks of another time. Sheets that say neither are
 * not compared.
 */
import type { SubmittedSheet } from "../../submission/submission";
import { isoDay } from "../../text/as-of";
import { onSheet, type SheetRule } from "../rule";

/** A report on a month is written until so many days after it. */
const WRITTEN_UNTIL = 25;

export const checkAsOfMixed: SheetRule = (sheet, { schema }) => {
  const { asOf: expected } = schema.settings;
  if (sheet.role !== "indicators" || expected === null) return [];
  const other = otherDay(sheet, expected);
  if (!other) return [];
  const { day, cell } = other;
  const params = { found: day, expected };
  return [
    onSheet("as-of-mixed", sheet, { cell, params, ...(isOfEarlierYear(day, expected) ? { severity: "E" } : {}) }),
  ];
};

/** Figures of last year stand for this year's only when somebody has said that the title alone is old. */
function isOfEarlierYear(day: number, expected: number): boolean {
  return expected - day > WRITTEN_UNTIL && isoDay(day).slice(0, 4) < isoDay(expected).slice(0, 4);
}

function otherDay({ asOf, told }: SubmittedSheet, expected: number): SubmittedSheet["asOf"] {
  if (asOf) return asOf.day === expected ? null : asOf;
  if (!told || (told.from <= expected && expected <= told.to + WRITTEN_UNTIL)) return null;
  return { day: told.to, cell: told.cell };
}

/**
 * The sheet's figures are of another day than the report's, or its title speaks of another time. Sheets that say neither are
 * not compared.
 */
import type { SubmittedSheet } from "../../submission/submission";
import { onSheet, type SheetRule } from "../rule";

/** A report on a month is written until so many days after it. */
const WRITTEN_UNTIL = 25;

export const checkAsOfMixed: SheetRule = (sheet, { schema }) => {
  const { asOf: expected, periodStart } = schema.settings;
  if (expected === null) return [];
  const other = otherDay(sheet, expected);
  if (!other) return [];
  const { day, cell } = other;
  const params = { found: day, expected };
  return [
    onSheet("as-of-mixed", sheet, {
      cell,
      params,
      ...(isEarlier(day, expected, periodStart) ? { severity: "E" } : {}),
    }),
  ];
};

/** Figures from before the period stand for it only when somebody has said that the title alone is old. */
function isEarlier(day: number, expected: number, periodStart: number): boolean {
  return day < periodStart && expected - day > WRITTEN_UNTIL;
}

function otherDay({ asOf, told }: SubmittedSheet, expected: number): SubmittedSheet["asOf"] {
  if (asOf) return asOf.day === expected ? null : asOf;
  if (!told || (told.from <= expected && expected <= told.to + WRITTEN_UNTIL)) return null;
  return { day: told.to, cell: told.cell };
}

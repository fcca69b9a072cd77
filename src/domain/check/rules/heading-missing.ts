/** A needed column is absent: name and the figure of the basis are needed to use the sheet, unit and plan only to check it. */
import { BASES, COLUMNS } from "../../schema/words";
import type { Finding } from "../../finding/finding";
import { matchedRows, onSheet, type IndicatorRule, type IndicatorSheet } from "../rule";

export const checkHeadingMissing: IndicatorRule = (sheet, { schema }) => {
  const findings: Finding[] = [];
  const { actual, numerator, denominator } = sheet.roles;
  if (actual === undefined && (numerator === undefined || denominator === undefined))
    findings.push(
      onSheet("heading-missing", sheet, { heading: BASES[schema.settings.basis], severity: "E", ...asideOf(sheet) }),
    );
  if (sheet.roles.plan === undefined) findings.push(onSheet("heading-missing", sheet, { heading: COLUMNS.target }));
  const rows = matchedRows(sheet);
  const unitsSaid =
    sheet.roles.unit !== undefined || (rows.length > 0 && rows.some((row) => row.unitSource !== "none"));
  if (!unitsSaid) findings.push(onSheet("heading-missing", sheet, { heading: COLUMNS.unit }));
  return findings;
};

/** The columns that were set aside because it cannot be told whether they reach from January to the as-of date. */
function asideOf({ table }: IndicatorSheet): {
  readonly found?: string;
  readonly params?: { readonly reason: string };
} {
  const aside = table.columns.filter(
    ({ reason }) => reason === "within-period" || reason === "other-period" || reason === "other-year",
  );
  if (aside.length === 0) return {};
  return {
    found: aside.map(({ heading }) => heading).join("; "),
    params: { reason: aside[0]?.reason ?? "" },
  };
}

/**
 * Month sheets T1 … T12 of one workbook hold the same table again and again. The reporting month's counts, the others are
 * listed as left out; their figures are never added up.
 */
import { periodOf } from "../table/heading-period";
import { foldKey } from "../text/fold";
import type { SubmittedSheet } from "./submission";

/** The sheets with those of other months left out; `month` is that of the as-of date. */
export function onlyReportedMonth(sheets: readonly SubmittedSheet[], month: number): readonly SubmittedSheet[] {
  const dated = sheets.filter(({ role, name }) => role === "indicators" && monthOfName(name) !== null);
  const months = new Set(dated.map(({ name }) => monthOfName(name) ?? 0));
  if (months.size < 2) return sheets;
  const due = [...months].filter((each) => each <= month).sort((a, b) => b - a);
  const chosen = due.find((each) => hasFigures(dated, each)) ?? due[0];
  if (chosen === undefined) return sheets;
  const read = dated.filter(({ name }) => monthOfName(name) === chosen);
  const known = new Set(read.flatMap(({ rows }) => rows.map(keyOf)));
  return sheets.map((sheet) =>
    dated.includes(sheet) && !read.includes(sheet) && isAgain(sheet, known)
      ? {
          ...sheet,
          role: "otherPeriod",
          rows: [],
          leftOut: { code: "other-month", params: { read: read[0]?.name ?? "" } },
        }
      : sheet,
  );
}

/** The last month a sheet's name speaks of: "T9", "Tháng 9", "9 tháng", "Quý III". */
function monthOfName(name: string): number | null {
  const period = periodOf(foldKey(name));
  if (period.kind === "toDate") return period.months;
  return period.kind === "within" ? period.ends : null;
}

function hasFigures(sheets: readonly SubmittedSheet[], month: number): boolean {
  return sheets.some(
    ({ name, rows }) =>
      monthOfName(name) === month && rows.some(({ actual }) => actual !== null && actual.text.trim() !== ""),
  );
}

/** Whether a sheet is about the same indicators, by half or more. */
function isAgain({ rows }: SubmittedSheet, known: ReadonlySet<string>): boolean {
  const data = rows.filter(({ row }) => row.kind === "data");
  return data.filter((row) => known.has(keyOf(row))).length * 2 >= data.length;
}

function keyOf({ indicator, row }: SubmittedSheet["rows"][number]): string {
  return indicator?.code ?? foldKey(row.name);
}

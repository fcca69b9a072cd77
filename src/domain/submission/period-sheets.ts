/**
 * Sheets of one workbook that hold the same table for other periods: T1 … T12, last year's beside this year's. The reporting
 * period's counts, the others are listed as left out; their figures are never added up and never stand in for it.
 */
import { periodOf, yearsOf } from "../table/heading-period";
import { isoDay } from "../text/as-of";
import { foldKey } from "../text/fold";
import type { SubmittedSheet } from "./submission";

/** What is reported: `start` is the period's first day, `month` that of the as-of date, `day` the date itself, or the last. */
export interface ReportedPeriod {
  readonly start: number;
  readonly month: number;
  readonly day: number;
}

/** The sheets with those of other periods left out. */
export function onlyReportedPeriod(
  sheets: readonly SubmittedSheet[],
  { start, month, day }: ReportedPeriod,
): readonly SubmittedSheet[] {
  return onlyLatest(onlyMonth(withoutEarlier(sheets, start), month), day);
}

/** A report on a day is written until so many days after it. */
const WRITTEN_UNTIL = 25;

/** Of a unit's sheets whose titles name a day, the latest that is due by the day reported. */
function onlyLatest(sheets: readonly SubmittedSheet[], day: number): readonly SubmittedSheet[] {
  const dated = sheets.filter((sheet) => sheet.role === "indicators" && dayOf(sheet) !== null);
  return dated.reduce((left, sheet) => {
    const later = dated.find(
      (other) =>
        other.name !== sheet.name &&
        other.unit === sheet.unit &&
        !tellSame(other, sheet) &&
        (dayOf(other) ?? 0) > (dayOf(sheet) ?? 0) &&
        (dayOf(other) ?? 0) <= day + WRITTEN_UNTIL &&
        hasFigures([other], null),
    );
    return later && left.includes(sheet) ? withoutPeriods(left, [later], [sheet]) : left;
  }, sheets);
}

/** "11 tháng" and "11 tháng (đính chính ngày 25/11)": one period, whatever else was done on a day. */
function tellSame(a: SubmittedSheet, b: SubmittedSheet): boolean {
  return a.told !== undefined && b.told !== undefined && a.told.to === b.told.to;
}

/** The day that a sheet's title says its figures are of. */
function dayOf({ asOf, told }: SubmittedSheet): number | null {
  return asOf?.day ?? told?.to ?? null;
}

/** Last year's beside this year's, by a sheet's name or its title; a school year's begins in the year before. */
function withoutEarlier(sheets: readonly SubmittedSheet[], start: number): readonly SubmittedSheet[] {
  const tables = sheets.filter(({ role }) => role === "indicators");
  const year = Number(isoDay(start).slice(0, 4));
  const others = tables.filter((sheet) => {
    const [named, ...more] = yearsOf(foldKey(sheet.name));
    return named !== undefined && more.length === 0 ? named < year : (dayOf(sheet) ?? start) < start;
  });
  const [read, ...more] = tables.filter((sheet) => !others.includes(sheet));
  return read && others.length > 0 ? withoutPeriods(sheets, [read, ...more], others) : sheets;
}

function onlyMonth(sheets: readonly SubmittedSheet[], month: number): readonly SubmittedSheet[] {
  const dated = sheets.filter(({ role, name }) => role === "indicators" && monthOfName(name) !== null);
  const months = new Set(dated.map(({ name }) => monthOfName(name) ?? 0));
  if (months.size < 2) return sheets;
  const due = [...months].filter((each) => each <= month).sort((a, b) => b - a);
  const chosen = due.find((each) => hasFigures(dated, each)) ?? due[0];
  if (chosen === undefined) return sheets;
  const read = dated.filter(({ name }) => monthOfName(name) === chosen);
  return withoutPeriods(
    sheets,
    read,
    dated.filter((sheet) => !read.includes(sheet)),
  );
}

/** The sheets, of which `others` that repeat what is read are left out. */
function withoutPeriods(
  sheets: readonly SubmittedSheet[],
  read: readonly SubmittedSheet[],
  others: readonly SubmittedSheet[],
): readonly SubmittedSheet[] {
  const known = new Set(read.flatMap(({ rows }) => rows.map(keyOf)));
  return sheets.map((sheet) =>
    others.includes(sheet) && isAgain(sheet, known)
      ? {
          ...sheet,
          role: "otherPeriod",
          rows: [],
          leftOut: { code: "other-period", params: { read: read[0]?.name ?? "" } },
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

function hasFigures(sheets: readonly SubmittedSheet[], month: number | null): boolean {
  return sheets.some(
    ({ name, rows }) =>
      (month === null || monthOfName(name) === month) &&
      rows.some(({ actual }) => actual !== null && actual.text.trim() !== ""),
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

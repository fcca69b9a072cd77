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
  const dated = withTime(sheets, dayOf);
  return dated.reduce((left, { sheet, time }) => {
    const later = dated.find(
      (other) =>
        other.sheet.name !== sheet.name &&
        other.sheet.unit === sheet.unit &&
        !tellSame(other.sheet, sheet) &&
        other.time > time &&
        other.time <= day + WRITTEN_UNTIL &&
        hasFigures(other.sheet),
    );
    return later ? withoutPeriods(left, [later.sheet], [sheet]) : left;
  }, sheets);
}

/** The sheets with indicators of which a day or a month is known, each with it. */
function withTime(
  sheets: readonly SubmittedSheet[],
  timeOf: (sheet: SubmittedSheet) => number | null,
): { readonly sheet: SubmittedSheet; readonly time: number }[] {
  return sheets.flatMap((sheet) => {
    const time = sheet.role === "indicators" ? timeOf(sheet) : null;
    return time === null ? [] : [{ sheet, time }];
  });
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
  return withoutPeriods(
    sheets,
    tables.filter((sheet) => !others.includes(sheet)),
    others,
  );
}

function onlyMonth(sheets: readonly SubmittedSheet[], month: number): readonly SubmittedSheet[] {
  const dated = withTime(sheets, monthOfName);
  const due = [...new Set(dated.map(({ time }) => time))].filter((each) => each <= month).sort((a, b) => b - a);
  const chosen = due.find((each) => dated.some(({ sheet, time }) => time === each && hasFigures(sheet))) ?? due[0];
  const read = dated.filter(({ time }) => time === chosen).map(({ sheet }) => sheet);
  const others = dated.filter(({ time }) => time !== chosen).map(({ sheet }) => sheet);
  return withoutPeriods(sheets, read, others);
}

/** The sheets, of which `others` that repeat what is read are left out; all of them where nothing is read. */
function withoutPeriods(
  sheets: readonly SubmittedSheet[],
  read: readonly SubmittedSheet[],
  others: readonly SubmittedSheet[],
): readonly SubmittedSheet[] {
  const [first] = read;
  if (!first) return sheets;
  const known = new Set(read.flatMap(({ rows }) => rows.map(keyOf)));
  return sheets.map((sheet) =>
    others.includes(sheet) && isAgain(sheet, known)
      ? {
          ...sheet,
          role: "otherPeriod",
          rows: [],
          leftOut: { code: "other-period", params: { read: first.name } },
        }
      : sheet,
  );
}

/** The last month a sheet's name speaks of: "T9", "Tháng 9", "9 tháng", "Quý III". */
function monthOfName({ name }: SubmittedSheet): number | null {
  const period = periodOf(foldKey(name));
  if (period.kind === "toDate") return period.months;
  return period.kind === "within" ? period.ends : null;
}

function hasFigures({ rows }: SubmittedSheet): boolean {
  return rows.some(({ actual }) => actual !== null && actual.text.trim() !== "");
}

/** Whether a sheet is about the same indicators, by half or more. */
function isAgain({ rows }: SubmittedSheet, known: ReadonlySet<string>): boolean {
  const data = rows.filter(({ row }) => row.kind === "data");
  return data.filter((row) => known.has(keyOf(row))).length * 2 >= data.length;
}

function keyOf({ indicator, row }: SubmittedSheet["rows"][number]): string {
  return indicator?.code ?? foldKey(row.name);
}

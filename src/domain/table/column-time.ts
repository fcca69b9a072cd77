/**
 * The time that a heading speaks of, as evidence: figures are wanted from January to the end of the reporting month of the
 * schema's year; a month's own figure never stands for the year to date.
 */
import type { ColumnRole } from "./column-role";
import type { HeadingMeaning } from "./headings";
import type { ColumnReason } from "./table";
import { WEIGHTS } from "./weights";

/** The table's time: the schema's year and the month its figures run to, where known. */
export interface TableTime {
  readonly year: number | null;
  readonly month: number | null;
  /** They run to the end of the period. */
  readonly full: boolean;
}

export interface TimedRole {
  readonly role: ColumnRole;
  readonly score: number;
  readonly doubtful: boolean;
}

export interface TimedMeaning {
  readonly roles: readonly TimedRole[];
  /** The role that its words mostly mean, in its time. */
  readonly main: ColumnRole | null;
  /** It cannot have what its words mean, for this reason. */
  readonly barred: ColumnReason | null;
}

/** The roles that a heading's words speak for, in their time. */
export function timed(meaning: HeadingMeaning, time: TableTime): TimedMeaning {
  const { role, weight, also } = meaning;
  const spoken = [...(role === null ? [] : [{ role, weight }]), ...also];
  const barred = role === null ? null : barredBy(role, meaning, time);
  if (barred !== null) return { roles: [], main: null, barred };
  const earlier = yearsBefore(meaning, time);
  const roles = spoken.flatMap((each): TimedRole[] => {
    if (barredBy(each.role, meaning, time) !== null) return [];
    const worth = WEIGHTS.word * each.weight;
    if (!hasTime(each.role)) return [{ role: each.role, score: worth, doubtful: false }];
    if (earlier !== null) return [{ role: "prior", score: WEIGHTS.word + worthOf(earlier), doubtful: false }];
    const told = scoreOf(each.role, meaning, time);
    return [{ role: each.role, score: worth + told.score, doubtful: told.doubtful }];
  });
  const main = role !== null && hasTime(role) && earlier !== null ? "prior" : role;
  const nearer = (each: TimedRole): TimedRole =>
    each.role === "prior" && earlier !== null ? { ...each, score: each.score + worthOf(earlier) } : each;
  return { roles: role === "prior" ? roles.map(nearer) : roles, main, barred: null };
}

function hasTime(role: ColumnRole): boolean {
  return role === "plan" || role === "actual" || role === "estimate";
}

/** How many years before the table's own the latest is that a heading speaks of; null where it speaks of none, or of no earlier one. */
function yearsBefore({ years }: HeadingMeaning, { year }: TableTime): number | null {
  if (year === null || years.length === 0) return null;
  const before = year - Math.max(...years);
  return before > 0 ? before : null;
}

/** Of several earlier years the last one is the prior period. */
function worthOf(yearsBefore: number): number {
  return WEIGHTS.lastYear * Math.max(-1, 2 - yearsBefore);
}

/** The year's plan is meant, not a month's, a quarter's or an earlier year's; figures to date, not of one month or to come. */
function barredBy(role: ColumnRole, meaning: HeadingMeaning, time: TableTime): ColumnReason | null {
  const { period } = meaning;
  if (role !== "plan" && role !== "actual") return null;
  if (yearsBefore(meaning, time) !== null) return role === "plan" ? "other-year" : null;
  if (period.kind === "rest") return "other-period";
  if (period.kind !== "within") return null;
  if (role === "plan") return "within-period";
  const isToDate = period.ends === null || (period.first && period.ends === time.month);
  return isToDate ? null : "within-period";
}

function scoreOf(
  role: ColumnRole,
  { period, years }: HeadingMeaning,
  { year, month }: TableTime,
): { readonly score: number; readonly doubtful: boolean } {
  let score = 0;
  let doubtful = false;
  if (year !== null && years.length > 0) {
    if (!years.includes(year)) [score, doubtful] = [WEIGHTS.laterYear, true];
    else if (years.length === 1) score = WEIGHTS.yearMeant;
  }
  if (role === "estimate") return { score, doubtful };
  if (period.kind === "term") return { score: score + WEIGHTS.ofTerm, doubtful: doubtful || role === "actual" };
  if (period.kind === "within" && period.ends === null) return { score: score + WEIGHTS.withinPeriod, doubtful: true };
  if (period.kind !== "toDate") return { score, doubtful };
  const fit = period.months === null ? 0 : monthFit(period.months, month);
  if (role === "plan") return { score: score + WEIGHTS.monthOther + fit, doubtful: true };
  return { score: score + fit, doubtful: doubtful || fit < 0 };
}

/** How well months to date fit the month wanted; figures of the month before come with early reports. */
function monthFit(months: number, month: number | null): number {
  const later = (0.5 * months) / 12;
  if (month === null) return later;
  if (months === month) return WEIGHTS.monthMeant;
  return months === month - 1 ? WEIGHTS.monthBefore : WEIGHTS.monthOther + later;
}

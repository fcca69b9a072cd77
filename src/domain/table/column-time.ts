/**
 * The time that a heading speaks of, as evidence: figures are wanted from January to the end of the reporting month of the
 * schema's year; a month's own figure never stands for the year to date.
 */
import type { ColumnRole } from "./column-role";
import type { Period } from "./heading-period";
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
  const roles = spoken.flatMap((each): TimedRole[] => {
    if (barredBy(each.role, meaning, time) !== null) return [];
    const worth = WEIGHTS.word * each.weight;
    if (!hasTime(each.role)) return [{ role: each.role, score: worth, doubtful: false }];
    if (isEarlier(meaning, time))
      return [{ role: "prior", score: WEIGHTS.word + lastYear(meaning, time), doubtful: false }];
    const told = scoreOf(each.role, meaning, time);
    return [{ role: each.role, score: worth + told.score, doubtful: told.doubtful }];
  });
  const main = role === null ? null : hasTime(role) && isEarlier(meaning, time) ? "prior" : role;
  return { roles: role === "prior" ? roles.map((each) => nearer(each, meaning, time)) : roles, main, barred: null };
}

function hasTime(role: ColumnRole): boolean {
  return role === "plan" || role === "actual" || role === "estimate";
}

function isEarlier({ years }: HeadingMeaning, { year }: TableTime): boolean {
  return year !== null && years.length > 0 && years.every((each) => each < year);
}

/** Of several earlier years the last one is the prior period. */
function lastYear({ years }: HeadingMeaning, { year }: TableTime): number {
  const latest = Math.max(...years);
  return year === null ? 0 : WEIGHTS.lastYear * Math.max(-1, 2 - (year - latest));
}

function nearer(each: TimedRole, meaning: HeadingMeaning, time: TableTime): TimedRole {
  if (each.role !== "prior" || meaning.years.length === 0 || !isEarlier(meaning, time)) return each;
  return { ...each, score: each.score + lastYear(meaning, time) };
}

/** The year's plan is meant, not a month's, a quarter's or an earlier year's; figures to date, not of one month or to come. */
function barredBy(role: ColumnRole, meaning: HeadingMeaning, time: TableTime): ColumnReason | null {
  const { period } = meaning;
  if (role === "plan" && isEarlier(meaning, time)) return "other-year";
  if ((role === "plan" || role === "actual") && !isEarlier(meaning, time)) {
    if (period.kind === "rest") return "other-period";
    if (period.kind !== "within") return null;
    if (role === "plan") return "within-period";
    if (period.first && period.ends === time.month) return null;
    return period.ends === null ? null : "within-period";
  }
  return null;
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
  if (period.kind === "within")
    return period.ends === null ? { score: score + WEIGHTS.withinPeriod, doubtful: true } : { score, doubtful };
  if (period.kind !== "toDate") return { score, doubtful };
  const fit = monthFit(period, month);
  if (role === "plan") return { score: score + WEIGHTS.monthOther + fit, doubtful: true };
  return { score: score + fit, doubtful: doubtful || fit < 0 };
}

/** How well months to date fit the month wanted; figures of the month before come with early reports. */
function monthFit(period: Period, month: number | null): number {
  if (period.kind !== "toDate" || period.months === null) return 0;
  const later = (0.5 * period.months) / 12;
  if (month === null) return later;
  if (period.months === month) return WEIGHTS.monthMeant;
  return period.months === month - 1 ? WEIGHTS.monthBefore : WEIGHTS.monthOther + later;
}

/** How much of a target is due at a date (judging.md section 6). Dates are serial days, shares are ratios. */
import { isoDay } from "../text/as-of";
import type { Pacing, PaceShare, DatedSettings } from "../schema/types";

/**
 * The day up to which a target is due: the as-of date, or the end of the resolution's period where the period chosen is that
 * year (history.md 1). A year inside a term of several years is a period as any other.
 */
export function dueDay({ period, asOf, periodEnd }: Pick<DatedSettings, "period" | "asOf" | "periodEnd">): number {
  return period === `${isoDay(periodEnd).slice(0, 4)}-12T` ? periodEnd : asOf;
}

/** Share of the target due at the due day, 0 to 1; "yearEnd" is 0 before the period's last day and 1 from then on. */
export function expectedShare(pacing: Pacing, settings: DatedSettings): number {
  const { periodStart, periodEnd } = settings;
  const day = dueDay(settings);
  const elapsed = day - periodStart + 1;
  switch (pacing.kind) {
    case "none":
      return 1;
    case "yearEnd":
      return day < periodEnd ? 0 : 1;
    case "linear":
      return Math.min(1, Math.max(0, elapsed / (periodEnd - periodStart + 1)));
    case "shares":
      return interpolate(pacing.shares, elapsed, periodStart);
  }
}

function interpolate(shares: readonly PaceShare[], elapsed: number, periodStart: number): number {
  if (elapsed <= 0) return 0;
  let days = 0;
  let due = 0;
  for (const { month, share } of shares) {
    const end = addMonths(periodStart, month) - periodStart;
    if (elapsed <= end) return due + (share / 100 - due) * ((elapsed - days) / (end - days));
    days = end;
    due = share / 100;
  }
  return due;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial day n months later, on the same day of the month or the month's last, as EDATE does. */
export function addMonths(serial: number, months: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - EPOCH) / DAY;
}

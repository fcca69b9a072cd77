/** What the period of a report is called, and whether the resolution's own period is at its end (reporting.md 3, history.md 1). */
import { cutOffOf, parsePeriodKey, periodOf } from "../history/period";
import { dueDay } from "../judge/pace";
import type { OfficeProfile } from "../schema/office-profile";
import type { DatedSettings } from "../schema/types";
import { isoDay, serialDay } from "../text/as-of";
import { dayText } from "./numbers";
import { VI, type ReportWords } from "./words/vi";

/** Whether the whole of the targets is due: what is unmet now stays unmet. */
export function isAtEnd(settings: DatedSettings): boolean {
  return dueDay(settings) >= settings.periodEnd;
}

/** «9 tháng năm 2023»: the office's own word, the chosen period's, or what the day says. */
export function periodName(
  settings: DatedSettings,
  { periodName: own }: Pick<OfficeProfile, "periodName">,
  words: ReportWords = VI,
): string {
  if (own !== "") return own;
  const { asOf, periodStart, period, preset } = settings;
  const key = parsePeriodKey(period);
  if (key)
    return words.period.named(periodOf(key, periodStart, cutOffOf(key, preset) ?? asOf), (day) => dayText(day, words));
  return nameByDay(settings, words) ?? words.period.span(dayText(periodStart, words), dayText(asOf, words));
}

function nameByDay({ asOf, periodStart, periodEnd }: DatedSettings, { period }: ReportWords): string | null {
  const [year = 0, month = 0, day = 0] = isoDay(asOf).split("-").map(Number);
  const calendarYear = periodStart === serialDay(year, 1, 1) && periodEnd === serialDay(year, 12, 31);
  if (!calendarYear || !((day >= 10 && day <= 20) || day >= 25)) return null;
  if (month === 3) return period.quarter(1, year);
  if (month === 6) return period.firstHalf(year);
  return month === 12 ? period.year(year) : period.months(month, year);
}

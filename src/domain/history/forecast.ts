/** What the year may come to, as a range of two simple extrapolations (history.md 5). Never mixed with a unit's own estimate. */
import { dueDay, expectedShare } from "../judge/pace";
import type { Indicator, Settings } from "../schema/types";
import { isSourced, type HistoryRecord } from "./record";
import { yearBefore } from "./compare";

export interface Forecast {
  readonly byPace: number | null;
  readonly byLastYear: number | null;
  readonly low: number;
  readonly high: number;
}

/** Too early to say anything before this share of the year. */
const EARLIEST = 0.1;

/** The forecast of a row at its own cut-off; null where the method gives none. */
export function forecastOf(
  indicator: Indicator,
  record: HistoryRecord,
  latest: readonly HistoryRecord[],
  settings: Settings,
): Forecast | null {
  if (!canBeForecast(indicator) || record.actual === null || record.state !== "reported") return null;
  const { periodStart, periodEnd } = settings;
  const elapsed = (record.to - periodStart + 1) / (periodEnd - periodStart + 1);
  const then = { ...settings, period: record.period, asOf: record.to };
  if (dueDay(then) >= periodEnd || elapsed < EARLIEST) return null;
  const share = expectedShare(indicator.pacing, then);
  const byPace = share > 0 ? record.actual / share : null;
  const byLastYear = scaledByLastYear(indicator, record, latest);
  const values = [byPace, byLastYear].filter((value) => value !== null);
  return values.length === 0 ? null : { byPace, byLastYear, low: Math.min(...values), high: Math.max(...values) };
}

/** Amounts that add up over the year and are better when larger, paced by days or by shares. */
function canBeForecast({ method, timing, direction, target, pacing }: Indicator): boolean {
  if (method !== "ratio" || timing !== "cumulative" || direction !== "higher" || target.parts.length !== 1)
    return false;
  return pacing.kind === "linear" || pacing.kind === "shares";
}

function scaledByLastYear({ code }: Indicator, record: HistoryRecord, latest: readonly HistoryRecord[]): number | null {
  const [before] = yearBefore(record, latest);
  const wanted = before ? `${before.period.slice(0, 4)}-12T` : "";
  const year = latest.find(
    (each) => each.indicator === code && each.period === wanted && each.kind !== "open" && isSourced(each),
  );
  if (!before?.actual || !year?.actual || before.actual <= 0 || year.actual <= 0 || record.actual === null) return null;
  return (record.actual * year.actual) / before.actual;
}

/** What the history itself gives cause to say: last year's figures that differ, forecasts that miss the target. */
import type { Finding } from "../finding/finding";
import { nearestBound } from "../judge/compare";
import type { HistoryView, IndicatorView } from "./view";

/** The findings about the last revision of each row; `sheet` is where the rows stand. */
export function checkHistory({ indicators }: HistoryView, sheet: string): Finding[] {
  return indicators
    .filter(({ latest }) => latest)
    .flatMap((view) => [lastYearDisagrees(view, sheet), forecastBelow(view, sheet)].filter((each) => each !== null));
}

function lastYearDisagrees({ record, lastYear, lastYearDisagrees }: IndicatorView, sheet: string): Finding | null {
  if (lastYearDisagrees === null) return null;
  return {
    code: "last-year-disagrees",
    severity: "W",
    at: { sheet, indicator: record.indicator },
    found: String(lastYearDisagrees),
    expected: String(lastYear?.value ?? ""),
    params: { period: record.period },
  };
}

function forecastBelow({ record, forecast, judgement, indicator }: IndicatorView, sheet: string): Finding | null {
  const [part] = indicator.target.parts;
  if (!forecast || !part || judgement.met === true) return null;
  const target = nearestBound(forecast.high, part);
  if (forecast.high >= target) return null;
  return {
    code: "forecast-below",
    severity: "I",
    at: { sheet, indicator: record.indicator },
    found: String(forecast.high),
    expected: String(target),
    params: { period: record.period },
  };
}

/** What the history says beside the figures of a run: comparisons a row, and the periods before. */
import type { HistoryView, IndicatorView } from "../history/view";

export interface RunHistory {
  /** Key of the run's period. */
  readonly period: string;
  readonly view: HistoryView;
}

/** The views of the run's period by code. */
export function viewsOfRun(history: RunHistory | null): ReadonlyMap<string, IndicatorView> {
  const views =
    history?.view.indicators.filter(({ record, latest }) => latest && record.period === history.period) ?? [];
  return new Map(views.map((view) => [view.record.indicator, view]));
}

/** What of the history changes a sheet that is written with it; nothing where there is none. */
export function fingerprintOf(history: RunHistory | null): unknown {
  if (!history) return null;
  const { periods, indicators } = history.view;
  const own = indicators.filter(({ record }) => record.period === history.period);
  return [
    history.period,
    periods,
    own.map(({ previous, lastYear, change, forecast }) => [previous?.actual, lastYear, change, forecast]),
  ];
}

/** A figure far from its own history: only where there is enough of it (history.md 7). */
import type { Indicator } from "../schema/types";
import { seriesOf } from "./period";
import type { HistoryRecord } from "./record";

/** Earlier periods needed, of the same kind. */
const ENOUGH = 6;
/** So many times the usual spread away, and so large a share of the usual value. */
const SPREADS = 5;
const SHARE = 0.5;

/**
 * What the earlier periods lead one to expect where the figure is far from it; null otherwise. A cumulative figure is looked at
 * by what it grew since the period before, a level by itself.
 */
export function oddAgainst(indicator: Indicator, record: HistoryRecord, kept: readonly HistoryRecord[]): number | null {
  const earlier = kept
    .filter(
      ({ period, from, to, actual, kind }) =>
        kind !== "typed" &&
        from === record.from &&
        to < record.to &&
        actual !== null &&
        seriesOf(period) === seriesOf(record.period),
    )
    .sort((a, b) => a.to - b.to)
    .flatMap(({ actual }) => actual ?? []);
  const last = earlier.at(-1);
  if (earlier.length < ENOUGH || last === undefined || record.actual === null) return null;
  const grows = indicator.timing === "cumulative" && indicator.method === "ratio";
  const steps = grows ? earlier.map((value, index) => value - (earlier[index - 1] ?? 0)) : earlier;
  const step = grows ? record.actual - last : record.actual;
  const usual = median(steps);
  const spread = median(steps.map((each) => Math.abs(each - usual)));
  const away = Math.abs(step - usual);
  if (away <= SPREADS * spread || away <= SHARE * Math.abs(usual)) return null;
  return grows ? last + usual : usual;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

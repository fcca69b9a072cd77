/** Figures that came after a period was closed: rows of their own beside the closed ones, which stay as they are. */
import type { Schema } from "../schema/types";
import { isSameValue } from "./amendment";
import { isSameFigure } from "./figures";
import type { HistoryRecord } from "./record";
import { asWritten, judgeFigure } from "./rejudge";

/**
 * What a later return says differently: new revisions for the indicators it speaks of, and only for those that differ, each
 * judged by the target that its period was closed by.
 */
export function corrections(
  latest: readonly HistoryRecord[],
  taken: readonly HistoryRecord[],
  reported: ReadonlySet<string>,
  { indicators, settings }: Schema,
): HistoryRecord[] {
  const closed = new Map(latest.map((record) => [record.indicator, record]));
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return taken.flatMap((record): HistoryRecord[] => {
    const there = closed.get(record.indicator);
    if (!reported.has(record.indicator) || !there || isSameFigure(there, record)) return [];
    const revision = { ...record, from: there.from, to: there.to, revision: there.revision + 1 };
    const indicator = known.get(record.indicator);
    if (!indicator || record.byHand === true || isSameValue(there.target, record.target)) return [revision];
    const asClosed = { ...revision, target: there.target };
    const { result, pace, attainment } = judgeFigure(asWritten(indicator, asClosed), asClosed, settings);
    return [{ ...asClosed, result, pace, attainment }];
  });
}

/** Whether the period was closed: it has rows of its own, and none of them is open. */
export function isClosed(records: readonly HistoryRecord[], period: string): boolean {
  const own = records.filter(
    (record) => record.period === period && record.kind !== "typed" && record.kind !== "carried",
  );
  return own.length > 0 && own.every(({ kind }) => kind !== "open");
}

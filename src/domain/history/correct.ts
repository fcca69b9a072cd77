/** Figures that came after a period was closed: rows of their own beside the closed ones, which stay as they are. */
import { isSameFigure } from "./figures";
import type { HistoryRecord } from "./record";

/** What a later return says differently: new revisions for the indicators it speaks of, and only for those that differ. */
export function corrections(
  latest: readonly HistoryRecord[],
  taken: readonly HistoryRecord[],
  reported: ReadonlySet<string>,
): HistoryRecord[] {
  const closed = new Map(latest.map((record) => [record.indicator, record]));
  return taken.flatMap((record): HistoryRecord[] => {
    const there = closed.get(record.indicator);
    if (!reported.has(record.indicator) || !there || isSameFigure(there, record)) return [];
    return [{ ...record, from: there.from, to: there.to, revision: there.revision + 1 }];
  });
}

/** Whether the period was closed: it has rows of its own, and none of them is open. */
export function isClosed(records: readonly HistoryRecord[], period: string): boolean {
  const own = records.filter(
    (record) => record.period === period && record.kind !== "typed" && record.kind !== "carried",
  );
  return own.length > 0 && own.every(({ kind }) => kind !== "open");
}

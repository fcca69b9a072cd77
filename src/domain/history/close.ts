/** Closing a period that is kept as open rows (history.md 2): refused while a figure of it waits for a decision. */
import type { HistoryRecord } from "./record";

/** The open rows of a period. */
export function openRows<R extends HistoryRecord>(records: readonly R[], period: string): R[] {
  return records.filter((record) => record.kind === "open" && record.period === period);
}

/**
 * Codes of a period's open rows whose figure could not be used and of which nobody has said what is to become of it;
 * `emptied` are those that a person accepted as having none.
 */
export function waitingIn(records: readonly HistoryRecord[], period: string, emptied: ReadonlySet<string>): string[] {
  return openRows(records, period).flatMap(({ indicator, state, byHand }) =>
    state === "unreadable" && byHand !== true && !emptied.has(indicator) ? [indicator] : [],
  );
}

/** The row as it is once its period is closed. */
export function closedNow(record: HistoryRecord): HistoryRecord {
  return { ...record, kind: "closed" };
}

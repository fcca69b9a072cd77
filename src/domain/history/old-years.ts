/** What of a long history may leave the workbook (history.md 7): whole years, the oldest first; the last two always stay. */
import { parsePeriodKey } from "./period";
import type { HistoryRecord } from "./record";

/** Rows beyond are a burden to whoever opens the workbook. */
export const MOST_ROWS = 10_000;
/** This year, and the one it is compared with. */
const KEPT_YEARS = 2;

export interface OldYears {
  /** Earliest first. */
  readonly years: readonly number[];
  /** Rows that leave. */
  readonly rows: number;
}

/** The year that a row is of; null where its period says none. */
export function yearOf({ period }: Pick<HistoryRecord, "period">): number | null {
  return parsePeriodKey(period)?.year ?? null;
}

/** The years to move so that no more rows are left than {@link MOST_ROWS}; null where there are not as many, or nothing may leave. */
export function oldYears(records: readonly HistoryRecord[], most = MOST_ROWS): OldYears | null {
  const counts = new Map<number, number>();
  for (const record of records) {
    const year = yearOf(record);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const movable = [...counts].sort(([a], [b]) => a - b).slice(0, -KEPT_YEARS);
  const years: number[] = [];
  let rows = 0;
  for (const [year, count] of movable) {
    if (records.length - rows <= most) break;
    years.push(year);
    rows += count;
  }
  return years.length === 0 ? null : { years, rows };
}

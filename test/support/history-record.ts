/** Rows of the history of a few facts, for tests. */
import { cutOffOf, parsePeriodKey, periodOf } from "../../src/domain/history/period";
import type { HistoryRecord } from "../../src/domain/history/record";
import { serialDay } from "../../src/domain/text/as-of";

/** A closed row of indicator A, cumulative from 1 January; the cut-off follows from the key, on the 14th. A typed row says its source. */
export function recordOf(period: string, actual: number | null, more: Partial<HistoryRecord> = {}): HistoryRecord {
  const key = parsePeriodKey(period);
  if (!key) throw new Error(`${period} is no period`);
  const from = serialDay(key.year, 1, 1) ?? 0;
  const to = cutOffOf(key, "mid-month") ?? 0;
  return {
    ...{ period, periodName: periodOf(key, from, to).name, from, to },
    ...{ indicator: "A", name: "Trồng rừng", unit: "ha", target: "100", basis: "actual", actual },
    ...{ state: actual === null ? "noData" : "reported", estimate: null, unitLastYear: null },
    ...{ result: null, pace: null, attainment: null, coverage: "", kind: "closed", revision: 0 },
    ...{ source: more.kind === "typed" ? "BC 456/BC-UBND ngày 20/12/2022" : "", written: "", reason: "" },
    ...more,
  };
}

/**
 * What *Đính chính* makes of closed rows that were changed by hand (history.md 2): the row says again what was sealed, and
 * what a person wrote over it becomes a revision of its own, judged by the target of that period.
 */
import { amendmentChains } from "./amendment";
import { lateFor } from "./late-amendments";
import { latestRecords, type HistoryRecord } from "./record";
import { asWritten, judgeFigure, revised } from "./rejudge";
import type { ChangedRow } from "./seal";
import type { HistorySource } from "./view";

/**
 * The corrections, one for each row whose figure or verdict was changed and that counts still. A row that is gone and a
 * target that was changed are no correction of a figure: they are only put back.
 */
export function handCorrections(
  changed: readonly ChangedRow<HistoryRecord>[],
  { records, amendments, schemaOn }: HistorySource,
  { reason, written }: Pick<HistoryRecord, "reason" | "written">,
): HistoryRecord[] {
  const latest = new Set(latestRecords(records));
  const chains = amendmentChains(amendments);
  return changed.flatMap(({ now, sealed, field }): HistoryRecord[] => {
    if (!now || !latest.has(now) || (field !== "figure" && field !== "result")) return [];
    const record: HistoryRecord = { ...now, target: sealed.target };
    const { indicators, settings } = schemaOn(record.to, lateFor(record, chains));
    const indicator = indicators.find(({ code }) => code === record.indicator);
    if (!indicator) return [];
    const judged = judgeFigure(asWritten(indicator, record), record, settings);
    if (field === "figure" || now.result === null) return [revised(record, judged, { reason, written, source: "" })];
    const verdict = { result: now.result, pace: now.pace, attainment: judged.attainment };
    return [revised(record, verdict, { reason, written, byHand: true })];
  });
}

/** Whether any of them could be told as a correction. */
export function canBeCorrected(fields: readonly ChangedRow<HistoryRecord>["field"][]): boolean {
  return fields.some((field) => field === "figure" || field === "result");
}

/**
 * What *Đính chính* makes of rows that were closed by a target which a document has changed since, from a day before the
 * closing (history.md 3): the same figure, judged by what the document says. The closed row stays.
 */
import { COLUMNS } from "../schema/words";
import { amendmentChains, isSameValue } from "./amendment";
import { lateFor } from "./late-amendments";
import { latestRecords, type HistoryRecord } from "./record";
import { judgeFigure, revised } from "./rejudge";
import type { HistorySource } from "./view";

/** Whose it is decides no verdict. */
const NOT_JUDGED: ReadonlySet<string> = new Set([COLUMNS.owner, COLUMNS.reporters, COLUMNS.rollUp]);

/** The corrections, one for each row that counts and would be judged otherwise now; `written` is when they are made. */
export function lateCorrections({ records, amendments, schemaOn }: HistorySource, written: string): HistoryRecord[] {
  const chains = amendmentChains(amendments);
  return latestRecords(records).flatMap((record): HistoryRecord[] => {
    if (record.kind !== "closed" && record.kind !== "corrected") return [];
    const late = lateFor(record, chains).filter(({ field }) => !NOT_JUDGED.has(field));
    if (late.length === 0) return [];
    const { indicators, settings } = schemaOn(record.to, []);
    const indicator = indicators.find(({ code }) => code === record.indicator);
    if (!indicator) return [];
    const judged = judgeFigure(indicator, record, settings);
    const target = indicator.target.text;
    const isCounted = late.some(({ field }) => field === COLUMNS.counted);
    const stays = isSameValue(target, record.target) && judged.result === record.result && judged.pace === record.pace;
    if (stays && !isCounted) return [];
    const documents = [...new Set(late.map(({ document }) => document))].filter((each) => each !== "");
    const reason = ["Theo điều chỉnh", documents.join("; ")].filter((part) => part !== "").join(": ");
    return [revised(record, judged, { target, written, reason })];
  });
}

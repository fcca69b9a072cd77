/** The workbook's history: rows of a consolidation's period written into it, and the whole of it as one answer. */
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { Amendment } from "../domain/history/amendment";
import { checkHistory } from "../domain/history/check-history";
import { corrections, isClosed } from "../domain/history/correct";
import { cutOffOf, parsePeriodKey, periodOf, type Period, type PeriodKey } from "../domain/history/period";
import { latestRecords } from "../domain/history/record";
import { takeRecords } from "../domain/history/take-records";
import { viewHistory, type HistoryView } from "../domain/history/view";
import { failure, success, type Outcome } from "../domain/outcome";
import type { PlanStep } from "../domain/plan/plan";
import type { Schema } from "../domain/schema/types";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET, planHistory, readHistorySheet } from "../domain/sheets/history-sheet";
import { planChange, type PlannedChange } from "./change";
import type { ConsolidationPreview } from "./consolidate";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface PeriodChoice {
  readonly key: PeriodKey;
  /** All rows of the period are fixed from now on. */
  readonly close: boolean;
  /** Why figures of a closed period are put right; "" where none are. */
  readonly correct: string;
  /** As written, "14/09/2023 16:05". */
  readonly written: string;
}

const HISTORY_SHEETS: readonly string[] = [...SCHEMA_SHEETS, HISTORY_SHEET];

/** The day a period ends: that of its rows, else by the workbook's preset; null where a person has to say. */
export async function knownCutOff(workbook: WorkbookPort, key: PeriodKey): Promise<Outcome<number | null>> {
  const reading = await workbook.readSheets({ names: HISTORY_SHEETS });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const there = readHistorySheet(findSheet(reading.value, HISTORY_SHEET)).find(({ period }) => period === key.key);
  return success(there?.to ?? cutOffOf(key, loaded.value.schema.settings.preset));
}

/** The rows that a consolidation adds to `Lịch sử`, as a change of its own. */
export async function planPeriod(
  workbook: WorkbookPort,
  { schema, consolidation }: ConsolidationPreview,
  { key, close, correct, written }: PeriodChoice,
): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: [HISTORY_SHEET] });
  if (!reading.ok) return reading;
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  const records = readHistorySheet(sheet);
  const closed = isClosed(records, key.key);
  if (closed !== (correct !== ""))
    return failure(closed ? "period-closed" : "period-open", { params: { period: key.key } });
  const period: Period = periodOf(key, schema.settings.periodStart, schema.settings.asOf);
  const taken = takeRecords(schema, consolidation, {
    period,
    written,
    kind: closed ? "corrected" : close ? "closed" : "open",
    ...(closed ? { reason: correct } : {}),
  });
  const reported = new Set(consolidation.values.filter(({ used }) => used).flatMap(({ indicator }) => indicator ?? []));
  const own = latestRecords(records).filter((record) => record.period === key.key);
  const wanted = closed ? corrections(own, taken, reported) : taken;
  const steps: PlanStep[] = wanted.length === 0 ? [] : planHistory(sheet, wanted);
  return success(planChange({ title: "history", steps }));
}

export interface LoadedHistory {
  readonly view: HistoryView;
  readonly amendments: readonly Amendment[];
  readonly findings: readonly Finding[];
}

/** The history of the workbook; problem "no-history" where it has none. */
export async function loadHistory(workbook: WorkbookPort): Promise<Outcome<LoadedHistory>> {
  const reading = await workbook.readSheets({ names: HISTORY_SHEETS });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const records = readHistorySheet(findSheet(reading.value, HISTORY_SHEET));
  if (records.length === 0) return failure("no-history");
  const amendments = readAmendmentSheet(findSheet(reading.value, AMENDMENT_SHEET));
  const view = viewHistory({ records, amendments, schemaOn: schemasOn(reading.value, loaded.value.schema) });
  return success({ view, amendments, findings: [...loaded.value.findings, ...checkHistory(view, HISTORY_SHEET)] });
}

/** The schema in force on a day; where an old value makes it unusable, as it is now. */
function schemasOn(workbook: WorkbookSnapshot, now: Schema): (day: number) => Schema {
  return (day) => {
    const then = schemaOf(workbook, day);
    return then.ok ? then.value.schema : now;
  };
}

/** The key that a text names. */
export function parsePeriod(text: string): Outcome<PeriodKey> {
  const key = parsePeriodKey(text);
  return key ? success(key) : failure("period-unknown", { params: { period: text } });
}

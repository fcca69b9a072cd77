/** The workbook's history: rows of a consolidation's period written into it, and the whole of it as one answer. */
import { waiveFindings } from "../domain/consolidate/acceptance";
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { Amendment } from "../domain/history/amendment";
import { checkHistory } from "../domain/history/check-history";
import { viewHistory, type HistorySource, type HistoryView } from "../domain/history/view";
import { failure, success, type Outcome } from "../domain/outcome";
import type { Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { checkHistorySheet, HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { readSeals } from "../domain/sheets/period-plan";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

/** Sheets that hold the history and the schema it is judged by. */
export const HISTORY_SHEETS: readonly string[] = [...SCHEMA_SHEETS, HISTORY_SHEET];

export interface LoadedHistory {
  readonly view: HistoryView;
  readonly amendments: readonly Amendment[];
  /** Without those that a person accepted. */
  readonly findings: readonly Finding[];
}

/** The history of the workbook; problem "no-history" where it has none. */
export async function loadHistory(workbook: WorkbookPort): Promise<Outcome<LoadedHistory>> {
  const reading = await workbook.readSheets({ names: [...HISTORY_SHEETS, DECISION_SHEET] });
  return reading.ok ? historyOf(reading.value) : reading;
}

/** The history in sheets that were read already. */
export function historyOf(workbook: WorkbookSnapshot): Outcome<LoadedHistory> {
  const loaded = schemaOf(workbook);
  if (!loaded.ok) return loaded;
  const sheet = findSheet(workbook, HISTORY_SHEET);
  const records = readHistorySheet(sheet);
  if (!sheet || records.length === 0) return failure("no-history");
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  const view = viewHistory({
    records,
    amendments,
    schemaOn: schemasOn(workbook, amendments, loaded.value.schema),
  });
  const sealed = checkHistorySheet(sheet, records, readSeals(findSheet(workbook, SHEETS.settings)));
  const found = [...loaded.value.findings, ...sealed, ...checkHistory(view, sheet.name)];
  const decisions = readDecisionSheet(findSheet(workbook, DECISION_SHEET));
  const findings = waiveFindings(found, decisions).filter(({ waived }) => waived === undefined);
  return success({ view, amendments, findings });
}

/** The schema in force on a day; where an old value makes it unusable, as it is now. Read once between two amendments. */
export function schemasOn(
  workbook: WorkbookSnapshot,
  amendments: readonly Amendment[],
  now: Schema,
): HistorySource["schemaOn"] {
  const read = new Map<string, Schema>();
  return (day, late) => {
    const held = amendments.filter(({ effective }) => effective !== null && effective <= day).length;
    const key = [held, ...late.map(({ cell }) => cell)].join("|");
    const there = read.get(key);
    if (there) return there;
    const then = amendments.length === 0 ? null : schemaOf(workbook, day, late);
    const schema = then?.ok === true ? then.value.schema : now;
    read.set(key, schema);
    return schema;
  };
}

/** *Đặt kết luận* from the overview: a verdict set by hand without running the consolidation again. */
import { withDecision } from "../domain/consolidate/decision-list";
import { verdictDecision } from "../domain/consolidate/override";
import { figureText } from "../domain/judge/figure-text";
import type { Result } from "../domain/judge/judgement";
import { isClosed } from "../domain/history/correct";
import { failure, success, type Outcome } from "../domain/outcome";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { CONSOLIDATION_SHEETS } from "../domain/sheets/consolidation-plan";
import { DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { findOwn, nameOwnSheets, possibleNames } from "../domain/sheets/own-sheets";
import { readVerdicts } from "../domain/sheets/read-verdicts";
import { REPORT_SHEET } from "../domain/sheets/report-sheet";
import { planVerdictCells, planVerdictLine, planVerdictRecord } from "../domain/sheets/verdict-plan";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { planChange, type PlannedChange } from "./change";
import { decisionSteps } from "./check-results";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface VerdictWish {
  readonly indicator: string;
  readonly result: Result;
  readonly reason: string;
  /** As written, "14/09/2023 16:05". */
  readonly written: string;
}

/** What setting the verdict would write; refused where its period is closed, or nothing was consolidated yet. */
export async function planVerdict(workbook: WorkbookPort, wish: VerdictWish): Promise<Outcome<PlannedChange>> {
  const names = possibleNames([...SCHEMA_SHEETS, ...CONSOLIDATION_SHEETS, HISTORY_SHEET]);
  const reading = await workbook.readSheets({ names });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const { schema } = loaded.value;
  const sheet = findOwn(reading.value, CONSOLIDATED_SHEET);
  const table = sheet && readVerdicts(sheet);
  const row = table?.rows.find(({ code }) => code === wish.indicator);
  const indicator = schema.indicators.find(({ code }) => code === wish.indicator);
  if (!sheet || !table || !row || !indicator) return failure("no-attainment");
  const { period } = schema.settings;
  const history = findSheet(reading.value, HISTORY_SHEET);
  const records = readHistorySheet(history);
  if (isClosed(records, period)) return failure("period-closed", { params: { period } });
  const record = records.find((each) => each.kind === "open" && each.period === period && each.indicator === row.code);
  // Of a figure in several parts only the history says what was judged.
  if (!record && indicator.target.parts.length > 1) return failure("no-history");
  const figure = row.actual === null && record ? figureText(record) : String(row.actual ?? "");
  const own = findOwn(reading.value, DECISION_SHEET);
  const decisions = readDecisionSheet(findSheet(reading.value, DECISION_SHEET));
  const before = decisions.find((each) => each.action === "override" && each.indicator === row.code && !each.outdated);
  const set = { ...wish, before: before?.reason ?? null };
  const ground = { period, figure, target: indicator.target.text };
  const made = withDecision(decisions, { ...verdictDecision(row.code, wish.result, wish.reason), ...ground });
  const report = findOwn(reading.value, REPORT_SHEET);
  const steps = [
    ...planVerdictCells(sheet, table, row, set),
    ...decisionSteps(own, made),
    ...(report ? planVerdictLine(report, indicator.name, row.result, set) : []),
    ...(history && record ? planVerdictRecord(history, record, set, wish.written) : []),
  ];
  const basis = [sheet, own, report, history].filter((each) => each !== null);
  return success(planChange(nameOwnSheets({ title: "verdict", basis, steps }, reading.value)));
}

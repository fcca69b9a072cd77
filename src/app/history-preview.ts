/** The part of a consolidation that goes into the history: its period, the rows, and what is written for them. */
import type { Finding } from "../domain/finding/finding";
import { checkHistory } from "../domain/history/check-history";
import { emptiedBy } from "../domain/consolidate/acceptance";
import type { Decision } from "../domain/consolidate/decision";
import type { Consolidation } from "../domain/consolidate/consolidation";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { periodOf, periodsOfYear, type Period, type PeriodKey, type PeriodOffer } from "../domain/history/period";
import { takePeriod, type PeriodWish, type TakenPeriod } from "../domain/history/take-period";
import { recordKey, type HistoryRecord } from "../domain/history/record";
import { viewHistory, type HistoryView } from "../domain/history/view";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import type { DatedSchema, PeriodPreset } from "../domain/schema/types";
import { PRESETS, SETTINGS, SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { checkHistorySheet, HISTORY_SHEET, planHistory, readHistorySheet } from "../domain/sheets/history-sheet";
import { periodSettings, readSeals } from "../domain/sheets/period-plan";
import { placeSheets } from "../domain/sheets/sheet-order";
import { withSettings } from "../domain/sheets/settings-list";
import { parseDay } from "../domain/text/as-of";
import { schemasOn } from "./history";
import { proposedPeriod, type HistoryWish } from "./period-wish";

export interface HistoryInput {
  readonly wish: HistoryWish;
  readonly period: Period;
}

export interface HistoryPreview extends TakenPeriod {
  readonly wish: HistoryWish;
  /** How the year is divided. */
  readonly preset: PeriodPreset;
  /** Periods that the run may be of. */
  readonly choices: readonly PeriodOffer[];
  /** The history as it will be with this run. */
  readonly view: HistoryView;
}

/** What a preview is made from; null where nothing is wished, or no period can be named. */
export function historyInput(
  { settings }: DatedSchema,
  key: PeriodKey | null,
  wish: HistoryWish | undefined,
): HistoryInput | null {
  if (!wish) return null;
  const period = key ? periodOf(key, settings.periodStart, settings.asOf) : proposedPeriod(settings, settings.asOf);
  return period && { wish, period };
}

export interface PlannedHistory {
  readonly preview: HistoryPreview;
  /** The workbook with its settings as they will be, for the plan of the rest. */
  readonly workbook: WorkbookSnapshot;
  /** What the history gives cause to say of this period, and of rows changed by hand. */
  readonly findings: readonly Finding[];
  readonly settings: readonly PlanStep[];
  readonly rows: readonly PlanStep[];
}

/** The rows of the period and the steps that write them; none where they are not wanted. */
export function previewHistory(
  schema: DatedSchema,
  consolidation: Consolidation,
  workbook: WorkbookSnapshot,
  { wish, period }: HistoryInput,
  decisions: readonly Decision[],
): PlannedHistory {
  const sheet = findSheet(workbook, HISTORY_SHEET);
  const kept = readHistorySheet(sheet);
  const { close = false, closeEarlier = [], correct = "", written } = wish;
  const full: PeriodWish = { close, closeEarlier, correct, written };
  const taken = takePeriod(schema, consolidation, period, kept, full, emptiedBy(decisions));
  const { periodStart } = schema.settings;
  const preset = wish.preset ?? schema.settings.preset;
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  const view = viewHistory({
    records: withRun(kept, taken),
    amendments,
    schemaOn: schemasOn(workbook, amendments, schema),
  });
  const list = findSheet(workbook, SHEETS.settings);
  const seals = readSeals(list);
  const here = { ...view, indicators: view.indicators.filter(({ record }) => record.period === period.key) };
  const findings = [
    ...(sheet ? checkHistorySheet(sheet, kept, seals) : []),
    ...checkHistory(here, sheet?.name ?? HISTORY_SHEET),
  ];
  const preview = { ...taken, wish, view, preset, choices: periodsOfYear(preset, periodStart, period) };
  if (wish.off === true) return { preview, workbook, findings, settings: [], rows: [] };
  const today = parseDay(written.slice(0, 10)) ?? period.to;
  const settled = withSettings(list, [
    ...(wish.preset === undefined ? [] : [{ label: SETTINGS.preset, value: PRESETS[wish.preset] }]),
    ...periodSettings(taken, kept, seals, today),
  ]);
  const others = workbook.sheets.filter((each) => each !== list);
  return {
    preview,
    findings,
    workbook: { ...workbook, sheets: [...others, settled.sheet] },
    settings: settled.steps,
    rows: taken.records.length === 0 ? [] : planHistory(sheet, taken.records),
  };
}

/** The rows there are with those of the run, whether they are written or not. */
function withRun(kept: readonly HistoryRecord[], { records }: TakenPeriod): HistoryRecord[] {
  const written = new Set(records.map(recordKey));
  return [...kept.filter((record) => !written.has(recordKey(record))), ...records];
}

/** One plan of both: undone together, and made for the workbook as it was read. */
export function joinPlans(
  plan: WorkbookPlan,
  { settings, rows }: PlannedHistory,
  workbook: WorkbookSnapshot,
): WorkbookPlan {
  if (settings.length === 0 && rows.length === 0) return plan;
  const touched = new Set([...settings, ...rows].map(({ sheet }) => sheet));
  const names = new Set([...(plan.basis ?? []).map(({ name }) => name), ...touched]);
  return {
    ...plan,
    basis: workbook.sheets.filter(({ name }) => names.has(name)),
    steps: placeSheets([...settings, ...rows, ...plan.steps], workbook.sheetNames),
  };
}

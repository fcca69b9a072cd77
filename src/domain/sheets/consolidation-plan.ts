/**
 * Everything a consolidation writes, as one plan: the settings block, the source sheet, the consolidated sheet, the
 * decisions. A run that would change nothing is an empty plan.
 */
import type { Consolidation, IndicatorResult } from "../consolidate/consolidation";
import type { Decision } from "../consolidate/decision";
import { contentOf } from "../consolidate/decision-list";
import { cellText, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { listChanges, type FigureChange } from "./changes";
import { runLabel } from "./run-label";
import { readSources } from "./read-sources";
import type { DatedSchema } from "../schema/types";
import { SHEETS } from "../schema/words";
import { isSchemaSheet } from "../schema/read-schema";
import { inSlices, type Sliced } from "../slices";
import { foldKey } from "../text/fold";
import { CONSOLIDATED_RIGHT, CONSOLIDATED_SHEET } from "./consolidated-columns";
import { buildConsolidatedSheet } from "./consolidated-sheet";
import { holdsCopies, planCopies } from "./copy-steps";
import { buildDecisionSheet, DECISION_RIGHT, DECISION_SHEET } from "./decision-sheet";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { findOwn, isOwn, nameOwnSheets } from "./own-sheets";
import { buildReportSheet, type OverriddenRow, REPORT_RIGHT, REPORT_SHEET } from "./report-sheet";
import { fingerprintOf, type RunHistory } from "./run-history";
import { buildSettingsBlock } from "./settings-block";
import type { SourceCopy } from "./source-copies";
import { figureCell, type UnitFigures } from "./source-before";
import { SOURCE_RIGHT, SOURCE_SHEET, STAMP_CELL } from "./source-columns";
import { buildSourceSheet, NOTHING_BEFORE, sourcePlaces } from "./source-sheet";

/** Sheets that a consolidation writes. */
export const CONSOLIDATION_SHEETS: readonly string[] = [CONSOLIDATED_SHEET, SOURCE_SHEET, REPORT_SHEET, DECISION_SHEET];

export interface ConsolidationPlan {
  readonly plan: WorkbookPlan;
  /** Figures that differ from those the workbook holds of an earlier run; none where there was none. */
  readonly changes: readonly FigureChange[];
}

type Sheets = Pick<WorkbookSnapshot, "sheets" | "sheetNames">;

/** What goes with the figures of a run. */
export interface Beside {
  readonly copies: readonly SourceCopy[];
  readonly history: RunHistory | null;
  /** What the units had in other periods. */
  readonly before: UnitFigures;
}

const NOTHING_BESIDE: Beside = { copies: [], history: null, before: NOTHING_BEFORE };

/**
 * The plan for the workbook as it is now, made in slices; sheets of an earlier run are emptied and filled again.
 */
export function* planConsolidation(
  schema: DatedSchema,
  consolidation: Consolidation,
  decisions: readonly Decision[],
  workbook: Sheets,
  beside: Beside = NOTHING_BESIDE,
): Sliced<ConsolidationPlan> {
  const sources = findOwn(workbook, SOURCE_SHEET);
  const before = readSources(sources);
  const changes = before.length === 0 ? [] : listChanges(before, consolidation.values);
  const stamp = `Lần tổng hợp: ${yield* hashOf(schema, consolidation, decisions, beside)}`;
  const unchanged = sources !== null && changes.length === 0 && stampOf(sources) === stamp;
  if (unchanged && holdsCopies(beside.copies, workbook) && findOwn(workbook, CONSOLIDATED_SHEET))
    return { plan: { title: "consolidate", steps: [] }, changes };
  const run = runLabel(before, schema.settings);
  const plan = yield* planInSlices(schema, consolidation, workbook, decisions, { stamp, run }, beside);
  return { plan, changes };
}

/** What tells a run from others: by all that went in, and for people. */
interface RunMarks {
  readonly stamp: string;
  readonly run: string;
}

function* planInSlices(
  schema: DatedSchema,
  consolidation: Consolidation,
  workbook: Sheets,
  decisions: readonly Decision[],
  marks: RunMarks,
  { copies, history, before }: Beside = NOTHING_BESIDE,
): Sliced<WorkbookPlan> {
  const places = sourcePlaces(schema, consolidation, before);
  yield;
  const sources = yield* buildSourceSheet(schema, consolidation, places, { ...marks, copies, before });
  yield;
  const consolidated = buildConsolidatedSheet(schema, consolidation, places, history);
  const report = buildReportSheet(schema, consolidation.indicators.map(overriddenRow), consolidated, history);
  yield;
  const { fills, removals } = planCopies(copies, workbook);
  const withDecisions = decisions.length > 0 || findOwn(workbook, DECISION_SHEET) !== null;
  const plan: WorkbookPlan = {
    title: "consolidate",
    basis: planBasis(workbook),
    steps: [
      ...buildSettingsBlock(schema, findSheet(workbook, SHEETS.settings)),
      ...fillSheet(workbook, SOURCE_SHEET, "#7F7F7F", SOURCE_RIGHT, sources),
      ...fillSheet(workbook, CONSOLIDATED_SHEET, "#0F6CBD", CONSOLIDATED_RIGHT, consolidated.steps),
      ...fillSheet(workbook, REPORT_SHEET, "#0F6CBD", REPORT_RIGHT, report),
      ...(withDecisions
        ? fillSheet(workbook, DECISION_SHEET, "#7F7F7F", DECISION_RIGHT, buildDecisionSheet(decisions))
        : []),
      ...fills,
      { kind: "activate", sheet: CONSOLIDATED_SHEET },
      ...removals,
    ],
  };
  return nameOwnSheets(plan, workbook);
}

function overriddenRow({ indicator, judgement, computed, overridden }: IndicatorResult): OverriddenRow {
  return {
    ...{ indicator, result: judgement.result },
    ...(computed ? { computed } : {}),
    ...(overridden === undefined ? {} : { overridden }),
  };
}

/** The schema's sheets, which are read, and our own, which are filled anew. */
export function planBasis({ sheets }: Sheets): readonly SheetSnapshot[] {
  return sheets.filter((sheet) => isOwn(sheet) || isSchemaSheet(sheet.name));
}

/** Our sheet of the kind, else the sheet of that name, however it is cased or accented; null where there is none. */
export function findSheet(workbook: Pick<Sheets, "sheets">, name: string): SheetSnapshot | null {
  return findOwn(workbook, name) ?? workbook.sheets.find((sheet) => foldKey(sheet.name) === foldKey(name)) ?? null;
}

/** What a sheet gets when it is added, and keeps as a person has made it since. */
export const ONLY_AT_FIRST: ReadonlySet<PlanStep["kind"]> = new Set([
  "group-columns",
  "fit-rows",
  "column-width",
  "page",
]);

/** Adds the sheet, or empties our columns of the one that is there; columns a person added to its right stay. */
export function fillSheet(
  workbook: Sheets,
  name: string,
  tabColor: string,
  right: number,
  steps: readonly PlanStep[],
): readonly PlanStep[] {
  const sheet = findOwn(workbook, name);
  if (!sheet) return [{ kind: "add-sheet", sheet: name, tabColor }, ...steps];
  const old = { top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right };
  // Columns that are folded already would be folded once more; rows and columns keep the size they have.
  const again = steps.filter((step) => !ONLY_AT_FIRST.has(step.kind) || (step.kind === "fit-rows" && step.again));
  return [{ kind: "clear", sheet: name, range: old }, ...again];
}

/** Every figure of before that the sheet may show. */
function beforeOf({ indicators }: DatedSchema, { previous, lastYear }: UnitFigures): unknown {
  return [previous, lastYear].map(
    (figures) =>
      figures && [
        figures.day,
        indicators.map(({ code, reporters }) => reporters.map((unit) => figureCell(figures.of(unit, code)))),
      ],
  );
}

function stampOf({ rows }: SheetSnapshot): string {
  return cellText(rows[STAMP_CELL.row]?.[STAMP_CELL.column] ?? null);
}

const ITEMS_A_SLICE = 500;

/**
 * FNV-1a over two lanes, as sixteen hexadecimal signs: tells one run from another, guards nothing. Long lists go in
 * item by item: of a whole country they would make one text of fifty megabytes.
 */
function* hashOf(
  schema: DatedSchema,
  consolidation: Consolidation,
  decisions: readonly Decision[],
  { copies, history, before }: Beside,
): Sliced<string> {
  let [low, high] = [0x811c9dc5, 0x1000193];
  const add = (part: unknown): void => {
    const text = JSON.stringify(part);
    // Kept by the function itself: variables that outlive it are objects to the machine, made anew for each letter.
    let [one, other] = [low, high];
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x01000197);
    }
    [low, high] = [one, other];
  };
  const { files, values, findings, indicators, ...rest } = consolidation;
  add([schema.settings, rest, decisions.map(contentOf)]);
  if (history) add(fingerprintOf(history));
  if (copies.length > 0) add(copies.map(({ name }) => name));
  add(beforeOf(schema, before));
  for (const list of [schema.units, schema.indicators, files, values, findings, indicators])
    yield* inSlices<unknown>(list, list === indicators || list === schema.indicators ? 1 : ITEMS_A_SLICE, add);
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

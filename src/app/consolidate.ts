/** Reads the picked files, settles every figure, and plans the sheets. Nothing is written here. */
import type { Consolidation } from "../domain/consolidate/consolidation";
import { consolidateInSlices } from "../domain/consolidate/consolidate";
import type { Decision } from "../domain/consolidate/decision";
import { groundVerdicts } from "../domain/consolidate/override";
import { groundTexts, waiveFindings } from "../domain/consolidate/acceptance";
import { answersIn, sameAnswers } from "../domain/consolidate/column-decision";
import { mergeDecisions } from "../domain/consolidate/decision-list";
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { CONSOLIDATION_SHEETS, findSheet, planConsolidation } from "../domain/sheets/consolidation-plan";
import { earlierFigures, type EarlierFigures } from "../domain/sheets/kept-figures";
import { findOwn } from "../domain/sheets/own-sheets";
import { readSources } from "../domain/sheets/read-sources";
import { checkUnitFigures } from "../domain/sheets/check-unit-figures";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import { chooseCopies, copiesIn, type SourceCopies } from "../domain/sheets/source-copies";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import { REPORT_SHEETS } from "../domain/sheets/report-plan";
import { possibleNames } from "../domain/sheets/own-sheets";
import { DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import type { FigureChange } from "../domain/sheets/changes";
import { isDated, type DatedSchema, type Schema } from "../domain/schema/types";
import type { Sliced } from "../domain/slices";
import type { ColumnAnswer } from "../domain/submission/column-answer";
import { commonDay } from "../domain/submission/days-named";
import { readingFrame } from "../domain/submission/read-file";
import { figuresBefore } from "./books-before";
import { runInSlices } from "./breathe";
import { planChange, type PlannedChange } from "./change";
import { withFollowUp } from "./follow-up";
import { historyInput, joinPlans, previewHistory, type HistoryInput, type HistoryPreview } from "./history-preview";
import { amendmentFindings, SCHEMA_SHEETS } from "./load-schema";
import { schemaAt, wishedDay, type HistoryWish } from "./period-wish";
import { readDated, readUndated, type ReadAgainst, type ReadingOptions } from "./read-submissions";
import { addSubmissions, readAgainOf, readFiles } from "./submissions";
import type { CancelSignal, FileReaderPort, PickedFile, WorkbookPort } from "./ports";

/** Who says which day the figures are of: the sheet of settings, all files alike, or a person for this run. */
export type AsOfSource = "settings" | "files" | "person";

/** What was read, kept so that a decision needs no second reading. */
interface ConsolidationInput extends ReadAgainst {
  /** The workbook's own sheets as they were before. */
  readonly workbook: WorkbookSnapshot;
  /** Who says which day the figures are of. */
  readonly asOfFrom: AsOfSource;
  /** Copies of the source sheets are wanted in the workbook. */
  readonly keepSources: boolean;
  /** Figures of an earlier run that nobody sends again stay; where nobody said so, if they are of the same day. */
  readonly keepEarlier: boolean | null;
  /** What becomes of the run's period; null where the history is left alone. */
  readonly history: HistoryInput | null;
  /** When the files were read, as people read it; "" where there is no clock. */
  readonly readAt: string;
}

/** The copies of source sheets that the workbook may hold beside the figures. */
export interface SourceKeeping {
  readonly sheets: number;
  readonly cells: number;
  /** The limit that is passed, where they cannot be kept. */
  readonly over: SourceCopies["over"];
  readonly kept: boolean;
}

/** What an earlier run has that the files picked now do not bring. */
export interface EarlierKeeping extends Pick<EarlierFigures, "units" | "figures" | "run"> {
  readonly kept: boolean;
}

export interface ConsolidationPreview {
  readonly schema: DatedSchema;
  readonly consolidation: Consolidation;
  readonly decisions: readonly Decision[];
  /** Figures that differ from the last run in this workbook. */
  readonly changes: readonly FigureChange[];
  /** Nothing to write where its plan is empty. */
  readonly change: PlannedChange;
  readonly sources: SourceKeeping;
  readonly earlier: EarlierKeeping;
  /** The period of the run; null where the history is left alone. */
  readonly history: HistoryPreview | null;
  readonly input: ConsolidationInput;
}

export interface ConsolidationOptions extends ReadingOptions {
  /** In place of those kept in the workbook. */
  readonly decisions?: readonly Decision[];
  /** Serial day that replaces the schema's as-of date for this run. */
  readonly asOf?: number;
  /** Whether copies of the source sheets are kept; where it is not said, as before. */
  readonly keepSources?: boolean;
  /** Whether figures of an earlier run that nobody sends again stay; where it is not said, if they are of the same day. */
  readonly keepEarlier?: boolean;
  /** The run is of a period and goes into the history; where nothing is said, the history is left alone. */
  readonly history?: HistoryWish;
  /** When the files are read, "14/09/2023 16:05", where no wish of the history says it. */
  readonly readAt?: string;
  /** Files read before in this session, to be consolidated with the new ones. */
  readonly earlier?: ConsolidationPreview;
  /** A preview that was never written: what was decided in it is decided in this run too. */
  readonly unwritten?: ConsolidationPreview;
}

/** The consolidation of the files by the schema of the workbook, with the change it would make. */
export async function consolidateFiles(
  workbook: WorkbookPort,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  options: ConsolidationOptions = {},
): Promise<Outcome<ConsolidationPreview>> {
  if (files.length === 0 && !options.earlier) return failure("nothing-to-do");
  const names = possibleNames([...SCHEMA_SHEETS, ...CONSOLIDATION_SHEETS, ...REPORT_SHEETS, HISTORY_SHEET]);
  const sheets = await workbook.readSheets({ names });
  if (!sheets.ok) return sheets;
  const wished = wishedDay(sheets.value, options);
  if (!wished.ok) return wished;
  const loaded = schemaAt(sheets.value, wished.value.key, wished.value.day);
  if (!loaded.ok) return loaded;
  const { key, day } = wished.value;
  // A period of any length runs up to the day that its files name.
  const schema = key && day === null ? undated(loaded.value) : loaded.value;
  const decisions = options.decisions ?? decisionsFor(sheets.value, options.unwritten);
  const answers = answersIn(decisions);
  const toRead = { reader, files, ...(options.earlier ? { earlier: options.earlier.input } : {}) };
  const read = isDated(schema)
    ? await readDated(schema, answers, toRead, options)
    : await readUndated(schema, answers, { key, sheets: sheets.value }, toRead, options);
  if (!read.ok) return read;
  const { frame, submissions } = read.value;
  const asOfFrom = options.asOf !== undefined ? "person" : isDated(schema) ? "settings" : "files";
  const before = options.earlier ?? options.unwritten;
  const keepSources = options.keepSources ?? before?.input.keepSources ?? copiesIn(sheets.value).size > 0;
  const keepEarlier = options.keepEarlier ?? before?.input.keepEarlier ?? null;
  const history = historyInput(frame.schema, key, options.history ?? before?.input.history?.wish);
  const readAt = options.history?.written ?? options.readAt ?? before?.input.readAt ?? "";
  const input: ConsolidationInput = {
    ...{ frame, submissions, workbook: sheets.value, asOfFrom },
    ...{ keepSources, keepEarlier, history, readAt },
  };
  const done = await runInSlices(preview(input, decisions), options.signal);
  return done ? success(done) : failure("cancelled");
}

function undated(schema: Schema): Schema {
  return { ...schema, settings: { ...schema.settings, asOf: null } };
}

/**
 * The preview after another decision was made, one was revoked or something else is wished of what is written or of the
 * period; no file is opened again.
 */
export async function reconsider(
  { input }: ConsolidationPreview,
  decisions: readonly Decision[],
  signal?: CancelSignal,
): Promise<Outcome<ConsolidationPreview>> {
  const moved = await movedInput(input, signal);
  if (!moved.ok) return moved;
  const answered = await answeredInput(moved.value, answersIn(decisions), signal);
  if (!answered) return failure("cancelled");
  const done = await runInSlices(preview(answered, decisions), signal);
  return done ? success(done) : failure("cancelled");
}

/** The input read by what was answered about columns of forms; null when the person cancelled. */
async function answeredInput(
  input: ConsolidationInput,
  answers: readonly ColumnAnswer[],
  signal?: CancelSignal,
): Promise<ConsolidationInput | null> {
  const { frame } = input;
  if (sameAnswers(frame.answers, answers)) return input;
  const answered = { ...frame, answers };
  const changed = [...frame.answers, ...answers].filter(
    (each) => !(frame.answers.some((a) => sameAnswers([a], [each])) && answers.some((a) => sameAnswers([a], [each]))),
  );
  const submissions = await runInSlices(
    readAgainOf(answered, input.submissions, new Set(changed.map(({ unit }) => unit))),
    signal,
  );
  return submissions && { ...input, frame: answered, submissions };
}

/** The input read against the schema of the period that is wished now, where that is another one. */
async function movedInput(input: ConsolidationInput, signal?: CancelSignal): Promise<Outcome<ConsolidationInput>> {
  const { history, workbook } = input;
  if (history?.wish.period === undefined) return success(input);
  const wished = wishedDay(workbook, { history: history.wish });
  if (!wished.ok) return wished;
  const { to } = history.period;
  if (history.wish.period === history.period.key && (wished.value.day ?? to) === to) return success(input);
  const { key } = wished.value;
  const day = wished.value.day ?? commonDay(readFiles(input.submissions)) ?? history.period.to;
  const schema = schemaAt(workbook, key, day);
  if (!schema.ok) return schema;
  if (!isDated(schema.value)) return failure("period-no-day", { params: { period: history.wish.period } });
  const frame = readingFrame(schema.value, input.frame.answers);
  const submissions = await runInSlices(addSubmissions(frame, input.submissions, []), signal);
  if (!submissions) return failure("cancelled");
  return success({ ...input, frame, submissions, history: historyInput(schema.value, key, history.wish) });
}

/** The decisions kept in the workbook, with those made or revoked in a preview of it that was not written. */
function decisionsFor(workbook: WorkbookSnapshot, unwritten: ConsolidationPreview | undefined): readonly Decision[] {
  const keptIn = (sheets: WorkbookSnapshot): Decision[] => readDecisionSheet(findSheet(sheets, DECISION_SHEET));
  const kept = keptIn(workbook);
  return unwritten ? mergeDecisions(keptIn(unwritten.input.workbook), unwritten.decisions, kept) : kept;
}

function* preview(input: ConsolidationInput, made: readonly Decision[]): Sliced<ConsolidationPreview> {
  const { schema } = input.frame;
  const lastRun = readSources(findOwn(input.workbook, SOURCE_SHEET));
  const there = earlierFigures(input.frame, lastRun, input.submissions);
  const keeps = input.keepEarlier ?? there.sameDay;
  const submissions = keeps ? [...input.submissions, ...there.submissions] : input.submissions;
  const run = yield* consolidateInSlices(input.frame, submissions, made);
  const grounded = groundVerdicts(made, run.indicators, schema.settings.period);
  yield;
  const files = readFiles(input.submissions);
  const held = keeps ? there.submissions.map(({ submitted }) => submitted.file) : [];
  const { copies, cells, over } = chooseCopies(schema, run, files, input.workbook, held);
  const kept = input.keepSources && over === null;
  const history = input.history && previewHistory(schema, run, input.workbook, input.history, grounded);
  const before = figuresBefore(schema, input.workbook, input.submissions);
  const fallen = checkUnitFigures(schema, run, before.figures);
  const said = [...amendmentFindings(input.workbook), ...fallen, ...unsaid(history?.findings ?? [], fallen)];
  const beside = waiveFindings(said, grounded);
  const consolidation = { ...run, findings: [...before.said(run.findings), ...beside] };
  const decisions = groundTexts(grounded, consolidation);
  const { plan: figures, changes } = yield* planConsolidation(
    schema,
    consolidation,
    decisions,
    history?.workbook ?? input.workbook,
    {
      copies: kept ? copies : [],
      history: history && { period: history.preview.period.key, view: history.preview.view },
      before: before.figures,
    },
  );
  yield;
  const { workbook } = input;
  const { readAt } = input;
  const plan = withFollowUp(figures, schema, consolidation, decisions, workbook, submissions, readAt);
  yield;
  const sources = { sheets: copies.length, cells, over, kept };
  const earlier = { units: there.units, figures: there.figures, run: there.run, kept: keeps };
  const change = planChange(history ? joinPlans(plan, history, input.workbook) : plan);
  const shown = { schema, consolidation, decisions, changes, change, sources, earlier };
  return { ...shown, history: history?.preview ?? null, input };
}

/** What of the whole is not said already of one of its units. */
function unsaid(findings: readonly Finding[], ofUnits: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ code, at }) => !ofUnits.some((each) => each.code === code && each.at.indicator === at.indicator),
  );
}

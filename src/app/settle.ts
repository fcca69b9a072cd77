/** Reads the picked files and settles every figure: what a run says, before anything is planned of it. */
import type { Consolidation } from "../domain/consolidate/consolidation";
import { consolidateInSlices } from "../domain/consolidate/consolidate";
import type { Decision } from "../domain/consolidate/decision";
import { groundVerdicts } from "../domain/consolidate/override";
import { groundTexts, waiveFindings } from "../domain/consolidate/acceptance";
import { answersIn } from "../domain/consolidate/column-decision";
import { mergeDecisions } from "../domain/consolidate/decision-list";
import type { Submission } from "../domain/consolidate/submission-set";
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { CONSOLIDATION_SHEETS, findSheet } from "../domain/sheets/consolidation-plan";
import { earlierFigures, type EarlierFigures } from "../domain/sheets/kept-figures";
import { findOwn, possibleNames } from "../domain/sheets/own-sheets";
import { readSources } from "../domain/sheets/read-sources";
import { checkUnitFigures } from "../domain/sheets/check-unit-figures";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import { chooseCopies, copiesIn, type SourceCopies } from "../domain/sheets/source-copies";
import type { UnitFigures } from "../domain/sheets/source-before";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import { REPORT_SHEETS } from "../domain/sheets/report-plan";
import { DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { isDated, type DatedSchema, type Schema } from "../domain/schema/types";
import type { Sliced } from "../domain/slices";
import { figuresBefore } from "./books-before";
import { runInSlices } from "./breathe";
import {
  historyInput,
  previewHistory,
  type HistoryInput,
  type HistoryPreview,
  type PlannedHistory,
} from "./history-preview";
import { amendmentFindings, SCHEMA_SHEETS } from "./load-schema";
import { schemaAt, wishedDay, type HistoryWish } from "./period-wish";
import { findSame, readDated, readUndated, type ReadAgainst, type ReadingOptions } from "./read-submissions";
import { readFiles } from "./submissions";
import type { FileReaderPort, PickedFile, WorkbookPort } from "./ports";

/** Who says which day the figures are of: the sheet of settings, all files alike, or a person for this run. */
export type AsOfSource = "settings" | "files" | "person";

/** What was read, kept so that a decision needs no second reading. */
export interface ConsolidationInput extends ReadAgainst {
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

/** A run whose every figure is settled. */
export interface SettledRun {
  readonly schema: DatedSchema;
  readonly consolidation: Consolidation;
  readonly decisions: readonly Decision[];
  readonly sources: SourceKeeping;
  readonly earlier: EarlierKeeping;
  /** The period of the run; null where the history is left alone. */
  readonly history: HistoryPreview | null;
  readonly input: ConsolidationInput;
  readonly toPlan: ToPlan;
}

/** What the plan of a run is made from besides. */
interface ToPlan {
  readonly copies: SourceCopies["copies"];
  readonly history: PlannedHistory | null;
  /** What units had in other periods. */
  readonly before: UnitFigures;
  /** Those read, with those that are kept of an earlier run. */
  readonly submissions: readonly Submission[];
}

/** A run of this session that another one goes on from. */
type RunBefore = Pick<SettledRun, "input" | "decisions">;

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
  readonly earlier?: RunBefore;
  /** A preview that was never written: what was decided in it is decided in this run too. */
  readonly unwritten?: RunBefore;
  /** A run of this session in whose place this one comes: files that are unchanged since are not read again. */
  readonly instead?: Pick<RunBefore, "input">;
}

/** The figures of the files by the schema of the workbook. */
export async function settleFiles(
  workbook: WorkbookPort,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  options: ConsolidationOptions = {},
): Promise<Outcome<SettledRun>> {
  if (files.length === 0 && !options.earlier) return failure("nothing-to-do");
  const { instead } = options;
  // Files are compared while the workbook is read.
  const same = instead && findSame(reader, files, instead.input.submissions);
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
  const toRead = {
    ...{ reader, files },
    ...(options.earlier ? { earlier: options.earlier.input } : {}),
    ...(instead && same ? { before: instead.input, same } : {}),
  };
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
  const done = await runInSlices(settleRun(input, decisions), options.signal);
  return done ? success(done) : failure("cancelled");
}

function undated(schema: Schema): Schema {
  return { ...schema, settings: { ...schema.settings, asOf: null } };
}

/** The decisions kept in the workbook, with those made or revoked in a preview of it that was not written. */
function decisionsFor(workbook: WorkbookSnapshot, unwritten: RunBefore | undefined): readonly Decision[] {
  const keptIn = (sheets: WorkbookSnapshot): Decision[] => readDecisionSheet(findSheet(sheets, DECISION_SHEET));
  const kept = keptIn(workbook);
  return unwritten ? mergeDecisions(keptIn(unwritten.input.workbook), unwritten.decisions, kept) : kept;
}

/** The figures of what was read, by the decisions made. */
export function* settleRun(input: ConsolidationInput, made: readonly Decision[]): Sliced<SettledRun> {
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
  yield;
  const history = input.history && previewHistory(schema, run, input.workbook, input.history, grounded);
  yield;
  const before = figuresBefore(schema, input.workbook, input.submissions);
  const fallen = checkUnitFigures(schema, run, before.figures);
  yield;
  const said = [...amendmentFindings(input.workbook), ...fallen, ...unsaid(history?.findings ?? [], fallen)];
  const beside = waiveFindings(said, grounded);
  const consolidation = { ...run, findings: [...before.said(run.findings), ...beside] };
  const decisions = groundTexts(grounded, consolidation);
  const sources = { sheets: copies.length, cells, over, kept };
  const earlier = { units: there.units, figures: there.figures, run: there.run, kept: keeps };
  const toPlan = { copies: kept ? copies : [], history, before: before.figures, submissions };
  const shown = { schema, consolidation, decisions, sources, earlier, history: history?.preview ?? null };
  return { ...shown, input, toPlan };
}

/** What of the whole is not said already of one of its units. */
function unsaid(findings: readonly Finding[], ofUnits: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ code, at }) => !ofUnits.some((each) => each.code === code && each.at.indicator === at.indicator),
  );
}

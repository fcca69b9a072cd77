/** The consolidation of picked files as a change that can be shown before it is made. Nothing is written here. */
import type { Decision } from "../domain/consolidate/decision";
import { answersIn, sameAnswers } from "../domain/consolidate/column-decision";
import { failure, success, type Outcome } from "../domain/outcome";
import { planConsolidation } from "../domain/sheets/consolidation-plan";
import type { FigureChange } from "../domain/sheets/changes";
import { isDated } from "../domain/schema/types";
import type { Sliced } from "../domain/slices";
import type { ColumnAnswer } from "../domain/submission/column-answer";
import { commonDay } from "../domain/submission/days-named";
import { readingFrame } from "../domain/submission/read-file";
import { runInSlices } from "./breathe";
import { planChange, type PlannedChange } from "./change";
import { withFollowUp } from "./follow-up";
import { historyInput, joinPlans } from "./history-preview";
import { schemaAt, wishedDay } from "./period-wish";
import { settleFiles, settleRun, type ConsolidationInput, type ConsolidationOptions, type SettledRun } from "./settle";
import { addSubmissions, readAgainOf, readFiles } from "./submissions";
import type { CancelSignal, FileReaderPort, PickedFile, WorkbookPort } from "./ports";

/** A settled run with what it would write. */
export interface ConsolidationPreview extends Omit<SettledRun, "toPlan"> {
  /** Figures that differ from the last run in this workbook. */
  readonly changes: readonly FigureChange[];
  /** Nothing to write where its plan is empty. */
  readonly change: PlannedChange;
}

/** The consolidation of the files by the schema of the workbook, with the change it would make. */
export async function consolidateFiles(
  workbook: WorkbookPort,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  options: ConsolidationOptions = {},
): Promise<Outcome<ConsolidationPreview>> {
  const settled = await settleFiles(workbook, reader, files, options);
  return settled.ok ? planRun(settled.value, options.signal) : settled;
}

/** The settled run with the change it would make. */
export async function planRun(run: SettledRun, signal?: CancelSignal): Promise<Outcome<ConsolidationPreview>> {
  const preview = await runInSlices(previewOf(run), signal);
  return preview ? success(preview) : failure("cancelled");
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
  const settled = await runInSlices(settleRun(answered, decisions), signal);
  return settled ? planRun(settled, signal) : failure("cancelled");
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

function* previewOf(run: SettledRun): Sliced<ConsolidationPreview> {
  const { toPlan, ...settled } = run;
  const { schema, consolidation, decisions, input } = settled;
  const { copies, history, before, submissions } = toPlan;
  const { plan: figures, changes } = yield* planConsolidation(
    schema,
    consolidation,
    decisions,
    history?.workbook ?? input.workbook,
    {
      copies,
      history: history && { period: history.preview.period.key, view: history.preview.view },
      before,
    },
  );
  yield;
  const { workbook, readAt } = input;
  const plan = yield* withFollowUp(figures, schema, consolidation, decisions, workbook, submissions, readAt);
  yield;
  return { ...settled, changes, change: planChange(history ? joinPlans(plan, history, workbook) : plan) };
}

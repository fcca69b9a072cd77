/** Reads the picked files, settles every figure, and plans the sheets. Nothing is written here. */
import type { Consolidation } from "../domain/consolidate/consolidation";
import { consolidate } from "../domain/consolidate/consolidate";
import type { Decision } from "../domain/consolidate/decision";
import type { Submission } from "../domain/consolidate/submission-set";
import { failure, success, type Outcome } from "../domain/outcome";
import { buildConsolidationPlan, CONSOLIDATION_SHEETS } from "../domain/plan/consolidation-plan";
import type { Schema } from "../domain/schema/types";
import { readFile, readingFrame } from "../domain/submission/read-file";
import type { ReadingFrame } from "../domain/submission/read-sheet";
import { planChange, type PlannedChange } from "./change";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { CancelSignal, FileReaderPort, FileReading, PickedFile, ReadProgress, WorkbookPort } from "./ports";

export interface ConsolidationPreview {
  readonly schema: Schema;
  readonly consolidation: Consolidation;
  readonly change: PlannedChange;
}

export interface ConsolidationOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly decisions?: readonly Decision[];
  /** Serial day that replaces the schema's as-of date for this run. */
  readonly asOf?: number;
}

/** The consolidation of the files by the schema of the workbook, with the change it would make. */
export async function consolidateFiles(
  workbook: WorkbookPort,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  options: ConsolidationOptions = {},
): Promise<Outcome<ConsolidationPreview>> {
  if (files.length === 0) return failure("nothing-to-do");
  const sheets = await workbook.readSheets({ names: [...SCHEMA_SHEETS, ...CONSOLIDATION_SHEETS] });
  if (!sheets.ok) return sheets;
  const loaded = schemaOf(sheets.value);
  if (!loaded.ok) return loaded;
  const schema = withAsOf(loaded.value.schema, options.asOf);
  const frame = readingFrame(schema);
  const submissions = await readSubmissions(frame, reader, files, options);
  if (!submissions) return failure("cancelled");
  const consolidation = consolidate(frame, submissions, options.decisions);
  const change = planChange(buildConsolidationPlan(schema, consolidation, sheets.value));
  return success({ schema, consolidation, change });
}

/** Each file as submitted, or refused; null when the person cancelled. */
export async function readSubmissions(
  frame: ReadingFrame,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  { signal, onProgress }: Pick<ConsolidationOptions, "signal" | "onProgress">,
): Promise<Submission[] | null> {
  const submissions: Submission[] = [];
  for await (const reading of reader.read(files, signal)) {
    if (signal?.aborted === true) return null;
    submissions.push(toSubmission(frame, reading, files[submissions.length]?.modified));
    onProgress?.({ done: submissions.length, total: files.length, file: reading.file });
  }
  return signal?.aborted === true ? null : submissions;
}

function toSubmission(frame: ReadingFrame, reading: FileReading, modified: number | undefined): Submission {
  const { file, fingerprint } = reading;
  if (!reading.ok) return { kind: "refused", file, fingerprint, reason: reading.reason, detail: reading.detail };
  const submitted = readFile(frame, reading.workbook, fingerprint);
  return { kind: "read", submitted, ...(modified === undefined ? {} : { modified }) };
}

function withAsOf(schema: Schema, asOf: number | undefined): Schema {
  return asOf === undefined ? schema : { ...schema, settings: { ...schema.settings, asOf } };
}

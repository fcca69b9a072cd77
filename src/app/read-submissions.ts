/** The picked files as submissions, read against the schema: of a day that is known, or of the one they all name. */
import { failure, success, type Outcome } from "../domain/outcome";
import type { PeriodKey } from "../domain/history/period";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { isDated, type DatedSchema, type Schema } from "../domain/schema/types";
import type { Submission } from "../domain/consolidate/submission-set";
import { sameAnswers } from "../domain/consolidate/column-decision";
import type { ColumnAnswer } from "../domain/submission/column-answer";
import { commonDay, daysNamed } from "../domain/submission/days-named";
import { readingFrame } from "../domain/submission/read-file";
import type { ReadingFrame } from "../domain/submission/read-sheet";
import { frameFor } from "../domain/submission/same-frame";
import { Breath, Pace, runInSlices } from "./breathe";
import { schemaAt } from "./period-wish";
import { addSubmissions, isTemporary, readFiles, setAside, submissionOf, toSubmission } from "./submissions";
import type { CancelSignal, FileReaderPort, FileReading, PickedFile, ReadProgress, SameFile } from "./ports";

/** What was read, kept so that a decision needs no second reading. */
export interface ReadAgainst {
  readonly frame: ReadingFrame<DatedSchema>;
  readonly submissions: readonly Submission[];
}

export interface ReadingOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Files, and what was read of others before in this session. */
export interface FilesToRead {
  readonly reader: FileReaderPort;
  readonly files: readonly PickedFile[];
  readonly earlier?: ReadAgainst;
  /** What was read of files under the same names before, to be taken where their bytes and the schema are the same. */
  readonly before?: ReadAgainst;
  /** Of `before`, those that are the same, asked for while the workbook is read. */
  readonly same?: Promise<SameFiles>;
}

/** What is known of a picked file without reading it. */
type SameFiles = ReadonlyMap<PickedFile, SameFile>;
const NONE_SAME: SameFiles = new Map();

/** Which of the files are as they were read before. */
export async function findSame(
  reader: FileReaderPort,
  files: readonly PickedFile[],
  before: readonly Submission[],
): Promise<SameFiles> {
  const known = new Map(readFiles(before).map(({ file, fingerprint }) => [file, fingerprint]));
  return (await reader.findSame?.(files, known)) ?? NONE_SAME;
}

/** All files of the session read against the schema. */
export async function readDated(
  schema: DatedSchema,
  answers: readonly ColumnAnswer[],
  { reader, files, earlier, before, same: unchanged }: FilesToRead,
  options: ReadingOptions,
): Promise<Outcome<ReadAgainst>> {
  // What was read against the same schema needs no second reading.
  const same =
    earlier !== undefined &&
    JSON.stringify(earlier.frame.schema) === JSON.stringify(schema) &&
    sameAnswers(earlier.frame.answers, answers);
  const again =
    before && !earlier && sameAnswers(before.frame.answers, answers) ? frameFor(before.frame, schema) : null;
  const frame = same ? earlier.frame : (again ?? readingFrame(schema, answers));
  const there = again && before ? { ...before, same: (await unchanged) ?? NONE_SAME } : undefined;
  const fresh = await readSubmissions(frame, reader, files, options, there);
  if (!fresh) return failure("cancelled");
  const submissions = await runInSlices(addSubmissions(frame, earlier?.submissions ?? [], fresh, same), options.signal);
  return submissions ? success({ frame, submissions }) : failure("cancelled");
}

/** As {@link readDated}, by the day that all files name, which is known only when they are read; a problem where there is none. */
export async function readUndated(
  schema: Schema,
  answers: readonly ColumnAnswer[],
  { key, sheets }: { readonly key: PeriodKey | null; readonly sheets: WorkbookSnapshot },
  { reader, files, earlier }: FilesToRead,
  options: ReadingOptions,
): Promise<Outcome<ReadAgainst>> {
  const undatedFrame = readingFrame(schema, answers);
  const fresh = await readSubmissions(undatedFrame, reader, files, options);
  if (!fresh) return failure("cancelled");
  const first = await runInSlices(addSubmissions(undatedFrame, earlier?.submissions ?? [], fresh), options.signal);
  if (!first) return failure("cancelled");
  const read = readFiles(first);
  // Where no figures came nothing is judged, and there is nothing to ask.
  const isEmpty = !read.some(({ sheets: each }) => each.some(({ role }) => role === "indicators"));
  const day = isEmpty ? schema.settings.periodEnd : commonDay(read);
  const dated = day === null ? null : schemaAt(sheets, key, day);
  if (dated === null || !dated.ok || !isDated(dated.value))
    return key
      ? failure("period-no-day", { params: { period: key.key } })
      : failure("as-of-missing", { days: daysNamed(read) });
  const frame = readingFrame(dated.value, answers);
  const submissions = await runInSlices(addSubmissions(frame, first, []), options.signal);
  return submissions ? success({ frame, submissions }) : failure("cancelled");
}

const NONE_BEFORE = { submissions: [], same: NONE_SAME };

/** Each of the files in its order, as it is known or as it is read. */
async function* readOthers(
  reader: FileReaderPort,
  files: readonly PickedFile[],
  same: SameFiles,
  signal: CancelSignal | undefined,
): AsyncGenerator<FileReading | SameFile> {
  const toRead = files.filter((file) => !same.has(file));
  const others = reader.read(toRead, signal)[Symbol.asyncIterator]();
  try {
    for (const file of files) {
      const known = same.get(file);
      const next: IteratorResult<FileReading | SameFile, unknown> = known ? { value: known } : await others.next();
      if (next.done === true) return;
      yield next.value;
    }
    // Where there is nothing to read as well: a reading ends what was started for it.
    await others.next();
  } finally {
    await others.return?.();
  }
}

/** Told oftener than this, progress would take longer to show than the files to read. */
const PROGRESS_MILLISECONDS = 100;

/**
 * Each file as submitted, refused or set aside; null when the person cancelled. Of those that were read `before` against the same
 * frame, the ones whose name and bytes are the same are taken as they are, and those known to be the `same` are not opened.
 */
export async function readSubmissions(
  frame: ReadingFrame,
  reader: FileReaderPort,
  picked: readonly PickedFile[],
  { signal, onProgress }: ReadingOptions,
  { submissions: before, same }: Pick<ReadAgainst, "submissions"> & { readonly same: SameFiles } = NONE_BEFORE,
): Promise<Submission[] | null> {
  const submissions: Submission[] = [];
  const files = picked.filter(({ name }) => !isTemporary(name));
  const read = new Map(readFiles(before).map((submitted) => [submitted.file, submitted]));
  const breath = new Breath();
  const pace = new Pace(PROGRESS_MILLISECONDS);
  for await (const reading of readOthers(reader, files, same, signal)) {
    if (signal?.aborted === true) return null;
    const modified = reading.modified ?? files[submissions.length]?.modified;
    const there = read.get(reading.file);
    if (there?.fingerprint === reading.fingerprint) submissions.push(submissionOf(there, modified));
    else if ("ok" in reading) submissions.push(toSubmission(frame, reading, modified));
    const done = submissions.length;
    if (pace.isDue || done === files.length) {
      onProgress?.({ done, total: files.length, file: reading.file });
      pace.restart();
    }
    if (breath.isDue) await breath.take();
  }
  if (signal?.aborted === true) return null;
  return [...submissions, ...picked.flatMap(({ name }) => (isTemporary(name) ? [setAside(name)] : []))];
}

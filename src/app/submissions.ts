/** Files as submissions, and later files joined with those read before in the session. */
import { findingsOf } from "../domain/consolidate/sheet-findings";
import { nameOf, type Submission } from "../domain/consolidate/submission-set";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { isOwnOutput, ownSheets } from "../domain/sheets/own-output";
import { copiesIn } from "../domain/sheets/source-copies";
import { inSlices, type Sliced } from "../domain/slices";
import { readFile } from "../domain/submission/read-file";
import type { ReadingFrame } from "../domain/submission/read-sheet";
import type { SubmittedFile } from "../domain/submission/submission";
import { bookBefore } from "./books-before";
import type { FileReading } from "./ports";

/** One reading against the schema, with what the rules find in it; `modified` is the file's own time. */
export function toSubmission(frame: ReadingFrame, reading: FileReading, modified: number | undefined): Submission {
  const { file, fingerprint } = reading;
  if (!reading.ok) return { kind: "refused", file, fingerprint, reason: reading.reason, detail: reading.detail };
  const own = ownSheets(reading.workbook);
  if (isOwnOutput(reading.workbook, own)) {
    const book = bookBefore(reading.workbook);
    return { kind: "aside", file, fingerprint, why: "own-output", book };
  }
  const submitted = readSubmitted(frame, reading.workbook, fingerprint);
  for (const sheet of submitted.sheets) {
    findingsOf(frame, sheet);
    sheet.grid.forget();
  }
  return submissionOf(submitted, modified);
}

/** A file that was read, with its own time. */
export function submissionOf(submitted: SubmittedFile, modified: number | undefined): Submission {
  return { kind: "read", submitted, ...(modified === undefined ? {} : { modified }) };
}

/**
 * All submissions of the session, read against the schema as it is now, which may be the `sameSchema` as before. A file that comes again under its name replaces
 * the earlier one of the same unit; files of different units that only share a name are told apart by a number.
 */
export function* addSubmissions(
  frame: ReadingFrame,
  earlier: readonly Submission[],
  fresh: readonly Submission[],
  sameSchema = false,
): Sliced<Submission[]> {
  const all = new Map<string, Submission>();
  const known: Submission[] = [];
  yield* inSlices(earlier, 1, (each) => {
    known.push(sameSchema ? each : readAgain(frame, each, nameOf(each)));
  });
  const before = new Set(known);
  for (const submission of [...known, ...fresh]) {
    const there = all.get(nameOf(submission));
    if (!there || sameSender(there, submission, before.has(there))) all.set(nameOf(submission), submission);
    else {
      const name = freeName(nameOf(submission), all);
      all.set(name, readAgain(frame, submission, name));
    }
  }
  return [...all.values()];
}

/** The submissions with those read again that come from some of the units. */
export function* readAgainOf(
  frame: ReadingFrame,
  submissions: readonly Submission[],
  units: ReadonlySet<string>,
): Sliced<Submission[]> {
  const all: Submission[] = [];
  yield* inSlices(submissions, 1, (each) => {
    const concerned = each.kind === "read" && each.submitted.units.some((unit) => units.has(unit));
    all.push(concerned ? readAgain(frame, each, nameOf(each)) : each);
  });
  return all;
}

/** The files that could be read, without those that were refused. */
export function readFiles(submissions: readonly Submission[]): SubmittedFile[] {
  return submissions.flatMap((each) => (each.kind === "read" ? [each.submitted] : []));
}

/** The file of that name as it was read; null where it was refused or is none of them. */
export function readOf(submissions: readonly Submission[], file: string): SubmittedFile | null {
  const found = submissions.find((each) => each.kind === "read" && each.submitted.file === file);
  return found?.kind === "read" ? found.submitted : null;
}

function readAgain(frame: ReadingFrame, submission: Submission, name: string): Submission {
  if (submission.kind === "kept") return submission;
  if (submission.kind !== "read") return { ...submission, file: name };
  const { workbook, fingerprint } = submission.submitted;
  return { ...submission, submitted: readSubmitted(frame, { ...workbook, name }, fingerprint) };
}

function readSubmitted(frame: ReadingFrame, workbook: WorkbookSnapshot, fingerprint: string): SubmittedFile {
  const own = ownSheets(workbook);
  return readFile(frame, workbook, fingerprint, copiesIn(workbook), (name) => own.has(name));
}

/** Files that editors and systems leave beside the real one: locks of Excel and LibreOffice, shadows of a Mac. */
export function isTemporary(name: string): boolean {
  return /^(~\$|\._|\.~lock\.)/.test(name.replace(/^.*[\\/]/, ""));
}

/** A file set aside without being read. */
export function setAside(file: string): Submission {
  return { kind: "aside", file, fingerprint: `name:${file}`, why: "temporary" };
}

/** Whose file nobody knew yet is put right by sending it again; two files of one pick are two files. */
function sameSender(there: Submission, next: Submission, again: boolean): boolean {
  if (there.kind !== "read" || next.kind !== "read") return there.kind !== "read";
  if (again && there.submitted.units.length === 0) return true;
  return there.submitted.units.some((unit) => next.submitted.units.includes(unit));
}

/** "Bao cao [2].xlsx" where "Bao cao.xlsx" is taken. */
function freeName(name: string, taken: ReadonlyMap<string, Submission>): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let number = 2;
  while (taken.has(`${stem} [${String(number)}]${extension}`)) number += 1;
  return `${stem} [${String(number)}]${extension}`;
}

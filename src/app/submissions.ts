/** Files as submissions, and later files joined with those read before in the session. */
import { findingsOf } from "../domain/consolidate/sheet-findings";
import { nameOf, type Submission } from "../domain/consolidate/submission-set";
import { copiesIn } from "../domain/sheets/source-copies";
import { inSlices, type Sliced } from "../domain/slices";
import { readFile } from "../domain/submission/read-file";
import type { ReadingFrame } from "../domain/submission/read-sheet";
import type { SubmittedFile } from "../domain/submission/submission";
import type { FileReading } from "./ports";

/** One reading against the schema, with what the rules find in it; `modified` is the file's own time. */
export function toSubmission(frame: ReadingFrame, reading: FileReading, modified: number | undefined): Submission {
  const { file, fingerprint } = reading;
  if (!reading.ok) return { kind: "refused", file, fingerprint, reason: reading.reason, detail: reading.detail };
  const submitted = readFile(frame, reading.workbook, fingerprint, copiesIn(reading.workbook));
  for (const sheet of submitted.sheets) {
    findingsOf(frame, sheet);
    sheet.grid.forget();
  }
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
  for (const submission of [...known, ...fresh]) {
    const there = all.get(nameOf(submission));
    if (!there || sameSender(there, submission)) all.set(nameOf(submission), submission);
    else {
      const name = freeName(nameOf(submission), all);
      all.set(name, readAgain(frame, submission, name));
    }
  }
  return [...all.values()];
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
  if (submission.kind === "refused") return { ...submission, file: name };
  const { workbook, fingerprint } = submission.submitted;
  return { ...submission, submitted: readFile(frame, { ...workbook, name }, fingerprint, copiesIn(workbook)) };
}

function sameSender(a: Submission, b: Submission): boolean {
  if (a.kind === "refused" || b.kind === "refused") return a.kind === "refused";
  return a.submitted.units.some((unit) => b.submitted.units.includes(unit));
}

/** "Bao cao [2].xlsx" where "Bao cao.xlsx" is taken. */
function freeName(name: string, taken: ReadonlyMap<string, Submission>): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let number = 2;
  while (taken.has(`${stem} [${String(number)}]${extension}`)) number += 1;
  return `${stem} [${String(number)}]${extension}`;
}

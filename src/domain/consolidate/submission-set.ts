/**
 * Which of the picked files count: copies and older submissions are set aside, in an order that does not depend on how
 * the files were picked (judging.md 9, "Corrections").
 */
import { onBasis } from "../check/basis";
import type { Finding } from "../finding/finding";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { SEVERITIES } from "../finding/severity";
import type { Basis } from "../schema/types";
import { inSlices, type Sliced } from "../slices";
import type { SubmittedFile } from "../submission/submission";
import { formParts } from "./form-parts";
import { ownUnits } from "./own-files";
import { isCorrection } from "../submission/correction";
import { isoDay } from "../text/as-of";

/** One picked file: read, refused, or set aside as nothing that anyone sent. */
export type Submission =
  | { readonly kind: "read"; readonly submitted: SubmittedFile; readonly modified?: number }
  /** What an earlier run had from a file that was not picked this time. */
  | { readonly kind: "kept"; readonly submitted: SubmittedFile }
  | {
      readonly kind: "refused";
      readonly file: string;
      readonly fingerprint: string;
      readonly reason: "encrypted" | "unreadable";
      readonly detail: string;
    }
  | {
      readonly kind: "aside";
      readonly file: string;
      readonly fingerprint: string;
      readonly why: "own-output" | "temporary";
      /** Of a consolidated workbook, the sheets that say what each unit had in its period. */
      readonly book?: Pick<WorkbookSnapshot, "sheets">;
    };

export interface SubmissionSet {
  /** Files whose figures are looked at, in a fixed order. */
  readonly files: readonly SubmittedFile[];
  readonly refused: readonly Extract<Submission, { kind: "refused" }>[];
  readonly aside: readonly Extract<Submission, { kind: "aside" }>[];
  /** Byte-identical copies of a file that is in. */
  readonly duplicates: readonly { readonly file: string; readonly of: string; readonly fingerprint: string }[];
  /** Rows of an older file that a later one of the same unit replaces: "file|unit|indicator" → the later file. */
  readonly replaced: ReadonlyMap<string, string>;
  /** Rows of another office's list of figures that a file of the unit itself has: "file|unit|indicator". */
  readonly listed: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

export function replacedKey(file: string, unit: string, indicator: string): string {
  return `${file}|${unit}|${indicator}`;
}

/** Sorts the picked files out. The result is the same for any order of `submissions`. */
export function* sortInSlices(submissions: readonly Submission[], basis: Basis): Sliced<SubmissionSet> {
  const findings: Finding[] = [];
  const duplicates: { file: string; of: string; fingerprint: string }[] = [];
  const firsts = new Map<string, Submission>();
  for (const submission of [...submissions].sort(byName)) {
    const first = firsts.get(fingerprintOf(submission));
    if (!first) {
      firsts.set(fingerprintOf(submission), submission);
      continue;
    }
    duplicates.push({ file: nameOf(submission), of: nameOf(first), fingerprint: fingerprintOf(first) });
    findings.push(fileFinding("file-duplicate", nameOf(submission), { found: nameOf(first) }));
  }
  yield;
  const kept = [...firsts.values()].sort((a, b) => compareText(nameOf(a), nameOf(b)));
  const refused = kept.filter((each) => each.kind === "refused");
  findings.push(...refused.map(refusalFinding));
  const aside = kept.filter((each) => each.kind === "aside");
  findings.push(...aside.map(({ file, why }) => fileFinding(`file-${why}`, file, {})));
  const read = kept.filter((each) => each.kind === "read");
  const { replaced, listed } = yield* findReplaced(read, basis, findings);
  // A kept file brings only what no picked one does.
  const earlier = kept.filter((each) => each.kind === "kept");
  return {
    files: [...read, ...earlier].map(({ submitted }) => submitted),
    refused,
    aside,
    duplicates,
    replaced,
    listed,
    findings,
  };
}

/** What is said of a file that could not be read. */
export function refusalFinding({
  file,
  reason,
  detail,
}: Pick<Extract<Submission, { kind: "refused" }>, "file" | "reason" | "detail">): Finding {
  return fileFinding(reason === "encrypted" ? "file-encrypted" : "file-unreadable", file, {
    params: { reason: detail },
  });
}

const FILES_A_SLICE = 200;

type ReadSubmission = Extract<Submission, { kind: "read" }>;

/**
 * For each unit and indicator with figures in several files of one sender: the later as-of date wins, then what calls itself a
 * correction, then the later file. Another office's list is no older or newer file of the unit.
 */
function* findReplaced(
  files: readonly ReadSubmission[],
  basis: Basis,
  findings: Finding[],
): Sliced<Pick<SubmissionSet, "replaced" | "listed">> {
  const holders = new Map<string, ReadSubmission[]>();
  const shared = unitsOfSeveral(files);
  const keys = new Map<SubmittedFile, ReadonlySet<string>>();
  yield* inSlices(files, FILES_A_SLICE, (file) => {
    const own = figureKeys(file.submitted, shared, basis);
    if (own.size > 0) keys.set(file.submitted, own);
    for (const key of own) {
      const same = holders.get(key);
      if (same) same.push(file);
      else holders.set(key, [file]);
    }
  });
  const ages = new Map(files.map((file) => [file, ageOf(file)]));
  const byAge = [...files].sort((a, b) => compareAge(ages.get(a), ages.get(b)));
  findings.push(
    ...formParts(
      byAge.map(({ submitted }) => submitted),
      shared,
      keys,
    ),
  );
  const replaced = new Map<string, string>();
  const told = new Set<string>();
  const listed = new Set<string>();
  const owning = new Map(files.map((file) => [file, ownUnits(file.submitted)]));
  for (const [key, holding] of holders) {
    if (holding.length < 2) continue;
    const [unit = ""] = key.split("|");
    const own = holding.filter((file) => owning.get(file)?.has(unit));
    const lists = own.length === 0 ? [] : holding.filter((file) => !own.includes(file));
    for (const { submitted } of lists) listed.add(`${submitted.file}|${key}`);
    for (const same of [own.length === 0 ? holding : own, lists]) {
      const [winner, ...losers] = [...same].sort((a, b) => compareAge(ages.get(b), ages.get(a)));
      if (!winner) continue;
      for (const loser of losers) {
        const older = loser.submitted.file;
        replaced.set(`${older}|${key}`, winner.submitted.file);
        if (told.has(`${older}|${winner.submitted.file}`)) continue;
        told.add(`${older}|${winner.submitted.file}`);
        const dates = { date: dateText(loser), laterDate: dateText(winner) };
        findings.push(fileFinding("file-superseded", older, { found: winner.submitted.file, params: dates }, unit));
      }
    }
  }
  return { replaced, listed };
}

/** Units that more than one of the files report for. */
function unitsOfSeveral(files: readonly ReadSubmission[]): Set<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const { submitted } of files) for (const unit of submitted.units) (once.has(unit) ? several : once).add(unit);
  return several;
}

/** "unit|indicator" of each figure of these units in the file's visible sheets. */
function figureKeys(file: SubmittedFile, units: ReadonlySet<string>, basis: Basis): Set<string> {
  const keys = new Set<string>();
  for (const sheet of file.sheets)
    if (sheet.role === "indicators" && sheet.unit !== null && units.has(sheet.unit))
      for (const { indicator, actual } of onBasis(sheet, basis).rows)
        if (indicator && actual && actual.reading.state !== "noData") keys.add(`${sheet.unit}|${indicator.code}`);
  return keys;
}

function latestDay({ sheets }: SubmittedFile): number {
  return Math.max(0, ...sheets.map(({ asOf, told }) => asOf?.day ?? told?.to ?? 0));
}

interface Age {
  readonly day: number;
  readonly corrects: boolean;
  readonly modified: number;
  readonly file: string;
}

/** A correction that names no day is of the day of what it corrects. */
function ageOf({ submitted, modified }: ReadSubmission): Age {
  const [day, corrects] = [latestDay(submitted), isCorrection(submitted)];
  return { day: corrects && day === 0 ? Infinity : day, corrects, modified: modified ?? 0, file: submitted.file };
}

function compareAge(a: Age | undefined, b: Age | undefined): number {
  if (!a || !b) return 0;
  return (
    (a.day === b.day ? 0 : a.day - b.day) ||
    Number(a.corrects) - Number(b.corrects) ||
    a.modified - b.modified ||
    compareText(a.file, b.file)
  );
}

function dateText({ submitted }: ReadSubmission): string {
  const day = latestDay(submitted);
  return day === 0 ? "" : isoDay(day);
}

function fingerprintOf(submission: Submission): string {
  return "submitted" in submission ? submission.submitted.fingerprint : submission.fingerprint;
}

/** The file as it was picked. */
export function nameOf(submission: Submission): string {
  return "submitted" in submission ? submission.submitted.file : submission.file;
}

/** A copy is named longer than its original: "a (1).xlsx" after "a.xlsx". */
function byName(a: Submission, b: Submission): number {
  return nameOf(a).length - nameOf(b).length || compareText(nameOf(a), nameOf(b));
}

/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fileFinding(
  code: Finding["code"],
  file: string,
  rest: Pick<Partial<Finding>, "found" | "params">,
  unit?: string,
): Finding {
  return { code, severity: SEVERITIES[code], at: { file, ...(unit === undefined ? {} : { unit }) }, ...rest };
}

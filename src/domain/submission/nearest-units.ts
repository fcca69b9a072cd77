/**
 * Which units a table that names none may be of: those called nearly as its file, its sheet or its titles say, and the one
 * that alone reports all that stands in it.
 */
import { unitIndexOf, type UnitName } from "../schema/unit-index";
import type { ReportingUnit } from "../schema/types";
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";
import { SimilarNames, type LikeName } from "../text/similarity";
import { ownWords } from "./sender-names";
import { titlesIn } from "./sheet-titles";
import type { SubmittedSheet } from "./submission";

/** More would be a list of all units. */
const MOST = 3;

/** Codes, the likest first. */
export function nearestUnits(sheet: SubmittedSheet, units: readonly ReportingUnit[]): string[] {
  const called = calledLike(sheet, units).map(({ code }) => code);
  return [...new Set([...reporterOf([sheet]), ...called])].slice(0, MOST);
}

/** So many indicators that are one unit's alone tell whose a file is that names nobody. */
const FEWEST_OWN = 3;
/** Called so much like the owner, a sheet is headed by it. */
const NEARLY = 0.5;
/** What offices and places are called, as a letter is headed. */
const OFFICE =
  /^(?:so|phong|ban|cuc|chi cuc|chi nhanh|trung tam|ubnd|uy ban|hdnd|xa|phuong|thi tran|huyen|thon|truong|cong ti|tong cong ti|hoi|doan|lien doan|dang uy|dang bo|chi bo|cong an|benh vien|tram|kho bac|thue|van phong|vien|ngan hang|bao hiem|hat|doi|toa an|don vi|co quan) /;

/**
 * The unit whose own indicators are all that stands in sheets that name no unit: where they are headed by nobody, or by an office
 * that is called nearly like it.
 */
export function ownerOf(sheets: readonly SubmittedSheet[], units: readonly ReportingUnit[]): string | null {
  const tables = sheets.filter(({ role }) => role === "indicators");
  const [owner] = reporterOf(tables);
  // Columns of a unit are that unit's, and what is turned to be read may have units over it.
  if (owner === undefined || tables.some(({ view, table }) => view !== null || table?.group)) return null;
  const called = tables.flatMap((sheet) => calledLike(sheet, units).slice(0, 1));
  if (called.some(({ code, score }) => code === owner && score >= NEARLY)) return owner;
  const own = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ indicator }) => indicator?.code ?? [])));
  const isHeaded = tables.some((sheet) => titlesOf(sheet).some((text) => OFFICE.test(`${foldKey(text)} `)));
  return own.size >= FEWEST_OWN && !isHeaded ? owner : null;
}

interface Called {
  readonly code: string;
  /** 0 to 1. */
  readonly score: number;
}

/** By what the file, the sheet and its titles say; the likest first. */
function calledLike(sheet: SubmittedSheet, units: readonly ReportingUnit[]): Called[] {
  const { names, likest } = candidatesOf(units);
  const scores = new Map<string, number>();
  const said = [ownWords(sheet.file.replace(/\.[a-z]+$/i, "")), ownWords(sheet.name), ...titlesOf(sheet)];
  for (const text of said)
    for (const { index, score } of likest(text)) {
      const { code = "" } = names[index] ?? {};
      scores.set(code, Math.max(score, scores.get(code) ?? 0));
    }
  return [...scores].map(([code, score]) => ({ code, score })).sort((a, b) => b.score - a.score);
}

function titlesOf({ grid, table }: SubmittedSheet): string[] {
  return titlesIn(grid, { from: 0, to: table?.headingRows[0] ?? 0 });
}

/** The one unit that reports each of the indicators in them. */
function reporterOf(sheets: readonly SubmittedSheet[]): readonly string[] {
  const reporters = sheets.flatMap(({ rows }) => rows.flatMap(({ indicator }) => indicator?.reporters ?? []));
  const [unit, ...more] = new Set(reporters);
  return unit === undefined || more.length > 0 ? [] : [unit];
}

interface Candidates {
  readonly names: readonly UnitName[];
  /** Once for titles that many files share. */
  readonly likest: (text: string) => readonly LikeName[];
}

const known = new WeakMap<readonly ReportingUnit[], Candidates>();

function candidatesOf(units: readonly ReportingUnit[]): Candidates {
  let candidates = known.get(units);
  if (!candidates) {
    const { names } = unitIndexOf(units);
    const similar = SimilarNames.of(names.map(({ text }) => text));
    candidates = { names, likest: memoize((text) => similar.best(text).runnersUp) };
    known.set(units, candidates);
  }
  return candidates;
}

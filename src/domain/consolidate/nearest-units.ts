/**
 * Which units a table that names none may be of: those called nearly as its file, its sheet or its titles say, and the one
 * that alone reports all that stands in it.
 */
import { unitIndexOf, type UnitName } from "../schema/unit-index";
import type { ReportingUnit } from "../schema/types";
import { ownWords } from "../submission/sender-names";
import { titlesIn } from "../submission/sheet-titles";
import type { SubmittedSheet } from "../submission/submission";
import { memoize } from "../memoize";
import { SimilarNames, type LikeName } from "../text/similarity";

/** More would be a list of all units. */
const MOST = 3;

/** Codes, the likest first. */
export function nearestUnits(sheet: SubmittedSheet, units: readonly ReportingUnit[]): string[] {
  const { names, likest } = candidatesOf(units);
  const scores = new Map<string, number>();
  for (const text of textsOf(sheet))
    for (const { index, score } of likest(text)) {
      const { code = "" } = names[index] ?? {};
      scores.set(code, Math.max(score, scores.get(code) ?? 0));
    }
  const called = [...scores].sort(([, a], [, b]) => b - a).map(([code]) => code);
  return [...new Set([...reporterOf(sheet), ...called])].slice(0, MOST);
}

function textsOf({ file, name, grid, table }: SubmittedSheet): string[] {
  const [to = 0] = table?.headingRows ?? [];
  return [ownWords(file.replace(/\.[a-z]+$/i, "")), ownWords(name), ...titlesIn(grid, { from: 0, to })];
}

/** The one unit that reports each of the indicators in it. */
function reporterOf({ rows }: SubmittedSheet): readonly string[] {
  const [unit, ...more] = new Set(rows.flatMap(({ indicator }) => indicator?.reporters ?? []));
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

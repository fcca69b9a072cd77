/**
 * Opinions and proposals that a unit wrote into the open rows of its form (reporting.md 11): read from its sheet, kept as rows
 * of "Giải trình", printed under the unit's name.
 */
import type { Cell } from "../grid/snapshot";
import type { Consolidation } from "../consolidate/consolidation";
import type { Submission } from "../consolidate/submission-set";
import { NO_REASONS } from "../consolidate/stated-reasons";
import type { Schema } from "../schema/types";
import { foldKey } from "../text/fold";
import type { SubmittedSheet } from "../submission/submission";
import type { KeptExplanation } from "./explanations";
import type { Explanation } from "./reasons";

export interface Opinion {
  /** Code of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly texts: readonly string[];
}

/** What the rows of "Giải trình" are for. */
export const OPINION_NAME = "Ý kiến, kiến nghị của đơn vị";
/** Stands before the unit's code in the place of an indicator's. */
const OPINION_CODE = "Ý kiến ";
const LABEL = foldKey(OPINION_NAME);
/** The label's own row and those below it. */
const OPEN_ROWS = 3;
/** What follows the open rows. */
const SIGNATURE = /nguoi lap bieu|thu truong/;

/** The code of a unit's row. */
export function opinionCode(unit: string): string {
  return `${OPINION_CODE}${unit}`;
}

export function isOpinionCode(code: string): boolean {
  return code.startsWith(OPINION_CODE);
}

/** What units wrote into files that were read, by code. */
export function sentOpinions(
  submissions: readonly Submission[],
  { files }: Pick<Consolidation, "files">,
): ReadonlyMap<string, readonly string[]> {
  const read = new Set(files.flatMap(({ file, status }) => (status === "read" ? [file] : [])));
  const found = new Map<string, string[]>();
  for (const submission of submissions) {
    if (submission.kind !== "read" || !read.has(submission.submitted.file)) continue;
    for (const sheet of submission.submitted.sheets) {
      if (sheet.unit === null || sheet.part !== 0) continue;
      const texts = opinionsOn(sheet);
      if (texts.length > 0) found.set(sheet.unit, [...(found.get(sheet.unit) ?? []), ...texts]);
    }
  }
  return found;
}

function opinionsOn({ grid }: Pick<SubmittedSheet, "grid">): string[] {
  const { rows } = grid.sheet;
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const column = (rows[row] ?? []).findIndex(
      (cell, at) => mayBeLabel(cell) && foldKey(grid.text(row, at)).startsWith(LABEL),
    );
    if (column < 0) continue;
    const texts: string[] = [];
    for (let at = row; at < Math.min(rows.length, row + OPEN_ROWS); at += 1) {
      const line = textsOf(grid, at, at === row ? column : -1);
      if (line.some((text) => SIGNATURE.test(foldKey(text)))) break;
      texts.push(...line);
    }
    return texts;
  }
  return [];
}

/** Folded, a text is no longer than as written. */
function mayBeLabel(cell: Cell | null): boolean {
  return typeof cell?.value === "string" && cell.value.length >= LABEL.length;
}

/** The texts of a row, of the label what stands behind it; a merged area says its text once. */
function textsOf(grid: SubmittedSheet["grid"], row: number, label: number): string[] {
  const texts = (grid.sheet.rows[row] ?? []).flatMap((cell, column) => {
    if (cell === null) return [];
    const text = grid.text(row, column).replace(/\s+/g, " ").trim();
    return [column === label ? text.replace(/^[^:]*:?/, "").trim() : text];
  });
  return [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(text));
}

/** The opinions of this day: what a person made of them stays, else what was sent now. */
export function opinionsOf(
  { units }: Schema,
  kept: ReadonlyMap<string, KeptExplanation>,
  sent: ReadonlyMap<string, readonly string[]>,
  asOf: number,
): Opinion[] {
  return units.flatMap(({ code, name }): Opinion[] => {
    const row = kept.get(opinionCode(code));
    const old = row?.asOf === asOf && row.proposal !== "" ? row.proposal.split("\n") : null;
    const texts = (row?.isPersons === true ? old : null) ?? sent.get(code) ?? old ?? [];
    return texts.length === 0 ? [] : [{ unit: code, name, texts }];
  });
}

/** An opinion as a row of explanations. */
export function opinionRow({ unit, texts }: Opinion, isPersons: boolean, asOf: number): Explanation {
  const source = isPersons ? "typed" : "unit";
  return { indicator: opinionCode(unit), ...NO_REASONS, proposal: texts.join("\n"), source, asOf };
}

/**
 * Tables that the schema shows: where its names or codes stand below one another, whatever is written above them. The words
 * over the columns count as far as they say something; where nothing stands above, the cells alone decide.
 */
import { columnsOf, rowsAbove, rowsOf, span } from "../grid/lines";
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import { textsOf } from "../grid/texts-in";
import { isBlankBetween, isFilledBelow } from "./body-end";
import { blockOf, headingBlock, isFigure, isHeadingRow, isNumberRow, rowKey, type HeadingBlock } from "./heading-block";
import { meaningOf } from "./headings";
import type { SchemaHints } from "./hints";
import { stripPrefix } from "./read-rows";

/** Rows and columns in which names are looked for. */
const ROWS = 2_000;
const COLUMNS = 40;
/** Rows in which what is only like names is looked for, how long it has to be, and how many are no accident. */
const LIKE_ROWS = 60;
const SHORTEST_LIKE = 2;
const FEWEST_LIKE = 3;
/** Rows between the heading and the first name: sections, totals, rows that the schema does not name; fewer where one is blank. */
const ABOVE = 60;
const ABOVE_BLANK = 6;
/** Rows below a heading in which its columns are filled. */
const BELOW = 12;
const LONGEST_HEADING = 90;
/** The number of a row: a section "I" is no heading. */
const ORDINAL = /^(?:[IVXL]+|[A-ZĐ]|\d{1,2})[./)]?$/;

/** A run of rows that the schema names, with the heading above it. */
export interface NamedRun {
  readonly block: HeadingBlock;
  readonly first: number;
  readonly last: number;
  /** The row after it: another heading, or the end of the sheet. */
  readonly end: number;
  /** Its rows are only like names: so they are to be known. */
  readonly like: boolean;
}

/** The rows of a column that the schema names. */
export interface NamedColumn {
  readonly column: number;
  readonly rows: readonly number[];
  /** They are only like names, or short for them. */
  readonly like?: true;
}

/** The column in which most of the schema's names or codes stand; where no two do, the one that has most that are only like names. */
export function namedColumn(grid: TextGrid, hints: SchemaHints): NamedColumn | null {
  const { isName, isCode, likelyOf } = hints;
  const exact = fullest(grid, ROWS, (text) => (isCode(text) || isName(stripPrefix(text)) ? text : null));
  if (exact && exact.rows.length >= 2) return exact;
  const like = fullest(grid, LIKE_ROWS, (text) => {
    const name = stripPrefix(text);
    // "TT" over the numbers of a sheet that is turned round is no short name.
    const isNone = name.length < SHORTEST_LIKE || isFigure(name) || meaningOf([name]).role === "order";
    return isNone ? null : (likelyOf(name, "")?.code ?? null);
  });
  return like && isNoAccident(grid, like) ? { ...like, like: true } : exact;
}

/** So many, and at least half of what stands among them. */
function isNoAccident(grid: TextGrid, { column, rows }: NamedColumn): boolean {
  const filled = [...rowsOf(grid, Math.min(...rows), Math.max(...rows) + 1)].filter(
    (row) => grid.text(row, column) !== "",
  );
  return rows.length >= FEWEST_LIKE && rows.length * 2 >= filled.length;
}

/** The column with the most rows of which something is known, each thing once. */
function fullest(grid: TextGrid, height: number, known: (text: string) => string | null): NamedColumn | null {
  let best: NamedColumn | null = null;
  for (const column of columnsOf(grid, 0, COLUMNS)) {
    const rows = new Map<string, number>();
    for (const row of rowsOf(grid, 0, height)) {
      const text = grid.text(row, column);
      const found = text === "" ? null : known(text);
      if (found !== null && !rows.has(found)) rows.set(found, row);
    }
    if (rows.size > (best?.rows.length ?? 0)) best = { column, rows: [...rows.values()] };
  }
  return best;
}

/** The run of named rows, with what stands above it as its heading; null where fewer than two rows are named and the one tells no target of its own. */
export function namedRun(grid: TextGrid, hints: SchemaHints): NamedRun | null {
  const found = namedColumn(grid, hints);
  if (!found) return null;
  const { column } = found;
  let first = Math.min(...found.rows);
  const heading = headingAbove(grid, first, column, hints);
  // Columns under another heading are other columns.
  const end = nextHeading(grid, first + 1, heading?.key, hints);
  const rows = found.rows.filter((row) => row < end);
  if (rows.length < 2 && !repeatsTarget(grid, first, column, hints)) return null;
  const last = Math.max(first, ...rows);
  const like = found.like === true;
  if (heading) return { block: heading, first: heading.end, last, end, like };
  // Rows that the schema does not name may come first, as long as they look like the others; sections may stand between.
  for (const up of rowsAbove(first)) {
    if (looksLikeRow(grid, up, first, column)) first = up;
    else if (!isSection(grid, up, column)) break;
  }
  const block = { rows: [], first, end: first, worded: [], numberRow: null, key: "" };
  return { block, first, last, end, like };
}

/** The next row that names indicators and is not the same heading printed again; the height of the sheet where there is none. */
function nextHeading(grid: TextGrid, from: number, key: string | undefined, hints: SchemaHints): number {
  for (const row of rowsOf(grid, from, ROWS))
    if (isHeadingRow(grid, row, hints) && rowKey(grid, row) !== key) return headingBlock(grid, row, from - 1).first;
  return grid.height;
}

/** Whether a row has the target of the indicator it names: one row of the schema may be all that a unit reports. */
function repeatsTarget(grid: TextGrid, row: number, name: number, { indicatorOf }: SchemaHints): boolean {
  const known = indicatorOf(stripPrefix(grid.text(row, name)), "");
  if (!known?.hasTarget) return false;
  for (const column of columnsOf(grid, 0, COLUMNS)) {
    const cell = column === name ? null : cellAt(grid.sheet, row, column);
    if (cell !== null && known.isTarget(cell, grid.text(row, column), "")) return true;
  }
  return false;
}

/** The nearest row above that has words over the names or over columns to their right, and no figures. */
function headingAbove(grid: TextGrid, first: number, column: number, hints: SchemaHints): HeadingBlock | null {
  let blank = false;
  for (const row of rowsAbove(first, ABOVE)) {
    if (blank && row < first - ABOVE_BLANK) break;
    blank ||= isBlankBetween(grid, row, 0, grid.width - 1);
    if (isNumberRow(grid, row)) continue;
    if (!isHeadingLike(grid, row, first, column)) continue;
    let start = row;
    while (start > 0 && start > row - 2 && isHeadingLike(grid, start - 1, first, column)) start -= 1;
    const block = headingBlock(grid, start, start - 1);
    if (block.end > row) {
      const ending = endingBefore(first, block);
      return { ...ending, worded: withoutRemarks(grid, ending.worded, hints) };
    }
    return blockOf(grid, withoutRemarks(grid, [...span(start, row + 1)], hints), row + 1, start);
  }
  return null;
}

/** Rows over units' names that say nothing of columns are none of the heading: who filled the form in, when. */
function withoutRemarks(grid: TextGrid, rows: readonly number[], { isUnit }: SchemaHints): readonly number[] {
  const named = rows.filter((row) => [...textsOf(grid, row)].filter(({ text }) => isUnit(text)).length >= 2);
  if (named.length === 0) return rows;
  return rows.filter((row) => named.includes(row) || [...textsOf(grid, row)].some(({ text }) => saysOfColumns(text)));
}

function saysOfColumns(text: string): boolean {
  const { role, also, bare, period } = meaningOf([text]);
  return role !== null || also.length > 0 || bare || period.kind !== "none";
}

/** Words of a row that the schema names are none of the heading, however short they are. */
function endingBefore(first: number, block: HeadingBlock): HeadingBlock {
  const above = (row: number): boolean => row < first;
  return {
    ...block,
    end: Math.min(block.end, first),
    rows: block.rows.filter(above),
    worded: block.worded.filter(above),
  };
}

/** Short words over at least two columns that are filled below. */
function isHeadingLike(grid: TextGrid, row: number, body: number, name: number): boolean {
  if (!grid.isWordy(row)) return false;
  let over = 0;
  for (const { text, column } of textsOf(grid, row)) {
    if (text.length > LONGEST_HEADING || ORDINAL.test(text) || isFigure(text)) return false;
    if (column === name || isFilledBelow(grid, body, column, BELOW)) over += 1;
  }
  return over >= 2;
}

/** Nothing but the name of what follows, and its number. */
function isSection(grid: TextGrid, row: number, name: number): boolean {
  if (grid.text(row, name) === "") return false;
  return [...textsOf(grid, row)].every(({ text, column }) => column === name || ORDINAL.test(text));
}

function looksLikeRow(grid: TextGrid, row: number, like: number, name: number): boolean {
  if (grid.text(row, name) === "") return false;
  const filled = [...textsOf(grid, like)];
  const alike = filled.filter(({ column }) => grid.text(row, column) !== "");
  return filled.length >= 2 && alike.length >= filled.length - 1;
}

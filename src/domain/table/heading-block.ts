/**
 * The rows of a heading: the row that names the indicators, groups above it, leaves below it, and a row of column
 * numbers. Cells may be merged over rows and columns or left blank beside their group.
 */
import { columnsOf, rowsOf } from "../grid/lines";
import { foldKey } from "../text/fold";
import { isUnitText } from "./column-cells";
import { yearsOf } from "./heading-period";
import { meaningOf } from "./headings";
import type { Cell } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import { textsOf } from "../grid/texts-in";
import type { TableHints } from "./hints";

export interface HeadingBlock {
  /** Zero-based, in order; a row of column numbers last. Empty where there is no heading. */
  readonly rows: readonly number[];
  /** The first of them and the row after the last; the first row of the body where there are none. */
  readonly first: number;
  readonly end: number;
  /** The rows whose words count. */
  readonly worded: readonly number[];
  readonly numberRow: number | null;
  /** The folded words of the row that names the indicators: the same on every printed page. */
  readonly key: string;
}

/** Longer texts are titles and notes. */
const LONGEST = 80;
const MOST_LEAVES = 3;
const SHORTEST_NAME = 10;

/** A figure as it is told, "33,3%", "21,2", and not how one is computed. */
function tellsFigure(text: string): boolean {
  return /\d,\d|\d\s*%/.test(text.replace(/100\s*%/g, ""));
}

/** Whether a row names the indicators and one column more; cheap for rows of data, which name an indicator of the schema or tell a figure. */
export function isHeadingRow(grid: TextGrid, row: number, { isName }: Pick<TableHints, "isName"> = {}): boolean {
  if (!grid.isWordy(row) || textsAmong(grid.sheet.rows[row] ?? []) < 2) return false;
  const roles = new Set<string>();
  let likely = false;
  let first = false;
  let told = false;
  let named = false;
  let [times, remarks] = [0, 0];
  let filled = 0;
  for (const { text } of textsOf(grid, row)) {
    if (tellsFigure(text)) return false;
    filled += 1;
    if (text.length > LONGEST) continue;
    if (text.length > SHORTEST_NAME && isName?.(text) === true) return false;
    const { role, also, bare } = meaningOf([text]);
    if (role !== null) roles.add(role);
    if (role === "note" || role === "verdict") remarks += 1;
    if (bare) times += 1;
    if (role === "name") named ||= !isUnitText(text);
    else if (role === null && also.some((each) => each.role === "name"))
      [likely, first] = [true, first || filled === 1];
    else if (role === "plan" && also.some((each) => each.role === "name")) told = true;
  }
  // "Sản phẩm", "tiêu chí" are units as well: only words of a heading beside them make them one, or a plan and times, "Q1 | Q2 | 6T".
  const alone = filled - remarks === 2 && roles.has("actual");
  const planned = roles.has("plan") && (roles.has("actual") || times >= 2);
  // "Ngành kinh tế (giá thực tế)" names the rows where the order, the unit and a figure stand beside it, or plan and figure.
  // "Chỉ tiêu theo Nghị quyết" may be the plan, or each target in a sentence.
  if (told && roles.has("order") && roles.has("actual")) return true;
  if (likely && first && planned) return true;
  if (likely && roles.has("order") && (planned || (roles.has("unit") && roles.size >= 3))) return true;
  const headed = roles.has("order") || roles.has("unit") || planned || alone;
  return roles.has("name") && roles.size >= 2 && (named || headed);
}

/** A title stands alone in its row, and differs from office to office. */
function textsAmong(cells: readonly (Cell | null)[]): number {
  let texts = 0;
  for (const cell of cells) if (cell !== null && cell.value !== null && cell.value !== "") texts += 1;
  return texts;
}

/** The heading around a row that names the indicators; rows up to `above` belong to something else. */
export function headingBlock(grid: TextGrid, start: number, above: number): HeadingBlock {
  const names = nameColumns(grid, start);
  const worded = [start];
  if (start - 1 > above && isGroupRow(grid, start, names)) worded.unshift(start - 1);
  let next = start + 1;
  for (const row of rowsOf(grid, next, next + MOST_LEAVES)) {
    if (!isLeafRow(grid, start, row, names)) break;
    worded.push(row);
    next = row + 1;
  }
  return blockOf(grid, worded, next, start);
}

/** The heading of some rows of words, of which one names the indicators, and of the numbers of the columns that may follow. */
export function blockOf(grid: TextGrid, worded: readonly number[], next: number, start: number): HeadingBlock {
  const numberRow = isNumberRow(grid, next) ? next : null;
  const rows = numberRow === null ? worded : [...worded, numberRow];
  const frame = { first: Math.min(...rows), end: Math.max(...rows) + 1 };
  return { rows, ...frame, worded, numberRow, key: rowKey(grid, start) };
}

/** A row's folded words, to tell a heading that is printed again. */
export function rowKey(grid: TextGrid, row: number): string {
  return [...columnsOf(grid)].map((column) => grid.key(row, column)).join("|");
}

/** The columns of a heading row that hold names and their numbers. */
function nameColumns(grid: TextGrid, row: number): number[] {
  return [...columnsOf(grid)].filter((column) => {
    const { role } = meaningOf([grid.text(row, column)]);
    return role === "name" || role === "order";
  });
}

/** A row above whose cells stand over several value columns and speak of a plan, a year or a unit. */
function isGroupRow(grid: TextGrid, heading: number, names: readonly number[]): boolean {
  const row = heading - 1;
  if (!grid.isWordy(row) || names.some((column) => grid.shownText(row, column) !== "")) return false;
  const first = Math.min(...names);
  let told = 0;
  for (const { text, column } of textsOf(grid, row)) {
    if (column < first || text.length > LONGEST || text.includes(":") || grid.text(heading, column) === "")
      return false;
    const { role, bare } = meaningOf([text]);
    if (role !== null || bare || grid.shownAt(row, column + 1)[1] === column) told += 1;
  }
  return told > 0;
}

/** A row below that only divides or goes on with what stands above: no name of its own, no figures. */
function isLeafRow(grid: TextGrid, heading: number, row: number, names: readonly number[]): boolean {
  if (row === heading + 1 && isMonthRow(grid, row)) return true;
  if (!grid.isWordy(row) || isNumberRow(grid, row)) return false;
  let leaves = 0;
  for (const { text, column } of textsOf(grid, row)) {
    if (text.length > LONGEST || isFigure(text)) return false;
    if (names.includes(column) && !goesOn(grid.shownText(heading, column), text)) return false;
    leaves += 1;
  }
  return leaves > 0;
}

/** "Chỉ tiêu" over "chủ yếu". */
function goesOn(above: string, text: string): boolean {
  const { role } = meaningOf([above]);
  return role !== null && meaningOf([`${above} ${text}`]).role === role;
}

/** A figure or a sign for none; a year is a word of a heading. */
export function isFigure(text: string): boolean {
  return /^[-–+x.…]*$|^[<>≥≤~]?\s*-?\d[\d.,\s/%-]*$/.test(text) && yearsOf(foldKey(text)).length === 0;
}

const COLUMN_NUMBER = /^[([]?(\d{1,2}|[A-Za-z])[)\]]?( ?= ?[\dx().,/:*+%× -]+)?$/;

/** Whether words of the heading stand over two columns and more to the left, which numbers of columns would begin with. */
function isBesideHeadings(grid: TextGrid, row: number, column: number): boolean {
  const words = [...columnsOf(grid, 0, column)].filter((left) => /\p{L}/u.test(grid.shownText(row - 1, left)));
  return words.length >= 2;
}

/** "1 | 2 | … | 12" under words of a time: months, and no numbers of the columns. */
function isMonthRow(grid: TextGrid, row: number): boolean {
  let next = 1;
  for (const { text, column } of textsOf(grid, row)) {
    if (Number(text) !== next || next > 12 || (next === 1 && !isBesideHeadings(grid, row, column))) return false;
    next += 1;
  }
  return next > 2;
}

/** A row that numbers the columns: A, B, 1, 2, 5=3/1. */
export function isNumberRow(grid: TextGrid, row: number): boolean {
  const seen = new Set<string>();
  let numbers = 0;
  for (const { text, column } of textsOf(grid, row)) {
    if (!COLUMN_NUMBER.test(text) || seen.has(text)) return false;
    if (numbers === 0 && isBesideHeadings(grid, row, column)) return false;
    seen.add(text);
    if (Number(/\d+/.exec(text)?.[0]) > grid.width + 1) return false;
    numbers += 1;
  }
  return numbers >= 3;
}

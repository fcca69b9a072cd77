/**
 * Finds the indicator table on a sheet: where its heading stands, what each column is for, where its rows end. Title,
 * signature and note blocks stay outside. It says what it decided, so that a person can check it.
 */
import type { ColumnRole } from "../consolidate/consolidation";
import { foldKey } from "../text/fold";
import { latestYear, meaningOf, type HeadingMeaning } from "./headings";
import type { TextGrid } from "./text-grid";

export interface TableColumn {
  readonly column: number;
  readonly role: ColumnRole | null;
  /** The heading as flattened: "So sánh (%) / KH". */
  readonly heading: string;
}

export interface FoundTable {
  /** Zero-based rows of the heading, a row of column numbers included. */
  readonly headingRows: readonly number[];
  readonly columns: readonly TableColumn[];
  /** Zero-based first and last row of the body; first > last where it is empty. */
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
}

/** Zero-based column of each role the table has. */
export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;

const SEARCH_ROWS = 80;

/** The indicator table of a sheet, or null where no heading names indicators with a plan or an actual. */
export function findTable(grid: TextGrid): FoundTable | null {
  const year = latestYear(titleTexts(grid));
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(grid.height, SEARCH_ROWS); row += 1) {
    const score = headingScore(grid, row, year);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (!best) return null;
  const headingRows = headingBlock(grid, best.row);
  const columns = readColumns(grid, headingRows, year);
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (!has("name") || !(has("plan") || has("actual"))) return null;
  const first = (headingRows.at(-1) ?? best.row) + 1;
  return { headingRows, columns, first, last: lastRow(grid, columns, first), year };
}

/** The column of each role; the first where one role were claimed twice. */
export function roleColumns(table: FoundTable): RoleColumns {
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const { role, column } of table.columns) if (role !== null) roles[role] ??= column;
  return roles;
}

function titleTexts(grid: TextGrid): string[] {
  const texts: string[] = [];
  for (let row = 0; row < Math.min(grid.height, 12); row += 1)
    for (let column = 0; column < Math.min(grid.width, 40); column += 1) texts.push(grid.text(row, column));
  return texts.filter((text) => text !== "");
}

/** How many different roles a row's own words name; 0 where it does not name the indicators. */
function headingScore(grid: TextGrid, row: number, year: number | null): number {
  const roles = new Set<ColumnRole>();
  for (let column = 0; column < grid.width; column += 1) {
    const below = row + 1 < grid.height && isLeafRow(grid, row, row + 1) ? grid.text(row + 1, column) : "";
    const own = grid.shownText(row, column);
    if (own.length > 80) continue;
    const { role } = meaningOf(
      [own, below].filter((text, at) => text !== "" && (at === 0 || text !== own)),
      year,
    );
    if (role) roles.add(role);
  }
  return roles.has("name") && roles.size >= 2 ? roles.size : 0;
}

/** The heading's rows: from the row found, further rows of leaves and a row of column numbers. */
function headingBlock(grid: TextGrid, start: number): number[] {
  const rows = [start];
  while (rows.length < 4) {
    const above = rows.at(-1) ?? start;
    const next = above + 1;
    if (next >= grid.height || !(isLeafRow(grid, start, next) || isNumberRow(grid, next))) break;
    rows.push(next);
    if (isNumberRow(grid, next)) break;
  }
  return rows;
}

/** A row below the heading that only divides merged groups: it has words under a merged heading cell, no name of its own. */
function isLeafRow(grid: TextGrid, heading: number, row: number): boolean {
  if (countFilled(grid, heading) < 2) return false;
  let leaves = 0;
  for (let column = 0; column < grid.width; column += 1) {
    const [top, left] = grid.shownAt(heading, column);
    const merged = top !== heading || left !== column || grid.shownAt(heading, column + 1)[1] === left;
    const [ownTop] = grid.shownAt(row, column);
    const own = grid.text(row, column);
    if (ownTop < row) continue;
    if (own === "") continue;
    if (!merged && grid.text(heading, column) !== "") return false;
    leaves += 1;
  }
  return leaves >= 2;
}

function countFilled(grid: TextGrid, row: number): number {
  let filled = 0;
  for (let column = 0; column < grid.width; column += 1) if (grid.text(row, column) !== "") filled += 1;
  return filled;
}

const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-Z])\)?( ?= ?[\d()/:*+ -]+)?$/;

/** A row that numbers the columns: A, B, 1, 2, 5=3/1. */
function isNumberRow(grid: TextGrid, row: number): boolean {
  const texts: string[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.text(row, column);
    if (text !== "") texts.push(text);
  }
  return texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text)) && new Set(texts).size === texts.length;
}

function readColumns(grid: TextGrid, headingRows: readonly number[], year: number | null): TableColumn[] {
  const rows = headingRows.filter((row) => !isNumberRow(grid, row));
  const columns: { column: number; heading: string; meaning: HeadingMeaning }[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const path: string[] = [];
    for (const row of rows) {
      const text = grid.shownText(row, column);
      if (text !== "" && text !== path.at(-1)) path.push(text);
    }
    if (path.length === 0) continue;
    columns.push({ column, heading: path.join(" / "), meaning: meaningOf(path, year) });
  }
  return columns.map(({ column, heading, meaning }) => {
    const better = columns.some(
      (other) =>
        other.meaning.role === meaning.role &&
        (other.meaning.weight > meaning.weight || (other.meaning.weight === meaning.weight && other.column < column)),
    );
    return { column, heading, role: better ? null : meaning.role };
  });
}

/** The last body row: what follows it is blank, notes and signatures. */
function lastRow(grid: TextGrid, columns: readonly TableColumn[], first: number): number {
  const at = (role: ColumnRole): number | undefined => columns.find((column) => column.role === role)?.column;
  const values = [at("plan"), at("actual"), at("unit"), at("estimate")].filter((column) => column !== undefined);
  const name = at("name") ?? 0;
  let last = first - 1;
  let blank = 0;
  for (let row = first; row < grid.height; row += 1) {
    if (isBlankRow(grid, row)) {
      blank += 1;
      continue;
    }
    const text = grid.text(row, name);
    if (isClosing(grid, row, name)) break;
    const figures = values.some((column) => column !== name && grid.text(row, column) !== "");
    // After a gap only rows that carry a name and figures still belong to the table.
    if (blank > 0 && !(figures && text !== "" && grid.text(row, name).length > 3 && !isSignature(grid, row))) continue;
    if (text !== "" || figures) last = row;
    blank = 0;
  }
  return last;
}

const CLOSING =
  /^(ghi chu|chu thich|nguoi lap|nguoi tong hop|noi nhan|tm |t m |t l |kt |truong phong|thu truong|giam doc|chu tich|ky ghi ro|lap bieu)/;

function isClosing(grid: TextGrid, row: number, name: number): boolean {
  for (let column = 0; column <= name; column += 1) {
    const text = grid.text(row, column);
    if (text !== "") return CLOSING.test(foldKey(text)) || text.startsWith("(*)");
  }
  return false;
}

function isSignature(grid: TextGrid, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) if (CLOSING.test(grid.key(row, column))) return true;
  return false;
}

/** Whether a row carries no words at all. */
export function isBlankRow(grid: TextGrid, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) if (grid.text(row, column) !== "") return false;
  return true;
}

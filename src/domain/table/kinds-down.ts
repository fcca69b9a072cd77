/**
 * Plan and actual of an indicator in rows of their own, told by a column of words ("Kế hoạch", "Thực hiện"): two rows under a
 * merged name, or a long list with a line for each figure. They are brought into one row of each indicator.
 */
import { columnsOf, rowsAbove, rowsOf } from "../grid/lines";
import type { RangeAddress } from "../grid/address";
import { viewOfRows, type Place, type SheetView, type ViewCell } from "../grid/view";
import { cellAt, type CellValue } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import { textsOf } from "../grid/texts-in";
import { memoize } from "../memoize";
import { isBlankBetween } from "./body-end";
import type { ColumnRole } from "./column-role";
import { headingKey, meaningOf } from "./headings";
import { stripPrefix } from "./read-rows";

/** Columns and rows in which the words are looked for. */
const COLUMNS = 40;
const ROWS = 5_000;
/** Both kinds come again within so many rows, or nowhere. */
const PROBED = 60;
/** Longer texts say more than a kind. */
const LONGEST = 40;
/** A figure typed as text names no kind. */
const FIGURE = /^\d+(?:[.,]\d+)?$/;
/** Of the filled cells of the column of kinds, so many are kinds. */
const MOSTLY = 0.8;
/** Of the kinds, so many stand beside another of their indicator. */
const HALF = 0.5;
/** Plan, actual, estimate, the year before, percentages. */
const MOST_KINDS = 8;
/** Rows between the heading and the first kind. */
const ABOVE = 3;

const KINDS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  ...(["plan", "actual", "estimate", "prior", "percent", "percentPrior"] as const),
]);
const KEYS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(["order", "code", "name", "unit", "owner"]);

interface KindColumn {
  readonly column: number;
  /** Zero-based rows of the sheet with the key of their kind, in order. */
  readonly kinds: ReadonlyMap<number, string>;
}

/** One indicator: its first row, and the row of each kind. */
interface Group {
  readonly first: number;
  readonly rows: Map<string, number>;
}

/** The sheet with one row for each indicator, or null where no column says what kind of figure its rows hold. */
export function viewKindsDown(grid: TextGrid): SheetView | null {
  const found = kindColumn(grid);
  if (!found) return null;
  const rows = [...found.kinds.keys()];
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const heading = headingRow(grid, first, found.column);
  const { keys, values } = keysAndValues(grid, found, heading);
  if (keys.length === 0 || values.length === 0) return null;
  const groups = groupsOf(grid, found, { first, last, name: nameColumn(grid, keys, heading, rows), keys });
  if (!saysKinds(groups, found)) return null;
  const lines = linesOf(grid, found, { heading, keys, values, groups });
  return viewOfRows("kinds-down", grid, lines, spans(lines[0]?.length ?? 0, keys.length, values.length));
}

/** Whether most kinds are beside another of the same indicator: a remark, "Tăng so cùng kỳ", may come again beside other names. */
function saysKinds(groups: readonly Group[], { kinds }: KindColumn): boolean {
  let together = 0;
  for (const { rows } of groups) {
    const worded = rows.size - (rows.has("") ? 1 : 0);
    if (worded > 1) together += worded;
  }
  return together >= kinds.size * HALF;
}

/** The cells of the first row, merged over so many columns each, from the first column of figures on. */
function spans(width: number, from: number, over: number): RangeAddress[] {
  const merges: RangeAddress[] = [];
  if (over > 1)
    for (let left = from; left < width; left += over) merges.push({ top: 0, left, bottom: 0, right: left + over - 1 });
  return merges;
}

/** The column that names plan and actual again and again, and little else. */
function kindColumn(grid: TextGrid): KindColumn | null {
  const columns = columnsOfWords(grid);
  return columnOfKinds(grid, columns, kindOf) ?? columnOfKinds(grid, columns, likelyKindOf);
}

/** The columns that would be one of kinds if all of their short texts were kinds: what a text means need be asked in no other. */
function columnsOfWords(grid: TextGrid): number[] {
  const columns: number[] = [];
  const height = Math.min(grid.height, ROWS);
  for (const column of columnsOf(grid, 0, COLUMNS)) {
    let [filled, words] = [0, 0];
    for (const row of rowsOf(grid, 0, height)) {
      if (!mayBeKinds(words, filled, height - row)) break;
      const value = cellAt(grid.sheet, row, column)?.value ?? null;
      if (value === null || value === "") continue;
      filled += 1;
      if (mayBeKind(value)) words += 1;
    }
    if (mayBeKinds(words, filled, 0)) columns.push(column);
  }
  return columns;
}

function mayBeKind(value: CellValue): value is string {
  return typeof value === "string" && value.length <= LONGEST && !FIGURE.test(value);
}

function columnOfKinds(
  grid: TextGrid,
  columns: readonly number[],
  kindOf: (text: string) => ColumnRole | null,
): KindColumn | null {
  const height = Math.min(grid.height, ROWS);
  for (const column of columns) {
    const kinds = new Map<number, string>();
    const roles = new Map<ColumnRole, number>();
    let filled = 0;
    for (const row of rowsOf(grid, 0, height)) {
      if (row === PROBED && kinds.size < 4) break;
      const value = cellAt(grid.sheet, row, column)?.value ?? null;
      if (value === null || value === "") continue;
      filled += 1;
      if (!mayBeKinds(kinds.size, filled - 1, height - row)) break;
      if (!mayBeKind(value)) continue;
      const text = grid.text(row, column);
      const role = kindOf(text);
      if (role === null) continue;
      // "%" has no letters.
      kinds.set(row, headingKey(text) || text);
      roles.set(role, (roles.get(role) ?? 0) + 1);
    }
    // The heading of the column, and what stands above and below it, are no kinds.
    const many = [...roles].filter(([, count]) => count >= 2);
    if (many.length < 2 || (roles.get("actual") ?? 0) < 2 || !mayBeKinds(kinds.size, filled, 0)) continue;
    if (comesAgain([...kinds.values()])) return { column, kinds };
  }
  return null;
}

/** The kind of figure that words mean. */
const kindOf = (text: string): ColumnRole | null => kindsOf(text).kind;

/** The kind that they may mean as well: "Chỉ tiêu" beside "Kết quả" is the plan. */
const likelyKindOf = (text: string): ColumnRole | null => kindsOf(text).likely;

/** Asked of the texts of every column. */
const kindsOf = memoize((text) => {
  const { role, also } = meaningOf([text]);
  const kind = role !== null && KINDS.has(role) ? role : null;
  const likely = kind ?? also.find((each) => each.role === "plan" || each.role === "actual")?.role ?? null;
  return { kind, likely };
});

/** Whether kinds are most of the filled cells of a column but two, or would be if all of its rows ahead held kinds. */
function mayBeKinds(kinds: number, filled: number, ahead: number): boolean {
  return kinds + ahead >= (filled + ahead - 2) * MOSTLY;
}

/** The same few words again and again; results told in words, "Đạt 54 ha", are each their own. */
function comesAgain(kinds: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  const again = kinds.filter((kind) => (times.get(kind) ?? 0) > 1).length;
  return again >= kinds.length * MOSTLY && times.size <= MOST_KINDS;
}

/** The nearest row above with words over at least two columns. */
function headingRow(grid: TextGrid, first: number, kind: number): number | null {
  for (const row of rowsAbove(first, ABOVE)) {
    if (!grid.isWordy(row)) continue;
    const words = [...textsOf(grid, row)].length;
    if (words >= 3 || (words >= 2 && grid.text(row, kind) !== "")) return row;
  }
  return null;
}

/** Columns that say what a row is of, and columns of what each kind says. */
function keysAndValues(
  grid: TextGrid,
  { column: kind, kinds }: KindColumn,
  heading: number | null,
): { readonly keys: readonly number[]; readonly values: readonly number[] } {
  const keys: number[] = [];
  const values: number[] = [];
  const begins = ![...kinds.keys()].some((row) => isFilledLeft(grid, row, kind));
  for (const column of columnsOf(grid)) {
    if (column === kind) continue;
    let filled = 0;
    for (const row of kinds.keys()) if (grid.text(row, column) !== "") filled += 1;
    if (filled === 0) continue;
    const worded = heading === null ? null : meaningOf([grid.text(heading, column)]).role;
    const before = column < kind || (begins && values.length === 0 && holdsWords(grid, kinds, column));
    const key = before && (worded === null || KEYS.has(worded));
    (key ? keys : values).push(column);
  }
  return { keys, values };
}

function isFilledLeft(grid: TextGrid, row: number, column: number): boolean {
  for (const left of columnsOf(grid, 0, column)) if (grid.text(row, left) !== "") return true;
  return false;
}

/** Whether a column holds nothing but words beside the kinds: where these come first, the names follow them. */
function holdsWords(grid: TextGrid, kinds: ReadonlyMap<number, string>, column: number): boolean {
  return [...kinds.keys()].every((row) => /\p{L}{2}/u.test(grid.shownText(row, column)));
}

/** The column of names: by its heading, or the one with the longest texts. */
function nameColumn(grid: TextGrid, keys: readonly number[], heading: number | null, rows: readonly number[]): number {
  const worded = keys.find((column) => heading !== null && meaningOf([grid.text(heading, column)]).role === "name");
  if (worded !== undefined) return worded;
  const length = (column: number): number =>
    rows.reduce((sum, row) => sum + stripPrefix(grid.text(row, column)).length, 0);
  return keys.reduce((best, column) => (length(column) > length(best) ? column : best), keys[0] ?? 0);
}

/** The rows of each indicator; a kind that comes again begins another, unless its names lead back to one that lacks it. */
function groupsOf(
  grid: TextGrid,
  { kinds }: KindColumn,
  frame: { readonly first: number; readonly last: number; readonly name: number; readonly keys: readonly number[] },
): Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  let current: Group | null = null;
  for (const row of rowsOf(grid, frame.first, frame.last + 1)) {
    const kind = kinds.get(row) ?? "";
    const named = grid.shownText(row, frame.name);
    const key = named === "" ? null : keyOf(grid, row, frame.keys);
    if (kind === "" && named === "" && isBlankBetween(grid, row, 0, grid.width - 1)) continue;
    const there: Group | null = key === null ? current : (byKey.get(key) ?? null);
    if (there && !there.rows.has(kind)) {
      there.rows.set(kind, row);
      current = there;
      continue;
    }
    current = { first: row, rows: new Map([[kind, row]]) };
    groups.push(current);
    if (key !== null) byKey.set(key, current);
  }
  return groups;
}

/** What a row is of, in its words: names repeat under another office, or are merged over their rows. */
function keyOf(grid: TextGrid, row: number, keys: readonly number[]): string {
  return keys.map((column) => grid.key(...grid.shownAt(row, column))).join("|");
}

/** Each kind over the words of its columns, then a row for each indicator. */
function linesOf(
  grid: TextGrid,
  { column: kind, kinds }: KindColumn,
  {
    heading,
    keys,
    values,
    groups,
  }: {
    readonly heading: number | null;
    readonly keys: readonly number[];
    readonly values: readonly number[];
    readonly groups: readonly Group[];
  },
): (ViewCell | null)[][] {
  const firstOf = new Map<string, Place>();
  for (const [row, key] of kinds) if (!firstOf.has(key)) firstOf.set(key, [row, kind]);
  // Figures in a row that names no kind stand in columns of their own, to be asked about.
  if (groups.some(({ rows }) => rows.has("") && values.some((column) => grid.text(rows.get("") ?? 0, column) !== "")))
    firstOf.set("", [0, kind]);
  const shown = [...firstOf].flatMap(([key, at]) => values.map((column) => ({ key, at, column })));
  const at = (row: number, column: number): ViewCell => ({ at: [row, column] });
  const kindLine = [...keys.map(() => null), ...shown.map(({ key, at: place }) => (key === "" ? null : { at: place }))];
  const headingLine =
    heading === null
      ? null
      : [...keys.map((column) => at(heading, column)), ...shown.map(({ column }) => at(heading, column))];
  const lines: (ViewCell | null)[][] = headingLine ? [kindLine, headingLine] : [kindLine];
  for (const { first, rows } of groups)
    lines.push([
      ...keys.map((column) => ({ at: grid.shownAt(first, column) })),
      ...shown.map(({ key, column }) => {
        const row = rows.get(key);
        return row === undefined ? null : at(row, column);
      }),
    ]);
  return lines;
}

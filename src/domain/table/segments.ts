/** Tables that stand beside one another under one heading row are told apart. */
import { columnsOf, rowsOf } from "../grid/lines";
import type { ColumnRole } from "./column-role";
import type { ColumnPath } from "./heading-paths";
import { meaningOf } from "./headings";
import { isFilledBelow } from "./body-end";
import type { TextGrid } from "../grid/text-grid";

const LOOKED_AT = 40;
/** Columns of which the meanings are compared. */
const AHEAD = 6;
/** Two words before any figure. */
const NAME_LIKE = /^[^\d]*\p{L}{2,}[^\d\p{L}]+\p{L}{2,}/u;
const KEYS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(["order", "name"]);

/** The columns of one of several tables, from its first one on. */
export interface Segment {
  readonly left: number;
  readonly paths: ColumnPath[];
}

/** The columns of each table, left to right; one segment where there is one table. */
export function segmentsOf(grid: TextGrid, paths: readonly ColumnPath[], first: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (const [index, each] of paths.entries()) {
    const current = segments.at(-1);
    if (!current || begins(grid, current.paths, paths.slice(index, index + AHEAD), first))
      segments.push({ left: each.column, paths: [each] });
    else current.paths.push(each);
  }
  return segments;
}

/** Whether a new table begins with the columns ahead: keys again after figures, or the same meanings after a gap. */
function begins(grid: TextGrid, before: readonly ColumnPath[], ahead: readonly ColumnPath[], first: number): boolean {
  const [next] = ahead;
  const last = before.at(-1);
  if (!next || !last) return false;
  const known = before.map(roleOf);
  if (!known.includes("name") || !known.some((role) => role !== null && !KEYS.has(role))) return false;
  const role = roleOf(next);
  if (role !== null && KEYS.has(role) && (role === "name" || known.includes("order"))) {
    if (role === "order") return true;
    return known.some((each) => each === "plan" || each === "actual") && holdsNames(grid, next.column, first);
  }
  if (next.column - last.column < 2 || !isGap(grid, last.column + 1, next.column, first)) return false;
  return ahead.map(roleOf).some((each) => each !== null && known.includes(each));
}

/** "Chỉ tiêu Nghị quyết" over figures is a plan, not the names of another table. */
function holdsNames(grid: TextGrid, column: number, first: number): boolean {
  let [filled, names] = [0, 0];
  for (const row of rowsOf(grid, first, first + LOOKED_AT)) {
    const text = grid.text(row, column);
    if (text === "") continue;
    filled += 1;
    if (NAME_LIKE.test(text)) names += 1;
  }
  return names > filled / 2;
}

function roleOf({ path }: ColumnPath): ColumnRole | null {
  return meaningOf(path).role;
}

function isGap(grid: TextGrid, from: number, to: number, first: number): boolean {
  return [...columnsOf(grid, from, to)].every((column) => !isFilledBelow(grid, first, column, LOOKED_AT));
}

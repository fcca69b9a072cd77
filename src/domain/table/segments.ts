/** Tables that stand beside one another under one heading row are told apart. */
import type { ColumnRole } from "./column-role";
import type { ColumnPath } from "./heading-paths";
import { meaningOf } from "./headings";
import type { TextGrid } from "../grid/text-grid";

const LOOKED_AT = 40;
const KEYS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(["order", "name"]);

/** The columns of each table, left to right; one list where there is one table. */
export function segmentsOf(grid: TextGrid, paths: readonly ColumnPath[], first: number): ColumnPath[][] {
  const segments: ColumnPath[][] = [];
  let current: ColumnPath[] = [];
  for (const [index, each] of paths.entries()) {
    if (current.length > 0 && begins(grid, current, paths.slice(index, index + 6), first)) {
      segments.push(current);
      current = [];
    }
    current.push(each);
  }
  return current.length > 0 ? [...segments, current] : segments;
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
    return role === "order" || known.some((each) => each === "plan" || each === "actual");
  }
  if (next.column - last.column < 2 || !isGap(grid, last.column + 1, next.column, first)) return false;
  return ahead.map(roleOf).some((each) => each !== null && known.includes(each));
}

function roleOf({ path }: ColumnPath): ColumnRole | null {
  return meaningOf(path).role;
}

function isGap(grid: TextGrid, from: number, to: number, first: number): boolean {
  for (let column = from; column < to; column += 1)
    for (let row = first; row < Math.min(grid.height, first + LOOKED_AT); row += 1)
      if (grid.text(row, column) !== "") return false;
  return true;
}

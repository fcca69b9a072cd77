/** The words over each column, from the group to the leaf. */
import { columnsOf } from "../grid/lines";
import type { HeadingBlock } from "./heading-block";
import type { HeadingPath } from "./headings";
import type { TextGrid } from "../grid/text-grid";

export interface ColumnPath {
  readonly column: number;
  readonly path: HeadingPath;
  /** What stands over the column where the path leaves it out: the name of its unit. */
  readonly shown?: string;
}

/** One heading cell as a column sees it. */
interface Level {
  readonly text: string;
  /** Row and column of the cell whose text it is. */
  readonly owner: string;
  /** The cell stands in a column further left. */
  readonly fromLeft: boolean;
}

/**
 * Every column with words over it. A group left blank beside its first cell reaches over the leaves that follow; words of
 * one column that are cut over two rows are one heading.
 */
export function columnPaths(grid: TextGrid, { worded }: HeadingBlock): ColumnPath[] {
  const columns: Level[][] = [];
  for (const column of columnsOf(grid)) columns.push(levelsOf(grid, worded, column, columns.at(-1)));
  const isGroup = ({ owner }: Level): boolean =>
    columns.filter((levels) => levels.some((each) => each.owner === owner)).length > 1;
  return columns.flatMap((levels, column) => {
    const leaf = levels.at(-1);
    // A column under the right part of a merged cell that has no leaf of its own belongs to that cell.
    if (!leaf || leaf.fromLeft) return [];
    return [{ column, path: pathOf(levels, isGroup) }];
  });
}

function levelsOf(
  grid: TextGrid,
  worded: readonly number[],
  column: number,
  before: readonly Level[] | undefined,
): Level[] {
  const levels: Level[] = [];
  worded.forEach((row, at) => {
    const [top, left] = grid.shownAt(row, column);
    const text = grid.text(top, left);
    if (text !== "") {
      const owner = `${String(top)}|${String(left)}`;
      if (levels.at(-1)?.owner !== owner) levels.push({ text, owner, fromLeft: left < column });
      return;
    }
    const below = worded.slice(at + 1);
    const group = before?.[levels.length];
    if (group && below.some((each) => grid.shownText(each, column) !== "") && divides(grid, row, below, column - 1))
      levels.push({ ...group, fromLeft: true });
  });
  return levels;
}

/** Whether the cell of a row has leaves under it. */
function divides(grid: TextGrid, row: number, below: readonly number[], column: number): boolean {
  return below.some((each) => grid.text(each, column) !== "" && grid.shownAt(each, column)[0] > row);
}

function pathOf(levels: readonly Level[], isGroup: (level: Level) => boolean): string[] {
  const path: string[] = [];
  let open = false;
  for (const level of levels) {
    const { text } = level;
    const last = path.at(-1);
    if (last !== undefined && open) path[path.length - 1] = `${last} ${text}`;
    else if (text !== last) path.push(text);
    open = !isGroup(level);
  }
  return path;
}

/** The rows by which a table's columns are judged: its first ones, each with the indicator that the schema knows for it. */
import { rowsOf } from "../grid/lines";
import type { TextGrid } from "../grid/text-grid";
import { isClosingText, lastBeforeClosing } from "./body-end";
import { cellsOf, NO_CELLS, type ColumnCells, type SampleRow } from "./column-cells";
import { optionsOf, type KnownCells } from "./column-options";
import type { ColumnRole } from "./column-role";
import type { TableTime } from "./column-time";
import type { ColumnPath } from "./heading-paths";
import { meaningOf } from "./headings";
import type { TableHints } from "./hints";
import { stripPrefix } from "./read-rows";

/** Rows looked at, and rows among which so many are looked for. */
const SAMPLES = 40;
const WITHIN = 120;
const SHORTEST_NAME = 5;

const NOTHING_KNOWN: KnownCells = {
  rows: 0,
  targets: 0,
  targetsOf: 0,
  units: 0,
  rates: 0,
  fits: 0,
  unfit: 0,
  states: 0,
};

const KEYS: readonly ColumnRole[] = ["name", "code", "unit"];

/** The columns by which rows are told: names, codes and units. */
export interface KeyColumns {
  readonly name: number | null;
  readonly code: number | null;
  readonly unit: number | null;
  /** What the cells of each column are, in the order of the columns. */
  readonly cells: readonly ColumnCells[];
}

/** The key columns of a table whose body begins at `first`. */
export function keyColumns(
  grid: TextGrid,
  paths: readonly ColumnPath[],
  { first, last: end }: { readonly first: number; readonly last: number },
  time: TableTime,
  hints: TableHints,
): KeyColumns {
  const last = lastBeforeClosing(grid, first, end);
  const cells = paths.map(({ column }) => cellsOf(grid, column, first, last, hints));
  const exact = cells.some(({ names, filled }) => names > filled / 2);
  const columns = paths.map(({ column, path }, index) => {
    const own = cells[index] ?? NO_CELLS;
    const known = exact
      ? own
      : { ...own, names: Math.max(own.names, knownNames(grid, own, { column, first, last }, hints)) };
    const spoken = { column, heading: "", wordless: path.length === 0, meaning: meaningOf(path) };
    return optionsOf(spoken, known, NOTHING_KNOWN, time, KEYS);
  });
  const best = (role: ColumnRole, not: number | null): number | null => {
    let [at, score] = [null as number | null, 0];
    for (const { column, options } of columns) {
      const option = options.find((each) => each.role === role);
      if (option && option.score > score && column !== not) [at, score] = [column, option.score];
    }
    return at;
  };
  // "Nội dung | Chỉ tiêu" over "Tai nạn giao thông | không quá 3 vụ": what is due names nothing where another column may.
  const due = columns.find(
    ({ column }, index) => column === best("name", null) && holdsFigures(cells[index] ?? NO_CELLS),
  );
  const name = best("name", due?.column ?? null) ?? due?.column ?? null;
  return { name, code: hints.isCode ? best("code", name) : null, unit: best("unit", name), cells };
}

function holdsFigures({ numbers, figureTexts, filled, names }: ColumnCells): boolean {
  return names === 0 && (numbers + figureTexts) * 2 >= filled;
}

/** Cells that the schema knows by names only like its own; looked at where no column holds its names as they are. */
function knownNames(
  grid: TextGrid,
  { words, filled }: ColumnCells,
  { column, first, last }: { readonly column: number; readonly first: number; readonly last: number },
  { indicatorOf, likelyOf }: TableHints,
): number {
  // Where rows are known by what is only like a name, "Lúa" is one as well.
  const like = indicatorOf === likelyOf;
  if (!indicatorOf || (!like && words < filled / 2)) return 0;
  const found = new Set<string>();
  for (const row of rowsOf(grid, first, Math.min(last + 1, first + SAMPLES))) {
    const text = stripPrefix(grid.text(row, column));
    const known = text.length > (like ? 1 : SHORTEST_NAME) ? indicatorOf(text, "") : null;
    if (known) found.add(known.code);
  }
  return found.size;
}

/** The sample rows of a table. */
export function sampleRows(
  grid: TextGrid,
  { name, code, unit }: Omit<KeyColumns, "cells">,
  { first, last }: { readonly first: number; readonly last: number },
  hints: TableHints,
): SampleRow[] {
  const rows: SampleRow[] = [];
  const textAt = (row: number, column: number | null): string => (column === null ? "" : grid.text(row, column));
  for (const row of rowsOf(grid, first, Math.min(last + 1, first + WITHIN))) {
    const [named, coded] = [textAt(row, name), textAt(row, code)];
    if (named === "" && coded === "") continue;
    if (rows.length === SAMPLES || isClosingText(named)) break;
    const known = hints.indicatorOf?.(stripPrefix(named), coded) ?? null;
    rows.push({ row, known, unit: unit === null ? "" : grid.shownText(row, unit) });
  }
  return rows;
}

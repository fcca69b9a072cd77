/** The rows by which a table's columns are judged: its first ones, each with the indicator that the schema knows for it. */
import { rowsOf } from "../grid/lines";
import type { TextGrid } from "../grid/text-grid";
import { isClosingText, lastBeforeClosing } from "./body-end";
import { cellsOf, type ColumnCells, type SampleRow } from "./column-cells";
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
  /** All columns, from left to right, with what their cells are. */
  readonly columns: readonly FilledColumn[];
}

/** A column with the words over it and what its cells are. */
export interface FilledColumn extends ColumnPath {
  readonly cells: ColumnCells;
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
  const columns = paths.map((each) => ({ ...each, cells: cellsOf(grid, each.column, first, last, hints) }));
  const exact = columns.some(({ cells: { names, filled } }) => names > filled / 2);
  const weighed = columns.map(({ column, path, cells }) => {
    const known = exact
      ? cells
      : { ...cells, names: Math.max(cells.names, knownNames(grid, cells, { column, first, last }, hints)) };
    const { options } = optionsOf(
      { column, heading: "", path, meaning: meaningOf(path) },
      known,
      NOTHING_KNOWN,
      time,
      KEYS,
    );
    return { column, cells, options };
  });
  const best = (role: ColumnRole, not: number | null): number | null => {
    let [at, score] = [null as number | null, 0];
    for (const { column, options } of weighed) {
      const option = options.find((each) => each.role === role);
      if (option && option.score > score && column !== not) [at, score] = [column, option.score];
    }
    return at;
  };
  // "Nội dung | Chỉ tiêu" over "Tai nạn giao thông | không quá 3 vụ": what is due names nothing where another column may.
  const likely = best("name", null);
  const isDue = weighed.some(({ column, cells }) => column === likely && holdsFigures(cells));
  const name = isDue ? (best("name", likely) ?? likely) : likely;
  return { name, code: hints.isCode ? best("code", name) : null, unit: best("unit", name), columns };
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
  { name, code, unit }: Omit<KeyColumns, "columns">,
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

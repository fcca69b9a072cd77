/** The rows by which a table's columns are judged: its first ones, each with the indicator that the schema knows for it. */
import type { TextGrid } from "../grid/text-grid";
import { isClosingText } from "./body-end";
import { cellsOf, type SampleRow } from "./column-cells";
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

const NOTHING_KNOWN: KnownCells = { rows: 0, targets: 0, targetsOf: 0, units: 0, fits: 0, unfit: 0, states: 0 };

/** The columns by which rows are told: names, codes and units. */
export interface KeyColumns {
  readonly name: number | null;
  readonly code: number | null;
  readonly unit: number | null;
}

/** The key columns of a table whose body begins at `first`. */
export function keyColumns(
  grid: TextGrid,
  paths: readonly ColumnPath[],
  { first, last }: { readonly first: number; readonly last: number },
  time: TableTime,
  hints: TableHints,
): KeyColumns {
  const columns = paths.map(({ column, path }) => {
    const spoken = { column, heading: "", wordless: path.length === 0, meaning: meaningOf(path) };
    return optionsOf(spoken, cellsOf(grid, column, first, last, hints), NOTHING_KNOWN, time);
  });
  const best = (role: ColumnRole, not: number | null): number | null => {
    let [at, score] = [null as number | null, 0];
    for (const { column, options } of columns) {
      const option = options.find((each) => each.role === role);
      if (option && option.score > score && column !== not) [at, score] = [column, option.score];
    }
    return at;
  };
  const name = best("name", null);
  return { name, code: hints.isCode ? best("code", name) : null, unit: best("unit", name) };
}

/** The sample rows of a table. */
export function sampleRows(
  grid: TextGrid,
  { name, code, unit }: KeyColumns,
  { first, last }: { readonly first: number; readonly last: number },
  hints: TableHints,
): SampleRow[] {
  const rows: SampleRow[] = [];
  const textAt = (row: number, column: number | null): string => (column === null ? "" : grid.text(row, column));
  for (let row = first; row <= Math.min(last, first + WITHIN, grid.height - 1) && rows.length < SAMPLES; row += 1) {
    const [named, coded] = [textAt(row, name), textAt(row, code)];
    if (named === "" && coded === "") continue;
    if (isClosingText(named)) break;
    const known = hints.indicatorOf?.(stripPrefix(named), coded) ?? null;
    rows.push({ row, known, unit: unit === null ? "" : grid.shownText(row, unit) });
  }
  return rows;
}

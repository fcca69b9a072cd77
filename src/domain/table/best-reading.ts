/**
 * How a sheet, or some rows of it, is read: the candidate that explains most of what the schema knows. One whose headings lead
 * to its rows is read by them at once; others are tried turned round, by the schema's names, with units or kinds of figures in
 * rows, as cards.
 */
import { rowsOf } from "../grid/lines";
import type { SheetSnapshot } from "../grid/snapshot";
import { canTranspose } from "../grid/transpose";
import { TextGrid } from "../grid/text-grid";
import { textsOf } from "../grid/texts-in";
import { viewAcross, viewThrough, type SheetView } from "../grid/view";
import { findTables, tablesOfRun, titleTexts } from "./find-table";
import type { SchemaHints } from "./hints";
import { viewCards } from "./cards";
import { viewCrossed } from "./crossed";
import { isNumberRow } from "./heading-block";
import { viewKindsDown } from "./kinds-down";
import { namedColumn, namedRun } from "./named-tables";
import { stripPrefix } from "./read-rows";
import type { FoundTable } from "./table";
import { viewTitled } from "./titled";
import { viewTold } from "./told";

export interface SheetReading {
  readonly grid: TextGrid;
  /** How the grid differs from the sheet as it stands; null where it does not. */
  readonly view: SheetView | null;
  readonly tables: readonly FoundTable[];
}

/** Rows at the top in which a sheet says what it is, and those in which the names may stand across. */
const TITLE_ROWS = 8;
const NAMED_WITHIN = 30;

/** The best reading; without tables where nothing names indicators. */
export function bestReading(grid: TextGrid, hints: SchemaHints): SheetReading {
  const kinds = viewKindsDown(grid);
  // Rows that say "Kế hoạch" and "Thực hiện" in turn are no indicators each, however well they are named.
  for (const reading of readingsOf(grid, kinds, hints)) if (isWhole(reading)) return reading;
  const down: SheetReading = { grid, view: null, tables: findTables(grid, hints) };
  if (isWhole(down) && holdsNames(grid, down, hints)) return down;
  let best = down;
  for (const candidate of others(down, kinds, hints)) if (explains(candidate) > explains(best)) best = candidate;
  return best;
}

function* others(
  { grid, tables: down }: SheetReading,
  kinds: SheetView | null,
  hints: SchemaHints,
): Generator<SheetReading> {
  yield { grid, view: null, tables: byNames(grid, hints, down) };
  yield* readingsOf(grid, kinds, hints);
  yield* readingsOf(grid, viewCards(grid), hints);
  yield* readingsOf(grid, turned(grid, hints), hints);
  if (kinds) yield* readingsOf(grid, turnedThrough(kinds, hints), hints);
  for (const view of [viewCrossed, viewTitled, viewTold]) yield* readingsOf(grid, view(grid, hints), hints);
}

/** The sheet turned round; where that puts plan and actual of an indicator below each other, they are brought into one row. */
function turned(grid: TextGrid, hints: SchemaHints): SheetView | null {
  if (!canTranspose(grid)) return null;
  const across = viewAcross(withoutHead(grid, hints));
  const kinds = viewKindsDown(new TextGrid(across.sheet));
  return kinds ? viewThrough(across, kinds) : across;
}

/** Plan and actual of a unit below each other under indicators across: brought into one row of the unit, then turned round. */
function turnedThrough(kinds: SheetView, hints: SchemaHints): SheetView | null {
  const inner = turned(new TextGrid(kinds.sheet), hints);
  return inner && { ...viewThrough(kinds, inner), kind: "kinds-down" };
}

/** The sheet without what would stand beside the names once it is turned: the letterhead above them, and the numbers of the columns. */
function withoutHead(grid: TextGrid, hints: SchemaHints): SheetSnapshot {
  const named = namedRow(grid, hints);
  const { sheet } = grid;
  const rows = sheet.rows.map((row, at) => (at < named - 1 || isNumberRow(grid, at) ? [] : row));
  return { ...sheet, rows };
}

/** The row in which most of the schema's names stand, among the first ones. */
function namedRow(grid: TextGrid, { isName }: SchemaHints): number {
  let [best, most] = [0, 1];
  for (const row of rowsOf(grid, 0, NAMED_WITHIN)) {
    const names = [...textsOf(grid, row)].filter(({ text }) => isName(stripPrefix(text))).length;
    if (names > most) [best, most] = [row, names];
  }
  return best;
}

function* readingsOf(sheet: TextGrid, view: SheetView | null, hints: SchemaHints): Generator<SheetReading> {
  if (!view) return;
  const grid = new TextGrid(view.sheet);
  // Sentences are no title of their own list.
  const above = view.kind === "told" ? Math.min(TITLE_ROWS, view.placeOf(0, 0)[0]) : TITLE_ROWS;
  const titled = { ...hints, title: titleTexts(sheet, 0, above) };
  const found = findTables(grid, titled);
  yield { grid, view, tables: found };
  yield { grid, view, tables: byNames(grid, titled, found) };
}

/** Whether the schema names most rows of every table, each with a column of figures. */
export function isWhole({ tables }: Pick<SheetReading, "tables">): boolean {
  return tables.length > 0 && tables.every(isExplained);
}

/** Whether the rows that the schema names are mostly those of the tables: a heading that was not known hides no other table. */
function holdsNames(grid: TextGrid, { tables }: SheetReading, hints: SchemaHints): boolean {
  const rows = tables.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (rows >= grid.height * MOSTLY) return true;
  const named = namedColumn(grid, hints)?.rows ?? [];
  const held = named.filter((row) => tables.some(({ first, last }) => first <= row && row <= last));
  return held.length >= named.length * MOSTLY;
}

/** The tables of the run that the schema names, and those found by their headings below it. */
function byNames(grid: TextGrid, hints: SchemaHints, found: readonly FoundTable[]): readonly FoundTable[] {
  const run = namedRun(grid, hints);
  // Headings say more than rows that are only like names.
  if (!run || (run.like && found.length > 0)) return [];
  const below = found.filter(({ headingRows, first }) => (headingRows[0] ?? first) >= run.end);
  return [...tablesOfRun(grid, run, hints), ...below];
}

/** Half the rows and more are the schema's: what the headings say is what the sheet is. */
const MOSTLY = 0.5;

function isExplained({ columns }: FoundTable): boolean {
  const proof = columns.find(({ role }) => role === "name" || role === "code")?.proof;
  const figures = columns.some(({ role }) => role === "actual" || role === "numerator");
  return proof?.kind === "names" && proof.rows >= proof.of * MOSTLY && figures;
}

/** Rows that the schema knows, and figures that fit them; a reading without figures explains little. */
function explains({ tables }: SheetReading): number {
  let sum = 0;
  for (const { columns } of tables) {
    sum += 0.01;
    for (const { role, proof } of columns) {
      if (proof?.kind === "names") sum += proof.rows;
      if (proof?.kind === "figures" || (proof?.kind === "targets" && role === "plan")) sum += proof.rows;
    }
  }
  return sum;
}

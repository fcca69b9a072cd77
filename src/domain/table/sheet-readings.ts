/**
 * A sheet with tables of different layout: what the best reading of the whole leaves unread is read by itself, each stretch of
 * rows in the way that fits it. What looks like a table and is read in no way is named.
 */
import { rowsOf, span } from "../grid/lines";
import type { RangeAddress } from "../grid/address";
import { cellAt } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import { bestReading, isWhole, type SheetReading } from "./best-reading";
import { isBlankBetween, isFilledBelow } from "./body-end";
import { bothGroups } from "../text/both-groups";
import { isFigure } from "./heading-block";
import type { SchemaHints } from "./hints";
import { stripPrefix } from "./read-rows";
import { roleColumns, type FoundTable } from "./table";
import { titledRows } from "./titled";

/** Rows of the sheet, the first and the one after the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A reading of some rows of a sheet: all of them, or those between the tables of another reading. */
export interface PartReading extends SheetReading {
  readonly rows: Stretch;
}

export interface SheetReadings {
  /** The first is of the whole sheet. */
  readonly readings: readonly PartReading[];
  /** Indicators with figures that no reading has. */
  readonly unread: readonly RangeAddress[];
}

/** Longer texts tell of an indicator; they name none. */
const LONGEST_NAME = 160;
/** Names that are only like one are looked for in so many rows, from so many signs on. */
const LIKE_ROWS = 40;
const SHORTEST_LIKE = 14;
/** "1. Kết nạp đảng viên: 11/24 đảng viên": what tells a figure behind a colon. */
const TOLD = /^([^:]{4,}):\s*(.*\d.*)$/su;
const ROWS = 2_000;
const COLUMNS = 40;

/** All readings of a sheet. */
export function sheetReadings(grid: TextGrid, hints: SchemaHints): SheetReadings {
  const whole: PartReading = { ...bestReading(grid, hints), rows: { from: 0, to: grid.height } };
  const readings = [whole];
  if (whole.tables.length === 0) {
    const blocks = blocksOf(grid, whole.rows, hints);
    const titled = blocks.length === 0 ? titledRows(grid, hints) : null;
    return { readings, unread: titled ? [titled] : blocks };
  }
  const open = unreadStretches(grid, readings).filter((rows) => blocksOf(grid, rows, hints).length > 0);
  if (open.length === 0) return { readings, unread: [] };
  const known = namedBy(whole, hints);
  for (const rows of open) {
    const reading = readingOf(grid, rows, hints);
    const named = namedBy(reading, hints);
    // Figures that are read already stand there again for another purpose, or of another time.
    if (!isWhole(reading) || [...named].some((code) => known.has(code))) continue;
    for (const code of named) known.add(code);
    readings.push(reading);
  }
  return { readings, unread: unreadStretches(grid, readings).flatMap((rows) => blocksOf(grid, rows, hints)) };
}

/** The first and the last row of the sheet that a table stands in, however it was turned to be read. */
export function rowsOnSheet(
  { headingRows, columns, first, last }: FoundTable,
  view: SheetReading["view"],
): readonly [top: number, bottom: number] {
  const [from = first] = headingRows;
  if (!view) return [from, last];
  const used = columns.filter(({ role }) => role !== null);
  const rows = new Set(
    [...span(from, last + 1)].flatMap((row) => used.map(({ column }) => view.placeOf(row, column)[0])),
  );
  return [Math.min(...rows), Math.max(0, ...rows)];
}

/** The rows between the tables. */
function unreadStretches(grid: TextGrid, readings: readonly SheetReading[]): Stretch[] {
  const read = readings
    .flatMap(({ tables, view }) => tables.map((table) => rowsOnSheet(table, view)))
    .sort(([a], [b]) => a - b);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const [top, bottom] of [...read, [grid.height, grid.height] as const]) {
    if (top > from) stretches.push({ from, to: top });
    from = Math.max(from, bottom + 1);
  }
  return stretches;
}

/** The best reading of some rows alone; cells keep their places. */
function readingOf(grid: TextGrid, rows: Stretch, hints: SchemaHints): PartReading {
  const { sheet } = grid;
  const alone = new TextGrid({
    ...sheet,
    rows: sheet.rows.slice(0, rows.to).map((row, at) => (at < rows.from ? [] : row)),
    merges: sheet.merges.filter(({ top, bottom }) => top >= rows.from && bottom < rows.to),
  });
  const reading = bestReading(alone, hints);
  return { ...reading, grid: reading.view ? reading.grid : grid, rows };
}

/** Codes of the indicators that the rows of a reading name. */
function namedBy({ grid, tables }: SheetReading, { indicatorOf }: SchemaHints): Set<string> {
  const codes = new Set<string>();
  for (const table of tables) {
    const { name, code } = roleColumns(table);
    const textAt = (row: number, column: number | undefined): string =>
      column === undefined ? "" : grid.text(row, column);
    for (const row of rowsOf(grid, table.first, table.last + 1)) {
      const known = indicatorOf(stripPrefix(textAt(row, name)), textAt(row, code));
      if (known) codes.add(known.code);
    }
  }
  return codes;
}

/** The blocks of filled rows in a stretch in which an indicator of the schema stands with figures. */
function blocksOf(grid: TextGrid, { from, to }: Stretch, hints: SchemaHints): RangeAddress[] {
  const blocks: RangeAddress[] = [];
  const right = Math.min(grid.width, COLUMNS) - 1;
  let top = from;
  for (let row = from; row <= Math.min(to, ROWS); row += 1) {
    if (row < to && !isBlankBetween(grid, row, 0, right)) continue;
    if (namesWithFigures(grid, { top, left: 0, bottom: row - 1, right }, hints))
      blocks.push(filledIn(grid, { top, left: 0, bottom: row - 1, right }));
    top = row + 1;
  }
  return blocks;
}

/** Whether a name of the schema stands before a figure of its row, or over one of its column. */
function namesWithFigures(grid: TextGrid, block: RangeAddress, hints: SchemaHints): boolean {
  const { indicatorOf } = hints;
  const { top, left, bottom, right } = block;
  if (tellsFigures(grid, block, hints)) return true;
  const lastInRow = new Map<number, number>();
  const lastInColumn = new Map<number, number>();
  for (const row of span(top, bottom + 1))
    for (const column of span(left, right + 1))
      if (holdsFigure(grid, row, column)) {
        lastInRow.set(row, column);
        lastInColumn.set(column, row);
      }
  for (const row of span(top, bottom + 1))
    for (const column of span(left, right + 1)) {
      if ((lastInRow.get(row) ?? -1) <= column && (lastInColumn.get(column) ?? -1) <= row) continue;
      const text = grid.text(row, column);
      if (text.length > LONGEST_NAME || !/\p{L}{2}/u.test(text)) continue;
      if (indicatorOf(stripPrefix(text), "")) return true;
    }
  return false;
}

/** "1. Kết nạp đảng viên: 11/24 đảng viên" in one cell, or a name of the schema with a digit in what is told beside it. */
function tellsFigures(grid: TextGrid, block: RangeAddress, { indicatorOf, isName }: SchemaHints): boolean {
  const { top, left, bottom, right } = block;
  for (const row of span(top, bottom + 1)) {
    let named = false;
    // Only before a digit does it matter what a text names: titles, which every office has its own of, are not looked up.
    const digit = lastDigit(grid, row, left, right);
    for (const column of span(left, digit + 1)) {
      const text = grid.text(row, column);
      if (named && /\d/.test(text)) return true;
      const said = bothGroups(TOLD, text);
      if (said && said[0].length <= LONGEST_NAME && indicatorOf(stripPrefix(said[0]), "")) return true;
      named ||= text.length > 3 && isName(stripPrefix(text));
      named ||= row - top < LIKE_ROWS && isLikeName(text) && indicatorOf(stripPrefix(text), "") !== null;
    }
  }
  return false;
}

/** The last column of a row whose text has a digit; one before the first where none has. */
function lastDigit(grid: TextGrid, row: number, left: number, right: number): number {
  let column = right;
  while (column >= left && !/\d/.test(grid.text(row, column))) column -= 1;
  return column;
}

/** Words enough to be compared with names. */
function isLikeName(text: string): boolean {
  return text.length >= SHORTEST_LIKE && text.length <= LONGEST_NAME && /^[^\d]*\p{L}/u.test(text);
}

function holdsFigure(grid: TextGrid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  return typeof cellAt(grid.sheet, row, column)?.value === "number" || (/\d/.test(text) && isFigure(text));
}

/** The block without the blank columns around it. */
function filledIn(grid: TextGrid, { top, left, bottom, right }: RangeAddress): RangeAddress {
  const filled = [...span(left, right + 1)].filter((column) => isFilledBelow(grid, top, column, bottom + 1 - top));
  return { top, left: Math.min(...filled), bottom, right: Math.max(...filled) };
}

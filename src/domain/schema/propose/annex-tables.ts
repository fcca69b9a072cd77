/**
 * The tables of an annex that have targets, and what tells one from another: a resolution may give its targets in several,
 * one below the other or on one sheet beside the other.
 */
import { withNames } from "./name-column";
import { targetColumns } from "./target-columns";
import { titleYear } from "./title";
import { findTables } from "../../table/find-table";
import { roleColumns, type FoundTable, type TableColumn } from "../../table/table";
import type { TextGrid } from "../../grid/text-grid";
import { foldKey } from "../../text/fold";
import { unitAboveTable, unitsAboveTable } from "../../text/unit";

/** A table with the rows above it that are its own: from the end of the table before it. */
export interface AnnexTable {
  readonly table: FoundTable;
  /** The columns that may hold its targets, that of the table among them. */
  readonly choices: readonly TableColumn[];
  readonly above: readonly string[];
}

/**
 * The tables with names and targets, in reading order; of those that give the same rows for one unit each, the one with most
 * columns. `wish` is the zero-based column that a person chose for the targets.
 */
export function annexTables(grid: TextGrid, wish: number | null = null): AnnexTable[] {
  const tables = targetTables(grid, wish);
  const grouped = tables.some(({ table }) => table.group !== null);
  const kept = grouped ? [tables.reduce((a, b) => (roles(b.table) > roles(a.table) ? b : a))] : tables;
  const all = kept.map(({ table }) => table);
  return kept.map((each, index) => ({ ...each, above: textsAbove(grid, each.table, all.slice(0, index)) }));
}

/** The tables of a sheet with names and targets. */
export function targetTables(grid: TextGrid, wish: number | null = null): Omit<AnnexTable, "above">[] {
  const found = findTables(grid);
  const year = found[0] ? titleYear(grid, found[0]) : null;
  return found
    .map((each) => targetColumns(grid, each, { wish, year }))
    .filter(({ table }) => roleColumns(table).name !== undefined && roleColumns(table).plan !== undefined)
    .map(({ table, choices }) => ({ table: withNames(grid, table), choices }));
}

function roles({ columns }: FoundTable): number {
  return columns.filter(({ role }) => role !== null).length;
}

function textsAbove(grid: TextGrid, table: FoundTable, before: readonly FoundTable[]): string[] {
  const heading = table.headingRows[0] ?? table.first;
  const from = Math.max(0, ...before.flatMap(({ last }) => (last < heading ? [last + 1] : [])));
  const texts: string[] = [];
  for (let row = from; row < heading; row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (foldKey(text) !== "") texts.push(text);
    }
  return texts;
}

/** "Đơn vị tính: %" above the table; "" where nothing of the kind is said. */
export function unitOverTable({ above }: AnnexTable): string {
  for (const text of above) {
    const unit = unitAboveTable(text);
    if (unit !== null) return unit;
  }
  return "";
}

/** What stands over each of several tables, where it is not the same: a line above it, else what its names are called. */
export function captionsOf(tables: readonly AnnexTable[]): string[] {
  const headings = tables.map(({ table }) => table.columns.find(({ role }) => role === "name")?.heading ?? "");
  const lines = tables.map(({ above }, index) => (index === 0 ? "" : (above.filter(isCaption).at(-1) ?? "")));
  const named = new Set(headings.map(foldKey)).size === tables.length && tables.length > 1;
  // Brackets hold what tells them apart: "Ngành kinh tế (giá 2010)".
  return headings.map((heading, index) => (named ? heading.replace(/\s*\(([^)]*)\)/g, ", $1") : (lines[index] ?? "")));
}

function isCaption(text: string): boolean {
  return unitsAboveTable(text).length === 0 && !text.startsWith("(") && text.length <= LONGEST_CAPTION;
}

const LONGEST_CAPTION = 150;

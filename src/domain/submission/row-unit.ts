/** The unit a row's figures are in, from wherever it is written. */
import type { TableRow } from "../table/read-rows";
import { cellAt } from "../grid/snapshot";
import type { RoleColumns } from "../table/table";
import type { TextGrid } from "../grid/text-grid";
import { unitInBrackets, unitOfNumberFormat } from "../text/unit";
import type { UnitSource } from "./submission";
import type { TableInGrid } from "./table-in-grid";

/** Marks that repeat what stands above: ", -nt-, //, như trên. */
const DITTO = /^(?:["“”″〃]+|'{2,}|,{2}|\/\/|[-–_\s.]*(?:nt|như trên|id)[-–_\s.]*)$/iu;
const ABOVE = 60;

/** The unit's cell, or the one that its ditto mark repeats. */
function unitAt(grid: TextGrid, row: number, column: number, first: number): string {
  for (let up = row; up >= Math.max(first, row - ABOVE); up -= 1) {
    const text = grid.shownText(up, column);
    if (up === row && !DITTO.test(text)) return text;
    if (text !== "" && !DITTO.test(text)) return text;
  }
  return "";
}

/** From the cell, the number format, the brackets of the name, or the line above the table. */
export function findRowUnit(
  { grid, table, tableUnit }: TableInGrid,
  roles: RoleColumns,
  row: TableRow,
): { readonly unit: string; readonly unitSource: UnitSource } {
  const written = roles.unit === undefined ? "" : unitAt(grid, row.row, roles.unit, table.first);
  if (written !== "") return { unit: written, unitSource: "cell" };
  const format = roles.actual === undefined ? undefined : cellAt(grid.sheet, row.row, roles.actual)?.numberFormat;
  const byFormat = format === undefined ? null : unitOfNumberFormat(format);
  if (byFormat !== null && byFormat !== "%") return { unit: byFormat, unitSource: "format" };
  const inName = unitInBrackets(row.name).unit;
  if (inName !== null) return { unit: inName, unitSource: "name" };
  return tableUnit === "" ? { unit: "", unitSource: "none" } : { unit: tableUnit, unitSource: "heading" };
}

/** The unit a row's figures are in, from wherever it is written. */
import type { TableRow } from "../table/read-rows";
import { onlyOf } from "../groups";
import { saidText } from "../grid/ditto";
import { cellAt } from "../grid/snapshot";
import { leafOf } from "../table/headings";
import { headingOf, type FoundTable, type RoleColumns } from "../table/table";
import type { Indicator } from "../schema/types";
import { convertFactor, unitInBrackets, unitOfNumberFormat } from "../text/unit";
import type { UnitSource } from "./submission";
import type { TableInGrid } from "./table-in-grid";

/** The unit in the heading of the figures, "Lũy kế (đồng)"; null where it says none, or a percentage, which may be of the plan. */
export function unitsOfHeading(table: FoundTable): readonly string[] | null {
  const { unit } = unitInBrackets(leafOf(headingOf(table, "actual")));
  return unit === null || /[%‰]/u.test(unit) ? null : [unit];
}

/** From the cell, the number format, the brackets of the name, the heading of the figures or the line above the table. */
export function findRowUnit(
  { grid, table, tableUnits }: TableInGrid,
  roles: RoleColumns,
  row: TableRow,
  indicator: Indicator | null,
): { readonly unit: string; readonly unitSource: UnitSource } {
  const written = roles.unit === undefined ? "" : saidText(grid, row.row, roles.unit, table.first);
  if (written !== "") return { unit: written, unitSource: "cell" };
  const format = roles.actual === undefined ? undefined : cellAt(grid.sheet, row.row, roles.actual)?.numberFormat;
  const byFormat = format === undefined ? null : unitOfNumberFormat(format);
  if (byFormat !== null && byFormat !== "%") return { unit: byFormat, unitSource: "format" };
  const inName = unitInBrackets(row.name).unit;
  if (inName !== null) return { unit: inName, unitSource: "name" };
  const overall = unitAmong(tableUnits, indicator);
  return overall === null ? { unit: "", unitSource: "none" } : { unit: overall, unitSource: "heading" };
}

/** The one unit that is said, or of several, "triệu đồng, hộ, người", the one of the indicator's sort. */
function unitAmong(units: readonly string[], indicator: Indicator | null): string | null {
  const fitting = units.length === 1 ? units : units.filter((unit) => isOfSort(unit, indicator));
  return onlyOf(fitting);
}

function isOfSort(unit: string, indicator: Indicator | null): boolean {
  return indicator !== null && convertFactor(unit, indicator.unit) !== null;
}

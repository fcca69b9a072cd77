/**
 * Numerator and denominator of a share from two columns (judging.md 9 "Weighted"): "Tử số | Mẫu số". The figure's cell is the
 * numerator's, and the share follows from the two, so that units of different size can be rolled up.
 */
import { cellAt } from "../grid/snapshot";
import type { RoleColumns } from "../table/table";
import type { Indicator } from "../schema/types";
import { countsWholes } from "../schema/counting";
import { onlyNumber } from "../text/number";
import { placeName, type SubmittedFigure } from "./submission";
import type { TableInGrid } from "./table-in-grid";

/**
 * The share with its parts, at the numerator's cell; of what is counted in wholes, the numerator. Null where the row has not
 * both, or the indicator is neither.
 */
export function readShareParts(
  source: TableInGrid,
  roles: RoleColumns,
  row: number,
  indicator: Indicator,
): SubmittedFigure | null {
  const scale = indicator.unit.includes("%") ? 100 : indicator.unit.includes("‰") ? 1000 : null;
  if ((scale === null && !countsWholes(indicator)) || roles.numerator === undefined || roles.denominator === undefined)
    return null;
  const numerator = numberAt(source, row, roles.numerator);
  const denominator = numberAt(source, row, roles.denominator);
  if (numerator === null || denominator === null || denominator === 0) return null;
  return {
    cell: placeName(source, row, roles.numerator),
    column: roles.numerator,
    text: String(numerator),
    underMerge: false,
    reading:
      scale === null
        ? { state: "reported", value: numerator, notes: [] }
        : {
            state: "reported",
            value: Number(((numerator / denominator) * scale).toPrecision(15)),
            numerator,
            denominator,
            notes: [],
          },
  };
}

/** A number, or a text that can only be one number. */
function numberAt({ grid }: TableInGrid, row: number, column: number): number | null {
  const value = cellAt(grid.sheet, row, column)?.value;
  return typeof value === "number" ? value : onlyNumber(grid.text(row, column));
}

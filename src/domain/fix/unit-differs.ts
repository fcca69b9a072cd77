/** A convertible unit: the row's unit becomes the schema's, and every plain number of the row is converted with it. */
import type { ColumnRole } from "../table/column-role";
import { convertFactor } from "../text/unit";
import { cellInRole, change, rowOf } from "./at-finding";
import type { FixCell, FixMaker } from "./fix";

const FIGURES: readonly ColumnRole[] = ["plan", "prior", "actual", "estimate"];

export const fixUnitDiffers: FixMaker = (finding, sheet) => {
  const row = rowOf(finding, sheet);
  const unit = row && cellInRole(sheet, row, "unit");
  if (!row?.indicator || !unit?.cell || row.unitSource !== "cell") return [];
  const factor = convertFactor(row.unit, row.indicator.unit);
  if (factor === null || factor === 1) return [];
  const cells: FixCell[] = [change(sheet, row.row.row, unit.column, row.indicator.unit)];
  for (const role of FIGURES) {
    const figure = cellInRole(sheet, row, role);
    if (!figure?.cell || figure.cell.value === null || figure.cell.value === "") continue;
    // A formula or a figure in words cannot be converted where it stands.
    if (figure.cell.formula !== undefined || typeof figure.cell.value !== "number") return [];
    const converted = Number((figure.cell.value * factor).toPrecision(12));
    cells.push(change(sheet, row.row.row, figure.column, converted));
  }
  return [{ cells }];
};

/** A plan's steps some rows and columns further: for taking back where a person has put lines in above or to the left. */
import type { RangeAddress } from "../grid/address";
import { moveFormula } from "../grid/move-formula";
import { isFormula } from "./cell";
import type { PlanStep } from "./plan";

export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The step at its new place; null where it carries references that would not be right there. Without a shift there is no
 * place: only steps that need none are given.
 */
export function shiftStep(step: PlanStep, shift: Shift | null): PlanStep | null {
  if (!shift) return isPlaceless(step) ? step : null;
  const { rows, columns } = shift;
  if (rows === 0 && columns === 0) return step;
  const moved = ({ top, left, bottom, right }: RangeAddress): RangeAddress => ({
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns,
  });
  switch (step.kind) {
    case "write":
      if (step.cells.some((row) => row.some(isFormula))) return null;
      return { ...step, top: step.top + rows, left: step.left + columns };
    case "cell-styles":
    case "number-formats":
      return { ...step, top: step.top + rows, left: step.left + columns };
    case "clear":
    case "style":
    case "reset-style":
    case "merge":
    case "unmerge":
    case "expect-blank":
    case "validation":
    case "restore-validation":
      return { ...step, range: moved(step.range) };
    case "remove-conditional-formats":
      return step.range ? { ...step, range: moved(step.range) } : step;
    case "column-width":
      return { ...step, column: step.column + columns };
    case "hide-columns":
    case "group-columns":
      return { ...step, left: step.left + columns, right: step.right + columns };
    case "hide-rows":
    case "fit-rows":
      return { ...step, top: step.top + rows, bottom: step.bottom + rows };
    case "row-heights":
      return { ...step, top: step.top + rows };
    case "expect-text":
      return { ...step, row: step.row + rows, column: step.column + columns };
    case "add-sheet":
    case "delete-sheet":
    case "delete-name":
    case "activate":
    case "hide-sheet":
    case "page":
    case "page-breaks":
    case "delete-chart":
    case "table-size":
      return step;
    case "name":
      return { ...step, range: moved(step.range) };
    case "empty-sheet":
    case "freeze":
    case "restore-name":
    case "table":
      return null;
    case "chart":
      return { ...step, range: moved(step.range), place: moved(step.place) };
    case "conditional-format": {
      // Rows of the formula move with it; a column that it names does not.
      if (columns !== 0) return null;
      const formula = moveFormula(step.rule.formula, rows);
      return { ...step, range: moved(step.range), rule: { ...step.rule, formula } };
    }
  }
}

function isPlaceless({ kind }: PlanStep): boolean {
  return kind === "remove-conditional-formats" || kind === "activate" || kind === "delete-name";
}

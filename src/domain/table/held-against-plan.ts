/**
 * "KH giao | Tháng trước | Tháng này | Đạt % KH": what is held against the plan of the year is the figure to date, whatever month stands
 * over it; a month's own would be a small share of it.
 */
import type { Figures, Quotient } from "./arithmetic";
import { spoken, type ColumnOptions } from "./column-options";
import { WEIGHTS } from "./weights";

/** One month of twelve comes to less of a plan. */
const MORE_THAN_A_MONTH = 0.3;

/** The columns, where none speaks of what was done: that which a percentage of the plan is worked out from may be the actual. */
export function heldAgainstPlan(
  columns: readonly ColumnOptions[],
  quotients: readonly Quotient[],
  figures: Figures,
): readonly ColumnOptions[] {
  if (columns.some(({ options }) => options.some(({ role }) => role === "actual"))) return columns;
  const roleOf = (at: number): unknown => columns.find(({ column }) => column === at)?.meaning.role;
  return columns.map((each) => {
    const held = quotients.some(
      ({ part, whole, result }) =>
        part === each.column &&
        each.meaning.period.kind === "within" &&
        roleOf(whole) === "plan" &&
        roleOf(result) === "percent" &&
        figures.reaches(part, whole, MORE_THAN_A_MONTH),
    );
    if (!held) return each;
    return { ...each, options: [spoken("actual", WEIGHTS.word, "quotient", true)], barred: null };
  });
}

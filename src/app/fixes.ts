/** Puts chosen findings right in the open workbook. */
import { failure, success, type Outcome } from "../domain/outcome";
import { buildFixes, type ChosenFix } from "../domain/fix/fix-plan";
import { planChange, type PlannedChange } from "./change";

/** The change that makes the chosen fixes; problem "nothing-to-do" where none was chosen. */
export function planFixes(chosen: readonly ChosenFix[]): Outcome<PlannedChange> {
  const plan = buildFixes(chosen);
  return plan.steps.length === 0 ? failure("nothing-to-do") : success(planChange(plan));
}

/**
 * From the copies a workbook holds to those it should hold. A copy of the same contents is left alone, one of other contents
 * is filled anew on the same sheet, so that formulas that refer to it go on doing so.
 */
import type { WorkbookSnapshot } from "../grid/snapshot";
import { buildCopy } from "./copy-sheet";
import type { PlanStep } from "../plan/plan";
import { copiesIn, identityOf, type SourceCopy } from "./source-copies";

const TAB_COLOR = "#BFBFBF";

export interface CopySteps {
  readonly fills: readonly PlanStep[];
  /** To be done last, when none of these sheets is in front any more. */
  readonly removals: readonly PlanStep[];
}

/** Whether the workbook holds these copies and no others. */
export function holdsCopies(copies: readonly SourceCopy[], workbook: Parameters<typeof copiesIn>[0]): boolean {
  const held = copiesIn(workbook);
  return held.size === copies.length && copies.every((copy) => held.get(copy.name) === identityOf(copy));
}

/** The steps; none where the workbook holds these copies already. */
export function planCopies(
  copies: readonly SourceCopy[],
  workbook: Pick<WorkbookSnapshot, "sheets" | "sheetNames">,
): CopySteps {
  const held = copiesIn(workbook);
  const wanted = new Set(copies.map(({ name }) => name));
  // From the last to the first, so that taking back puts each at its place again.
  const gone = (workbook.sheetNames ?? [...held.keys()]).filter((name) => held.has(name) && !wanted.has(name));
  return {
    fills: copies.flatMap((copy): PlanStep[] => {
      const { name } = copy;
      const before = held.get(name);
      if (before === identityOf(copy)) return [];
      const first: PlanStep =
        before === undefined
          ? { kind: "add-sheet", sheet: name, tabColor: TAB_COLOR }
          : { kind: "empty-sheet", sheet: name };
      return [first, ...buildCopy(copy)];
    }),
    removals: gone.reverse().map((sheet) => ({ kind: "delete-sheet", sheet, plain: true })),
  };
}

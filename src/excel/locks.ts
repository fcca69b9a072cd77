/**
 * Which protected sheet a plan may not write to. Protection leaves open what its author unlocked, such as the inputs of a form:
 * a plan that only writes there, and formats where formatting is allowed, is not stopped by it.
 */
import type { PlanStep } from "../domain/plan/plan";
import { widthOf } from "../domain/grid/address";
import { rangeAt } from "./range-at";

/** Longer plans are none for a few inputs: every range that is asked about makes the request longer. */
const FEW_STEPS = 200;
const FORMATS: ReadonlySet<PlanStep["kind"]> = new Set(["style", "cell-styles", "number-formats"]);
const LOOKS: ReadonlySet<PlanStep["kind"]> = new Set(["expect-text", "expect-blank"]);

export interface Locks {
  /** The first sheet that is locked against the plan; null where none is. */
  readonly locked: string | null;
  /** Sheets that are protected, whether they let the plan pass or not. */
  readonly shielded: ReadonlySet<string>;
}

/** Queues the questions. */
export function queueLocks(
  steps: readonly PlanStep[],
  touched: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[],
): () => Locks {
  const asked = touched.map(({ name, sheet }) => ({
    ...{ name, sheet },
    protection: sheet.protection.load("protected, options"),
    opens:
      steps.length <= FEW_STEPS
        ? queueOpen(
            sheet,
            steps.filter((step) => step.sheet === name),
          )
        : () => false,
  }));
  return () => {
    const shielded = asked.filter(({ sheet, protection }) => !sheet.isNullObject && protection.protected);
    const locked = shielded.find(({ protection, opens }) => !opens(protection.options.allowFormatCells === true));
    return { locked: locked?.name ?? null, shielded: new Set(shielded.map(({ name }) => name)) };
  };
}

/**
 * The steps that bring cells back, as far as protection lets them: looks are laid on anew from the style "Normal", which may lock
 * what its author unlocked, so that on a protected sheet only number formats are brought back.
 */
export function withinProtection(steps: readonly PlanStep[], shielded: ReadonlySet<string>): PlanStep[] {
  return steps.map((step) => {
    if (step.kind !== "cell-styles" || !shielded.has(step.sheet)) return step;
    const { sheet, top, left, styles } = step;
    const formats = styles.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
    return { kind: "number-formats", sheet, top, left, formats };
  });
}

/** Whether protection lets the steps of one sheet pass. */
function queueOpen(sheet: Excel.Worksheet, steps: readonly PlanStep[]): (mayFormat: boolean) => boolean {
  const cells = steps.flatMap((step) => {
    if (step.kind !== "write") return [];
    const { top, left } = step;
    const range = { top, left, bottom: top + step.cells.length - 1, right: left + widthOf(step.cells) - 1 };
    return rangeAt(sheet, range).format.protection.load("locked");
  });
  const formats = steps.some(({ kind }) => FORMATS.has(kind));
  const other = steps.some(
    ({ kind }) => kind !== "write" && kind !== "activate" && !FORMATS.has(kind) && !LOOKS.has(kind),
  );
  // Cells of which some are locked answer neither yes nor no.
  return (mayFormat) =>
    !other && (!formats || mayFormat) && cells.every(({ locked }) => (locked as boolean | null) === false);
}

/** What stands around a figure and decides how it is read. */
import type { Indicator } from "../schema/types";
import type { DecimalSign } from "../text/number";

/** What a figure is read against. */
export interface ActualContext {
  readonly indicator: Indicator;
  /** The unit of the row as the sheet has it; absent where it says none: then the schema's. */
  readonly sheetUnit?: string;
  /** The sheet's own plan, in the sheet's unit; null where there is none or several. */
  readonly plan: number | null;
  /** The prior period's figure beside it. */
  readonly prior: number | null;
  /** The column's other figures. */
  readonly columnNumbers: readonly number[];
  /** The sign before decimals in the other texts of the sheet's figures, where they agree on one. */
  readonly decimal?: DecimalSign | undefined;
  readonly date1904: boolean;
  /** The month and year that are reported; absent where they are not known. */
  readonly reported?: { readonly year: number | null; readonly month: number } | undefined;
}

/** What is due, by the sheet’s plan or else the schema’s target; no number where neither says one. */
export function dueOf({ plan, indicator }: ActualContext): number {
  return plan ?? indicator.target.parts[0]?.value ?? Number.NaN;
}

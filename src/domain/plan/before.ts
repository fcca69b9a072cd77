/** What stood there before a plan was carried out. */
import type { RangeAddress } from "../grid/address";
import type { PlanCell } from "./cell";
import type { CellStyle } from "./look";
import type { PlanStep } from "./plan";
import type { PlacedRule } from "./rule";
import type { PlacedValidation } from "./validation";

/** What a step will change, as it is now; absent where the step needs nothing remembered. */
export interface StepBefore {
  /** Cells of the step's rectangle; "" where blank. */
  readonly cells?: readonly (readonly PlanCell[])[];
  readonly styles?: readonly (readonly CellStyle[])[];
  /** Merged areas that are taken apart. */
  readonly merges?: readonly RangeAddress[];
  /** For a large blank area: the one style of each column, over "Normal". */
  readonly columns?: readonly CellStyle[];
  readonly width?: number | "standard";
  /** Points of the rows, from the top; null where they are as the sheet has them. */
  readonly heights?: readonly (number | null)[];
  /** The columns were hidden, one by one from the left. */
  readonly columnsHidden?: readonly boolean[];
  /** The rows were hidden, one by one from the top. */
  readonly rowsHidden?: readonly boolean[];
  /** Rows and columns frozen. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** What the defined name stood for; null where there was none. */
  readonly name?: { readonly formula: string; readonly visible: boolean } | null;
  /** Ids of the rules of the tag that are there already. */
  readonly ruleIds?: readonly string[];
  /** Rules that are taken away. */
  readonly rules?: readonly PlacedRule[];
  /** A plain sheet that is emptied or deleted. */
  readonly sheet?: PlainSheet;
  /** Title of the chart of the name; absent where there is none. */
  readonly chart?: string;
  /** Sheet in front. */
  readonly active?: string;
}

export type TableSizeStep = Extract<PlanStep, { kind: "table-size" }>;

/** A sheet of ours as a whole, from its first used cell. */
export interface PlainSheet {
  readonly position: number;
  readonly tabColor: string;
  readonly mark?: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly RangeAddress[];
  /** Over "Normal", where they are not all that style. */
  readonly styles?: readonly (readonly CellStyle[])[];
  /** Of the columns from `left`. */
  readonly widths: readonly (number | "standard")[];
  /** Of the rows from `top`, and of the columns from `left`. */
  readonly rowsHidden?: readonly boolean[];
  readonly columnsHidden?: readonly boolean[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly PlacedValidation[];
  readonly visibility?: "Hidden" | "VeryHidden";
}

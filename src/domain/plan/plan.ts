/**
 * A plan is the writes we want, as data. It does not know whether Excel or a file will carry it out.
 */
import type { RangeAddress } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import type { PlanCell } from "./cell";
import type { CellStyle, Edge } from "./look";
import type { ConditionalFormatRule, PlacedRule } from "./rule";
import type { PlacedValidation, ValidationRule } from "./validation";

/** Bars that are shares of a whole: a row of the range a bar, a column a state. */
export interface StackedBars {
  /** With the headings of the columns and the names of the rows. */
  readonly range: RangeAddress;
  readonly title: string;
  /** Cells that it covers. */
  readonly place: RangeAddress;
}

/** With heading and totals. */
export interface TableSize {
  readonly height: number;
  readonly width: number;
}

/** Steps run in the order given. `sheet` is a sheet's name. */
export type PlanStep =
  | {
      readonly kind: "add-sheet";
      readonly sheet: string;
      /** What the sheet is made as, where that is not its name. */
      readonly madeAs?: string;
      /** What tells the sheet from any other of its name (see mark.ts); given by the adapter where it is not said. */
      readonly mark?: string;
      readonly tabColor?: string;
      /** Zero-based place among the sheets; last where it is not said. */
      readonly position?: number;
    }
  | {
      readonly kind: "delete-sheet";
      readonly sheet: string;
      /** Only the sheet that carries it is deleted: anyone else's of that name stays. */
      readonly mark?: string;
      /** Values and number formats are all that is on it: they are remembered, and the sheet can be brought back. */
      readonly plain?: boolean;
    }
  /** Takes all values and number formats off the sheet; `range` is the host's used area where it is known. */
  | { readonly kind: "empty-sheet"; readonly sheet: string; readonly range?: RangeAddress }
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly cells: readonly (readonly PlanCell[])[];
    }
  /** The plan was made for these cells being blank: where they no longer are, nothing is written. */
  | { readonly kind: "expect-blank"; readonly sheet: string; readonly range: RangeAddress }
  /** The plan was made for the cell showing this: where it no longer does, nothing is written. */
  | {
      readonly kind: "expect-text";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** English format codes; a rectangle. */
  | {
      readonly kind: "number-formats";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly formats: readonly (readonly string[])[];
    }
  /** Takes contents, looks and merges away; rules and validation of the cells stay. */
  | { readonly kind: "clear"; readonly sheet: string; readonly range: RangeAddress }
  | { readonly kind: "style"; readonly sheet: string; readonly range: RangeAddress; readonly style: CellStyle }
  /** The style "Normal" with this over it, and nothing of what was there. */
  | { readonly kind: "reset-style"; readonly sheet: string; readonly range: RangeAddress; readonly style: CellStyle }
  | {
      readonly kind: "cell-styles";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      /** On the workbook's style "Normal"; an empty object is that style as it is. */
      readonly styles: readonly (readonly CellStyle[])[];
    }
  | { readonly kind: "merge"; readonly sheet: string; readonly range: RangeAddress }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly range: RangeAddress }
  /** Points by row from the top; null fits the row to what its cells hold, which passes over merged ones. */
  | {
      readonly kind: "row-heights";
      readonly sheet: string;
      readonly top: number;
      readonly heights: readonly (number | null)[];
    }
  /** Width in characters; "standard" is the sheet's own. */
  | {
      readonly kind: "column-width";
      readonly sheet: string;
      readonly column: number;
      readonly width: number | "standard";
    }
  /** Rows as tall as their wrapped text needs; only where they are fitted again is there a height to bring back. */
  | {
      readonly kind: "fit-rows";
      readonly sheet: string;
      readonly top: number;
      readonly bottom: number;
      /** Also on a sheet that is there already: its rows hold other texts each time. */
      readonly again?: boolean;
    }
  /** Folds columns away under an outline; only for sheets that the plan adds, since no host tells the level of an outline. */
  | { readonly kind: "group-columns"; readonly sheet: string; readonly left: number; readonly right: number }
  | {
      readonly kind: "hide-columns";
      readonly sheet: string;
      readonly left: number;
      readonly right: number;
      readonly hidden: boolean;
    }
  /** Whole rows; the plan names only rows that are not in that state yet, so that its inverse is exact. */
  | {
      readonly kind: "hide-rows";
      readonly sheet: string;
      readonly top: number;
      readonly bottom: number;
      readonly hidden: boolean;
    }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly kind: "name";
      readonly name: string;
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly scope: "workbook" | "sheet";
    }
  | {
      readonly kind: "delete-name";
      readonly name: string;
      readonly sheet: string;
      readonly scope: "workbook" | "sheet";
    }
  /** A name as it was, whatever it stood for. */
  | {
      readonly kind: "restore-name";
      readonly name: string;
      readonly sheet: string;
      readonly scope: "workbook" | "sheet";
      readonly formula: string;
      readonly visible: boolean;
    }
  | {
      readonly kind: "table";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly name: string;
      readonly style?: string;
    }
  /** Gives a table its size back: writing right below or beside a table makes Excel take the cells in. */
  | ({
      readonly kind: "table-size";
      readonly sheet: string;
      readonly table: string;
      /** What the writing left it at, where that is known: a table of another size by now is left alone. */
      readonly from?: TableSize;
    } & TableSize)
  | {
      readonly kind: "conditional-format";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly tag: string;
      readonly rule: ConditionalFormatRule;
      /** Its place among the rules of the sheet, 0 on top; on top where it is not said. */
      readonly priority?: number;
      /** Ids of the rules of the tag that stand already, where that is known: saves asking a sheet that may refuse. */
      readonly known?: readonly string[];
    }
  | {
      readonly kind: "remove-conditional-formats";
      readonly sheet: string;
      readonly tag: string;
      /** Where they stand, as far as it is known: Excel refuses to read all rules of some sheets. */
      readonly range?: RangeAddress;
      /** The host's ids where they are known, which saves looking for them. */
      readonly ids?: readonly string[];
      /** Ids of rules that stay though they carry the tag: they were there before. */
      readonly keep?: readonly string[];
      /** The rules as they should stand, for bringing them back where it could not be read how they did. */
      readonly standing?: readonly PlacedRule[];
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly rule: ValidationRule;
      readonly title: string;
      readonly message: string;
    }
  /** Validation as it was, whatever it said. */
  | ({ readonly kind: "restore-validation"; readonly sheet: string } & PlacedValidation)
  | { readonly kind: "hide-sheet"; readonly sheet: string; readonly visibility: "Hidden" | "VeryHidden" }
  | {
      readonly kind: "page";
      readonly sheet: string;
      readonly landscape: boolean;
      readonly fitWidth: boolean;
      readonly titleRows?: readonly [number, number];
      /** In millimetres; those there are stay where it is not said. */
      readonly margins?: Readonly<Record<Edge, number>>;
      /** Page numbers in the middle of the top margin, not on the first page. */
      readonly numbered?: boolean;
      /** One page high too. */
      readonly fitHeight?: boolean;
    }
  /** Zero-based rows before which a page ends, in place of those before which one ended so far. */
  | {
      readonly kind: "page-breaks";
      readonly sheet: string;
      readonly rows: readonly number[];
      /** Those of before, where the sheet had any of ours. */
      readonly former?: readonly number[];
    }
  /** In place of a chart of that name, where there is one. */
  | ({
      readonly kind: "chart";
      readonly sheet: string;
      readonly name: string;
      /** "#RRGGBB", a column each. */
      readonly colors: readonly string[];
      /** What a chart of the name shows that the sheet has from before; its title is read with it. */
      readonly former?: Pick<StackedBars, "range" | "place">;
    } & StackedBars)
  | { readonly kind: "delete-chart"; readonly sheet: string; readonly name: string }
  | {
      readonly kind: "activate";
      readonly sheet: string;
      /** The sheet in front before, where it is known. */
      readonly from?: string;
    };

export interface WorkbookPlan {
  /** Message key of what the plan does, for the preview and the undo list. */
  readonly title: string;
  readonly steps: readonly PlanStep[];
  /** Sheets as they were when the plan was made: where their contents differ by now, nothing is written. */
  readonly basis?: readonly SheetSnapshot[];
  /** Names of sheets and where they stood when the plan was made: where they stand elsewhere by now, nothing is written. */
  readonly anchors?: readonly Anchor[];
}

/** A name of a sheet, and the cells that it stands for. */
export interface Anchor {
  readonly sheet: string;
  readonly name: string;
  readonly range: RangeAddress;
}

/** How many cells a plan fills with something. */
export function countCells({ steps }: WorkbookPlan): number {
  return steps.reduce(
    (sum, step) => (step.kind === "write" ? step.cells.reduce((count, row) => count + countFilled(row), sum) : sum),
    0,
  );
}

function countFilled(row: readonly PlanCell[]): number {
  return row.reduce((count: number, cell) => (cell === null || cell === "" ? count : count + 1), 0);
}

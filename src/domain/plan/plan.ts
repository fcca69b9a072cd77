/**
 * A plan is the writes we want, as data. It does not know whether Excel or a file will carry it out.
 * Text in a plan is always text: only a Formula object ever becomes a formula, so that text from outside cannot.
 */
import type { RangeAddress } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";

export interface Formula {
  /** English function names, commas, with "=". Excel 2010 functions, scalar result. */
  readonly formula: string;
  /** What it shows when it is written, where the plan knows it: spares a file the computing. */
  readonly shows?: string | number;
}

/** What to put into a cell: null leaves it as it is, "" empties it, a string is literal text. */
export type PlanCell = number | string | boolean | Formula | null;

export type Edge = "top" | "left" | "bottom" | "right";

export interface EdgeLine {
  /** "#RRGGBB". */
  readonly color: string;
  readonly weight: "hair" | "thin" | "medium" | "thick";
}

export interface CellStyle {
  /** The workbook's style of that name, over which the rest is laid; "Normal" where it is not said. */
  readonly named?: string;
  /** "#RRGGBB"; null takes the fill away. */
  readonly fill?: string | null;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly fontName?: string;
  readonly horizontal?: "left" | "center" | "right" | "general";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin border around every cell of the range. */
  readonly border?: string;
  /** Each edge by itself, null for none: for bringing back what was there. */
  readonly edges?: Readonly<Record<Edge, EdgeLine | null>>;
  /** English format code. */
  readonly numberFormat?: string;
  /** Whether protection of the sheet keeps the cell; carried out in files only, where whole forms are made. */
  readonly locked?: boolean;
}

export interface ConditionalFormatRule {
  /** English formula relative to the range's first cell, with "=". Must contain marker(tag) so that it can be found again. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

/** A rule and the cells it is for. */
export interface PlacedRule {
  readonly range: RangeAddress;
  readonly rule: ConditionalFormatRule;
  readonly priority?: number;
}

/** Bars that are shares of a whole: a row of the range a bar, a column a state. */
export interface StackedBars {
  /** With the headings of the columns and the names of the rows. */
  readonly range: RangeAddress;
  readonly title: string;
  /** Cells that it covers. */
  readonly place: RangeAddress;
}

export type ValidationRule =
  | { readonly kind: "list"; readonly source: readonly string[] }
  | { readonly kind: "decimal"; readonly min: number; readonly max: number }
  | { readonly kind: "custom"; readonly formula: string };

/** With heading and totals. */
export interface TableSize {
  readonly height: number;
  readonly width: number;
}

/** Validation of cells, each part as the host told it. */
export interface ValidationAsRead {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly alert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}

export interface PlacedValidation {
  readonly range: RangeAddress;
  readonly validation: ValidationAsRead;
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

export function isFormula(cell: PlanCell): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

/**
 * A term that is always true and carries a tag: N("chi-tieu:lag")=0. It lives in the rule's own formula, so that our
 * rules are recognised in any copy of the workbook, after sorting, splitting and pasting, and only ours are removed.
 */
export function marker(tag: string): string {
  return `N("${markerOf(tag)}")=0`;
}

/** The text by which a rule of the tag is recognised in its formula. */
export function markerOf(tag: string): string {
  return `chi-tieu:${tag}`;
}

/** The tag of a rule of ours, from its formula; null for anyone else's. */
export function markTag(formula: string): string | null {
  return /chi-tieu:([a-z-]+)/.exec(formula)?.[1] ?? null;
}

function countFilled(row: readonly PlanCell[]): number {
  return row.reduce((count: number, cell) => (cell === null || cell === "" ? count : count + 1), 0);
}

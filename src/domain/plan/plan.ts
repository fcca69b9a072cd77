/**
 * A plan is the writes we want, as data. It does not know whether Excel or a file will carry it out.
 * Text in a plan is always text: only a Formula object ever becomes a formula, so that text from outside cannot.
 */
import type { RangeAddress } from "../grid/address";

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
}

export interface ConditionalFormatRule {
  /** English formula relative to the range's first cell, with "=". Must contain marker(tag) so that it can be found again. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export type ValidationRule =
  | { readonly kind: "list"; readonly source: readonly string[] }
  | { readonly kind: "decimal"; readonly min: number; readonly max: number }
  | { readonly kind: "custom"; readonly formula: string };

/** Steps run in the order given. `sheet` is a sheet's name. */
export type PlanStep =
  | {
      readonly kind: "add-sheet";
      readonly sheet: string;
      readonly tabColor?: string;
      /** Zero-based place among the sheets; last where it is not said. */
      readonly position?: number;
    }
  | {
      readonly kind: "delete-sheet";
      readonly sheet: string;
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
  /** Width in characters; "standard" is the sheet's own. */
  | {
      readonly kind: "column-width";
      readonly sheet: string;
      readonly column: number;
      readonly width: number | "standard";
    }
  /** Rows as tall as their wrapped text needs; only for sheets that the plan adds, since it has no inverse. */
  | { readonly kind: "fit-rows"; readonly sheet: string; readonly top: number; readonly bottom: number }
  | {
      readonly kind: "group-columns";
      readonly sheet: string;
      readonly left: number;
      readonly right: number;
      /** false takes the grouping away and shows the columns. */
      readonly grouped: boolean;
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
  | {
      readonly kind: "table";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly name: string;
      readonly style?: string;
    }
  | {
      readonly kind: "conditional-format";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly tag: string;
      readonly rule: ConditionalFormatRule;
    }
  | {
      readonly kind: "remove-conditional-formats";
      readonly sheet: string;
      readonly tag: string;
      /** The host's ids where they are known, which saves looking for them. */
      readonly ids?: readonly string[];
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly rule: ValidationRule;
      readonly title: string;
      readonly message: string;
    }
  | {
      readonly kind: "page";
      readonly sheet: string;
      readonly landscape: boolean;
      readonly fitWidth: boolean;
      readonly titleRows?: readonly [number, number];
    }
  | { readonly kind: "activate"; readonly sheet: string; readonly range?: RangeAddress };

export interface WorkbookPlan {
  /** Message key of what the plan does, for the preview and the undo list. */
  readonly title: string;
  readonly steps: readonly PlanStep[];
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

/**
 * The leaves of the workbench's workbook: cells, formats, rules. Every leaf is immutable and replaced as a whole, so
 * that a copy of a sheet is a copy of its maps and undo costs next to nothing.
 */
import type { RangeAddress } from "../../domain/grid/address";
import type { CellValue } from "../../domain/grid/snapshot";
import type { Style } from "./style";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Hyperlink {
  readonly address: string;
  readonly tip?: string;
}

/** One cell that carries a value or a format of its own. */
export interface BookCell {
  readonly value: CellValue;
  /** English notation with its leading "=". `value` is then the last result. */
  readonly formula?: string;
  readonly style: Style;
  readonly link?: Hyperlink;
  /** Runs of differently formatted text, kept for saving as long as the value is not rewritten. */
  readonly runs?: unknown;
}

export interface RowInfo {
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly level?: number;
  readonly style?: Style;
}

export interface ColumnInfo {
  /** Characters of the default font, as the file stores it. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly level?: number;
  readonly style?: Style;
}

/** A conditional format. Formulas are relative to the first cell of `ranges[0]`. */
export interface ConditionalRule {
  readonly id: string;
  readonly ranges: readonly RangeAddress[];
  readonly kind: "custom" | "cellValue" | "other";
  /** 0 is the most important one. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formula?: string;
  readonly operator?: string;
  readonly formula2?: string;
  readonly format: Style;
  /** What the file said, for kinds that are kept but not evaluated. */
  readonly raw?: unknown;
}

export type ValidationKind = "None" | "List" | "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength" | "Custom";

export interface Validation {
  readonly ranges: readonly RangeAddress[];
  readonly kind: ValidationKind;
  readonly operator?: string;
  /** With "=" when a formula; otherwise the constant or the comma separated list. */
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown?: boolean;
  readonly alert?: { readonly title: string; readonly message: string; readonly style: string; readonly show: boolean };
  readonly prompt?: { readonly title: string; readonly message: string; readonly show: boolean };
}

export interface BookTable {
  readonly id: string;
  readonly name: string;
  readonly range: RangeAddress;
  readonly headers: boolean;
  readonly totals: boolean;
  readonly style: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly filterButton: boolean;
  readonly columns: readonly string[];
  /** The filter hides rows by criteria. */
  readonly filtered?: boolean;
}

/** A chart that an add-in made: bars of shares. Charts of the file it was opened from are not among them. */
export interface BookChart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly range: RangeAddress;
  readonly title: string;
  readonly place: RangeAddress;
  readonly legend: boolean;
  /** The first row is on top. */
  readonly reversed: boolean;
  /** By column of the range: fill, and the colour of its labels where it has some. */
  readonly series: readonly { readonly fill: string; readonly label: string | null }[];
}

export interface DefinedName {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
  /** Id of the sheet it belongs to; absent for the workbook's own. */
  readonly sheetId?: string;
}

export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly printArea?: string;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** Points. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  readonly paperSize?: string;
  /** What stands in the middle of the top margin, and which pages are told apart. */
  readonly header?: { readonly state: string; readonly center: string };
  /** Zero-based rows before which a page ends. */
  readonly rowBreaks?: readonly number[];
}

export const DEFAULT_PAGE: PageLayout = {
  orientation: "Portrait",
  centerHorizontally: false,
  centerVertically: false,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
};

/** What hangs on a sheet beside its cells: counted here, kept as it is in the file the sheet came from. */
export type Attached = Readonly<Record<"comments" | "charts" | "shapes" | "pivotTables", number>>;

export const NOTHING_ATTACHED: Attached = { comments: 0, charts: 0, shapes: 0, pivotTables: 0 };

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

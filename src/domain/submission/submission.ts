/**
 * What a reporting unit sent, read against the schema: each sheet with its table, each row with its indicator and
 * figure. Nothing is judged or left out here; that is the business of check and consolidate.
 */
import type { RangeAddress } from "../grid/address";
import type { ToldPeriod } from "../text/told-period";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { SheetRole } from "./sheet-role";
import { placeName as placeInView, placeOfName, type SheetView } from "../grid/view";
import type { FoundTable, RoleColumns } from "../table/table";
import type { TableRow } from "../table/read-rows";
import type { TextGrid } from "../grid/text-grid";
import type { Indicator } from "../schema/types";
import type { TargetPart } from "../target/types";
import type { ActualReading } from "../actual/actual-reading";
import type { RowMatch } from "./row-match";
import type { Witness } from "./sender";
import type { FormWitness } from "./form-said";

/** Where a row's unit was written. */
export type UnitSource = "cell" | "format" | "name" | "heading" | "none";

export interface SubmittedRow {
  readonly row: TableRow;
  readonly match: RowMatch;
  readonly indicator: Indicator | null;
  /** Unit text of the row; "" where none is written anywhere. */
  readonly unit: string;
  readonly unitSource: UnitSource;
  /** The plan as parts, in the sheet's unit; empty where there is none or it is no number. */
  readonly plan: readonly TargetPart[];
  readonly planText: string;
  /** The actual cell; null where the sheet has no such column. */
  readonly actual: SubmittedFigure | null;
  readonly estimate: SubmittedFigure | null;
}

export interface SubmittedFigure {
  /** A1 without sheet. */
  readonly cell: string;
  readonly column: number;
  /** Zero-based row of the grid, where that is not the row it belongs to: the first part of several. */
  readonly at?: number;
  /** As stored. */
  readonly text: string;
  /** As a person sees it, where that is something else: a date, a percent, a text in an old font. */
  readonly shown?: string;
  readonly reading: ActualReading;
  /** Covered by a merge whose first cell carries the figure. */
  readonly underMerge: boolean;
  /** Of an earlier run: why that one did not use it, "" where it did. */
  readonly kept?: string;
  /** Of an earlier run: what its unit said of it, as the source sheet keeps it. */
  readonly keptReasons?: string;
  /** What the person decided about a kept figure, as the source sheet has it. */
  readonly keptDecided?: string;
}

/**
 * Why a sheet is left out, to be rendered as words: `no-heading` nothing on it names indicators, `no-names` its table names
 * none of the schema's, `other-period` another period's sheet is read (`read`: that sheet's name), `own-copy` a copy that a
 * consolidation kept of what others sent, `own-sheet` one that this program wrote for itself.
 */
export interface LeftOut {
  readonly code: "no-heading" | "no-names" | "other-period" | "own-copy" | "own-sheet";
  readonly params: Readonly<Record<string, string | number>>;
}

/** One table of a sheet with the unit it is of. A sheet with several tables, or several units', comes several times. */
export interface SubmittedSheet {
  readonly file: string;
  readonly name: string;
  /** 0 for the sheet's first table; what concerns the whole sheet is said there. */
  readonly part: number;
  /** It shares its table with the part before it, which has the rows of another unit, or its columns. */
  readonly goesOn?: true;
  readonly role: SheetRole;
  readonly leftOut: LeftOut | null;
  /** Code of the unit that reports on this sheet; null where none is named, or the witnesses disagree. */
  readonly unit: string | null;
  /** What names a unit as the sender. */
  readonly witnesses: readonly Witness[];
  /** Of the first table: cells of the sheet where indicators stand with figures that no table has; absent where there are none. */
  readonly unread?: readonly RangeAddress[];
  /** The sheet as it is read. */
  readonly grid: TextGrid;
  /** How that differs from the sheet as it stands; null where it does not. */
  readonly view: SheetView | null;
  readonly table: FoundTable | null;
  readonly roles: RoleColumns;
  readonly rows: readonly SubmittedRow[];
  /** "Số liệu đến ngày" as a serial day, with the cell it stands in. */
  readonly asOf: { readonly day: number; readonly cell: string } | null;
  /** The time that the title speaks of where it names no day; absent where it speaks of none. */
  readonly told?: ToldPeriod & { readonly cell: string };
  /** The hidden code column of one of our own forms. */
  readonly issuedForm: boolean;
  /** What the form that the sheet is says of itself; absent where it is none that we issued. */
  readonly form?: FormWitness;
  /** The earlier run whose figures these are; absent where the sheet was read from a file. */
  readonly run?: string;
}

export interface SubmittedFile {
  readonly file: string;
  readonly fingerprint: string;
  /** As it was read, so that it can be read again against another schema. */
  readonly workbook: WorkbookSnapshot;
  readonly sheets: readonly SubmittedSheet[];
  /** Codes of the units that report in it. */
  readonly units: readonly string[];
}

/** A1 name of a cell of the grid that a sheet was read in, on the sheet as it is. */
export function placeName({ view }: Pick<SubmittedSheet, "view">, row: number, column: number): string {
  return placeInView(view, row, column);
}

/** A cell, range, row or column named in the grid, on the sheet as it is. */
export function placeOf({ view }: Pick<SubmittedSheet, "view">, name: string): string {
  return placeOfName(view, name);
}

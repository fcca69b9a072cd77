/** The sheet of a form while it is laid out: its columns, what is open for input, and the looks of its cells. */
import { FORM_KEYS, type FormKey } from "../form/columns";
import { isInput, shareScale } from "../form/rows";
import type { RangeAddress } from "../grid/address";
import type { CellStyle } from "../plan/look";
import type { FormContent } from "./form-content";
import { reachOf, type Reach } from "./form-formulas";
import type { FigureCell } from "./form-validation";
import { SheetDraft } from "./sheet-draft";

export const FORM_SHEET = "Biểu báo cáo";
/** Zero-based row of the headings. */
export const HEADING_ROW = 8;
/** How far below the table formulas look, for rows that are added. */
const ROOM = 500;

const LINE = "#BFBFBF";
export const LOCKED: CellStyle = { locked: true, wrap: true, vertical: "center" };
export const CELL: CellStyle = { ...LOCKED, border: LINE };
export const HEAD: CellStyle = { ...CELL, bold: true, horizontal: "center", fill: "#DCE6F1" };
export const GREY: CellStyle = { ...CELL, italic: true, color: "#7F7F7F" };
const INPUT: CellStyle = { locked: false, fill: "#FFF9DB", border: "#808080", wrap: true, vertical: "center" };
export const TITLE_SIZE = 14;
export const DAY = "d/m/yyyy";

export class FormPage {
  readonly draft = new SheetDraft(FORM_SHEET);
  /** By key, in their order. */
  readonly columns: ReadonlyMap<FormKey, number>;
  readonly at: Reach;
  /** How far down formulas look. */
  readonly depth: number;
  /** Column that says whose a row is; null in the form of one unit. */
  readonly own: number | null;
  readonly inputs: RangeAddress[] = [];
  readonly figures: FigureCell[] = [];
  readonly days: RangeAddress[] = [];

  constructor({ rows, grey, unit }: FormContent) {
    const shares = rows.some((row) => isInput(row) && shareScale(row.indicator) !== null);
    const shown = FORM_KEYS.filter((key) => {
      if (key === "#kt") return grey.previousName !== null;
      if (key === "#ck") return grey.withLastYear;
      return shares || (key !== "#ts" && key !== "#ms");
    });
    this.columns = new Map(shown.map((key, index) => [key, index + 1]));
    this.own = unit ? null : shown.length + 1;
    this.depth = Math.max(ROOM, HEADING_ROW + rows.length + 100);
    this.at = reachOf(this.columns, this.depth);
  }

  column(key: FormKey): number {
    return this.columns.get(key) ?? 0;
  }

  get right(): number {
    return this.own ?? this.columns.size;
  }

  /** Where the common form's unit is chosen. */
  get unitCell(): RangeAddress {
    return one(5, this.column("#dvt"));
  }

  styleAt(row: number, key: FormKey, style: CellStyle): void {
    if (this.columns.has(key)) this.draft.styleRow(row, this.column(key), this.column(key), style);
  }

  /** Opens a cell for input. */
  open(row: number, column: number, style: CellStyle): void {
    this.draft.styleRow(row, column, column, { ...INPUT, ...style });
    this.inputs.push(one(row, column));
  }

  /** Opens a cell for a day. */
  openDay(row: number, column: number, style: CellStyle = {}): void {
    this.open(row, column, { numberFormat: DAY, ...style });
    this.days.push(one(row, column));
  }
}

/** The range of one cell. */
export function one(row: number, column: number): RangeAddress {
  return { top: row, left: column, bottom: row, right: column };
}

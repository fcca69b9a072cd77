/**
 * What was read: the cells of a workbook as plain data, the same whether Excel or a file was the source.
 * Everything after reading works on snapshots and cannot tell the two apart.
 */
import type { RangeAddress } from "./address";

/** An error of the spreadsheet as a value: { error: "#REF!" }. */
export interface CellError {
  readonly error: string;
}

/** A stored value. Blank cells hold null; "" is a formula's empty text. */
export type CellValue = number | string | boolean | CellError | null;

/** One cell that carries something. Absent fields mean: nothing of the kind. */
export interface Cell {
  readonly value: CellValue;
  /** With its leading "=", in English notation. */
  readonly formula?: string;
  /** English format code; absent for General. */
  readonly numberFormat?: string;
  /** A legacy Vietnamese font the cell is set in (".VnTime", "VNI-Times"); other fonts are not kept. */
  readonly font?: string;
  /** Formula whose result was never stored. */
  readonly notComputed?: boolean;
  /** Struck out as a whole: what stands there no longer holds. Only read from .xlsx files. */
  readonly struck?: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** rows[r][c], zero-based from A1; null or beyond the end is blank. Trailing blank rows and cells are not kept. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly merges: readonly RangeAddress[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The area the file declares as used, when it is larger than the cells that carry something. */
  readonly declared?: RangeAddress;
  readonly protected?: boolean;
  /** The sheet is ours: what it was made as, whatever it is called now (see plan/mark.ts). */
  readonly madeAs?: string;
  /** Excel tables on the sheet, which take in what is written beside them; only read from an open workbook. */
  readonly tables?: readonly RangeAddress[];
  /** Our own conditional formats on the sheet; only read from an open workbook. */
  readonly marks?: readonly SheetMark[];
}

/** One of our conditional formats: what it is for, and the host's id of it. */
export interface SheetMark {
  readonly tag: string;
  readonly id: string;
}

export interface WorkbookSnapshot {
  /** File name with extension, or the open workbook's name. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Serial dates count from 1904. */
  readonly date1904: boolean;
  /** Values come from links to other workbooks. */
  readonly externalLinks: boolean;
  /** Of all sheets of the workbook, in their order, where not all were read. */
  readonly sheetNames?: readonly string[];
  /** Name of the sheet in front, where a person has the workbook open. */
  readonly active?: string;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The cell at a zero-based position, or null where there is none. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

/** A cell's value as text for reading words: numbers in plain notation, errors as their sign, blank "". */
export function cellText(cell: Cell | null): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

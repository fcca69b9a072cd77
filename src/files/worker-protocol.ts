/**
 * What the reader and its workers say to each other. Most cells carry nothing but a value: they travel as that value, since an
 * object for each cell takes longer to hand over than the cell took to read.
 */
import type { FileReading } from "../app/ports";
import type { Cell, SheetSnapshot } from "../domain/grid/snapshot";
import type { SharedCells } from "./shared-cells";

/** Files that are read one after the other; each is told of when it is read. */
export interface ReadQuestion {
  readonly read: readonly FileToRead[];
}

export interface FileToRead {
  readonly file: string;
  /** The bytes, given away to the worker; or a Blob that it fetches them from, which spares whoever asks. */
  readonly content: unknown;
}

/** Blobs, each with the fingerprint under which the file was read before. */
export interface CompareQuestion {
  readonly compare: readonly { readonly content: unknown; readonly known: string }[];
}

export type WorkerQuestion = { readonly id: number } & (ReadQuestion | CompareQuestion);

/** What a browser's File tells of itself. */
export interface ToldByFile {
  readonly modified?: number;
}

/** One for each file of the question, in its order. */
export interface ReadAnswer {
  readonly reading: PackedReading;
}

/** What each file tells of itself; null where its fingerprint is another. */
export interface CompareAnswer {
  readonly same: readonly (ToldByFile | null)[];
}

export type WorkerAnswer = { readonly id: number } & (ReadAnswer | CompareAnswer);

/** A cell with more than a plain value stays an object. */
type PackedCell = Cell | string | number | boolean | null;
type PackedSheet = Omit<SheetSnapshot, "rows"> & { readonly rows: readonly (readonly PackedCell[])[] };
type Read = Extract<FileReading, { ok: true }>;
type PackedRead = Omit<Read, "workbook"> & {
  readonly workbook: Omit<Read["workbook"], "sheets"> & { readonly sheets: readonly PackedSheet[] };
};
export type PackedReading = PackedRead | Extract<FileReading, { ok: false }>;

/** A file that could not even be opened, or took its worker with it. */
export function refused(file: string, detail: string): Extract<FileReading, { ok: false }> {
  return { file, ok: false, reason: "unreadable", detail, fingerprint: `unopened:${file}` };
}

export function packReading(reading: FileReading): PackedReading {
  return reading.ok
    ? withSheets(
        reading,
        reading.workbook.sheets.map((sheet) => withRows(sheet, packCell)),
      )
    : reading;
}

export function unpackReading(reading: PackedReading, cells: SharedCells): FileReading {
  const unpackCell = (cell: PackedCell): Cell | null =>
    cell === null || typeof cell === "object" ? cell : cells.of(cell);
  return reading.ok
    ? withSheets(
        reading,
        reading.workbook.sheets.map((sheet) => withRows(sheet, unpackCell)),
      )
    : reading;
}

function withSheets<S>(reading: Read | PackedRead, sheets: readonly S[]) {
  return { ...reading, workbook: { ...reading.workbook, sheets } };
}

function withRows<A, B>(sheet: Omit<SheetSnapshot, "rows"> & { rows: readonly (readonly A[])[] }, to: (cell: A) => B) {
  // What is one row for the sender is one for whoever is told of it, and takes no time to hand over.
  const blank: readonly B[] = [];
  return { ...sheet, rows: sheet.rows.map((row) => (row.length === 0 ? blank : row.map(to))) };
}

function packCell(cell: Cell | null): PackedCell {
  if (cell === null || typeof cell.value === "object") return cell;
  const plain =
    cell.formula === undefined &&
    cell.numberFormat === undefined &&
    cell.font === undefined &&
    cell.notComputed === undefined &&
    cell.struck === undefined;
  return plain ? cell.value : cell;
}

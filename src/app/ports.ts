/** What the use cases need from outside. Excel, files and tests each provide it. */
import type { RangeAddress } from "../domain/grid/address";
import type { CellValue, SheetMark, WorkbookSnapshot } from "../domain/grid/snapshot";
import type { Outcome, Problem, Written } from "../domain/outcome";
import type { WorkbookPlan } from "../domain/plan/plan";
import type { UndoLoss } from "../domain/plan/undo-loss";
import type { FormWorkbook } from "../domain/sheets/form-workbook";

/** Which sheets to read: names that do not exist are passed over. */
export type SheetChoice = "all" | { readonly active?: boolean; readonly names?: readonly string[] };

/** Proof that a plan was carried out, and the way back. */
export interface AppliedPlan extends Written {
  readonly plan: WorkbookPlan;
}

/** Names on a sheet: of a table's body, and of the one column of it that is read. */
export interface TableNames {
  readonly table: string;
  readonly column: string;
}

export interface NamedTable {
  readonly sheet: string;
  readonly body: RangeAddress;
  /** Zero-based. */
  readonly column: number;
  /** Of the column, from the body's first row. */
  readonly values: readonly CellValue[];
  readonly marks: readonly SheetMark[];
}

export interface NamedTables {
  readonly active: string;
  readonly tables: readonly NamedTable[];
}

/** The workbook the person has open. */
export interface WorkbookPort {
  /** Reads whole sheets with formulas, formats, merges and hidden rows; says which one is in front. */
  readSheets(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>>;
  /** Reads values and our marks only, in one round trip. */
  readValues(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>>;
  /** Reads a few values of tables that have defined names on their sheets, in one round trip whatever their size. */
  readNamedTables(which: Exclude<SheetChoice, "all">, names: TableNames): Promise<Outcome<NamedTables>>;
  /**
   * Carries a plan out as a whole. On a failure half-way what was written is taken back; where that fails too, the problem
   * carries ways on (`Problem.ways`), and nothing else is written until one of them has succeeded.
   */
  apply(plan: WorkbookPlan): Promise<Outcome<AppliedPlan>>;
  /** Brings a cell into view. */
  select(sheet: string, cell: string): Promise<Outcome<void>>;
}

/** What an earlier page of the pane did to the workbook that is open. */
export interface Resumed {
  /** Can be taken back, oldest first. */
  readonly done: readonly AppliedPlan[];
  /** A writing that stopped half-way, with its ways on. */
  readonly stopped: Problem | null;
}

export interface UndoForecast {
  /** Whether the way back would outlive the pane's being loaded anew. */
  readonly outlasts: boolean;
  readonly losses: readonly UndoLoss[];
}

/** The workbook open in Excel, beside a pane that may be loaded anew. */
export interface OpenWorkbook extends WorkbookPort {
  /** What an earlier page of the pane did, where the workbook still stands as it left it. */
  resume(): Promise<Outcome<Resumed>>;
  /** What an undo of the plan will be able to do; nothing is changed. */
  foreseeUndo(plan: WorkbookPlan): Promise<Outcome<UndoForecast>>;
}

/** A file the person picked; `name` as picked, bytes read when needed. */
export interface PickedFile {
  readonly name: string;
  /** Milliseconds since 1970, where known. */
  readonly modified?: number;
  bytes(): Promise<Uint8Array>;
  /** What a worker can fetch the bytes from by itself, where there is such a thing: a browser's File. */
  readonly blob?: unknown;
}

/** A file that was fetched. */
interface FetchedFile {
  readonly file: string;
  readonly fingerprint: string;
  /** As of a picked file, where whoever fetched the bytes was told. */
  readonly modified?: number;
}

export type FileReading = FetchedFile &
  (
    | { readonly ok: true; readonly workbook: WorkbookSnapshot }
    | { readonly ok: false; readonly reason: "encrypted" | "unreadable"; readonly detail: string }
  );

/** A file whose bytes are those that were read under its name before. */
export type SameFile = FetchedFile;

/** An AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Writes forms as files, in the pane inside a worker. */
export interface FormWriterPort {
  write(form: FormWorkbook): Promise<Uint8Array>;
  /** Lets go of what was started. */
  close(): void;
}

/** Reads picked files one after the other; in the pane inside a worker. Never throws for a bad file. */
export interface FileReaderPort {
  /** One reading a file, in the order picked; ends early when the signal is aborted. */
  read(files: readonly PickedFile[], signal?: CancelSignal): AsyncIterable<FileReading>;
  /** Those of the files whose fingerprint is the one `known` by their name; others may be the same as well. */
  findSame?(
    files: readonly PickedFile[],
    known: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<PickedFile, SameFile>>;
}

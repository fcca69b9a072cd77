/** What the use cases need from outside. Excel, files and tests each provide it. */
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { Outcome } from "../domain/outcome";
import type { WorkbookPlan } from "../domain/plan/plan";

/** Which sheets to read: names that do not exist are passed over. */
export type SheetChoice = "all" | { readonly active?: boolean; readonly names?: readonly string[] };

/** Proof that a plan was carried out, and the way back. */
export interface AppliedPlan {
  readonly plan: WorkbookPlan;
  /** Number of cells written. */
  readonly cells: number;
  /** Brings back exactly what was there before. */
  readonly undo: () => Promise<Outcome<void>>;
}

/** The workbook the person has open. */
export interface WorkbookPort {
  /** Reads whole sheets with formulas, formats, merges and hidden rows; says which one is in front. */
  readSheets(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>>;
  /** Reads values and our marks only, in one round trip. */
  readValues(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>>;
  /** Carries a plan out as a whole: on a failure half-way what was written is taken back. */
  apply(plan: WorkbookPlan): Promise<Outcome<AppliedPlan>>;
  /** Brings a cell into view. */
  select(sheet: string, cell: string): Promise<Outcome<void>>;
}

/** A file the person picked; `name` as picked, bytes read when needed. */
export interface PickedFile {
  readonly name: string;
  /** Milliseconds since 1970, where known. */
  readonly modified?: number;
  bytes(): Promise<Uint8Array>;
}

export type FileReading =
  | { readonly file: string; readonly ok: true; readonly workbook: WorkbookSnapshot; readonly fingerprint: string }
  | {
      readonly file: string;
      readonly ok: false;
      readonly reason: "encrypted" | "unreadable";
      readonly detail: string;
      readonly fingerprint: string;
    };

/** An AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Reads picked files one after the other; in the pane inside a worker. Never throws for a bad file. */
export interface FileReaderPort {
  /** One reading a file, in the order picked; ends early when the signal is aborted. */
  read(files: readonly PickedFile[], signal?: CancelSignal): AsyncIterable<FileReading>;
}

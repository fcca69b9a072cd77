/** What the use cases need from outside. Excel, files and tests each provide it. */
import type { Outcome } from "../domain/outcome";
import type { WorkbookPlan } from "../domain/plan/plan";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";

export interface SheetInfo {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly active: boolean;
}

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
  listSheets(): Promise<Outcome<readonly SheetInfo[]>>;
  /** Reads whole sheets; "active" is the sheet in front. */
  readSheets(which: "active" | "all" | readonly string[]): Promise<Outcome<WorkbookSnapshot>>;
  /** Carries a plan out as a whole: on a failure half-way what was written is taken back. */
  apply(plan: WorkbookPlan): Promise<Outcome<AppliedPlan>>;
  /** Brings a cell into view. */
  select(sheet: string, cell: string): Promise<Outcome<void>>;
  /** Tags of the marked conditional formats on a sheet, for switching the highlight. */
  listMarks(sheet: string): Promise<Outcome<readonly string[]>>;
}

/** A file the person picked; `name` as picked, bytes read when needed. */
export interface PickedFile {
  readonly name: string;
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
  read(
    files: readonly PickedFile[],
    options: { readonly signal?: CancelSignal; readonly onProgress?: (progress: ReadProgress) => void },
  ): Promise<Outcome<readonly FileReading[]>>;
}

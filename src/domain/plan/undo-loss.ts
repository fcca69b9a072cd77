/** What an undo of a plan would not bring back. */

/** What stands on a sheet and is not given back with it once it was taken away. */
export type LossKind =
  "notes" | "comments" | "charts" | "shapes" | "pivots" | "tables" | "rules" | "validation" | "looks" | "references";

/** What an undo would not bring back. */
export interface UndoLoss {
  readonly kind: LossKind;
  readonly sheet: string;
  /** Where it can be told. */
  readonly count?: number;
  /** Of references: the first cell that refers to the sheet, or the name. */
  readonly where?: string;
}

/**
 * What can be put right with one click. A fix never guesses: where several things could be meant it has several options,
 * and a person chooses. It names every cell it changes, with what stands there now.
 */
import type { PlanCell } from "../plan/cell";
import type { CellStyle } from "../plan/look";
import type { Schema } from "../schema/types";
import type { SubmittedSheet } from "../submission/submission";
import type { Finding } from "../finding/finding";

export interface FixCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: PlanCell;
  readonly style?: Pick<CellStyle, "numberFormat" | "fontName">;
}

/** One way to put it right. */
export interface FixOption {
  readonly cells: readonly FixCell[];
  /** Nothing is corrected: a person says that it is right as it stands. */
  readonly confirms?: boolean;
}

export interface Fix {
  readonly finding: Finding;
  readonly sheet: string;
  /** One: it can be applied as it is. Several: one of them has to be chosen. */
  readonly options: readonly FixOption[];
}

/** The ways to put a finding right; none where it takes a person's own hand. */
export type FixMaker = (finding: Finding, sheet: SubmittedSheet, schema: Schema) => readonly FixOption[];

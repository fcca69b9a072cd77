/** What an issued form was found to say of itself. */
import type { TargetPart } from "../target/types";

/** Two witnesses that do not agree; `asked`: the figures are not used until a person says so. */
export interface Disagreement {
  readonly asked: boolean;
  readonly found: string;
  readonly expected: string;
}

export interface FormWitness {
  /** Code of the unit; null where nothing names one. */
  readonly unit: string | null;
  readonly idsLost: boolean;
  /** How many rows stand under other rows' ids; their names are followed. */
  readonly idsShifted: number;
  /** It was issued protected and came back otherwise. */
  readonly unprotected: boolean;
  readonly otherUnit: Disagreement | null;
  readonly otherPeriod: Disagreement | null;
  readonly otherSchema: Disagreement | null;
  /** The issue that came back, where the schema's rows are others now. */
  readonly olderIssue: number | null;
  /** Number of a layout that this program does not know; null where it is its own. */
  readonly laterLayout: number | null;
  /** Targets by code as this form said them, where it was made from other rows than the schema's. */
  readonly targets: ReadonlyMap<string, readonly TargetPart[]> | null;
  /** When the unit checked the form itself, as long as its inputs are those of then; "" otherwise. */
  readonly checked: string;
  /** Zero-based column of the period before; null where the form shows none. */
  readonly previous: number | null;
}

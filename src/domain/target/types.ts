/** What a target text says (judging.md section 2). */
import type { Operator } from "../phrase/words";

export type Direction = "higher" | "lower" | "within";
export type { Operator };

/** One part of a target; `max` only with "between"; `change` says the number is a rise or a fall, not a level. */
export interface TargetPart {
  readonly op: Operator;
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  readonly change?: "increase" | "decrease";
  readonly label?: string;
}

export type TargetKind = "single" | "compound" | "qualitative" | "empty";

/** A target text as read (judging.md section 2). Where `certain` is false, `alternatives` holds the other readings. */
export interface Target {
  readonly text: string;
  readonly kind: TargetKind;
  readonly parts: readonly TargetPart[];
  readonly direction: Direction | "none";
  readonly certain: boolean;
  readonly alternatives: readonly TargetReading[];
  /** By when it is due, where its text says so. */
  readonly deadlines?: readonly Deadline[];
}

/** "Trước 31/8/2026": the end of a month of a year. */
export interface Deadline {
  /** As written. */
  readonly words: string;
  /** Null where only the month is said. */
  readonly year: number | null;
  readonly month: number;
}

export interface TargetReading {
  readonly kind: TargetKind;
  readonly parts: readonly TargetPart[];
  readonly direction: Direction | "none";
}

/** A reading that says how sure it is. */
export interface CertainReading extends TargetReading {
  readonly certain: boolean;
  readonly alternatives: readonly TargetReading[];
}

/** What a cell of the actual column says (judging.md section 3). */
import type { FindingCode } from "../finding/finding";

export type ActualState = "reported" | "noData" | "notDue" | "notArisen" | "unreadable";

/** Something to tell about how the text was read; becomes a finding at the cell. */
export interface ReadingNote {
  readonly code: FindingCode;
  readonly found?: string;
  readonly expected?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Most cells have nothing to tell: what says so is there once, not a hundred thousand times. */
export const NO_NOTES: readonly ReadingNote[] = [];

/** A figure that a text that is asked about could mean. */
export interface Candidate {
  /** In the schema's unit. */
  readonly value: number;
  /** The words that say it. */
  readonly words: string;
}

export interface ActualReading {
  readonly state: ActualState;
  /** In the schema's unit; null unless reported, and null for a compound (see parts). Milestones are 1 or 0. */
  readonly value: number | null;
  /** One figure a part of a compound target, in the order of its parts; null where one is missing. */
  readonly parts?: readonly (number | null)[];
  readonly numerator?: number;
  readonly denominator?: number;
  /** For reduction and growth: whether `value` is the change itself or the level reached. */
  readonly reading?: "level" | "change";
  /** The level given beside the change: "0,86% (còn 4,17%)". */
  readonly level?: number;
  /** "hơn", "gần", "trên", "khoảng" before the number. */
  readonly qualifier?: string;
  /** Where the cell is asked about: what could be meant, the likeliest first. */
  readonly candidates?: readonly Candidate[];
  readonly notes: readonly ReadingNote[];
}

/** Of a cell that holds nothing. */
export const NO_DATA: ActualReading = { state: "noData", value: null, notes: NO_NOTES };

/** The verdict on one indicator (judging.md sections 4 to 7). */

export type Result = "exceeded" | "met" | "notMet" | "notAssessable" | "noData" | "notDue";
export type Pace = "onTrack" | "behind" | "farBehind";

export interface Judgement {
  readonly result: Result;
  /** null where there is nothing to judge. */
  readonly met: boolean | null;
  /** Ratio (0.506), unrounded; null where the method gives none. */
  readonly attainment: number | null;
  /** A − T in the indicator's unit, for level and growth only. */
  readonly gap: number | null;
  /** Share of the target due at the as-of date; only where notMet. */
  readonly expected: number | null;
  /** Percentage points; negative is bad; only where notMet. */
  readonly deviation: number | null;
  readonly pace: Pace | null;
  readonly lagging: boolean;
  /** The reduction or growth that was judged, in the target's unit. */
  readonly derived?: number;
  /** Why there is no verdict: a finding code, "notArisen", "no figure". */
  readonly reason?: string;
}

/** judging.md section 7: the eight must add up to `counted`. metOrExceeded = exceeded + met. */
export interface Counts {
  readonly counted: number;
  readonly metOrExceeded: number;
  readonly exceeded: number;
  readonly met: number;
  readonly lagging: number;
  readonly onTrack: number;
  readonly notDue: number;
  readonly noData: number;
  readonly notAssessable: number;
}

/** What a report says of one indicator: its verdict with the figure it is by, from a run or from the sheets as they show it. */
import type { Judgement, Pace, Result } from "../judge/judgement";
import type { Indicator } from "../schema/types";

export interface ReportRow {
  readonly indicator: Indicator;
  readonly ownerName: string;
  readonly result: Result;
  readonly pace: Pace | null;
  readonly lagging: boolean;
  readonly actual: number | null;
  readonly parts?: readonly (number | null)[];
  /** The reduction or growth that was judged; null where the figure itself was. */
  readonly derived: number | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly expected: number | null;
  readonly deviation: number | null;
  /** The sender's "hơn", "gần" before the number; "" where there is none. */
  readonly qualifier: string;
  /** Units with a figure used, of units asked; null where nothing is rolled up. */
  readonly coverage: { readonly used: number; readonly asked: number } | null;
  /** Why there is no figure or no verdict, as the report says it; "" where there is one. */
  readonly reason: string;
  /** Why a person set the verdict; absent where it was computed. */
  readonly overridden?: string;
  /** The verdict as computed, where a person set another. */
  readonly computed?: Judgement;
}

/** The seven states that the counted indicators are divided into. */
export const STATES = ["exceeded", "met", "lagging", "onTrack", "notDue", "noData", "notAssessable"] as const;
export type ReportState = (typeof STATES)[number];

/** The state of a row; null for one that is in none of them, which no count may hide. */
export function stateOf({ result, pace, lagging }: Pick<ReportRow, "result" | "pace" | "lagging">): ReportState | null {
  if (result !== "notMet") return result;
  if (lagging) return "lagging";
  return pace === "onTrack" ? "onTrack" : null;
}

/** The target schema of one resolution (bộ chỉ tiêu): judging.md section 1. */
import type { Direction, Target } from "../target/types";

export type Method = "ratio" | "level" | "reduction" | "growth" | "milestone" | "composite";
export type Timing = "cumulative" | "pointInTime";
export type RollUp = "single" | "sum" | "weighted" | "last" | "max" | "min" | "countYes";
/** How a year is divided: from the 15th to the 14th, by calendar months, or at any day. */
export type PeriodPreset = "mid-month" | "calendar" | "free";
export type Basis = "actual" | "estimate";

/** Share of the target due at the end of the m-th month of the period, both as written: { month: 9, share: 70 }. */
export interface PaceShare {
  readonly month: number;
  readonly share: number;
}

export type Pacing =
  { readonly kind: "linear" | "none" | "yearEnd" } | { readonly kind: "shares"; readonly shares: readonly PaceShare[] };

/** Another plan beside the resolution's, counted apart: what the province has set. */
export interface OtherPlan {
  /** "tỉnh giao". */
  readonly name: string;
  readonly target: Target;
}

export interface Indicator {
  readonly code: string;
  /** STT as written; not a key. */
  readonly order: string;
  readonly section: string;
  /** Code of the parent; "" at the top. */
  readonly parent: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly target: Target;
  /** In the order of their columns; absent where the indicator has none. */
  readonly plans?: readonly OtherPlan[];
  readonly direction: Direction;
  readonly counted: boolean;
  readonly method: Method;
  readonly timing: Timing;
  readonly baseline: number | null;
  readonly pacing: Pacing;
  readonly rollUp: RollUp;
  /** Code of the owning unit; "" where none is named. */
  readonly owner: string;
  /** Codes of the units that report it; never empty where an owner is known. */
  readonly reporters: readonly string[];
  readonly decimals: number | null;
  readonly note: string;
  /** Zero-based row of the schema sheet. */
  readonly row: number;
}

export interface ReportingUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Serial days, both inside, on which it is there; absent where it always is. */
  readonly from?: number;
  readonly to?: number;
  /** Codes of the units that it was made of; absent where it is none's successor. */
  readonly predecessors?: readonly string[];
}

/** Sheet "Thiết lập". Dates are serial days of the 1900 system; thresholds are percentage points. */
export interface Settings {
  readonly title: string;
  readonly number: string;
  readonly body: string;
  /** Null where neither the sheet nor any of its dates says one. */
  readonly year: number | null;
  readonly periodStart: number;
  readonly periodEnd: number;
  /** Null where nobody has said it: never taken for the end of the period. */
  readonly asOf: number | null;
  readonly consolidatingUnit: string;
  readonly basis: Basis;
  readonly onTrackThreshold: number;
  readonly farBehindThreshold: number;
  /** Relative: 0.01 = 1 %. */
  readonly tolerance: number;
  readonly strict: boolean;
  readonly preset: PeriodPreset;
  /** Key of the period chosen, "2023-9T"; "" where none is. */
  readonly period: string;
}

export interface Schema {
  readonly settings: Settings;
  readonly units: readonly ReportingUnit[];
  readonly indicators: readonly Indicator[];
}

/** Settings by which figures can be judged: the day they are of is known. */
export interface DatedSettings extends Settings {
  readonly asOf: number;
}

/** A schema by which figures can be judged. */
export interface DatedSchema extends Schema {
  readonly settings: DatedSettings;
}

/** Whether the day is known by which figures are to be judged. */
export function isDated(schema: Schema): schema is DatedSchema {
  return schema.settings.asOf !== null;
}

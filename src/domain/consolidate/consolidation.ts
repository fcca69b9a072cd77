/** The outcome of consolidating many tables into one: every figure with its source, every exclusion with its reason. */
import type { Finding } from "../finding/finding";
import type { ColumnRole } from "../table/column-role";
import type { SheetRole } from "../submission/sheet-role";
import type { Counts, Judgement, Result } from "../judge/judgement";
import type { Indicator } from "../schema/types";
import type { ActualState, Candidate } from "../actual/actual-reading";
import type { BesideFigure } from "./beside-figure";

/** One cell of an actual column and what became of it. */
export interface ConsolidatedValue {
  /** null: a figure of no indicator. */
  readonly indicator: string | null;
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
  /** As it stood in the cell. */
  readonly text: string;
  /** As a person sees it there, where that is something else. */
  readonly shown?: string;
  readonly value: number | null;
  readonly parts?: readonly (number | null)[];
  readonly numerator?: number;
  readonly denominator?: number;
  readonly reading?: "level" | "change";
  readonly qualifier?: string;
  /** Where the cell is asked about: the figures that could be meant, the likeliest first. */
  readonly candidates?: readonly Candidate[];
  readonly state: ActualState;
  readonly used: boolean;
  /** Empty when used; otherwise a finding code or a short reason code. */
  readonly why: string;
  /** Serial day of the sheet's "số liệu đến ngày", or null. */
  readonly asOf: number | null;
  /** The earlier run it was kept from; absent where it was read in this one. */
  readonly run?: string;
  /** Numbers of the row besides the figure; absent where there are none. */
  readonly beside?: BesideFigure;
  /** Someone decided on this figure; the reason given, or "". */
  readonly decided?: string;
}

/** What makes a verdict void: it is of something else than was judged now. */
export type VoidCause = "period" | "figure" | "target" | "unknown";

/** A verdict that was set by hand and holds no longer: it is listed, and asked again. */
export interface VoidVerdict {
  readonly result: Result;
  readonly reason: string;
  readonly cause: VoidCause;
  /** What it was set on; "" where that is not known. */
  readonly was: string;
  readonly now: string;
}

export interface IndicatorResult {
  readonly indicator: Indicator;
  /** State of the figure judged. */
  readonly state: ActualState;
  readonly actual: number | null;
  readonly actualParts?: readonly (number | null)[];
  readonly reading?: "level" | "change";
  /** "3/4": units with a figure used of units asked; only where figures are rolled up. */
  readonly coverage?: string;
  readonly judgement: Judgement;
  /** A doubt about a figure used that nobody has answered yet: the verdict is to be looked at again. */
  readonly doubt?: "percent-scale";
  /** Why a person set the verdict; absent where it was computed. */
  readonly overridden?: string;
  /** A verdict set by hand that holds no longer; the computed one stands. */
  readonly voided?: VoidVerdict;
  /** The verdict as computed, where a person set another. */
  readonly computed?: Judgement;
  /** Indexes into `values`. */
  readonly sources: readonly number[];
}

export interface SheetSummary {
  readonly sheet: string;
  readonly role: SheetRole;
  readonly unit: string | null;
  /** One-based rows. */
  readonly headingRows: readonly number[];
  /** Column letters by meaning. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly asOf: number | null;
  /** When the unit checked this form itself; absent where it did not, or has changed it since. */
  readonly checked?: string;
}

export type FileStatus =
  | "read"
  | "ownOutput"
  | "temporary"
  | "kept"
  | "duplicate"
  | "unreadable"
  | "encrypted"
  | "noIndicators"
  | "unitUnknown"
  | "superseded";

export interface FileSummary {
  readonly file: string;
  readonly status: FileStatus;
  readonly fingerprint: string;
  readonly units: readonly string[];
  readonly sheets: readonly SheetSummary[];
}

export interface Consolidation {
  readonly files: readonly FileSummary[];
  readonly values: readonly ConsolidatedValue[];
  readonly findings: readonly Finding[];
  readonly indicators: readonly IndicatorResult[];
  readonly counts: Counts;
  /** Units that should report and sent nothing. */
  readonly missingUnits: readonly string[];
}

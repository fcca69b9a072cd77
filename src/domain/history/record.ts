/** A row of `Lịch sử` (history.md 2): one indicator in one period, at one revision. */
import type { ActualState } from "../actual/actual-reading";
import type { Pace, Result } from "../judge/judgement";
import type { Basis } from "../schema/types";

/** Open, closed, corrected after closing, typed by a person, carried over from last year's workbook. */
export type RecordKind = "open" | "closed" | "corrected" | "typed" | "carried";

export const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  open: "Tạm",
  closed: "Chốt kỳ",
  corrected: "Đính chính",
  typed: "Nhập tay",
  carried: "Chuyển sang",
};

export interface HistoryRecord {
  readonly period: string;
  readonly periodName: string;
  /** Serial days. */
  readonly from: number;
  readonly to: number;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** The target in force at the cut-off, as written. */
  readonly target: string;
  readonly basis: Basis;
  readonly actual: number | null;
  readonly parts?: readonly (number | null)[];
  readonly reading?: "level" | "change";
  readonly state: ActualState;
  readonly estimate: number | null;
  /** Last year's figure in the unit's own column, with its cell. */
  readonly unitLastYear: number | null;
  /** null where a typed row leaves it blank. */
  readonly result: Result | null;
  readonly pace: Pace | null;
  readonly attainment: number | null;
  /** The verdict was set by a person. */
  readonly byHand?: true;
  /** "3/4" units. */
  readonly coverage: string;
  readonly kind: RecordKind;
  /** 0 for the first, one more for each correction. */
  readonly revision: number;
  readonly source: string;
  /** As written. */
  readonly written: string;
  readonly reason: string;
}

/** What a row is of; a typed one stands beside what was consolidated. */
export function recordKey({
  indicator,
  period,
  revision,
  kind,
}: Pick<HistoryRecord, "indicator" | "period" | "revision" | "kind">): string {
  return `${indicator}|${period}|${String(revision)}${kind === "typed" ? "|typed" : ""}`;
}

const LAST_YEAR = "; cùng kỳ ";

/** The source of a figure with the cell beside it in which the unit has last year's; "" is none. */
export function withLastYearCell(source: string, cell: string): string {
  return cell === "" ? source : `${source}${LAST_YEAR}${cell}`;
}

/** The source without the cell that {@link withLastYearCell} put behind it. */
export function withoutLastYearCell(source: string): string {
  const cell = lastYearCell(source);
  return cell === "" ? source : source.slice(0, -(LAST_YEAR.length + cell.length));
}

/** The cell that {@link withLastYearCell} put behind the source; "" where there is none. */
export function lastYearCell(source: string): string {
  return new RegExp(`${LAST_YEAR}([A-Z]{1,3}\\d+)$`).exec(source)?.[1] ?? "";
}

/** Kinds of rows that nothing rewrites. */
export function isFixed({ kind }: Pick<HistoryRecord, "kind">): boolean {
  return kind !== "open";
}

/** Whether a figure may serve as an earlier year's: one that a person typed says where it comes from. */
export function isSourced({ kind, source }: Pick<HistoryRecord, "kind" | "source">): boolean {
  return kind !== "typed" || source.trim() !== "";
}

/** The last revision of each indicator and period, in the order of the rows; a typed row stands beside what was kept. */
export function latestRecords(records: readonly HistoryRecord[]): HistoryRecord[] {
  const latest = new Map<string, HistoryRecord>();
  for (const record of records) {
    const key = `${record.indicator}|${record.period}|${record.kind === "typed" ? "typed" : ""}`;
    const there = latest.get(key);
    if (!there || record.revision >= there.revision) latest.set(key, record);
  }
  return [...latest.values()];
}

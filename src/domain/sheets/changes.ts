/** What is different from the last run: figures used then and now, by unit and indicator. */
import type { ConsolidatedValue } from "../consolidate/consolidation";
import type { SourceRow } from "./read-sources";

export interface FigureChange {
  readonly indicator: string;
  readonly unit: string;
  /** The figure of the last run, with corrections made in the sheet since; null where there was none. */
  readonly before: number | null;
  readonly after: number | null;
  /** Where the figure stands now, or stood. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Figures that came, went or changed; the order is that of the new run. */
export function listChanges(before: readonly SourceRow[], after: readonly ConsolidatedValue[]): FigureChange[] {
  const old = new Map(before.filter(({ used }) => used).map((row) => [`${row.unit}|${row.indicator}`, row]));
  const changes: FigureChange[] = [];
  for (const { indicator, unit, value, used, file, sheet, cell } of after) {
    if (!used || indicator === null) continue;
    const row = old.get(`${unit}|${indicator}`);
    old.delete(`${unit}|${indicator}`);
    if (row && same(row.value, value)) continue;
    changes.push({ indicator, unit, before: row?.value ?? null, after: value, file, sheet, cell });
  }
  for (const { indicator, unit, value, file, sheet, cell } of old.values())
    changes.push({ indicator, unit, before: value, after: null, file, sheet, cell });
  return changes;
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** Whose figures the columns of a unit group are, and which of its rows say something of that unit. */
import type { UnitGroup } from "../table/table";
import type { ReadingFrame } from "./reading-frame";
import type { SubmittedRow } from "./submission";

/** The sum over the units is the sender's own; other groups are the unit's that their heading names. */
export function groupUnit({ units }: ReadingFrame, { name, whole }: UnitGroup, sender: string | null): string | null {
  return whole ? sender : (units.findIn(name)?.code ?? null);
}

/**
 * The rows of a group. Of another unit's group only what that unit reports: the rest is the sender's own breakdown and
 * says nothing for the unit. Null where nothing remains.
 */
export function groupRows(
  rows: readonly SubmittedRow[],
  { whole }: UnitGroup,
  unit: string | null,
  sender: string | null,
): readonly SubmittedRow[] | null {
  if (unit === sender || unit === null) return whole && unit === null ? null : rows;
  const own = rows.filter(({ row, indicator }) => row.kind === "data" && indicator?.reporters.includes(unit));
  return own.length > 0 ? own : null;
}

/**
 * Where written cells stand by now. People put rows in above a table and columns before it; what was written is found again
 * by its texts, and all of it has to have moved alike.
 */
import { isFormula, type PlanCell } from "../domain/plan/plan";
import type { Shift } from "../domain/plan/shift";

/** Contents of a sheet by place. */
export type Contents = ReadonlyMap<number, PlanCell>;

export interface Relocation {
  readonly shift: Shift;
  /** Cells that hold something else there. */
  readonly different: readonly number[];
  readonly compared: number;
}

const COLUMNS = 16_384;
/** Texts by which the place is looked for, and how many places each may have. */
const MOST_ANCHORS = 4;
const MOST_PLACES = 6;

export function keyAt(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** The place with the fewest differences; `isSame` compares what was written with what stands at the same address. */
export function relocate(
  written: Contents,
  now: Contents,
  isSame: (written: PlanCell, now: PlanCell) => boolean,
): Relocation {
  const still = compare(written, now, 0, 0, isSame);
  if (still.different.length === 0) return still;
  let best = still;
  for (const { rows, columns } of shiftsOf(written, now)) {
    const there = compare(written, now, rows, columns, looksSame);
    if (there.different.length < best.different.length) best = there;
  }
  return best;
}

/** References move with the lines: elsewhere a formula only has to be one. */
function looksSame(written: PlanCell, now: PlanCell): boolean {
  return isFormula(written) ? isFormula(now) : !isFormula(now) && String(written) === String(now);
}

function compare(
  written: Contents,
  now: Contents,
  rows: number,
  columns: number,
  isSame: (written: PlanCell, now: PlanCell) => boolean,
): Relocation {
  const different: number[] = [];
  const by = rows * COLUMNS + columns;
  for (const [key, cell] of written) if (!isSame(cell, now.get(key + by) ?? "")) different.push(key + by);
  return { shift: { rows, columns }, different, compared: written.size };
}

function shiftsOf(written: Contents, now: Contents): Shift[] {
  const places = new Map<string, number[]>();
  for (const [key, cell] of now)
    if (typeof cell === "string" && cell.length > 2) places.set(cell, [...(places.get(cell) ?? []), key]);
  const shifts = new Map<string, Shift>();
  let anchors = 0;
  for (const [key, cell] of written) {
    const there = typeof cell === "string" ? places.get(cell) : undefined;
    if (!there || there.length > MOST_PLACES) continue;
    anchors += 1;
    const from = placeOf(key);
    for (const to of there.map(placeOf)) {
      const shift = { rows: to.row - from.row, columns: to.column - from.column };
      shifts.set(JSON.stringify(shift), shift);
    }
    if (anchors === MOST_ANCHORS) break;
  }
  return [...shifts.values()];
}

/**
 * Where written cells stand by now. People put rows in above a table and columns before it; what was written is found again
 * by its texts, and all of it has to have moved alike.
 */
import { isFormula, plainText, type PlanCell } from "../domain/plan/cell";
import type { Shift } from "../domain/plan/shift";

/** Contents of a sheet by place. */
export type Contents = ReadonlyMap<number, PlanCell>;

export interface Relocation {
  readonly shift: Shift;
  /** Cells that hold something else there. */
  readonly different: readonly number[];
  readonly compared: number;
  /** Lines of what stands beside are elsewhere: some were put in, taken out or sorted in between. */
  readonly isTorn: boolean;
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

/**
 * The place with the fewest differences in what was written and in what stood beside it; `isSame` compares what was written
 * with what stands at the same address.
 */
export function relocate(
  written: Contents,
  beside: Contents,
  now: Contents,
  isSame: (written: PlanCell, now: PlanCell) => boolean,
): Relocation {
  const all: Contents = beside.size === 0 ? written : new Map([...written, ...beside]);
  const still = { rows: 0, columns: 0 };
  let best = { shift: still, different: compare(all, now, still, isSame) };
  if (best.different.length > 0)
    for (const shift of shiftsOf(all, now)) {
      const different = compare(all, now, shift, looksSame);
      if (different.length < best.different.length) best = { shift, different };
    }
  const by = keyAt(best.shift.rows, best.shift.columns);
  const ours = best.different.filter((key) => written.has(key - by));
  const isTorn =
    beside.size > 0 && (hasLostLines(beside, now, best.shift) || isBetweenColumns(written, beside, now, best.shift));
  return { shift: best.shift, different: ours, compared: written.size, isTorn };
}

/**
 * Whether a whole line of what stood beside is no longer at its place. One that was edited keeps some of its texts; of a line
 * with one text only, that text has to stand somewhere else.
 */
function hasLostLines(beside: Contents, now: Contents, { rows, columns }: Shift): boolean {
  const lines = new Map<number, { readonly cell: PlanCell; count: number; isThere: boolean }>();
  const by = keyAt(rows, columns);
  for (const [key, cell] of beside) {
    const { row } = placeOf(key);
    const line = lines.get(row) ?? { cell, count: 0, isThere: false };
    line.count += 1;
    line.isThere ||= looksSame(cell, now.get(key + by) ?? "");
    lines.set(row, line);
  }
  const lost = [...lines.values()].filter(({ isThere }) => !isThere);
  if (lost.length === 0) return false;
  const elsewhere = new Set(now.values());
  return lost.some(({ cell, count }) => count > 1 || elsewhere.has(cell));
}

/**
 * What was emptied has no text to be found by: whether the column next to it on one side moved otherwise than it is taken to
 * have. Its place is then anywhere between the two.
 */
function isBetweenColumns(written: Contents, beside: Contents, now: Contents, { rows, columns }: Shift): boolean {
  if ([...written.values()].some((cell) => cell !== "")) return false;
  const emptied = [...written.keys()].map((key) => placeOf(key).column);
  const all = [...beside.keys()].map((key) => placeOf(key).column);
  const left = Math.max(...all.filter((column) => column < Math.min(...emptied)));
  const right = Math.min(...all.filter((column) => column > Math.max(...emptied)));
  return [left, right].some((column) => {
    const own = [...beside].filter(([key]) => placeOf(key).column === column);
    const stands = (by: number) => (place: readonly [number, PlanCell]) =>
      looksSame(place[1], now.get(place[0] + by) ?? "");
    const at = keyAt(rows, columns);
    const steps = Array.from({ length: 2 * FARTHEST + 1 }, (_, step) => step - FARTHEST);
    return own.length > 0 && !own.some(stands(at)) && steps.some((step) => own.every(stands(at + step)));
  });
}

/** Columns that people put in or take out at a time. */
const FARTHEST = 12;

/** References move with the lines: elsewhere a formula only has to be one. */
function looksSame(written: PlanCell, now: PlanCell): boolean {
  return isFormula(written) ? isFormula(now) : !isFormula(now) && plainText(written) === plainText(now);
}

function compare(
  written: Contents,
  now: Contents,
  { rows, columns }: Shift,
  isSame: (written: PlanCell, now: PlanCell) => boolean,
): number[] {
  const different: number[] = [];
  const by = keyAt(rows, columns);
  for (const [key, cell] of written) if (!isSame(cell, now.get(key + by) ?? "")) different.push(key + by);
  return different;
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

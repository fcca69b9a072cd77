/** Whether a sheet follows the list: offices copy its rows in their order, and leave some out. */
import type { Indicator } from "../schema/types";

export interface PlacedRow {
  readonly at: number;
  readonly indicator: Indicator;
  /** Of the indicator in the list. */
  readonly place: number;
}

/** So many rows in the list's order make a sheet that follows it, of so many of all. */
const FEWEST_IN_ORDER = 3;
const MOST = 0.75;

/** The places of indicators, parts after their whole wherever the list has them. */
export function placesOf(indicators: readonly Indicator[]): ReadonlyMap<Indicator, number> {
  const codes = new Set(indicators.map(({ code }) => code));
  const below = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const whole = codes.has(indicator.parent) ? indicator.parent : "";
    below.set(whole, [...(below.get(whole) ?? []), indicator]);
  }
  const places = new Map<Indicator, number>();
  const place = (whole: string): void => {
    for (const indicator of below.get(whole) ?? []) {
      if (places.has(indicator)) continue;
      places.set(indicator, places.size);
      place(indicator.code);
    }
  };
  place("");
  return places;
}

/** The most of the rows that follow the list's order; none where too few do. */
export function inListOrder(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  // Of the runs so far of each length, the one that ends first in the list, as a chain from its end.
  const ends: Chain[] = [];
  for (const row of rows) {
    const found = ends.findIndex((end) => end.row.place >= row.place);
    const length = found === -1 ? ends.length : found;
    ends[length] = { row, before: ends[length - 1] ?? null };
  }
  if (ends.length < FEWEST_IN_ORDER || ends.length < MOST * rows.length) return NO_ROWS;
  const order: PlacedRow[] = [];
  for (let end = ends.at(-1) ?? null; end !== null; end = end.before) order.unshift(end.row);
  return order;
}

interface Chain {
  readonly row: PlacedRow;
  readonly before: Chain | null;
}

const NO_ROWS: readonly PlacedRow[] = [];

/** On how many sides of a row others stand that the list has there too. */
export function sidesOf(order: readonly PlacedRow[], row: PlacedRow): number {
  return [order[0], order.at(-1)].filter((end) => end !== row).length;
}

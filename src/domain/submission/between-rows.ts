/** What the list has between the rows of a sheet that are known, where the sheet follows it. */
import type { Indicator } from "../schema/types";
import type { PlacedRow } from "./list-order";

export class BetweenRows {
  /** `sure` are the rows that are known, in the sheet's order; `places` where the list has its indicators, in its order. */
  constructor(
    readonly sure: readonly PlacedRow[],
    readonly places: ReadonlyMap<Indicator, number>,
  ) {}

  /** Whether the row at a place stands between two known ones between which the list has this indicator, and no other that fits. */
  hasOnly(at: number, indicator: Indicator, fits: (other: Indicator) => boolean): boolean {
    const before = this.sure.filter((row) => row.at < at).at(-1);
    const after = this.sure.find((row) => row.at > at);
    const place = this.places.get(indicator) ?? -1;
    if (!before || !after || !(before.place < place && place < after.place)) return false;
    const others = [...this.places.keys()].slice(before.place + 1, after.place);
    return others.every(
      (other) => other === indicator || this.sure.some((row) => row.indicator === other) || !fits(other),
    );
  }
}

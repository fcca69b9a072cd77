/** Which indicators the rows above a part belong to, nearest first: "- Lúa" under "a) Trồng trọt" under "1. Nông nghiệp". */
import type { TableRow } from "../table/read-rows";
import type { Indicator } from "../schema/types";

export class ParentTrail {
  /** The words that the rows stand under. */
  section = "";
  /** The indicator that those words name: "I. Cây lúa cả năm" over "1. Diện tích". */
  #heading: Indicator | null = null;
  /** The least depth of the rows below it. */
  #least = Infinity;
  #trail: { readonly depth: number; readonly indicator: Indicator }[] = [];

  /** The indicators a row may be a part of. */
  above(row: TableRow): Indicator[] {
    const above = row.child ? this.#trail.filter(({ depth }) => depth < row.depth).reverse() : [];
    // A part of another row that the schema does not know is none of the heading's.
    const headed = this.#heading && row.depth <= this.#least ? [this.#heading] : [];
    return [...above.map(({ indicator }) => indicator), ...headed];
  }

  /** A row of words alone, whatever number stands before it: what follows stands under it. */
  head(name: string, indicator: Indicator | null): void {
    this.section = name;
    this.#heading = indicator;
    this.#least = Infinity;
  }

  /** Goes on past a row; a section with a name begins anew, "Trong đó:" alone does not. */
  add(row: TableRow, indicator: Indicator | null): void {
    if (row.kind === "section" && row.name !== "") this.#trail = [];
    if (row.kind !== "data") return;
    this.#least = Math.min(this.#least, row.depth);
    this.#trail = this.#trail.filter(({ depth }) => depth < row.depth);
    if (indicator) this.#trail.push({ depth: row.depth, indicator });
  }
}

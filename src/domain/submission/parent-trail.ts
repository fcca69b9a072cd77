/** Which indicators the rows above a part belong to, nearest first: "- Lúa" under "a) Trồng trọt" under "1. Nông nghiệp". */
import type { TableRow } from "../table/read-rows";
import type { Indicator } from "../schema/types";

export class ParentTrail {
  /** The words that the rows stand under. */
  section = "";
  #trail: { readonly depth: number; readonly indicator: Indicator }[] = [];

  /** The indicators a row may be a part of. */
  above(row: TableRow): Indicator[] {
    if (!row.child) return [];
    const above = this.#trail.filter(({ depth }) => depth < row.depth);
    return above.map(({ indicator }) => indicator).reverse();
  }

  /** A row of words alone, whatever number stands before it: what follows stands under it. */
  head(name: string): void {
    this.section = name;
  }

  /** Goes on past a row; a section with a name begins anew, "Trong đó:" alone does not. */
  add(row: TableRow, indicator: Indicator | null): void {
    if (row.kind === "section" && row.name !== "") {
      this.#trail = [];
      this.section = row.name;
    }
    if (row.kind !== "data") return;
    this.#trail = this.#trail.filter(({ depth }) => depth < row.depth);
    if (indicator) this.#trail.push({ depth: row.depth, indicator });
  }
}

/**
 * Plain cells, one for each different value: hundreds of files repeat the same names, units and plans, and what they share is
 * kept once. Texts that are the same text are also found in later lookups without comparing their letters.
 */
import type { Cell } from "../domain/grid/snapshot";

/** Values remembered at most; beyond that others are begun anew, so that strangers' texts do not pile up. */
const MOST = 100_000;

export class SharedCells {
  readonly #cells = new Map<string | number | boolean, Cell>();

  /** The cell that carries the value and nothing else. */
  of(plain: string | number | boolean): Cell {
    // Minus nothing is nothing: the two would find each other's cell.
    const value = plain === 0 ? 0 : plain;
    let cell = this.#cells.get(value);
    if (!cell) {
      if (this.#cells.size >= MOST) this.#cells.clear();
      cell = { value };
      this.#cells.set(value, cell);
    }
    return cell;
  }
}

/** A sheet being laid out row by row; becomes the write and style steps of a plan, in as few steps as the rows allow. */
import { widthOf, type RangeAddress } from "../grid/address";
import type { PlanCell } from "../plan/cell";
import type { CellStyle } from "../plan/look";
import type { PlanStep } from "../plan/plan";
import { linesOf, pointsOf, roomOf } from "../text/lines";
import { SHEET_FONT } from "./styles";

export class SheetDraft {
  readonly #rows: PlanCell[][] = [];
  readonly #styles: PlanStep[] = [];
  readonly #joined: RangeAddress[] = [];
  readonly #tall = new Map<number, number>();

  constructor(readonly sheet: string) {}

  /** Zero-based row the next call of {@link add} fills. */
  get next(): number {
    return this.#rows.length;
  }

  /** Appends a row, from column A; returns its zero-based number. */
  add(cells: readonly PlanCell[] = []): number {
    this.#rows.push([...cells]);
    return this.#rows.length - 1;
  }

  /** Replaces a cell of a row added before: for formulas that speak of rows below. */
  put(row: number, column: number, cell: PlanCell): void {
    const line = this.#rows[row];
    if (!line) throw new RangeError(`row ${String(row)} is not laid out yet`);
    while (line.length <= column) line.push("");
    line[column] = cell;
  }

  style(range: RangeAddress, style: CellStyle): void {
    this.#styles.push({ kind: "style", sheet: this.sheet, range, style });
  }

  /** Styles columns `left` to `right` of one row. */
  styleRow(row: number, left: number, right: number, style: CellStyle): void {
    this.style({ top: row, left, bottom: row, right }, style);
  }

  /** Joins cells of a row into one, whose text is wrapped. */
  join(row: number, left: number, right: number): void {
    this.#joined.push({ top: row, left, bottom: row, right });
  }

  /** Gives a row its height in points, for large letters. */
  tall(row: number, points: number): void {
    this.#tall.set(row, points);
  }

  /** Joins the cells of a row from the first of each pair to the second. */
  joinEach(row: number, parts: readonly (readonly [number, number])[]): void {
    for (const [left, right] of parts) if (right > left) this.join(row, left, right);
  }

  /**
   * Rows from `top` on: those with joined cells as tall as their texts need in columns of these widths, since no program
   * fits those; the others as the program fits them.
   */
  heights(top: number, widths: readonly number[], size = 12): PlanStep {
    const heights = this.#rows.slice(top).map((cells, at): number | null => {
      const tall = this.#tall.get(top + at);
      if (tall !== undefined) return tall;
      const joined = this.#joined.filter((each) => each.top === top + at);
      if (joined.length === 0) return null;
      const lines = cells.map((cell, column) => {
        if (typeof cell !== "string" || cell === "") return 1;
        const right = joined.find(({ left }) => left === column)?.right ?? column;
        const width = widths.slice(column, right + 1).reduce((sum, each) => sum + each, 0);
        return linesOf(cell, roomOf(width, size));
      });
      return pointsOf(Math.max(1, ...lines), size);
    });
    return { kind: "row-heights", sheet: this.sheet, top, heights };
  }

  /** Only the looks, for a draft that has no rows of its own. */
  styleSteps(): PlanStep[] {
    return this.#styles;
  }

  /** The steps: formats before cells, so that "@" keeps text as it is; then the cells in one rectangle. */
  steps(): PlanStep[] {
    const width = widthOf(this.#rows);
    const range = { top: 0, left: 0, bottom: this.#rows.length - 1, right: width - 1 };
    const font: PlanStep = { kind: "style", sheet: this.sheet, range, style: SHEET_FONT };
    const cells = this.#rows.map((row) => [...row, ...Array<PlanCell>(width - row.length).fill("")]);
    const merges = this.#joined.map((each): PlanStep => ({ kind: "merge", sheet: this.sheet, range: each }));
    return [font, ...this.#styles, { kind: "write", sheet: this.sheet, top: 0, left: 0, cells }, ...merges];
  }
}

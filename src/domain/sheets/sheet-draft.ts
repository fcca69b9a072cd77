/** A sheet being laid out row by row; becomes the write and style steps of a plan, in as few steps as the rows allow. */
import { widthOf, type RangeAddress } from "../grid/address";
import type { CellStyle, PlanCell, PlanStep } from "../plan/plan";
import { SHEET_FONT } from "./styles";

export class SheetDraft {
  readonly #rows: PlanCell[][] = [];
  readonly #styles: PlanStep[] = [];

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
    return [font, ...this.#styles, { kind: "write", sheet: this.sheet, top: 0, left: 0, cells }];
  }
}

/**
 * Equations between the columns of figures of a table, row by row: what no heading has to say. A quotient (percent = actual ÷
 * plan, share = part ÷ whole, as a share or in percent), and a sum (to date = January + February + …).
 */
import { parseDigits } from "../text/number";
import { cellName } from "../grid/address";
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";

export interface Quotient {
  readonly result: number;
  readonly part: number;
  readonly whole: number;
  /** Rows on which it holds, of those where all three are figures. */
  readonly rows: number;
  readonly of: number;
}

export interface Sum {
  readonly result: number;
  readonly addends: readonly number[];
  readonly rows: number;
  readonly of: number;
}

/** Equations are looked for in so many rows and columns. */
const ROWS = 16;
const COLUMNS = 24;
/** Rows that may disagree: a figure typed by hand, a row of another kind. */
const HOLDS = 0.75;

/** The figures of some columns in some rows; what is no plain number is absent. */
export class Figures {
  readonly #byColumn = new Map<number, readonly (number | null)[]>();
  readonly #rows: readonly number[];

  constructor(
    readonly grid: TextGrid,
    columns: readonly number[],
    rows: readonly number[],
  ) {
    this.#rows = rows.slice(0, ROWS);
    for (const column of columns.slice(0, COLUMNS)) {
      const figures = this.#rows.map((row) => figureAt(grid, row, column));
      if (figures.some((each) => each !== null)) this.#byColumn.set(column, figures);
    }
  }

  /** The columns that hold figures. */
  get columns(): number[] {
    return [...this.#byColumn.keys()];
  }

  /** Whether two columns say the same wherever both have a figure. */
  same(a: number, b: number): boolean {
    const [one, other] = [this.#byColumn.get(a), this.#byColumn.get(b)];
    return one !== undefined && other !== undefined && one.every((each, row) => each === (other[row] ?? null));
  }

  /** Every quotient that holds between three of the columns. */
  quotients(): Quotient[] {
    const found: Quotient[] = [];
    const { columns } = this;
    for (const part of columns)
      for (const whole of columns) {
        if (part === whole) continue;
        for (const result of columns) {
          if (result === part || result === whole) continue;
          const holds = this.#holds(result, part, whole);
          if (holds) found.push({ result, part, whole, ...holds });
        }
      }
    return found;
  }

  /** Whether a column is the sum of others. */
  sum(result: number, addends: readonly number[]): Sum | null {
    const results = this.#byColumn.get(result);
    const columns = addends.flatMap((each) => {
      const figures = this.#byColumn.get(each);
      return figures ? [figures] : [];
    });
    if (!results || columns.length < 2) return null;
    let [rows, of] = [0, 0];
    results.forEach((each, row) => {
      const added = columns.flatMap((column) => column[row] ?? []);
      if (each === null || added.length < 2) return;
      of += 1;
      if (
        near(
          each,
          added.reduce((sum, one) => sum + one, 0),
        )
      )
        rows += 1;
    });
    return (rows >= 2 || (rows === 1 && columns.length >= MANY)) && rows >= of * HOLDS
      ? { result, addends, rows, of }
      : null;
  }

  /**
   * Whether a column is the whole of others: their sum, on two rows at least, or for what is no amount one of their size. The
   * addends are those of the others that hold figures; null where it is not.
   */
  whole(result: number, others: readonly number[]): Sum | null {
    const results = this.#byColumn.get(result) ?? [];
    const addends = others.filter((each) => this.#byColumn.has(each));
    let [rows, of] = [0, 0];
    for (const [row, each] of results.entries()) {
      const added = addends.flatMap((column) => this.#byColumn.get(column)?.[row] ?? []);
      if (each === null || added.length < 2) continue;
      of += 1;
      const sum = added.reduce((all, one) => all + one, 0);
      if (near(each, sum)) rows += 1;
      else if (each < Math.min(...added) || each > Math.max(...added)) return null;
    }
    return addends.length >= 2 && rows >= 2 && rows >= of / 2 ? { result, addends, rows, of } : null;
  }

  /** Whether a column may be the whole of others: it has figures, and none is less than every part beside it. */
  mayBeWhole(result: number, others: readonly number[]): boolean {
    const results = this.#byColumn.get(result);
    return (
      results?.every((each, row) => {
        const parts = others.flatMap((column) => this.#byColumn.get(column)?.[row] ?? []);
        return parts.length === 0 || (each !== null && each >= Math.min(...parts));
      }) ?? false
    );
  }

  /** Whether most figures of a column are at least such a share of what stands in another. */
  reaches(part: number, whole: number, share: number): boolean {
    const wholes = this.#byColumn.get(whole) ?? [];
    const reached = (this.#byColumn.get(part) ?? []).flatMap((each, row) => {
      const of = wholes[row] ?? null;
      return each === null || of === null ? [] : [each >= of * share];
    });
    return reached.filter(Boolean).length * 2 > reached.length;
  }

  /** On how many rows one column is the percentage that two others make, of those where all three have figures. */
  agreeing(result: number, part: number, whole: number): { readonly rows: number; readonly of: number } {
    const [parts, wholes] = [this.#byColumn.get(part) ?? [], this.#byColumn.get(whole) ?? []];
    let [rows, of] = [0, 0];
    (this.#byColumn.get(result) ?? []).forEach((each, row) => {
      const [above, below] = [parts[row] ?? null, wholes[row] ?? null];
      if (each === null || above === null || below === null || below === 0) return;
      of += 1;
      if (near(each, (above / below) * 100)) rows += 1;
    });
    return { rows, of };
  }

  /** Asked of every three columns of every table: a plain loop, which ends once too many rows disagree. */
  #holds(result: number, part: number, whole: number): { rows: number; of: number } | null {
    const results = this.#byColumn.get(result) ?? [];
    const parts = this.#byColumn.get(part) ?? [];
    const wholes = this.#byColumn.get(whole) ?? [];
    const mayDisagree = results.length * (1 - HOLDS);
    let [rows, of, told] = [0, 0, 0];
    for (let row = 0; row < results.length; row += 1) {
      const [each, above, below] = [results[row] ?? null, parts[row] ?? null, wholes[row] ?? null];
      if (each === null || above === null || below === null || below === 0 || above === 0) continue;
      of += 1;
      const ratio = above / below;
      if (!near(each, ratio) && !near(each, ratio * 100)) {
        if (of - rows > mayDisagree) return null;
        continue;
      }
      rows += 1;
      // A cell that computes it says so by itself, on one row.
      if (divides(this.grid, this.#rows[row] ?? -1, { result, part, whole })) told += 2;
      // Of a whole that is 100, and of a part that is the whole, every column is a quotient.
      else if (!near(each, above) && !near(each, below) && Math.abs(below) !== 100) told += 1;
    }
    return told >= 2 && rows >= of * HOLDS ? { rows, of } : null;
  }
}

/** Whether the cell of the result divides those of part and whole: "=F7/E7*100". */
function divides(
  grid: TextGrid,
  row: number,
  { result, part, whole }: Pick<Quotient, "result" | "part" | "whole">,
): boolean {
  const formula = cellAt(grid.sheet, row, result)?.formula?.replace(/[$\s]/g, "");
  if (formula === undefined) return false;
  const quotient = `${cellName(row, part)}/${cellName(row, whole)}`;
  const at = formula.indexOf(quotient);
  return at >= 0 && !/[A-Z]/i.test(formula.charAt(at - 1)) && !/\d/.test(formula.charAt(at + quotient.length));
}

/** So many numbers do not add up to another by chance, on one row even. */
const MANY = 4;

function figureAt(grid: TextGrid, row: number, column: number): number | null {
  const cell = cellAt(grid.sheet, row, column);
  if (typeof cell?.value === "number") return cell.numberFormat?.includes("%") === true ? cell.value * 100 : cell.value;
  const text =
    typeof cell?.value === "string" ? /^[-–]?[\d.,\s]*\d(?=\s?%?$)/.exec(grid.text(row, column))?.[0] : undefined;
  const read = text === undefined ? [] : parseDigits(text);
  return read.length === 1 ? (read[0] ?? null) : null;
}

/** Equal as rounded to one place, or to three figures. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.051 * (Math.abs(b) >= 10 ? 1 : 0), 0.005 * Math.abs(b));
}

/**
 * Equations between the columns of figures of a table, row by row: what no heading has to say. A quotient (percent = actual ÷
 * plan, share = part ÷ whole, as a share or in percent), and a sum (to date = January + February + …).
 */
import { onlyNumber } from "../text/number";
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

/** A row with its figures by column; what is no plain number is absent. */
interface RowOfFigures {
  readonly row: number;
  readonly figures: ReadonlyMap<number, number>;
}

/** The figures of some columns in some rows. */
export class Figures {
  readonly #rows: readonly RowOfFigures[];
  /** The columns that hold figures. */
  readonly columns: readonly number[];

  constructor(
    readonly grid: TextGrid,
    columns: readonly number[],
    rows: readonly number[],
  ) {
    const among = columns.slice(0, COLUMNS);
    this.#rows = rows.slice(0, ROWS).map((row) => ({ row, figures: figuresIn(grid, row, among) }));
    this.columns = among.filter((column) => this.#rows.some(({ figures }) => figures.has(column)));
  }

  /** Whether two columns of figures say the same in every row. */
  same(a: number, b: number): boolean {
    return this.columns.includes(a) && this.#rows.every(({ figures }) => figures.get(a) === figures.get(b));
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
    const [known, added] = [addends.filter((each) => this.columns.includes(each)), this.#added(result, addends)];
    const rows = added.filter(({ each, parts }) => near(each, sumOf(parts))).length;
    const isEnough = rows >= 2 || (rows === 1 && known.length >= MANY);
    return isEnough && rows >= added.length * HOLDS ? { result, addends, rows, of: added.length } : null;
  }

  /**
   * Whether a column is the whole of others: their sum, on two rows at least, or for what is no amount one of their size. The
   * addends are those of the others that hold figures; null where it is not.
   */
  whole(result: number, others: readonly number[]): Sum | null {
    const addends = others.filter((each) => this.columns.includes(each));
    const added = this.#added(result, addends);
    let rows = 0;
    for (const { each, parts } of added) {
      if (near(each, sumOf(parts))) rows += 1;
      else if (each < Math.min(...parts) || each > Math.max(...parts)) return null;
    }
    return rows >= 2 && rows >= added.length / 2 ? { result, addends, rows, of: added.length } : null;
  }

  /** The rows in which a column and two others at least have figures. */
  #added(result: number, addends: readonly number[]): { readonly each: number; readonly parts: readonly number[] }[] {
    return this.#rows.flatMap(({ figures }) => {
      const each = figures.get(result);
      const parts = addends.flatMap((column) => figures.get(column) ?? []);
      return each === undefined || parts.length < 2 ? [] : [{ each, parts }];
    });
  }

  /** Whether a column may be the whole of others: it has figures, and none is less than every part beside it. */
  mayBeWhole(result: number, others: readonly number[]): boolean {
    if (!this.columns.includes(result)) return false;
    return this.#rows.every(({ figures }) => {
      const each = figures.get(result);
      const parts = others.flatMap((column) => figures.get(column) ?? []);
      return parts.length === 0 || (each !== undefined && each >= Math.min(...parts));
    });
  }

  /** Whether most figures of a column are at least such a share of what stands in another. */
  reaches(part: number, whole: number, share: number): boolean {
    const reached = this.#rows.flatMap(({ figures }) => {
      const [each, of] = [figures.get(part), figures.get(whole)];
      return each === undefined || of === undefined ? [] : [each >= of * share];
    });
    return reached.filter(Boolean).length * 2 > reached.length;
  }

  /** On how many rows one column is the percentage that two others make, of those where all three have figures. */
  agreeing(result: number, part: number, whole: number): { readonly rows: number; readonly of: number } {
    const told = this.#rows.flatMap(({ figures }) => {
      const [each, above, below] = [figures.get(result), figures.get(part), figures.get(whole)];
      if (each === undefined || above === undefined || below === undefined || below === 0) return [];
      return [near(each, (above / below) * 100)];
    });
    return { rows: told.filter(Boolean).length, of: told.length };
  }

  /** Asked of every three columns of every table: a plain loop, which ends once too many rows disagree. */
  #holds(result: number, part: number, whole: number): { rows: number; of: number } | null {
    const mayDisagree = this.#rows.length * (1 - HOLDS);
    let [rows, of, told] = [0, 0, 0];
    for (const { row, figures } of this.#rows) {
      const [each, above, below] = [figures.get(result), figures.get(part), figures.get(whole)];
      if (each === undefined || above === undefined || below === undefined || below === 0 || above === 0) continue;
      of += 1;
      const ratio = above / below;
      if (!near(each, ratio) && !near(each, ratio * 100)) {
        if (of - rows > mayDisagree) return null;
        continue;
      }
      rows += 1;
      // A cell that computes it says so by itself, on one row.
      if (divides(this.grid, row, { result, part, whole })) told += 2;
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

function figuresIn(grid: TextGrid, row: number, columns: readonly number[]): ReadonlyMap<number, number> {
  return new Map(
    columns.flatMap((column) => {
      const figure = figureAt(grid, row, column);
      return figure === null ? [] : [[column, figure] as const];
    }),
  );
}

function figureAt(grid: TextGrid, row: number, column: number): number | null {
  const cell = cellAt(grid.sheet, row, column);
  if (typeof cell?.value === "number") return cell.numberFormat?.includes("%") === true ? cell.value * 100 : cell.value;
  if (typeof cell?.value !== "string") return null;
  const [digits] = /^[-–]?[\d.,\s]*\d(?=\s?%?$)/.exec(grid.text(row, column)) ?? [];
  return digits === undefined ? null : onlyNumber(digits);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** Equal as rounded to three figures, from ten on to one place. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.005 * Math.abs(b);
}

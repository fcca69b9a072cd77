import { isCellError, type CellError } from "../grid/snapshot";

/**
 * What a plan puts into a cell. Text is always text: only a Formula object ever becomes a formula, so that text from outside
 * cannot.
 */
export interface Formula {
  /** English function names, commas, with "=". Excel 2010 functions, scalar result. */
  readonly formula: string;
  /** What it shows when it is written, where the plan knows it: spares a file the computing. */
  readonly shows?: string | number;
}

/** What to put into a cell: null leaves it as it is, "" empties it, a string is literal text; an error only comes back. */
export type PlanCell = number | string | boolean | Formula | CellError | null;

export function isFormula(cell: PlanCell): cell is Formula {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** What a cell without a formula shows, an error its sign. */
export function plainText(cell: Exclude<PlanCell, Formula>): string {
  return isCellError(cell) ? cell.error : String(cell);
}

/** Cells of a plan as Excel takes them through `formulas`. */
import { isCellError } from "../domain/grid/snapshot";
import { isFormula, type PlanCell } from "../domain/plan/cell";

/**
 * Text that Excel would turn into a formula, a number, a date, a truth value or an error, whatever blanks stand before it:
 * signs, currencies, digits of any script (full-width ones come from old forms), months, errors.
 */
const TAKEN_FOR_MORE =
  /^\s*(?:[=+\-@'(%＝＋－＠]|\p{Sc}|\p{Nd}|[.,]|(?:true|false)\s*$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|#[A-Z0/]+[!?A]?\s*$)/iu;

/** A formula as it is; text that could become something else with an apostrophe before it, which keeps it text. */
export function toExcel(cell: PlanCell): string | number | boolean | null {
  if (isFormula(cell)) return cell.formula;
  if (isCellError(cell)) return cell.error;
  return typeof cell === "string" && TAKEN_FOR_MORE.test(cell) ? `'${cell}` : cell;
}

/** What stands in a cell, as a plan would write it; a blank is "". Only its type tells an error from a text that looks like one. */
export function fromExcel(value: unknown, formula: unknown, type?: unknown): PlanCell {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : "";
}

/** Bytes of a cell in a request: UTF-8 takes up to three for a Vietnamese letter, quotes are escaped. */
export function sizeOfCell(cell: PlanCell): number {
  const literal = toExcel(cell);
  if (typeof literal !== "string") return 12;
  let bytes = literal.length + 3;
  for (let index = 0; index < literal.length; index += 1) {
    const code = literal.charCodeAt(index);
    if (code > 0x7f) bytes += 2;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

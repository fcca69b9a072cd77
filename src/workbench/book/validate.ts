/** Data validation when a person types: the rule of a cell asked about an entry. Writes through the API are not asked. */
import { listReferences } from "./formula-text";
import { cellName } from "../../domain/grid/address";
import { cellText } from "../../domain/grid/snapshot";
import { evaluate } from "./calc";
import type { Book } from "./book";
import { shiftFormula, qualifyFormula, unquoteSheet } from "./formula-text";
import type { Entered } from "./input";
import type { Validation } from "./model";
import { contains } from "../../domain/grid/areas";
import type { Sheet } from "./sheet";

export interface Refused {
  readonly title: string;
  readonly message: string;
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((rule) => rule.ranges.some((range) => contains(range, row, column)));
}

/** The choices of a list rule, as texts; null where the rule is no list. */
export function choices(book: Book, sheet: Sheet, rule: Validation | undefined): string[] | null {
  if (rule?.kind !== "List") return null;
  const source = String(rule.formula1);
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const name = book.names.find((candidate) => `=${candidate.name}`.toLowerCase() === source.toLowerCase());
  const reference = listReferences(name?.formula ?? source)[0];
  const home = reference?.sheet === undefined ? sheet : book.sheet(unquoteSheet(reference.sheet));
  if (!reference || !home) return null;
  const { from, to = from } = reference;
  const texts: string[] = [];
  for (let row = from.row ?? 0; row <= Math.min(to.row ?? 5000, 5000); row++) {
    for (let column = from.column ?? 0; column <= (to.column ?? from.column ?? 0); column++) {
      const value = home.value(row, column);
      if (value !== null && typeof value !== "object") texts.push(String(value));
    }
  }
  return texts;
}

function number(value: string | number | undefined, book: Book, sheet: Sheet, row: number, column: number): number {
  if (typeof value === "number" || value === undefined) return value ?? 0;
  if (!value.startsWith("=")) return Number(value);
  const probe = { sheet, row, column, formula: qualifyFormula(value, sheet.name), result: null };
  evaluate(book, [probe]);
  return Number(probe.result);
}

function compare(rule: Validation, value: number, first: number, second: number): boolean {
  switch (rule.operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return true;
  }
}

function passes(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  rule: Validation,
  { value, formula }: Entered,
): boolean {
  if (formula !== undefined || (value === null && rule.ignoreBlanks)) return true;
  const list = choices(book, sheet, rule);
  if (list) return list.some((choice) => choice === String(typeof value === "object" ? "" : value));
  if (rule.kind === "None") return true;
  if (rule.kind === "Custom") {
    const anchor = rule.ranges[0];
    const text = shiftFormula(String(rule.formula1), row - (anchor?.top ?? row), column - (anchor?.left ?? column));
    const own = new RegExp(`(?<![A-Z0-9!$])\\$?${cellName(row, column).replace(/(\d+)$/, "\\$?$1")}(?!\\d)`, "gi");
    const literal = typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : cellText({ value });
    const probe = { sheet, row, column, formula: qualifyFormula(text.replace(own, literal), sheet.name), result: null };
    evaluate(book, [probe]);
    return (probe.result as unknown) === true || (typeof probe.result === "number" && probe.result !== 0);
  }
  const measured = rule.kind === "TextLength" ? String(typeof value === "object" ? "" : value).length : value;
  if (typeof measured !== "number") return false;
  if (rule.kind === "WholeNumber" && !Number.isInteger(measured)) return false;
  const first = number(rule.formula1, book, sheet, row, column);
  return compare(rule, measured, first, number(rule.formula2, book, sheet, row, column));
}

/** null where the entry may stand in the cell; warnings and information do not refuse. */
export function allows(book: Book, sheet: Sheet, row: number, column: number, entered: Entered): Refused | null {
  const rule = validationAt(sheet, row, column);
  if (!rule || rule.alert?.show === false || (rule.alert && rule.alert.style !== "Stop")) return null;
  if (passes(book, sheet, row, column, rule, entered)) return null;
  return { title: rule.alert?.title ?? "", message: rule.alert?.message ?? "" };
}

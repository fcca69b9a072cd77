/** The sheets that formulas speak of. */
import { quoteSheet } from "../domain/grid/address";
import { keyOf } from "./known-sheets";

/** Texts, names of sheets in quotes and without them. */
const SHEET_IN_FORMULA = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

function keyIn(quoted: string | undefined, bare: string | undefined): string {
  return keyOf(quoted?.replaceAll("''", "'") ?? bare ?? "");
}

/** Keys of the sheets that the formula names. */
export function sheetsIn(formula: string): string[] {
  return [...formula.matchAll(SHEET_IN_FORMULA)].flatMap(([, quoted, bare]) =>
    quoted === undefined && bare === undefined ? [] : [keyIn(quoted, bare)],
  );
}

/** The formula with the sheets of those keys called by their new names. */
export function withSheetNames(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(SHEET_IN_FORMULA, (all: string, quoted?: string, bare?: string) => {
    const now = names.get(keyIn(quoted, bare));
    return now === undefined ? all : `${quoteSheet(now)}!`;
  });
}

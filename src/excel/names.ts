/** Defined names: where they live, and the place they stand for, from their formula: ='Thiết lập'!$E$2:$E$9. */
import { parseRange, type RangeAddress } from "../domain/grid/address";
import type { PlanStep } from "../domain/plan/plan";

/** Sheet and range; null where the name is something else than a range of one sheet. */
export function parseNameFormula(formula: string): { readonly sheet: string; readonly range: RangeAddress } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(formula);
  const range = match ? parseRange((match[3] ?? "").replaceAll("$", "")) : null;
  if (!match || !range) return null;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), range };
}

/** The names of the workbook, or of the step's sheet. */
export function scopeOf(
  { workbook }: Excel.RequestContext,
  { sheet, scope }: Extract<PlanStep, { kind: "name" | "delete-name" }>,
): Excel.NamedItemCollection {
  return scope === "workbook" ? workbook.names : workbook.worksheets.getItemOrNullObject(sheet).names;
}

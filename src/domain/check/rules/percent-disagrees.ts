/**
 * The sender's percentage is neither the actual nor actual/plan within its own rounding (the places shown, at least one).
 * Skipped where actual or plan is no single number, and in a form, whose percentage is its own formula.
 */
import { showsPercent } from "../../text/number-format";
import { cellAt } from "../../grid/snapshot";
import type { Finding } from "../../finding/finding";
import { matchedRows, onCell, type SheetRule } from "../rule";

export const checkPercentDisagrees: SheetRule = (sheet) => {
  const column = sheet.roles.percent;
  if (column === undefined || sheet.form) return [];
  return matchedRows(sheet).flatMap((row): Finding[] => {
    const cell = cellAt(sheet.grid.sheet, row.row.row, column);
    if (typeof cell?.value !== "number") return [];
    const plan = row.plan.length === 1 ? row.plan[0] : undefined;
    const actual = sentNumber(row.actual?.text ?? "", row.actual?.reading.numerator);
    if (!plan || actual === null || plan.value === 0 || row.actual?.reading.state !== "reported") return [];
    const inPercent = showsPercent(cell.numberFormat);
    const sent = inPercent ? cell.value * 100 : cell.value;
    const slack = 0.5 * 10 ** -Math.max(1, placesShown(cell.value, cell.numberFormat)) + 1e-6;
    const ratios = [
      actual,
      (actual / plan.value) * 100,
      ...(plan.max === undefined ? [] : [(actual / plan.max) * 100]),
    ];
    if (ratios.some((ratio) => Math.abs(ratio - sent) <= slack)) return [];
    return [
      onCell("percent-disagrees", sheet, row, column, {
        found: String(cell.value),
        expected: String((actual / plan.value) * 100),
      }),
    ];
  });
};

/** The number the sender put beside the percentage, in the sheet's own unit. */
function sentNumber(text: string, numerator: number | undefined): number | null {
  if (numerator !== undefined) return numerator;
  const plain = /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : null;
  return plain;
}

function placesShown(value: number, format: string | undefined): number {
  const places = /\.(0+)/.exec(format ?? "")?.[1]?.length;
  if (format !== undefined) return places ?? 0;
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return decimals > 6 ? 1 : decimals;
}

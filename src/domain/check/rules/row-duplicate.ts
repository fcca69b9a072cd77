/** The same indicator twice: with the same figure the first row is used, with different figures neither. */
import type { SubmittedRow, SubmittedSheet } from "../../submission/submission";
import type { Finding } from "../../finding/finding";
import { onRow } from "../rule";

/** Rows of one unit for one indicator, over all its sheets, in reading order. */
export interface IndicatorRows {
  readonly rows: readonly { readonly sheet: SubmittedSheet; readonly row: SubmittedRow }[];
}

/** Whether two rows report the same. Rows without a figure do not speak against others. */
export function sameFigure(a: SubmittedRow, b: SubmittedRow): boolean {
  const [first, second] = [a.actual?.reading, b.actual?.reading];
  if (!first || !second || first.state !== second.state) return false;
  if (first.value !== null || second.value !== null) return first.value === second.value;
  return JSON.stringify(first.parts) === JSON.stringify(second.parts);
}

/** Findings for one indicator's rows of one unit: row-duplicate at the later ones, or row-conflict at all. */
export function checkRowsAgree({ rows }: IndicatorRows): Finding[] {
  const filled = rows.filter(({ row }) => row.actual !== null && row.actual.reading.state !== "noData");
  const [first, ...later] = filled;
  if (!first || later.length === 0) return [];
  const texts = filled.map(({ row }) => row.actual?.text ?? "").join("; ");
  if (later.every(({ row }) => sameFigure(first.row, row)))
    return later.map(({ sheet, row }) => onRow("row-duplicate", sheet, row, "name", { found: row.row.name }));
  return filled.map(({ sheet, row }) =>
    onRow("row-conflict", sheet, row, "actual", { found: row.actual?.text ?? "", params: { figures: texts } }),
  );
}

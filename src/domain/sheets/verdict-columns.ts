/** The columns of a verdict, wherever they are written: beside a table or in the consolidated sheet. */
import { cellName, type RangeAddress } from "../grid/address";
import type { RowRefs } from "../judge/formulas";
import { SHEET_NAMES } from "../judge/words";
import type { PlanStep } from "../plan/plan";

/** Zero-based column of each field that the formulas of a row speak of. */
export type VerdictColumns = Readonly<Record<keyof RowRefs, number>>;

/** The references of one row; columns are fixed, rows are relative, so that rows may be sorted. */
export function rowRefs(columns: VerdictColumns, row: number): RowRefs {
  const at = (field: keyof RowRefs): string => `$${cellName(row, columns[field])}`;
  return {
    actual: at("actual"),
    target: at("target"),
    max: at("max"),
    baseline: at("baseline"),
    pacing: at("pacing"),
    judged: at("judged"),
    result: at("result"),
    attainment: at("attainment"),
    expected: at("expected"),
    deviation: at("deviation"),
  };
}

/** Names the rows of a table and the column of their pace, so that both are found after sorting and inserting. */
export function verdictNames(sheet: string, body: RangeAddress, pace: number): PlanStep[] {
  const scope = "sheet" as const;
  return [
    { kind: "name", name: SHEET_NAMES.table, sheet, range: body, scope },
    { kind: "name", name: SHEET_NAMES.column, sheet, range: { ...body, left: pace, right: pace }, scope },
  ];
}

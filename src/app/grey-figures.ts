/** The grey columns of a form: what its unit had last period and in the same period last year, where that is known. */
import { partOf, type InputRow } from "../domain/form/rows";
import type { UnitFigure } from "../domain/history/predecessors";
import { periodOf, periodsAt, writtenDay } from "../domain/history/period";
import type { PlanCell } from "../domain/plan/cell";
import type { DatedSchema } from "../domain/schema/types";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { GreyFigures } from "../domain/sheets/form-content";
import type { DatedFigures } from "../domain/sheets/source-before";
import { unitFigures } from "../domain/sheets/unit-figures";

/** Where no figures of other periods are known, or none are wanted. */
export const NO_GREY: GreyFigures = { previousName: null, previous: () => "", withLastYear: false, lastYear: () => "" };

/** What the workbook and those picked beside it know of the units before the schema's day. */
export function greyFigures(
  schema: DatedSchema,
  workbook: Pick<WorkbookSnapshot, "sheets">,
  others: readonly Pick<WorkbookSnapshot, "sheets">[],
): GreyFigures {
  const { previous, lastYear } = unitFigures(schema, workbook, others);
  return {
    previousName: previous && nameOf(schema, previous.day),
    previous: cellsOf(previous),
    withLastYear: lastYear !== null,
    lastYear: cellsOf(lastYear),
  };
}

/** «6 tháng đầu năm 2023», or the day where it ends no period. */
function nameOf({ settings: { preset, periodStart } }: DatedSchema, day: number): string {
  const [key] = periodsAt(day, preset);
  return !key || key.kind === "free" ? `đến ngày ${writtenDay(day)}` : periodOf(key, periodStart, day).name;
}

function cellsOf(figures: DatedFigures | null): (unit: string, row: InputRow) => PlanCell {
  return (unit, row) => figureOf(row, figures?.of(unit, row.indicator.code) ?? null) ?? "";
}

function figureOf(row: InputRow, figure: UnitFigure | null): number | null {
  const part = partOf(row);
  return part === null ? (figure?.value ?? null) : (figure?.parts?.[part - 1] ?? null);
}

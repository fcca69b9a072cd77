/** The workbook open in Excel, for the use cases. */
import type { WorkbookPort } from "../app/ports";
import { success, type Outcome } from "../domain/outcome";
import { applyPlan, Unsettled } from "./apply-plan";
import { readNamedTables } from "./read-named-tables";
import { readSheets } from "./read-sheets";
import { readValues } from "./read-values";
import { runExcel } from "./run";

export function createExcelWorkbook(): WorkbookPort {
  const unsettled = new Unsettled();
  return {
    readSheets,
    readValues: (which) => (which === "all" ? readSheets(which) : readValues(which)),
    readNamedTables,
    apply: (plan) => applyPlan(plan, unsettled),
    select,
  };
}

/** Brings a cell into view and makes it the active one. Round trips: 1. */
function select(sheet: string, cell: string): Promise<Outcome<void>> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
    return success(undefined);
  });
}

/** The workbook open in Excel, for the use cases. */
import type { OpenWorkbook } from "../app/ports";
import { success, type Outcome } from "../domain/outcome";
import { applyPlan, Unsettled } from "./apply-plan";
import { foreseeLosses } from "./foresee-undo";
import { noJournal } from "./journal";
import { readNamedTables } from "./read-named-tables";
import { readSheets } from "./read-sheets";
import { readValues } from "./read-values";
import { resumeWritings } from "./resume";
import { runExcel } from "./run";

/** What is done through it is kept in the journal. */
export function createExcelWorkbook(journal = noJournal()): OpenWorkbook {
  const unsettled = new Unsettled();
  return {
    readSheets,
    readValues: (which) => (which === "all" ? readSheets(which) : readValues(which)),
    readNamedTables,
    apply: (plan) => applyPlan(plan, unsettled, journal),
    select,
    resume: () => resumeWritings(journal, unsettled),
    async foreseeUndo(plan) {
      const losses = await foreseeLosses(plan);
      return losses.ok ? success({ outlasts: journal.hasRoomFor(plan), losses: losses.value }) : losses;
    },
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

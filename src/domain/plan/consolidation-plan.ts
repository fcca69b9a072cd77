/** Everything a consolidation writes, as one plan: the settings block, the source sheet, the consolidated sheet. */
import type { Consolidation } from "../consolidate/consolidation";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { Schema } from "../schema/types";
import { SHEETS } from "../schema/words";
import { foldKey } from "../text/fold";
import { buildConsolidatedSheet, CONSOLIDATED_SHEET } from "./consolidated-sheet";
import type { PlanStep, WorkbookPlan } from "./plan";
import { buildSettingsBlock } from "./settings-block";
import { buildSourceSheet, SOURCE_SHEET, sourcePlaces } from "./source-sheet";

/** Sheets that a consolidation writes. */
export const CONSOLIDATION_SHEETS: readonly string[] = [CONSOLIDATED_SHEET, SOURCE_SHEET];

/** The plan for the workbook as it is now; sheets of an earlier run are emptied and filled again. */
export function buildConsolidationPlan(
  schema: Schema,
  consolidation: Consolidation,
  workbook: Pick<WorkbookSnapshot, "sheets">,
): WorkbookPlan {
  const places = sourcePlaces(schema, consolidation);
  return {
    title: "consolidate",
    steps: [
      ...buildSettingsBlock(schema, findSheet(workbook, SHEETS.settings)),
      ...freshSheet(workbook, SOURCE_SHEET, "#7F7F7F"),
      ...freshSheet(workbook, CONSOLIDATED_SHEET, "#0F6CBD"),
      ...buildSourceSheet(schema, consolidation, places),
      ...buildConsolidatedSheet(schema, consolidation, places),
      { kind: "activate", sheet: CONSOLIDATED_SHEET },
    ],
  };
}

/** The sheet of a name, however it is cased or accented; null where there is none. */
export function findSheet({ sheets }: Pick<WorkbookSnapshot, "sheets">, name: string): SheetSnapshot | null {
  return sheets.find((sheet) => foldKey(sheet.name) === foldKey(name)) ?? null;
}

function freshSheet(workbook: Pick<WorkbookSnapshot, "sheets">, name: string, tabColor: string): PlanStep[] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return [{ kind: "add-sheet", sheet: name, tabColor }];
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length === 0) return [];
  return [{ kind: "clear", sheet: name, range: { top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 } }];
}

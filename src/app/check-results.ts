/** What can be done with the findings of a check besides fixing them: write them down, or accept them with a reason. */
import type { Decision } from "../domain/consolidate/decision";
import { success, type Outcome } from "../domain/outcome";
import { buildCheckSheet, CHECK_SHEET, type CheckLine, type CheckTexts } from "../domain/sheets/check-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { buildDecisionSheet, DECISION_RIGHT, DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

/** The change that writes the findings to sheet "Kiểm tra". */
export async function planCheckSheet(
  workbook: WorkbookPort,
  lines: readonly CheckLine[],
  texts: CheckTexts,
): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: [CHECK_SHEET] });
  if (!reading.ok) return reading;
  return success(planChange(buildCheckSheet(lines, texts, findSheet(reading.value, CHECK_SHEET))));
}

/** The decisions kept in the workbook, oldest first. */
export async function readDecisions(workbook: WorkbookPort): Promise<Outcome<readonly Decision[]>> {
  const reading = await workbook.readSheets({ names: [DECISION_SHEET] });
  return reading.ok ? success(readDecisionSheet(findSheet(reading.value, DECISION_SHEET))) : reading;
}

/** The change that keeps exactly these decisions in the workbook: added to, or revoked. */
export async function planDecisions(
  workbook: WorkbookPort,
  decisions: readonly Decision[],
): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: [DECISION_SHEET] });
  if (!reading.ok) return reading;
  const sheet = findSheet(reading.value, DECISION_SHEET);
  const bottom = Math.max(0, (sheet?.rows.length ?? 0) - 1);
  return success(
    planChange({
      title: "decisions",
      steps: [
        sheet
          ? { kind: "clear", sheet: sheet.name, range: { top: 0, left: 0, bottom, right: DECISION_RIGHT } }
          : { kind: "add-sheet", sheet: DECISION_SHEET, tabColor: "#7F7F7F" },
        ...buildDecisionSheet(decisions).filter(({ kind }) => !sheet || kind !== "fit-rows"),
      ],
    }),
  );
}

/** What can be done with the findings of a check besides fixing them: write them down, or accept them with a reason. */
import type { Decision } from "../domain/consolidate/decision";
import { success, type Outcome } from "../domain/outcome";
import { buildCheckSheet, CHECK_SHEET, type CheckLine, type CheckTexts } from "../domain/sheets/check-sheet";
import { findSheet, ONLY_AT_FIRST } from "../domain/sheets/consolidation-plan";
import { buildDecisionSheet, DECISION_RIGHT, DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { findOwn, nameOwnSheets, possibleNames } from "../domain/sheets/own-sheets";
import type { SheetSnapshot } from "../domain/grid/snapshot";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

/** The change that writes the findings to sheet "Kiểm tra". */
export async function planCheckSheet(
  workbook: WorkbookPort,
  lines: readonly CheckLine[],
  texts: CheckTexts,
): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: possibleNames([CHECK_SHEET]) });
  if (!reading.ok) return reading;
  const own = findOwn(reading.value, CHECK_SHEET);
  const plan = { ...buildCheckSheet(lines, texts, own), basis: own ? [own] : [] };
  return success(planChange(nameOwnSheets(plan, reading.value)));
}

/** The decisions kept in the workbook, oldest first. */
export async function readDecisions(workbook: WorkbookPort): Promise<Outcome<readonly Decision[]>> {
  const reading = await workbook.readSheets({ names: possibleNames([DECISION_SHEET]) });
  return reading.ok ? success(readDecisionSheet(findSheet(reading.value, DECISION_SHEET))) : reading;
}

/** The change that keeps exactly these decisions in the workbook: added to, or revoked. */
export async function planDecisions(
  workbook: WorkbookPort,
  decisions: readonly Decision[],
): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: possibleNames([DECISION_SHEET]) });
  if (!reading.ok) return reading;
  const own = findOwn(reading.value, DECISION_SHEET);
  const plan: WorkbookPlan = { title: "decisions", basis: own ? [own] : [], steps: decisionSteps(own, decisions) };
  return success(planChange(nameOwnSheets(plan, reading.value)));
}

/** The steps that fill the sheet of decisions; `own` is it as it is, or null. */
export function decisionSteps(own: SheetSnapshot | null, decisions: readonly Decision[]): PlanStep[] {
  const bottom = Math.max(0, (own?.rows.length ?? 0) - 1);
  return [
    own
      ? { kind: "clear", sheet: DECISION_SHEET, range: { top: 0, left: 0, bottom, right: DECISION_RIGHT } }
      : { kind: "add-sheet", sheet: DECISION_SHEET, tabColor: "#7F7F7F" },
    ...buildDecisionSheet(decisions).filter(({ kind }) => !own || !ONLY_AT_FIRST.has(kind)),
  ];
}

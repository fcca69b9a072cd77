/** The sheets of a report as one plan: register, slips, causes, the chairman's page, the paragraph. */
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import type { KeptExplanation } from "../report/explanations";
import type { Report } from "../report/report";
import { fillSheet, planBasis } from "./consolidation-plan";
import { buildExplanationSheet, EXPLANATION_RIGHT } from "./explanation-sheet";
import { EXPLANATION_SHEET } from "./read-explanations";
import { buildLeaderSheet, LEADER_RIGHT, LEADER_SHEET } from "./leader-sheet";
import { findOwn, nameOwnSheets } from "./own-sheets";
import { RECEIPT_RIGHT, RECEIPT_SHEET } from "./receipt-columns";
import { buildReceiptSheet, type ReceiptTimes } from "./receipt-sheet";
import { countedRanges } from "./report-counts";
import { buildReportSheet, REPORT_RIGHT, REPORT_SHEET } from "./report-sheet";
import { buildSendBackSheet, SEND_BACK_RIGHT, SEND_BACK_SHEET } from "./send-back-sheet";

type Sheets = Pick<WorkbookSnapshot, "sheets" | "sheetNames">;

/** Sheets that a report writes or reads besides those of a consolidation. */
export const REPORT_SHEETS: readonly string[] = [EXPLANATION_SHEET, RECEIPT_SHEET, SEND_BACK_SHEET, LEADER_SHEET];

const LIST_TAB = "#7F7F7F";
const REPORT_TAB = "#0F6CBD";

/** What comes of what was sent: register, slips, and the causes that people fill in. */
export function followUpSteps(
  workbook: Sheets,
  report: Report,
  kept: ReadonlyMap<string, KeptExplanation>,
  times: ReceiptTimes,
): PlanStep[] {
  return [
    ...fillSheet(workbook, RECEIPT_SHEET, LIST_TAB, RECEIPT_RIGHT, buildReceiptSheet(report.receipt, times)),
    ...fillSheet(
      workbook,
      SEND_BACK_SHEET,
      LIST_TAB,
      SEND_BACK_RIGHT,
      buildSendBackSheet(report.sendBack, undefined, findOwn(workbook, SEND_BACK_SHEET)),
    ),
    ...explanationSteps(workbook, report, kept),
  ];
}

/** The table is made once; people's sorting and widths stay. */
function explanationSteps(
  workbook: Sheets,
  report: Report,
  kept: ReadonlyMap<string, KeptExplanation>,
): readonly PlanStep[] {
  const steps = buildExplanationSheet(report, kept);
  const there = findOwn(workbook, EXPLANATION_SHEET) !== null;
  const again = steps.flatMap((step): PlanStep[] => {
    if (!there) return [step];
    if (step.kind === "hide-columns") return [];
    return [step.kind === "table" ? sizeOf(step) : step];
  });
  return fillSheet(workbook, EXPLANATION_SHEET, REPORT_TAB, EXPLANATION_RIGHT, again);
}

/** The table that is there already, as long as its rows. */
function sizeOf({ sheet, name, range }: Extract<PlanStep, { kind: "table" }>): PlanStep {
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  return { kind: "table-size", sheet, table: name, height, width };
}

/** What the report says: the chairman's page and the paragraph; `body` are the rows of the consolidated sheet. */
export function reportSteps(
  workbook: Sheets,
  report: Report,
  body: { readonly first: number; readonly last: number },
): PlanStep[] {
  const paragraph = buildReportSheet(report.schema, report.rows, body, report.history, report);
  return [
    ...fillSheet(
      workbook,
      LEADER_SHEET,
      REPORT_TAB,
      LEADER_RIGHT,
      buildLeaderSheet(report, countedRanges(body), findOwn(workbook, LEADER_SHEET)),
    ),
    ...fillSheet(workbook, REPORT_SHEET, REPORT_TAB, REPORT_RIGHT, paragraph),
  ];
}

/** One plan of the steps, made for the workbook as it is. */
export function reportPlan(workbook: Sheets, steps: readonly PlanStep[]): WorkbookPlan {
  const plan: WorkbookPlan = {
    ...{ title: "report", basis: planBasis(workbook) },
    steps: [...steps, { kind: "activate", sheet: REPORT_SHEET }],
  };
  return nameOwnSheets(plan, workbook);
}

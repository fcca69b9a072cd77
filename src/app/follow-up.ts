/** What comes of a consolidation besides its figures: the register, what goes back to the units, and the causes to be filled in. */
import { waiveFindings } from "../domain/consolidate/acceptance";
import type { Consolidation } from "../domain/consolidate/consolidation";
import type { Decision } from "../domain/consolidate/decision";
import type { Submission } from "../domain/consolidate/submission-set";
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { WorkbookPlan } from "../domain/plan/plan";
import { mergeExplanation, unitReasons } from "../domain/report/explanations";
import type { Explanation } from "../domain/report/reasons";
import { listsOf, unmetOf } from "../domain/report/lists";
import { missingReasons } from "../domain/report/missing-reasons";
import { isAtEnd } from "../domain/report/period-name";
import { opinionsOf, sentOpinions, type Opinion } from "../domain/report/opinions";
import { receiptOf } from "../domain/report/receipt";
import type { ReceiptBefore } from "../domain/report/receipt-row";
import { otherPeriods } from "../domain/report/receipt-kept";
import { buildReport } from "../domain/report/report";
import type { ReportRow } from "../domain/report/report-row";
import { rowsOfRun } from "../domain/report/rows-of-run";
import { sendBackOf } from "../domain/report/send-back";
import { readOfficeProfile, type OfficeProfile } from "../domain/schema/office-profile";
import type { DatedSchema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import type { Sliced } from "../domain/slices";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { EXPLANATION_SHEET, explanationCells, readExplanations } from "../domain/sheets/read-explanations";
import { findOwn, nameOwnSheets } from "../domain/sheets/own-sheets";
import { readReceipt } from "../domain/sheets/read-receipt";
import { RECEIPT_SHEET } from "../domain/sheets/receipt-columns";
import { followUpSteps } from "../domain/sheets/report-plan";
import { parseWrittenAt, writtenAt } from "../domain/text/written-at";
import { periodKeyOf } from "./period-wish";

/** The office's own lines of the settings. */
export function profileOf(schema: DatedSchema, workbook: WorkbookSnapshot): OfficeProfile {
  return readOfficeProfile(findSheet(workbook, SHEETS.settings), schema.settings.consolidatingUnit);
}

/** Causes of what lags by code: what stood on the sheet, with what the units sent. */
export function explanationsOf(
  schema: DatedSchema,
  consolidation: Pick<Consolidation, "values">,
  workbook: WorkbookSnapshot,
): ReadonlyMap<string, Explanation> {
  const { asOf } = schema.settings;
  const kept = readExplanations(findOwn(workbook, EXPLANATION_SHEET), asOf);
  const sent = unitReasons(schema, consolidation);
  return new Map(
    schema.indicators.map(({ code }) => [code, mergeExplanation(code, kept.get(code), sent.get(code), asOf)]),
  );
}

/** `reason-missing` of a run: each at the cell of "Giải trình" as the run writes it. */
export function missingReasonsOf(
  schema: DatedSchema,
  rows: readonly ReportRow[],
  explanations: ReadonlyMap<string, Explanation>,
  decisions: readonly Decision[],
): Finding[] {
  const unmet = unmetOf(listsOf(rows), isAtEnd(schema.settings));
  const cells = explanationCells(unmet.map(({ indicator }) => indicator.code));
  return waiveFindings(missingReasons(unmet, explanations, EXPLANATION_SHEET, cells), decisions);
}

/** What units wrote into the open rows of their forms, with what "Giải trình" keeps of it. */
export function opinionsOfRun(
  schema: DatedSchema,
  consolidation: Pick<Consolidation, "files">,
  workbook: WorkbookSnapshot,
  submissions: readonly Submission[],
): Opinion[] {
  const { asOf } = schema.settings;
  const kept = readExplanations(findOwn(workbook, EXPLANATION_SHEET), asOf);
  return opinionsOf(schema, kept, sentOpinions(submissions, consolidation), asOf);
}

/** The register as it stood before a run; `written` is when the run is made, "" where nobody says. */
export function receiptBefore(schema: DatedSchema, workbook: WorkbookSnapshot, written: string): ReceiptBefore {
  const period = periodKeyOf(schema);
  const rows = readReceipt(findOwn(workbook, RECEIPT_SHEET));
  const time = parseWrittenAt(written);
  return {
    period,
    // A register of an earlier version names no period: its rows are made anew, as they were then.
    rows: rows.filter((row) => row.period !== "" || period === ""),
    today: time === null ? null : Math.floor(time),
  };
}

/** The plan of a consolidation with what comes of it; `written` is when the run is made, as people read it. */
export function* withFollowUp(
  plan: WorkbookPlan,
  schema: DatedSchema,
  consolidation: Consolidation,
  decisions: readonly Decision[],
  workbook: WorkbookSnapshot,
  submissions: readonly Submission[],
  written: string,
): Sliced<WorkbookPlan> {
  const kept = readExplanations(findOwn(workbook, EXPLANATION_SHEET), schema.settings.asOf);
  // The same figures once more: only what was written into the sheet since is to be taken over.
  if (plan.steps.length === 0 && ![...kept.values()].some(({ isEdited }) => isEdited)) return plan;
  const profile = profileOf(schema, workbook);
  const rows = rowsOfRun(schema, consolidation);
  const explanations = explanationsOf(schema, consolidation, workbook);
  yield;
  const missing = missingReasonsOf(schema, rows, explanations, decisions);
  const before = receiptBefore(schema, workbook, written);
  const receipt = receiptOf(schema, consolidation, before);
  yield;
  const sendBack = sendBackOf(schema, consolidation, missing);
  yield;
  const opinions = opinionsOfRun(schema, consolidation, workbook, submissions);
  yield;
  const report = buildReport({
    ...{ schema, profile, rows, explanations, questions: [], notes: [], titles: new Map() },
    ...{ receipt, sendBack, opinions },
    ...{ amended: null, corrections: [], history: null, draft: true, comparisons: new Map() },
    earlier: { previous: null, lastYear: null },
  });
  const steps = followUpSteps(workbook, report, kept, {
    saved: new Map(
      submissions.flatMap((each) =>
        each.kind === "read" && each.modified !== undefined ? [[each.submitted.file, each.modified] as const] : [],
      ),
    ),
    readAt: written,
    clock: (time) => {
      const text = writtenAt(new Date(time));
      return { text, day: Math.floor(parseWrittenAt(text) ?? 0) };
    },
    due: profile.due,
    others: otherPeriods(before),
  });
  // The consolidated sheet is the one to be seen in the end.
  const last = plan.steps.findIndex(({ kind }) => kind === "activate");
  const [first, after] = last < 0 ? [plan.steps, []] : [plan.steps.slice(0, last), plan.steps.slice(last)];
  return nameOwnSheets({ ...plan, steps: [...first, ...steps, ...after] }, workbook);
}

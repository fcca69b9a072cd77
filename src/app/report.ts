/** The report of a consolidation as it was just read: nothing is written here. */
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { notesOf, type FindingWords } from "../domain/report/notes";
import { receiptOf } from "../domain/report/receipt";
import { openQuestions } from "../domain/report/refusal";
import { buildReport, type Report, type ReportInput } from "../domain/report/report";
import { rowsOfRun } from "../domain/report/rows-of-run";
import { sendBackOf } from "../domain/report/send-back";
import { explanationsOf, missingReasonsOf, profileOf, receiptBefore } from "./follow-up";
import type { ConsolidationPreview } from "./consolidate";
import { metLastYear, periodBefore, type MetCount } from "./overview-history";

export interface ReportOptions {
  readonly draft: boolean;
  /** How findings are said. */
  readonly words: FindingWords;
}

/** The report of a consolidation that was previewed. */
export function reportOfRun(preview: ConsolidationPreview, { draft, words }: ReportOptions): Report {
  const { schema, consolidation, decisions, input } = preview;
  const rows = rowsOfRun(schema, consolidation);
  const explanations = explanationsOf(schema, consolidation, input.workbook);
  const missing = missingReasonsOf(schema, rows, explanations, decisions);
  const notes = notesOf(schema, consolidation, words);
  return buildReport({
    schema,
    profile: profileOf(schema, input.workbook),
    rows,
    questions: openQuestions(rows, consolidation, decisions),
    explanations,
    missing,
    receipt: receiptOf(schema, consolidation, receiptBefore(schema, input.workbook, input.history?.wish.written ?? "")),
    sendBack: sendBackOf(schema, consolidation, missing),
    notes,
    titles: new Map(notes.map(({ code }) => [code, words.title(code)])),
    ...{ opinions: [], amended: null, corrections: [] },
    earlier: earlierCounts(preview),
    comparisons: new Map(),
    draft,
  });
}

/** x/y of the period before and of last year's; the run's own period has to be known. */
function earlierCounts({ history, input }: ConsolidationPreview): ReportInput["earlier"] {
  const now = history?.view.periods.find(({ period }) => period === history.period.key);
  if (!history || !now) return { previous: null, lastYear: null };
  const before = periodBefore(history.view, now);
  const kept = readHistorySheet(findSheet(input.workbook, HISTORY_SHEET));
  return {
    previous: before && said({ met: before.counts.metOrExceeded, counted: before.counts.counted }),
    lastYear: said(metLastYear(now.period, kept)),
  };
}

function said(count: MetCount | null): string | null {
  return count && `${String(count.met)}/${String(count.counted)}`;
}

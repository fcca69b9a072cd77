/** What a report says of earlier periods and amended targets, from the sheets of the workbook. */
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import type { HistoryView } from "../domain/history/view";
import { amendedTable, comparisons, correctionSentences } from "../domain/report/history-parts";
import type { ReportInput } from "../domain/report/report";
import type { ReportRow } from "../domain/report/report-row";
import type { ReportWords } from "../domain/report/words/vi";
import type { DatedSchema } from "../domain/schema/types";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { viewsOfRun } from "../domain/sheets/run-history";
import { metLastYear, periodBefore, type MetCount } from "./overview-history";

type HistoryInput = Pick<ReportInput, "amended" | "corrections" | "comparisons" | "earlier" | "history">;

/** The parts of a report; `view` is null where the workbook keeps no history. */
export function historyOfReport(
  { settings }: DatedSchema,
  rows: readonly ReportRow[],
  workbook: WorkbookSnapshot,
  view: HistoryView | null,
  period: string,
  words: ReportWords,
): HistoryInput {
  const amended = amendedTable(rows, readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET)), settings, words);
  const history = view && { period, view };
  const now = view?.periods.find((each) => each.period === period) ?? null;
  const none = { previous: null, lastYear: null };
  if (!view || !now) return { amended, corrections: [], comparisons: new Map(), earlier: none, history };
  const before = periodBefore(view, now);
  const kept = readHistorySheet(findSheet(workbook, HISTORY_SHEET));
  return {
    ...{ amended, history, corrections: correctionSentences(view, words) },
    comparisons: comparisons(rows, viewsOfRun(history), settings, words),
    earlier: {
      previous: before && said({ met: before.counts.metOrExceeded, counted: before.counts.counted }),
      lastYear: said(metLastYear(now.period, kept)),
    },
  };
}

function said(count: MetCount | null): string | null {
  return count && `${String(count.met)}/${String(count.counted)}`;
}

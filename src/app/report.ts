/** The report of a consolidation as it was just read: nothing is written here. */
import { notesOf, type FindingWords } from "../domain/report/notes";
import { receiptOf } from "../domain/report/receipt";
import { openQuestions } from "../domain/report/refusal";
import { buildReport, type Report } from "../domain/report/report";
import { rowsOfRun } from "../domain/report/rows-of-run";
import { sendBackOf } from "../domain/report/send-back";
import { explanationsOf, missingReasonsOf, opinionsOfRun, profileOf, receiptBefore } from "./follow-up";
import type { ReportLang } from "../domain/schema/office-profile";
import type { FindingCode } from "../domain/finding/finding";
import { WORDS } from "../domain/report/words/words";
import { historyOfReport } from "./report-history";
import type { SettledRun } from "./settle";

export interface ReportOptions {
  readonly draft: boolean;
  /** How findings are said. */
  readonly words: FindingWords;
  /** Absent where the office's own setting says it. */
  readonly lang?: ReportLang;
}

/** The report of a run. */
export function reportOfRun(run: Omit<SettledRun, "toPlan">, { draft, words, lang }: ReportOptions): Report {
  const { schema, consolidation, decisions, input, history } = run;
  const own = profileOf(schema, input.workbook);
  const profile = lang === undefined ? own : { ...own, lang };
  const said = WORDS[profile.lang];
  const rows = rowsOfRun(schema, consolidation, said, (code) => words.title(code as FindingCode, profile.lang));
  const explanations = explanationsOf(schema, consolidation, input.workbook);
  const missing = missingReasonsOf(schema, rows, explanations, decisions);
  const notes = notesOf(schema, consolidation, words, profile.lang);
  return buildReport({
    schema,
    profile,
    rows,
    questions: openQuestions(rows, consolidation, decisions, said),
    explanations,
    missing,
    receipt: receiptOf(schema, consolidation, receiptBefore(schema, input.workbook, input.readAt)),
    sendBack: sendBackOf(schema, consolidation, missing),
    notes,
    titles: new Map(notes.map(({ code }) => [code, words.title(code, profile.lang)])),
    opinions: opinionsOfRun(schema, consolidation, input.workbook, input.submissions),
    ...historyOfReport(schema, rows, input.workbook, history?.view ?? null, history?.period.key ?? "", said),
    draft,
  });
}

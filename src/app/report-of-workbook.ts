/** The report of the open workbook: what "Tổng hợp" shows now, with the causes, the register and the profile as they stand. */
import { judgedDay } from "../domain/schema/read-settings";
import { SHEETS } from "../domain/schema/words";
import type { ReportLang } from "../domain/schema/office-profile";
import type { DatedSchema } from "../domain/schema/types";
import { failure, success, type Outcome } from "../domain/outcome";
import type { FindingWords } from "../domain/report/notes";
import type { FindingCode } from "../domain/finding/finding";
import { buildReport, type Report } from "../domain/report/report";
import { WORDS } from "../domain/report/words/words";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import { findOwn, possibleNames } from "../domain/sheets/own-sheets";
import { readReceipt, readSlipNotes, readSlips } from "../domain/sheets/read-receipt";
import { readSources } from "../domain/sheets/read-sources";
import { readVerdicts } from "../domain/sheets/read-verdicts";
import { RECEIPT_SHEET } from "../domain/sheets/receipt-columns";
import { questionsOfSheet, rowsOfSheet } from "../domain/sheets/rows-of-sheet";
import { SEND_BACK_SHEET } from "../domain/sheets/send-back-sheet";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import { REPORT_SHEETS } from "../domain/sheets/report-plan";
import { EXPLANATION_SHEET, missingReasonsOn } from "../domain/sheets/read-explanations";
import { explanationsOf, opinionsOfRun, profileOf } from "./follow-up";
import { periodKeyOf } from "./period-wish";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import { historyView } from "./overview-history";
import { historyOfReport } from "./report-history";
import type { WorkbookPort } from "./ports";

/** The report as the sheets say it now, in one round trip; problem "no-attainment" where nothing was consolidated. */
export async function readReport(
  workbook: WorkbookPort,
  draft: boolean,
  titleOf: FindingWords["title"] = (code) => code,
  /** In which a refusal is said, where it is another than the report's: nobody hands a refusal in. */
  refusalLang: ReportLang | null = null,
): Promise<Outcome<Report>> {
  const names = possibleNames([...SCHEMA_SHEETS, CONSOLIDATED_SHEET, SOURCE_SHEET, HISTORY_SHEET, ...REPORT_SHEETS]);
  const reading = await workbook.readValues({ names });
  if (!reading.ok) return reading;
  const sheets = reading.value;
  const day = judgedDay(findSheet(sheets, SHEETS.settings));
  const loaded = schemaOf(sheets, day ?? undefined);
  if (!loaded.ok) return loaded;
  const asOf = day ?? loaded.value.schema.settings.asOf;
  const consolidated = findSheet(sheets, CONSOLIDATED_SHEET);
  const table = consolidated && readVerdicts(consolidated);
  if (!table || asOf === null) return failure("no-attainment");
  const schema: DatedSchema = { ...loaded.value.schema, settings: { ...loaded.value.schema.settings, asOf } };
  const source = findOwn(sheets, SOURCE_SHEET);
  const sources = readSources(source);
  const period = periodKeyOf(schema);
  const profile = profileOf(schema, sheets);
  // A register of an earlier version names no period.
  const receipt = readReceipt(findOwn(sheets, RECEIPT_SHEET)).filter(
    (row) => row.period === "" || row.period === period,
  );
  const slips = findOwn(sheets, SEND_BACK_SHEET);
  const notes = readSlipNotes(slips, schema);
  const explained = findOwn(sheets, EXPLANATION_SHEET);
  const view = historyView(sheets, schema);
  const build = (lang: ReportLang): Report => {
    const words = WORDS[lang];
    const titled = (code: string): string => titleOf(code as FindingCode, lang);
    const rows = rowsOfSheet(schema, consolidated, table, sources, receipt, words, titled);
    return buildReport({
      ...{ schema, profile: { ...profile, lang }, rows, receipt, notes, draft },
      questions: questionsOfSheet(rows, sources, source?.name ?? SOURCE_SHEET, words),
      explanations: explanationsOf(schema, { values: [] }, sheets),
      missing: explained ? missingReasonsOn(explained, schema) : [],
      titles: new Map(notes.map(({ code }) => [code, titled(code)])),
      sendBack: readSlips(slips, schema),
      opinions: opinionsOfRun(schema, { files: [] }, sheets, []),
      ...historyOfReport(schema, rows, sheets, view, schema.settings.period, words),
    });
  };
  const report = build(profile.lang);
  return success(report.refused && refusalLang !== null && refusalLang !== profile.lang ? build(refusalLang) : report);
}

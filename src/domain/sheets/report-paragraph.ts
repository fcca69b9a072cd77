/**
 * The paragraph on sheet "Báo cáo", a sentence a cell, with a formula that says when the counts have changed since; below it
 * what lags with its causes, notes, and who signs.
 */
import { shareOrGap, shownFigure } from "../report/document-tables";
import { noteLines } from "../report/quality";
import { isExplained, printedReason, unexplained, type Explanation } from "../report/reasons";
import { questionText } from "../report/refusal";
import { unmetOf } from "../report/lists";
import { paragraphLines } from "../report/document";
import { signatureOf } from "../report/document-frame";
import type { Report } from "../report/report";
import { VI, type ReportWords } from "../report/words/vi";
import { planText } from "../report/target-phrase";
import { headlineCell } from "./consolidated-columns";
import { REPORT_COLUMNS } from "./report-columns";
import type { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, OUT_OF_DATE_LOOK, WRAP } from "./styles";

/** Text that people wrote stays text. */
const PROSE = { ...WRAP, vertical: "top", numberFormat: "@" } as const;

/** First and last columns of what stands in the table of what lags. */
const LAG_PARTS = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 5],
  [6, REPORT_COLUMNS.right],
] as const;

/** The same of the table of what has no verdict. */
const UNJUDGED_PARTS = [
  [0, 0],
  [1, 1],
  [2, 3],
  [4, 5],
  [6, REPORT_COLUMNS.right],
] as const;

/** Appends the paragraph, what lags and what has no verdict. */
export function addParagraph(draft: SheetDraft, report: Report): void {
  const { right } = REPORT_COLUMNS;
  const { words } = report;
  const { sheet } = words;
  draft.add();
  addHeading(draft, report.draft ? sheet.draft : sheet.paragraph);
  const first = draft.next;
  for (const line of paragraphLines(report)) draft.join(draft.add([line]), 0, right);
  draft.style({ top: first, left: 0, bottom: draft.next - 1, right: 0 }, PROSE);
  draft.styleRow(draft.add([{ formula: staleFormula(report) }]), 0, 0, OUT_OF_DATE_LOOK);
  addLags(draft, report);
  addUnjudged(draft, report);
}

/** Appends what is to be said of the figures, what is still open in a draft, and who signs. */
export function addNotes(draft: SheetDraft, report: Report): void {
  const { right } = REPORT_COLUMNS;
  const { words } = report;
  addLines(draft, words.sheet.notes, [...noteLines(report), ...report.corrections]);
  if (report.draft)
    addLines(
      draft,
      words.quality.undecided,
      report.questions.map((each) => questionText(each, words)),
    );
  const { authority, post, signer } = signatureOf(report);
  const place = (left: string, others: string): void => {
    const row = draft.add([left, "", "", "", others]);
    draft.join(row, 4, right);
    draft.styleRow(row, 0, right, { ...WRAP, bold: true, horizontal: "center" });
  };
  draft.add();
  place(words.foot.preparer, [authority, post].filter((each) => each !== "").join("\n"));
  for (let line = 0; line < SIGNING_ROWS; line += 1) draft.add();
  place(report.profile.preparer || words.foot.blank, signer);
}

/** Room to sign in. */
const SIGNING_ROWS = 3;

/** Nothing while the counts of the consolidated sheet, which are said in Vietnamese, are those of the paragraph. */
export function staleFormula({ words, whole }: Report): string {
  const { exceeded, met, lagging, onTrack, notDue, noData, notAssessable, metOrExceeded, counted } = whole;
  const { sheet } = VI;
  const headline = `${String(metOrExceeded)}/${String(counted)} ${sheet.headline}`;
  const counts = [exceeded, met, lagging, onTrack, notDue, noData, notAssessable];
  const parts = `${sheet.ofThese}${counts.map((count, at) => `${sheet.parts[at] ?? ""} ${String(count)}`).join("; ")}.`;
  return `=IF(AND(${headlineCell("count")}="${headline}",${headlineCell("parts")}="${parts}"),"","${words.sheet.outOfDate}")`;
}

function addLags(draft: SheetDraft, report: Report): void {
  const { words, lists, atEnd, explanations, schema, profile } = report;
  const { sheet } = words;
  const { right } = REPORT_COLUMNS;
  const rows = unmetOf(lists, atEnd);
  if (rows.length === 0) return;
  const said = new Map(explanations.map((each) => [each.indicator, each]));
  draft.add();
  const head = draft.add([atEnd ? sheet.failed : sheet.lagging, ...sheet.lags]);
  for (const row of rows) {
    const { code, name } = row.indicator;
    draft.add([
      name,
      planText(row.indicator, words),
      shownFigure(row, schema.settings, words),
      shareOrGap(row, profile.percentDecimals, words),
      row.ownerName,
      "",
      saidOf(said.get(code) ?? unexplained(code), words),
    ]);
  }
  for (let row = head; row < draft.next; row += 1) draft.joinEach(row, LAG_PARTS);
  draft.style({ top: head + 1, left: 0, bottom: draft.next - 1, right }, { ...LEFT, ...WRAP, numberFormat: "@" });
  draft.styleRow(head, 0, right, HEADING);
}

/** What has no figure or no verdict, and why. */
function addUnjudged(draft: SheetDraft, { words, lists }: Report): void {
  const { right } = REPORT_COLUMNS;
  const rows = [...lists.noData, ...lists.notAssessable];
  if (rows.length === 0) return;
  draft.add();
  const head = draft.add(words.sheet.unjudged);
  for (const { indicator, result, ownerName, reason } of rows)
    draft.add([indicator.name, planText(indicator, words), words.results[result], "", ownerName, "", reason]);
  for (let row = head; row < draft.next; row += 1) draft.joinEach(row, UNJUDGED_PARTS);
  draft.style({ top: head + 1, left: 0, bottom: draft.next - 1, right }, { ...LEFT, ...WRAP, numberFormat: "@" });
  draft.styleRow(head, 0, right, HEADING);
}

/** Causes, measure and deadline in one cell, a line each; what nobody stated of the causes is said. */
function saidOf(explanation: Explanation, words: ReportWords): string {
  const { sheet, explanation: said } = words;
  if (!isExplained(explanation)) return said.none;
  const none = explanation.objective === "" && explanation.subjective === "";
  const line = (label: string, key: "objective" | "subjective" | "measure" | "deadline"): string[] =>
    explanation[key] === "" ? [] : [`${label}: ${printedReason(explanation, key, words)}`];
  return [
    ...(none ? [`${sheet.cause}: ${said.none}`] : []),
    ...line(sheet.objective, "objective"),
    ...line(sheet.subjective, "subjective"),
    ...line(sheet.measure, "measure"),
    ...line(sheet.deadline, "deadline"),
  ].join("\n");
}

function addHeading(draft: SheetDraft, title: string): void {
  const row = draft.add([title]);
  draft.join(row, 0, REPORT_COLUMNS.right);
  draft.styleRow(row, 0, REPORT_COLUMNS.right, HEADING);
}

function addLines(draft: SheetDraft, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const { right } = REPORT_COLUMNS;
  draft.add();
  addHeading(draft, title);
  for (const line of lines) {
    const row = draft.add([line]);
    draft.join(row, 0, right);
    draft.styleRow(row, 0, 0, PROSE);
  }
}

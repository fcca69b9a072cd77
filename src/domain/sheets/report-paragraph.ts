/**
 * The paragraph on sheet "Báo cáo", a sentence a cell, with a formula that says when the counts have changed since; below it
 * what lags with its causes, notes, and who signs.
 */
import { cellName, quoteSheet } from "../grid/address";
import { shareOrGap, shownFigure } from "../report/document-tables";
import { noteLines } from "../report/quality";
import { printedReason, unexplained } from "../report/reasons";
import { paragraphLines } from "../report/document";
import type { Report } from "../report/report";
import { planText } from "../report/target-phrase";
import { CONSOLIDATED_SHEET, HEADLINE_ROWS } from "./consolidated-columns";
import type { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, WRAP } from "./styles";

/** Text that people wrote stays text. */
const PROSE = { ...WRAP, vertical: "top", numberFormat: "@" } as const;

/** Said under the paragraph where the counts are no longer those it was made from. */
export const OUT_OF_DATE = "Số liệu đã thay đổi sau khi lập đoạn văn, hãy lập lại báo cáo.";

const LAG_HEAD = [
  ...["Chỉ tiêu chậm tiến độ", "Kế hoạch", "Thực hiện", "Tỷ lệ, chênh lệch", "Cơ quan chủ trì"],
  ...["Nguyên nhân khách quan", "Nguyên nhân chủ quan", "Giải pháp", "Thời hạn"],
];

/** Appends the paragraph and what belongs to it; `right` is the last column of the sheet. */
export function addParagraph(draft: SheetDraft, report: Report, right: number): void {
  const title = report.draft ? "DỰ THẢO ĐOẠN VĂN BÁO CÁO" : "ĐOẠN VĂN BÁO CÁO";
  draft.add();
  draft.styleRow(draft.add([title]), 0, right, HEADING);
  const first = draft.next;
  for (const line of paragraphLines(report)) draft.add([line]);
  draft.style({ top: first, left: 0, bottom: draft.next - 1, right: 0 }, PROSE);
  draft.styleRow(draft.add([{ formula: staleFormula(report) }]), 0, 0, { ...WRAP, bold: true, color: "#C00000" });
  addLags(draft, report, right);
  addLines(draft, "Ghi chú về số liệu", noteLines(report), right);
  if (report.draft)
    addLines(
      draft,
      "Việc chưa quyết định",
      report.questions.map(({ name, reason }) => `${name} (${reason})`),
      right,
    );
  const { preparer, authority, post, signer } = report.profile;
  draft.add();
  const signing = draft.add([
    "Người lập biểu",
    "",
    "",
    "",
    "",
    [authority, post].filter((each) => each !== "").join(" "),
  ]);
  draft.styleRow(signing, 0, right, { bold: true });
  draft.add([preparer === "" ? "…" : preparer, "", "", "", "", signer === "" ? "…" : signer]);
}

/** Nothing while the counts are those of the paragraph. */
function staleFormula({ whole }: Report): string {
  const { exceeded, met, lagging, onTrack, notDue, noData, notAssessable, metOrExceeded, counted } = whole;
  const headline = `${String(metOrExceeded)}/${String(counted)} chỉ tiêu đạt và vượt`;
  const parts =
    `Trong đó: vượt ${String(exceeded)}; đạt ${String(met)}; chậm ${String(lagging)}; đúng tiến độ ${String(onTrack)}; ` +
    `chưa đến kỳ ${String(notDue)}; chưa có số liệu ${String(noData)}; không đánh giá được ${String(notAssessable)}.`;
  const cell = (at: 2 | 3): string => `${quoteSheet(CONSOLIDATED_SHEET)}!${cellName(HEADLINE_ROWS[at], 0)}`;
  return `=IF(AND(${cell(2)}="${headline}",${cell(3)}="${parts}"),"","${OUT_OF_DATE}")`;
}

function addLags(draft: SheetDraft, report: Report, right: number): void {
  const { lists, explanations, schema, profile } = report;
  if (lists.lagging.length === 0) return;
  const said = new Map(explanations.map((each) => [each.indicator, each]));
  draft.add();
  const head = draft.add(LAG_HEAD);
  draft.styleRow(head, 0, right, HEADING);
  for (const row of lists.lagging) {
    const { code, name } = row.indicator;
    const explanation = said.get(code) ?? unexplained(code);
    draft.add([
      name,
      planText(row.indicator),
      shownFigure(row, schema.settings),
      shareOrGap(row, profile.percentDecimals),
      row.ownerName,
      ...(["objective", "subjective", "measure", "deadline"] as const).map((key) => printedReason(explanation, key)),
    ]);
  }
  draft.style(
    { top: head + 1, left: 0, bottom: draft.next - 1, right: LAG_HEAD.length - 1 },
    { ...LEFT, ...WRAP, numberFormat: "@" },
  );
}

function addLines(draft: SheetDraft, title: string, lines: readonly string[], right: number): void {
  if (lines.length === 0) return;
  draft.add();
  draft.styleRow(draft.add([title]), 0, right, HEADING);
  for (const line of lines) draft.styleRow(draft.add([line]), 0, 0, PROSE);
}

/**
 * Sheet "Một trang": what a chairman reads, on one A4 page. Counts are formulas over the consolidated sheet; names, causes and
 * deadlines are those of the day it was made.
 */
import { cellName, quoteSheet } from "../grid/address";
import { shareOrGap, shownFigure } from "../report/document-tables";
import { numberText, percentText } from "../report/numbers";
import { sendersOf } from "../report/receipt";
import { sendersSentence, xOfY } from "../report/sentences";
import type { Report } from "../report/report";
import type { ReportRow } from "../report/report-row";
import { planText } from "../report/target-phrase";
import type { Formula, PlanCell, PlanStep } from "../plan/plan";
import { CONSOLIDATED_SHEET, HEADLINE_ROWS } from "./consolidated-columns";
import { countFormulas, COUNT_HEADINGS, type CountedRanges } from "./report-counts";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, SECTION, TITLE, WRAP } from "./styles";

export const LEADER_SHEET = "Một trang";
/** Last column of the sheet that is ours. */
export const LEADER_RIGHT = COUNT_HEADINGS.length;

/** So many lagging rows fit beside the rest. */
const SHOWN = 8;
const LAG_HEAD = [
  "Chỉ tiêu",
  "Thực hiện/Kế hoạch",
  "Chênh lệch",
  "Phải đạt đến nay",
  "Chủ trì",
  "Nguyên nhân",
  "Thời hạn",
];

/** The steps that fill the sheet, which is there already and empty. */
export function buildLeaderSheet(report: Report, ranges: CountedRanges): PlanStep[] {
  const draft = new SheetDraft(LEADER_SHEET);
  const line = (row: number): Formula => ({ formula: `=${quoteSheet(CONSOLIDATED_SHEET)}!${cellName(row, 0)}` });
  draft.add([`KẾT QUẢ THỰC HIỆN CHỈ TIÊU ${report.periodName.toLocaleUpperCase("vi")}`]);
  draft.add([{ ...line(HEADLINE_ROWS[2]), shows: `${xOfY(report.whole)} chỉ tiêu đạt và vượt` }]);
  draft.add([earlierLine(report)]);
  draft.add([line(HEADLINE_ROWS[1])]);
  draft.add();
  const head = draft.add(["Lĩnh vực", ...COUNT_HEADINGS]);
  draft.add([{ formula: `="Tất cả ("&COUNTIF(${ranges.counted},"Có")&")"` }, ...countFormulas(ranges, null)]);
  for (const { name, counted } of report.sections)
    draft.add([`${name} (${String(counted)})`, ...countFormulas(ranges, name)]);
  const tableEnd = draft.next - 1;
  draft.add();
  const lagHead = draft.add(LAG_HEAD);
  const { lagging } = report.lists;
  for (const row of lagging.slice(0, SHOWN)) draft.add(lagLine(row, report));
  if (lagging.length === 0) draft.add(["Không có chỉ tiêu chậm tiến độ."]);
  const lagEnd = draft.next - 1;
  if (lagging.length > SHOWN)
    draft.add([`và ${String(lagging.length - SHOWN).padStart(2, "0")} chỉ tiêu khác, xem trang Báo cáo`]);
  draft.add();
  if (report.receipt.length > 0) draft.add([sendersSentence(sendersOf(report.receipt))]);
  const proposals = report.explanations.filter(({ proposal }) => proposal !== "");
  if (proposals.length > 0) draft.styleRow(draft.add(["Kiến nghị"]), 0, 0, { bold: true });
  for (const { indicator, proposal } of proposals) {
    const name = report.rows.find((row) => row.indicator.code === indicator)?.indicator.name ?? indicator;
    draft.add([`${name}: ${proposal.replace(/\n/g, "; ")}`]);
  }
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(1, 0, 0, { ...WRAP, bold: true, size: 20 });
  draft.style({ top: 2, left: 0, bottom: 3, right: 0 }, NOTE);
  for (const row of [head, lagHead]) draft.styleRow(row, 0, LEADER_RIGHT, { ...HEADING, size: 10 });
  const counts = { top: head + 1, left: 0, bottom: tableEnd, right: LEADER_RIGHT };
  draft.style(counts, { ...LEFT, ...WRAP, size: 10 });
  draft.style({ ...counts, left: 1 }, { horizontal: "center", numberFormat: "0" });
  draft.styleRow(head + 1, 0, LEADER_RIGHT, SECTION);
  draft.style(
    { top: lagHead + 1, left: 0, bottom: lagEnd, right: LAG_HEAD.length - 1 },
    { ...LEFT, ...WRAP, size: 10, numberFormat: "@" },
  );
  return [
    ...draft.steps(),
    ...[30, 11, 10, 10, 15, 18, 10, 10].map((width, column) => ({
      kind: "column-width" as const,
      sheet: LEADER_SHEET,
      column,
      width,
    })),
    { kind: "fit-rows", sheet: LEADER_SHEET, top: 1, bottom: lagEnd },
    {
      ...{ kind: "page", sheet: LEADER_SHEET, landscape: false, fitWidth: true, fitHeight: true, numbered: true },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
    },
  ];
}

function earlierLine({ earlier }: Report): string {
  return [
    earlier.previous === null ? "" : `kỳ trước ${earlier.previous}`,
    earlier.lastYear === null ? "" : `cùng kỳ năm trước ${earlier.lastYear}`,
  ]
    .filter((text) => text !== "")
    .join("; ");
}

function lagLine(row: ReportRow, { schema, explanations, profile }: Report): PlanCell[] {
  const said = explanations.find(({ indicator }) => indicator === row.indicator.code);
  const causes = [said?.objective ?? "", said?.subjective ?? ""].filter((text) => text !== "");
  return [
    row.indicator.name,
    `${shownFigure(row, schema.settings)} / ${planText(row.indicator)}`,
    row.deviation === null
      ? shareOrGap(row, profile.percentDecimals)
      : `-${numberText(Math.abs(row.deviation), 1)} điểm %`,
    row.expected === null ? "" : percentText(row.expected, profile.percentDecimals),
    row.ownerName,
    causes.length === 0 ? "chưa nêu nguyên nhân" : causes.join("; "),
    said?.deadline ?? "",
  ];
}

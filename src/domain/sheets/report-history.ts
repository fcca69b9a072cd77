/** What the report says of earlier periods: counts of the last six, amended targets, corrections of closed periods. */
import { vietnamese, targetWords } from "../history/trend-words";
import { figureText } from "../judge/figure-text";
import type { IndicatorView } from "../history/view";
import type { DocumentTable } from "../report/document-blocks";
import type { PlanCell } from "../plan/cell";
import { recordedPeriod } from "../report/history-parts";
import type { Report } from "../report/report";
import { STATES } from "../report/report-row";
import { VI, type ReportWords } from "../report/words/vi";
import type { RunHistory } from "./run-history";
import type { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, WRAP } from "./styles";

const PERIODS = 6;

const COUNT_COLUMNS = ["counted", ...STATES] as const;

/** Appends the targets amended in the period, as the document has them. */
export function addAmended(
  draft: SheetDraft,
  { head, rows }: DocumentTable,
  right: number,
  { sheet }: ReportWords,
): void {
  const [first = "", was = "", now = "", document = "", day = ""] = head;
  const spread = ([name = "", from = "", to = "", by = "", since = ""]: readonly string[]): string[] => [
    ...[name, from, to, by, "", "", "", since],
  ];
  const top = draft.next + 1;
  addTable(
    draft,
    spread([sheet.amended(first), was, now, document, day]),
    rows.map(({ cells }) => spread(cells)),
    right,
  );
  for (let row = top; row < draft.next; row += 1) draft.join(row, ...DOCUMENT);
}

/** The document that amends has the room of several columns of counts. */
const DOCUMENT = [3, 6] as const;

/**
 * Appends the tables below what the report holds; `right` is its last column. Of a report only the counts of the periods:
 * it says amended targets and corrections itself.
 */
export function addHistory(
  draft: SheetDraft,
  { period, view }: RunHistory,
  right: number,
  report: Report | null = null,
): void {
  const words = report?.words ?? VI;
  const { sheet } = words;
  const here = view.periods.findIndex((each) => each.period === period);
  const periods = view.periods.slice(Math.max(0, here + 1 - PERIODS), here + 1);
  if (periods.length > 1)
    addTable(
      draft,
      [sheet.periods, sheet.total, ...sheet.counts, sheet.metOrExceeded],
      periods.map(({ period: key, name, from, to, counts }) => [
        capitalised(recordedPeriod({ period: key, periodName: name, from, to }, words)),
        ...COUNT_COLUMNS.map((each) => counts[each]),
        `${String(counts.metOrExceeded)}/${String(counts.counted)}`,
      ]),
      right,
    );
  if (report) return;
  const latest = view.indicators.filter((each) => each.latest);
  const own = latest.filter(({ record }) => record.period === period);
  addTable(
    draft,
    ["Chỉ tiêu được điều chỉnh", "Kế hoạch đang áp dụng"],
    own.filter(({ document }) => document !== null).map((each) => [nameOf(each), targetWords(each)]),
    right,
  );
  addTable(
    draft,
    ["Đính chính số của kỳ đã chốt", "Kỳ", "Đã báo cáo", "Đính chính", "Lý do"],
    latest.flatMap((each) => correctionRow(each)),
    right,
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function nameOf({ record }: IndicatorView): string {
  return `${record.indicator} ${record.name}`;
}

function correctionRow(view: IndicatorView): PlanCell[][] {
  const { record, corrected } = view;
  if (!corrected) return [];
  const was = corrected.was === null ? "" : vietnamese(corrected.was, 6);
  return [[nameOf(view), record.periodName, was, figureText(record).replace(".", ","), corrected.reason]];
}

function addTable(
  draft: SheetDraft,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  right: number,
): void {
  if (rows.length === 0) return;
  draft.add();
  const heading = draft.add(headings);
  draft.styleRow(heading, 0, right, HEADING);
  for (const row of rows) draft.add(row);
  if (headings.length <= right)
    for (let row = heading; row < draft.next; row += 1) draft.join(row, headings.length - 1, right);
  const body = { top: heading + 1, left: 0, bottom: draft.next - 1, right };
  draft.style(body, { ...LEFT, ...WRAP, numberFormat: "@" });
  const numbers = rows[0]?.filter((cell) => typeof cell === "number").length ?? 0;
  if (numbers > 0) draft.style({ ...body, left: 1, right: numbers }, { numberFormat: "0", horizontal: "center" });
}

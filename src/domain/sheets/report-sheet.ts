/**
 * Sheet "Báo cáo": the count by section and by owner, as formulas over the consolidated sheet, so that it follows every
 * correction. Each line has its own identity: its parts add up to its total.
 */
import { cellName } from "../grid/address";
import type { ReportRow } from "../report/report-row";
import type { Schema } from "../schema/types";
import { YES_NO } from "../schema/words";
import { REPORT_COLUMNS } from "./report-columns";
import { COUNTS, countedRanges, type CountedRanges } from "./report-counts";
import { headlines } from "./report-headlines";
import { addNotes, addParagraph } from "./report-paragraph";
import type { Report } from "../report/report";
import { VI, type ReportWords } from "../report/words/vi";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { addAmended, addHistory } from "./report-history";
import type { RunHistory } from "./run-history";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, SECTION, TITLE, WRAP } from "./styles";

export const REPORT_SHEET = "Báo cáo";

/** Last column of the sheet that is ours. */
export const REPORT_RIGHT = REPORT_COLUMNS.right;

/** What is said of a verdict that a person set. */
export type OverriddenRow = Pick<ReportRow, "indicator" | "result" | "computed" | "overridden">;

/** The steps that fill the sheet; `first` and `last` are the zero-based body rows of the consolidated sheet. */
export function buildReportSheet(
  schema: Schema,
  results: readonly OverriddenRow[],
  { first, last }: { readonly first: number; readonly last: number },
  history: RunHistory | null,
  report: Report | null = null,
): PlanStep[] {
  const draft = new SheetDraft(REPORT_SHEET);
  const words = report?.words ?? VI;
  const ranges = countedRanges({ first, last });
  draft.add([words.sheet.reportTitle]);
  const lines = headlines(words, ranges);
  for (const line of lines) draft.add([line]);
  draft.styleRow(0, 0, 0, TITLE);
  draft.style({ top: 1, left: 0, bottom: lines.length, right: 0 }, NOTE);
  const counted = schema.indicators.filter((indicator) => indicator.counted);
  const names = new Map(schema.units.map(({ code, name }) => [code, name]));
  addTable(
    draft,
    words.sheet.bySection,
    distinct(counted.map(({ section }) => section)),
    ranges.section,
    ranges,
    words,
    words.lists.noSection,
  );
  addTable(
    draft,
    words.sheet.byOwner,
    distinct(counted.map(({ owner }) => names.get(owner) ?? owner)),
    ranges.owner,
    ranges,
    words,
    words.lists.noOwner,
  );
  if (history) addHistory(draft, history, REPORT_RIGHT, report);
  if (report?.amended) addAmended(draft, report.amended, REPORT_RIGHT, words);
  if (report) addParagraph(draft, report);
  addOverrides(draft, results, words);
  if (report) addNotes(draft, report);
  return [
    ...draft.steps(),
    ...REPORT_COLUMNS.widths.map((width, column) => ({
      kind: "column-width" as const,
      sheet: REPORT_SHEET,
      column,
      width,
    })),
    draft.heights(lines.length + 1, REPORT_COLUMNS.widths),
    {
      ...{ kind: "page", sheet: REPORT_SHEET, landscape: false, fitWidth: true, numbered: true },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
    },
  ];
}

function addTable(
  draft: SheetDraft,
  title: string,
  names: readonly string[],
  group: string,
  ranges: CountedRanges,
  words: ReportWords,
  unnamed: string,
): void {
  const { sheet } = words;
  draft.add();
  const heading = draft.add([title, sheet.total, ...sheet.counts, sheet.metOrExceeded]);
  draft.styleRow(heading, 0, REPORT_RIGHT, HEADING);
  const top = heading + 1;
  for (const name of names) draft.add(countRow(draft.next, name, name || unnamed, group, ranges, words));
  const bottom = draft.next - 1;
  draft.add(totalRow(draft.next, top, bottom, words));
  const body = { top, left: 0, bottom: bottom + 1, right: REPORT_RIGHT };
  draft.style(body, { ...LEFT, ...WRAP });
  draft.style({ ...body, left: 1 }, { horizontal: "center", numberFormat: "0" });
  draft.style({ ...body, left: REPORT_RIGHT }, { numberFormat: "General" });
  draft.styleRow(bottom + 1, 0, REPORT_RIGHT, SECTION);
}

/** Verdicts that a person set, with the computed one and the reason (judging.md 4): a count is only as good as these. */
function addOverrides(draft: SheetDraft, results: readonly OverriddenRow[], words: ReportWords): void {
  const { overrides } = words.sheet;
  const set = results.filter(({ overridden }) => overridden !== undefined);
  if (set.length === 0) return;
  draft.add();
  const heading = draft.add(overrides);
  draft.join(heading, overrides.length - 1, REPORT_RIGHT);
  draft.styleRow(heading, 0, REPORT_RIGHT, HEADING);
  for (const { indicator, result, computed, overridden } of set) {
    const row = draft.add([
      `${indicator.code} ${indicator.name}`,
      computed ? words.results[computed.result] : "",
      words.results[result],
      overridden ?? "",
    ]);
    draft.join(row, overrides.length - 1, REPORT_RIGHT);
  }
  const body = { top: heading + 1, left: 0, bottom: draft.next - 1, right: REPORT_RIGHT };
  draft.style(body, { ...LEFT, ...WRAP, numberFormat: "@" });
}

function countRow(
  row: number,
  name: string,
  shown: string,
  group: string,
  ranges: CountedRanges,
  words: ReportWords,
): PlanCell[] {
  const label = name === "" ? '""' : `$${cellName(row, 0)}`;
  const of = `COUNTIFS(${ranges.counted},"${YES_NO.yes}",${group},${label}`;
  const counts = COUNTS.map(([key, counted]) => ({
    formula: `=${counted.map((word) => `${of},${ranges[key]},"${word}")`).join("+")}`,
  }));
  return [shown, { formula: `=${of})` }, ...counts, xOfY(row, words)];
}

function totalRow(row: number, top: number, bottom: number, words: ReportWords): PlanCell[] {
  const sums = Array.from({ length: COUNTS.length + 1 }, (_, index) => ({
    formula: `=SUM(${cellName(top, index + 1)}:${cellName(bottom, index + 1)})`,
  }));
  return [words.sheet.sum, ...sums, xOfY(row, words)];
}

/** "16/38", or a warning where the parts do not add up to the total. */
function xOfY(row: number, { sheet }: ReportWords): PlanCell {
  const total = cellName(row, 1);
  const parts = `SUM(${cellName(row, 2)}:${cellName(row, COUNTS.length + 1)})`;
  const met = `(${cellName(row, 2)}+${cellName(row, 3)})`;
  return { formula: `=IF(${parts}=${total},${met}&"/"&${total},"${sheet.notMatching}")` };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

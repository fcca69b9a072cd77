/**
 * Sheet "Một trang": what a chairman reads, on one A4 page. Counts are formulas over the consolidated sheet; names, causes and
 * deadlines are those of the day it was made.
 */
import type { SheetSnapshot } from "../grid/snapshot";
import { shareOrGap, shownFigure } from "../report/document-tables";
import { unmetOf } from "../report/lists";
import { countText, percentText, pointsText } from "../report/numbers";
import { sendersOf } from "../report/receipt";
import { sendersSentence, xOfY } from "../report/sentences";
import type { Report } from "../report/report";
import type { ReportRow } from "../report/report-row";
import { planText } from "../report/target-phrase";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { CHART_TOP, chartRows, chartStep } from "./leader-chart";
import { staleFormula } from "./report-paragraph";
import { countFormulas, COUNTS, type CountedRanges } from "./report-counts";
import { headlines } from "./report-headlines";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, OUT_OF_DATE_LOOK, SECTION, TITLE, WRAP } from "./styles";

export const LEADER_SHEET = "Một trang";
/** Last column of the sheet that is ours. */
export const LEADER_RIGHT = COUNTS.length;

/** So many lagging rows fit beside the rest. */
const SHOWN = 8;
/** The causes have two columns. */
const CAUSES = [5, 6] as const;
const WIDTHS = [30, 12, 10, 10, 16, 10, 10, 10] as const;

/** The steps that fill the sheet, which is there already and empty; `before` is it as it was, null where it is new. */
export function buildLeaderSheet(
  report: Report,
  ranges: CountedRanges,
  before: SheetSnapshot | null = null,
): PlanStep[] {
  const draft = new SheetDraft(LEADER_SHEET);
  const { words } = report;
  const { sheet } = words;
  const [, day, headline] = headlines(words, ranges);
  draft.add([sheet.leaderTitle(report.periodName.toLocaleUpperCase(words.lang))]);
  draft.add([{ ...headline, shows: `${xOfY(report.whole)} ${sheet.headline}` }]);
  draft.add([earlierLine(report)]);
  draft.add([day]);
  draft.add([{ formula: staleFormula(report) }]);
  while (draft.next <= CHART_TOP + chartRows(report.sections.length + 1)) draft.add();
  const head = draft.add([sheet.section, ...sheet.counts]);
  draft.add([{ formula: `="${sheet.all} ("&COUNTIF(${ranges.counted},"Có")&")"` }, ...countFormulas(ranges, null)]);
  for (const { name, counted, rows } of report.sections)
    draft.add([`${name} (${String(counted)})`, ...countFormulas(ranges, rows[0]?.indicator.section ?? "")]);
  const tableEnd = draft.next - 1;
  draft.add();
  const lagHead = draft.add(sheet.lagHead);
  const unmet = unmetOf(report.lists, report.atEnd);
  for (const row of unmet.slice(0, SHOWN)) draft.add(lagLine(row, report));
  if (unmet.length === 0) draft.add([report.atEnd ? words.lists.nothingFailed : words.lists.nothingLags]);
  for (let row = lagHead; unmet.length > 0 && row < draft.next; row += 1) draft.join(row, ...CAUSES);
  const lagEnd = draft.next - 1;
  if (unmet.length > SHOWN) draft.add([sheet.more(countText(unmet.length - SHOWN, words))]);
  draft.add();
  const prose = draft.next;
  if (report.receipt.length > 0) draft.add([sendersSentence(sendersOf(report.receipt), words)]);
  const proposals = report.explanations.filter(({ proposal }) => proposal !== "");
  if (proposals.length > 0) draft.styleRow(draft.add([sheet.proposals]), 0, 0, { bold: true });
  for (const { indicator, proposal } of proposals) {
    const name = report.rows.find((row) => row.indicator.code === indicator)?.indicator.name ?? indicator;
    draft.add([`- ${name}: ${proposal.replace(/\n/g, "; ")}`]);
  }
  for (let row = prose; row < draft.next; row += 1) draft.join(row, 0, LEADER_RIGHT);
  if (draft.next > prose)
    draft.style({ top: prose, left: 0, bottom: draft.next - 1, right: 0 }, { ...WRAP, vertical: "top" });
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(1, 0, 0, { bold: true, size: 20 });
  draft.tall(1, 30);
  draft.style({ top: 2, left: 0, bottom: 3, right: 0 }, NOTE);
  draft.styleRow(4, 0, 0, OUT_OF_DATE_LOOK);
  for (const row of [head, lagHead]) draft.styleRow(row, 0, LEADER_RIGHT, { ...HEADING, size: 10 });
  const counts = { top: head + 1, left: 0, bottom: tableEnd, right: LEADER_RIGHT };
  draft.style(counts, { ...LEFT, ...WRAP, size: 10 });
  draft.style({ ...counts, left: 1 }, { horizontal: "center", numberFormat: "0" });
  draft.styleRow(head + 1, 0, LEADER_RIGHT, SECTION);
  draft.style(
    { top: lagHead + 1, left: 0, bottom: lagEnd, right: LEADER_RIGHT },
    { ...LEFT, ...WRAP, size: 10, numberFormat: "@" },
  );
  return [
    ...draft.steps(),
    ...WIDTHS.map((width, column) => ({
      kind: "column-width" as const,
      sheet: LEADER_SHEET,
      column,
      width,
    })),
    chartStep(report, LEADER_SHEET, { head, last: tableEnd, right: LEADER_RIGHT }, before),
    draft.heights(0, WIDTHS, 10),
    {
      ...{ kind: "page", sheet: LEADER_SHEET, landscape: false, fitWidth: true, fitHeight: true, numbered: true },
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
    },
  ];
}

function earlierLine({ words, earlier }: Report): string {
  return [
    earlier.previous === null ? "" : words.count.previous(earlier.previous),
    earlier.lastYear === null ? "" : words.count.lastYear(earlier.lastYear),
  ]
    .filter((text) => text !== "")
    .join("; ");
}

function lagLine(row: ReportRow, { words, schema, explanations, profile }: Report): PlanCell[] {
  const said = explanations.find(({ indicator }) => indicator === row.indicator.code);
  const causes = [said?.objective ?? "", said?.subjective ?? ""].filter((text) => text !== "");
  return [
    row.indicator.name,
    `${shownFigure(row, schema.settings, words)} / ${planText(row.indicator, words)}`,
    row.deviation === null || row.deviation > 0
      ? shareOrGap(row, profile.percentDecimals, words)
      : `-${pointsText(row.deviation, words)}${words.numbers.points}`,
    row.expected === null ? "" : percentText(row.expected, profile.percentDecimals, words),
    row.ownerName,
    causes.join("; ") || (said?.stated.replace(/\n/g, "; ") ?? "") || words.sheet.noCause,
    "",
    said?.deadline ?? "",
  ];
}

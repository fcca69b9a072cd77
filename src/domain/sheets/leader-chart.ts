/** The chart of "Một trang": a bar for all targets, then one a section, divided into the seven states (reporting.md 8). */
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import type { PlanStep, StackedBars } from "../plan/plan";
import { countText, dayText } from "../report/numbers";
import type { Report } from "../report/report";
import { xOfY } from "../report/sentences";
import { WORDS } from "../report/words/words";
import { COUNTS } from "./report-counts";

export const CHART_NAME = "Biểu đồ chỉ tiêu";
/** Zero-based row in which it begins. */
export const CHART_TOP = 6;
/** Rows for title, legend and a bar. */
const FRAME_ROWS = 5;
const ROWS_A_BAR = 1.5;

/** In the order of the states; beside each other they differ in lightness, for those who see no colours and for prints without. */
export const STATE_COLORS = [...["#14532D", "#74C08F", "#A4161A", "#A9CFF4", "#5B6673", "#DADADA", "#7A4E00"]] as const;

/** Rows that the chart of so many bars takes. */
export function chartRows(bars: number): number {
  return FRAME_ROWS + Math.ceil(bars * ROWS_A_BAR);
}

/** The step that draws the table whose headings stand in row `head`; `before` is the sheet as it was, null where it is new. */
export function chartStep(
  report: Report,
  sheet: string,
  { head, last, right }: { readonly head: number; readonly last: number; readonly right: number },
  before: SheetSnapshot | null,
): PlanStep {
  const former = before && formerBars(before);
  return {
    ...{ kind: "chart", sheet, name: CHART_NAME, colors: STATE_COLORS, title: chartTitle(report) },
    ...barsOf(head, last, right),
    ...(former ? { former } : {}),
  };
}

/** «16/38 chỉ tiêu đạt và vượt, 10 chậm; số liệu đến 14/9/2023»: a chart has no other words for who cannot see it. */
export function chartTitle({ words, whole, atEnd, schema }: Report): string {
  const missed = atEnd ? whole.lagging + whole.onTrack : whole.lagging;
  const { chart, chartFailed, chartLagging } = words.sheet;
  const said = missed === 0 ? "" : (atEnd ? chartFailed : chartLagging)(countText(missed, words));
  return chart(xOfY(whole), said, dayText(schema.settings.asOf, words));
}

function barsOf(head: number, last: number, right: number): Omit<StackedBars, "title"> {
  return {
    range: { top: head, left: 0, bottom: last, right },
    place: { top: CHART_TOP, left: 0, bottom: head - 2, right },
  };
}

/** What a chart showed that stood on the sheet before; null where its table is not to be found. */
function formerBars(sheet: SheetSnapshot): Omit<StackedBars, "title"> | null {
  const text = (row: number, column: number): string => cellText(sheet.rows[row]?.[column] ?? null).trim();
  const heads = Object.values(WORDS).map(({ sheet: { section, counts } }) => [section, ...counts]);
  const head = sheet.rows.findIndex((_, row) =>
    heads.some((headings) => headings.every((heading, at) => text(row, at) === heading)),
  );
  if (head < CHART_TOP + 2) return null;
  let last = head;
  while (text(last + 1, 0) !== "") last += 1;
  return last === head ? null : barsOf(head, last, COUNTS.length);
}

/**
 * Sheet "Diễn biến", on request: the figures of every indicator over the last periods, each with a bar. Bars are formulas
 * over the figures beside them, as long as the figure is against the largest of its row or its target.
 */
import { cellName } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import { figureText } from "../judge/figure-text";
import { RESULT_WORDS } from "../judge/words";
import type { HistoryView, IndicatorView, PeriodView } from "../history/view";
import type { PlanCell } from "../plan/cell";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, PLAIN, TITLE, WRAP } from "./styles";

export const TREND_SHEET = "Diễn biến";

/** Periods shown, the latest ones. */
const PERIODS = 12;
const FIXED = [
  ["Mã", 9],
  ["Chỉ tiêu", 44],
  ["ĐVT", 12],
  ["Kế hoạch", 12],
] as const;
const TARGET = FIXED.length - 1;
const HEADING_ROW = 3;
const FIGURE_WIDTH = 15;
const BAR_WIDTH = 14;
/** Signs of the longest bar. */
const BAR = 10;

/** The plan that writes the sheet anew; `existing` is it as it is, or null. */
export function buildTrendSheet({ periods, indicators }: HistoryView, existing: SheetSnapshot | null): WorkbookPlan {
  const shown = periods.slice(-PERIODS);
  const latest = indicators.filter((view) => view.latest);
  const draft = new SheetDraft(TREND_SHEET);
  draft.add(["DIỄN BIẾN CÁC CHỈ TIÊU QUA CÁC KỲ"]);
  draft.add([
    "Số lũy kế hoặc số tại ngày chốt của từng kỳ; thanh dài nhất ứng với số lớn nhất của dòng hoặc kế hoạch.",
  ]);
  draft.add();
  draft.add([...FIXED.map(([heading]) => heading), ...shown.flatMap(({ name }) => [name, ""])]);
  const rows = rowsOf(latest, shown);
  for (const [codes, views] of rows) draft.add(lineOf(codes, views, shown, draft.next));
  const right = TARGET + 2 * shown.length;
  const body = { top: HEADING_ROW + 1, left: 0, bottom: Math.max(HEADING_ROW + 1, draft.next - 1), right };
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(1, 0, 0, NOTE);
  draft.style(body, { ...LEFT, ...WRAP, numberFormat: PLAIN });
  draft.style({ ...body, left: 0, right: 2 }, { ...WRAP, numberFormat: "@" });
  shown.forEach((_, index) => {
    const left = TARGET + 2 + 2 * index;
    draft.style({ ...body, left, right: left }, { color: "#0F6CBD" });
  });
  draft.styleRow(HEADING_ROW, 0, right, HEADING);
  const steps = [...freshSteps(existing), ...draft.steps(), ...layout(shown, body.bottom)];
  // Rows and pages that a person has set since stay so.
  const stays = (kind: PlanStep["kind"]): boolean => kind === "fit-rows" || kind === "page";
  return { title: "trend-sheet", steps: existing ? steps.filter(({ kind }) => !stays(kind)) : steps };
}

function freshSteps(existing: SheetSnapshot | null): PlanStep[] {
  if (!existing) return [{ kind: "add-sheet", sheet: TREND_SHEET, tabColor: "#0F6CBD" }];
  const width = existing.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const range = { top: 0, left: 0, bottom: Math.max(0, existing.rows.length - 1), right: width - 1 };
  return [{ kind: "clear", sheet: TREND_SHEET, range }];
}

function layout(shown: readonly PeriodView[], bottom: number): PlanStep[] {
  const widths = [...FIXED.map(([, width]) => width), ...shown.flatMap(() => [FIGURE_WIDTH, BAR_WIDTH])];
  const sheet = TREND_SHEET;
  return [
    ...shown.map((_, index): PlanStep => {
      const left = TARGET + 1 + 2 * index;
      return { kind: "merge", sheet, range: { top: HEADING_ROW, bottom: HEADING_ROW, left, right: left + 1 } };
    }),
    ...widths.map((width, column): PlanStep => ({ kind: "column-width", sheet, column, width })),
    { kind: "freeze", sheet, rows: HEADING_ROW + 1, columns: 2 },
    { kind: "fit-rows", sheet, top: HEADING_ROW + 1, bottom },
    { kind: "page", sheet, landscape: true, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
    { kind: "activate", sheet },
  ];
}

/** The views of each indicator by period, in the order in which the indicators first came. */
function rowsOf(
  latest: readonly IndicatorView[],
  shown: readonly PeriodView[],
): [string, Map<string, IndicatorView>][] {
  const keys = new Set(shown.map(({ period }) => period));
  const rows = new Map<string, Map<string, IndicatorView>>();
  for (const view of latest) {
    const { indicator, period } = view.record;
    if (!keys.has(period)) continue;
    const row = rows.get(indicator) ?? new Map<string, IndicatorView>();
    rows.set(indicator, row.set(period, view));
  }
  return [...rows];
}

function lineOf(
  code: string,
  views: ReadonlyMap<string, IndicatorView>,
  shown: readonly PeriodView[],
  row: number,
): PlanCell[] {
  const last = [...views.values()].at(-1);
  const part = last?.indicator.target.parts.length === 1 ? last.indicator.target.parts[0] : undefined;
  const target = part && !part.change ? part.value : (last?.record.target ?? "");
  const figures = shown.map((_, index) => `$${cellName(row, TARGET + 1 + 2 * index)}`);
  const all = [`$${cellName(row, TARGET)}`, ...figures].join(",");
  return [
    ...[code, last?.record.name ?? "", last?.record.unit ?? "", target],
    ...shown.flatMap(({ period }, index): PlanCell[] => {
      const view = views.get(period);
      return [view ? figureOf(view) : "", { formula: barOf(figures[index] ?? "", all) }];
    }),
  ];
}

/** Parts and words stand as they are said, and have no bar. */
function figureOf({ record, indicator, judgement }: IndicatorView): PlanCell {
  if (indicator.method === "milestone" && record.actual !== null) return RESULT_WORDS[judgement.result];
  return record.actual ?? figureText(record).replaceAll(".", ",");
}

function barOf(figure: string, all: string): string {
  return `=IF(ISNUMBER(${figure}),IF(${figure}>0,REPT("█",ROUND(${String(BAR)}*${figure}/MAX(${all}),0)),""),"")`;
}

/**
 * A verdict set by hand in a workbook that was consolidated before (history.md 6): the cells of "Tổng hợp" that say it, its
 * line in "Báo cáo" and its open row in "Lịch sử", as the next consolidation would write them.
 */
import { overrideWords } from "../consolidate/reason-words";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import type { Result } from "../judge/judgement";
import { PACE_WORDS, RESULT_WORDS } from "../judge/words";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { CONSOLIDATED_SHEET, consolidatedHeading, type ConsolidatedColumn } from "./consolidated-columns";
import { planHistory, type PlacedRecord } from "./history-sheet";
import type { VerdictRow, VerdictTable } from "./read-verdicts";
import { WORDS } from "../report/words/words";
import { VI } from "../report/words/vi";
import { REPORT_RIGHT, REPORT_SHEET } from "./report-sheet";
import { HEADING, LEFT, OVERRIDDEN, WRAP } from "./styles";

export interface SetVerdict {
  readonly indicator: string;
  readonly result: Result;
  readonly reason: string;
  /** The reason of the verdict set before, where one holds. */
  readonly before: string | null;
}

/** The cells of the indicator's row: a formula that says the word, as a consolidation writes it. */
export function planVerdictCells(
  sheet: SheetSnapshot,
  { body }: VerdictTable,
  row: VerdictRow,
  { result, reason, before }: SetVerdict,
): PlanStep[] {
  const heading = sheet.rows[body.top - 1] ?? [];
  const columnOf = (key: ConsolidatedColumn): number =>
    heading.findIndex((cell) => cellText(cell).trim() === consolidatedHeading(key));
  const write = (key: ConsolidatedColumn, cell: PlanCell): PlanStep[] => {
    const left = columnOf(key);
    return left < 0 ? [] : [{ kind: "write", sheet: CONSOLIDATED_SHEET, top: row.row, left, cells: [[cell]] }];
  };
  const words = cellText(cellAt(sheet, row.row, Math.max(0, columnOf("words"))));
  const old = before === null ? "" : `${overrideWords(before)}; `;
  const computed = old !== "" && words.startsWith(old) ? words.slice(old.length) : words;
  const staysLagging = result === "notMet" && row.result === "notMet";
  const place = { top: row.row, bottom: row.row, left: columnOf("result"), right: columnOf("result") };
  return [
    ...write("result", { formula: `="${RESULT_WORDS[result]}"` }),
    ...(staysLagging
      ? []
      : [
          ...write("pace", { formula: `="${result === "notMet" ? PACE_WORDS.behind : ""}"` }),
          ...write("expected", { formula: '=""' }),
          ...write("deviation", { formula: '=""' }),
        ]),
    ...write("words", `${overrideWords(reason)}; ${computed}`),
    { kind: "style", sheet: CONSOLIDATED_SHEET, range: place, style: OVERRIDDEN },
  ];
}

/** The open row of the period with the verdict in it. */
export function planVerdictRecord(
  sheet: SheetSnapshot,
  record: PlacedRecord,
  { result, reason }: SetVerdict,
  written: string,
): PlanStep[] {
  const pace = result !== "notMet" ? null : record.result === "notMet" ? record.pace : "behind";
  return planHistory(sheet, [{ ...record, result, pace, byHand: true, reason, written }]);
}

/** Its line below the report, under the heading of verdicts set by hand. */
export function planVerdictLine(
  report: SheetSnapshot,
  name: string,
  computed: Result | null,
  { indicator, result, reason }: SetVerdict,
): PlanStep[] {
  const names = report.rows.map((row) => cellText(row[0] ?? null));
  const words = Object.values(WORDS).find(({ sheet }) => names.includes(sheet.overrides[0] ?? "")) ?? VI;
  const { overrides } = words.sheet;
  const there = names.lastIndexOf(overrides[0] ?? "");
  const isLast = there >= 0 && report.rows.slice(there).every((row) => row.some((cell) => cellText(cell) !== ""));
  const line = [
    `${indicator} ${name}`,
    computed === null ? "" : words.results[computed],
    words.results[result],
    reason,
  ];
  const top = report.rows.length + (isLast ? 0 : 1);
  const cells = isLast ? [line] : [[...overrides], line];
  const range = { top, left: 0, bottom: top + cells.length - 1, right: REPORT_RIGHT };
  return [
    { kind: "style", sheet: REPORT_SHEET, range, style: { ...LEFT, ...WRAP, numberFormat: "@" } },
    ...(isLast
      ? []
      : [{ kind: "style" as const, sheet: REPORT_SHEET, range: { ...range, bottom: top }, style: HEADING }]),
    { kind: "write", sheet: REPORT_SHEET, top, left: 0, cells },
    ...cells.map((_, at): PlanStep => ({
      ...{ kind: "merge", sheet: REPORT_SHEET },
      range: { ...range, top: top + at, bottom: top + at, left: overrides.length - 1 },
    })),
  ];
}

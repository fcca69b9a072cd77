/**
 * The sheets of the workbook in the order a person looks for them: results first, then what they are judged by, what is
 * remembered, and last what only serves tracing. A sheet that is added takes its place among ours; nobody's sheet is moved.
 */
import { SHEETS } from "../schema/words";
import { foldKey } from "../text/fold";
import type { PlanStep } from "../plan/plan";
import { AMENDMENT_SHEET } from "./amendment-sheet";
import { CHECK_SHEET } from "./check-sheet";
import { CONSOLIDATED_SHEET } from "./consolidated-columns";
import { isCopyName } from "./copy-names";
import { DECISION_SHEET } from "./decision-sheet";
import { HISTORY_SHEET } from "./history-sheet";
import { LEADER_SHEET } from "./leader-sheet";
import { EXPLANATION_SHEET } from "./read-explanations";
import { RECEIPT_SHEET } from "./receipt-columns";
import { REPORT_SHEET } from "./report-sheet";
import { SEND_BACK_SHEET } from "./send-back-sheet";
import { SOURCE_SHEET } from "./source-columns";
import { TREND_SHEET } from "./trend-sheet";

/** Our sheets, first to last; copies of source sheets come behind all of them. */
export const SHEET_ORDER: readonly string[] = [
  ...[CONSOLIDATED_SHEET, LEADER_SHEET, REPORT_SHEET, EXPLANATION_SHEET, RECEIPT_SHEET, SEND_BACK_SHEET],
  ...[TREND_SHEET, CHECK_SHEET],
  ...[SHEETS.indicators, SHEETS.units, SHEETS.settings],
  ...[HISTORY_SHEET, AMENDMENT_SHEET, DECISION_SHEET],
  ...[SOURCE_SHEET, SHEETS.sealed],
];

/** Place of a sheet in the order; -1 for a sheet that is none of ours. */
export function rankOf(name: string): number {
  if (isCopyName(name)) return SHEET_ORDER.length;
  // "Báo cáo (2)" is ours under another name.
  const key = foldKey(name.replace(/ \(\d\)$/, ""));
  return SHEET_ORDER.findIndex((each) => foldKey(each) === key);
}

/** The steps with the place of every sheet of ours that they add; `names` are the workbook's sheets as they stand. */
export function placeSheets(steps: readonly PlanStep[], names: readonly string[] | undefined): readonly PlanStep[] {
  if (!names) return steps;
  const order = [...names];
  return steps.map((step) => {
    if (step.kind !== "add-sheet") return step;
    const rank = rankOf(step.madeAs ?? step.sheet);
    if (rank < 0) return step;
    const ranks = order.map(rankOf);
    const before = ranks.map((each) => each >= 0 && each <= rank).lastIndexOf(true);
    const after = ranks.findIndex((each) => each > rank);
    const position = before >= 0 ? before + 1 : after >= 0 ? after : order.length;
    order.splice(position, 0, step.sheet);
    return position === order.length - 1 ? step : { ...step, position };
  });
}

/** A sheet of ours in a list of them; copies of source sheets are one entry. */
export interface ListedSheet {
  readonly name: string;
  /** The name it is made with; "NG" for copies. */
  readonly kind: string;
  readonly count: number;
}

/** Our sheets among those of the workbook, in our order. */
export function listedSheets(names: readonly string[]): ListedSheet[] {
  const copies = names.filter(isCopyName);
  const own = names
    .filter((name) => !isCopyName(name) && rankOf(name) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((name): ListedSheet => ({ name, kind: SHEET_ORDER[rankOf(name)] ?? "", count: 1 }));
  const [first] = copies;
  return first === undefined ? own : [...own, { name: first, kind: "NG", count: copies.length }];
}

/** The percentage that the sender put beside a figure, and whether it is the figure's, or its share of the plan. */
import { cellAt } from "../grid/snapshot";
import type { SubmittedSheet } from "../submission/submission";
import { factorOf, figureOf, type MatchedRow } from "./rule";
import { showsPercent } from "../text/number-format";

export interface SentPercent {
  /** As a share of a hundred. */
  readonly value: number;
  /** As the cell has it. */
  readonly stored: number;
  /** The share of the plan that the figure is. */
  readonly ofPlan: number;
  /** Within its own rounding (the places shown, at least one) it is the figure, its share of the plan or what is between them. */
  readonly agrees: boolean;
}

/** A share of one is written with three places at least. */
const SHARE_SLACK = 0.0005;

/** Of the sheet that was asked about last, which several rules ask about row by row. */
let known = new WeakMap<SubmittedSheet, Map<MatchedRow, SentPercent | null>>();

/** The percentage of a row; null where there is none, or actual or plan are no single number. A form's is its own formula. */
export function sentPercent(sheet: SubmittedSheet, row: MatchedRow): SentPercent | null {
  let rows = known.get(sheet);
  if (!rows) {
    rows = new Map();
    known = new WeakMap([[sheet, rows]]);
  }
  let sent = rows.get(row);
  if (sent === undefined) {
    sent = percentBeside(sheet, row);
    rows.set(row, sent);
  }
  return sent;
}

function percentBeside(sheet: SubmittedSheet, row: MatchedRow): SentPercent | null {
  const column = sheet.roles.percent;
  if (column === undefined || sheet.form) return null;
  const cell = cellAt(sheet.grid.sheet, row.row.row, column);
  if (typeof cell?.value !== "number") return null;
  const plan = row.plan.length === 1 ? row.plan[0] : undefined;
  const actual = sentNumber(row);
  if (!plan || actual === null || plan.value === 0) return null;
  if (row.actual?.reading.state !== "reported") return null;
  const stored = cell.value;
  const value = showsPercent(cell.numberFormat) ? stored * 100 : stored;
  const slack = 0.5 * 10 ** -Math.max(1, placesShown(stored, cell.numberFormat)) + 1e-6;
  const ofPlan = (actual / plan.value) * 100;
  const ratios = [
    actual,
    figureOf(row) ?? actual,
    ofPlan,
    ...(plan.max === undefined ? [] : [(actual / plan.max) * 100]),
  ];
  const said = (ratio: number): boolean =>
    Math.abs(ratio - value) <= slack || Math.abs(ratio / 100 - stored) <= SHARE_SLACK;
  const differs = plan.max === undefined && Math.abs(actual - plan.value - value) <= slack;
  const agrees = differs || ratios.some(said);
  return { value, stored, ofPlan, agrees };
}

/** The number beside the percentage in the sheet's own unit, as it is read; null where it stands in a text of its own. */
function sentNumber(row: MatchedRow): number | null {
  const { text = "", reading } = row.actual ?? {};
  if (reading?.numerator !== undefined) return reading.numerator;
  const figure = figureOf(row);
  if (figure === null || !/^-?\d+([.,]\d+)*(e-?\d+)?$/i.test(text.trim())) return null;
  const factor = factorOf(row);
  return factor === null ? null : figure / factor;
}

function placesShown(value: number, format: string | undefined): number {
  const places = /\.(0+)/.exec(format ?? "")?.[1]?.length;
  if (format !== undefined) return places ?? 0;
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  const sign = text.indexOf(".");
  const decimals = sign < 0 ? 0 : text.length - 1 - sign;
  return decimals > 6 ? 1 : decimals;
}

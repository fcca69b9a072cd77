/**
 * What a form says beside an input (forms.md 2, Validation): help only, always a warning, never a stop. Whatever is typed all
 * the same is read and checked on return.
 */
import { cellName, quoteSheet, type RangeAddress } from "../grid/address";
import { MILESTONE_WORDS, NO_FIGURE_WORDS } from "../form/columns";
import type { Indicator } from "../schema/types";
import { SHEETS } from "../schema/words";
import type { InputRow } from "../form/rows";

export interface FormValidation {
  readonly ranges: readonly RangeAddress[];
  readonly kind: "list" | "custom" | "date";
  /** Without "="; relative to the first cell of the first range. */
  readonly formulas: readonly string[];
  readonly title: string;
  readonly message: string;
}

/** Words to choose from stand on the settings sheet from column D on, one list a column. */
export const WORD_LISTS: readonly (readonly string[])[] = [NO_FIGURE_WORDS, MILESTONE_WORDS];
const LIST_COLUMN = 3;

const MESSAGES = {
  number: "Nhập số theo cột ĐVT, không kèm chữ. Chưa có thì chọn: Chưa có số liệu; Chưa đến kỳ; Không phát sinh.",
  negative: "Số liệu không được âm.",
  percent: "Tỷ lệ phải từ 0 đến 100.",
  list: "Chọn một trong danh sách.",
  date: "Nhập ngày, ví dụ 14/9/2023.",
  unit: "Chọn đơn vị của mình.",
} as const;

/** An input that holds a figure of the row. */
export interface FigureCell {
  readonly row: InputRow;
  readonly at: RangeAddress;
  /** Holds a count or a whole, not the share itself. */
  readonly counts: boolean;
}

type FigureRule = "number" | "negative" | "percent" | "list";

/** The rule that the figure of a row is held to. */
function figureRule(row: InputRow): FigureRule {
  const { method, target, unit } = row.indicator;
  if (method === "milestone") return "list";
  if (!isNeverNegative(row.indicator)) return "number";
  const most = Math.max(...target.parts.map(({ value, max }) => max ?? value));
  return unit.trim() === "%" && method === "level" && most <= 100 ? "percent" : "negative";
}

function isNeverNegative({ method, target }: Indicator): boolean {
  if (method === "growth" || method === "reduction" || target.parts.length === 0) return false;
  return target.parts.every(({ value, change }) => value >= 0 && change === undefined);
}

/** The rules of the figures, those of one kind together. */
export function figureValidations(cells: readonly FigureCell[]): FormValidation[] {
  const byRule = new Map<FigureRule, RangeAddress[]>();
  for (const { row, at, counts } of cells) {
    const rule = counts ? "negative" : figureRule(row);
    const known = byRule.get(rule);
    if (known) known.push(at);
    else byRule.set(rule, [at]);
  }
  return [...byRule].map(([rule, ranges]) => figureValidation(rule, ranges));
}

function figureValidation(rule: FigureRule, ranges: readonly RangeAddress[]): FormValidation {
  if (rule === "list")
    return { ranges, kind: "list", formulas: [listRange(1)], title: "Kết quả", message: MESSAGES.list };
  const [first] = ranges;
  const cell = first ? cellName(first.top, first.left) : "A1";
  const bounds = { number: "", negative: `,${cell}>=0`, percent: `,${cell}>=0,${cell}<=100` }[rule];
  const formula = `OR(AND(ISNUMBER(${cell})${bounds}),COUNTIF(${listRange(0)},${cell})>0)`;
  const more = rule === "number" ? "" : ` ${MESSAGES[rule]}`;
  return { ranges, kind: "custom", formulas: [formula], title: "Số liệu", message: MESSAGES.number + more };
}

/** A day between two others. */
export function dayValidation(ranges: readonly RangeAddress[], from: number, to: number): FormValidation {
  return { ranges, kind: "date", formulas: [String(from), String(to)], title: "Ngày", message: MESSAGES.date };
}

/** The unit of the common form, out of the names on the sheet of units. */
export function unitValidation(at: RangeAddress, units: number): FormValidation {
  const range = `${quoteSheet(SHEETS.units)}!$B$2:$B$${String(units + 1)}`;
  return { ranges: [at], kind: "list", formulas: [range], title: "Đơn vị", message: MESSAGES.unit };
}

function listRange(list: number): string {
  const cell = (row: number): string => cellName(row, LIST_COLUMN + list).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return `${quoteSheet(SHEETS.settings)}!${cell(1)}:${cell(WORD_LISTS[list]?.length ?? 1)}`;
}

/** The columns and fixed rows of the sheet "Tổng hợp": what is written, read back and referred to by them. */
import { cellName, quoteSheet } from "../grid/address";
import { PERCENT, PLAIN, SIGNED, TEXT, WRAP } from "./styles";

export const CONSOLIDATED_SHEET = "Tổng hợp";

/** Columns in the order written: key, heading, width in characters, the looks of their cells. */
export const COLUMNS = [
  ["order", "STT", 5, { numberFormat: TEXT, horizontal: "center" }],
  ["code", "Mã", 8, { numberFormat: TEXT }],
  ["name", "Chỉ tiêu", 36, { ...WRAP, numberFormat: TEXT }],
  // Beside the name, in the frozen part: what lags is seen however far the sheet is moved.
  ["pace", "Tiến độ", 14, { ...WRAP }],
  ["unit", "ĐVT", 15, { ...WRAP, numberFormat: TEXT }],
  ["plan", "Kế hoạch", 13, { ...WRAP, horizontal: "right" }],
  ["actual", "Thực hiện", 16, { ...WRAP, horizontal: "right" }],
  ["result", "Kết quả", 16, { ...WRAP, horizontal: "center" }],
  ["attainment", "Tỷ lệ hoàn thành", 11, { numberFormat: PERCENT, horizontal: "right" }],
  ["gap", "Chênh lệch so với mục tiêu", 18, { numberFormat: SIGNED, horizontal: "right" }],
  ["deviation", "Lệch so với tiến độ (điểm %)", 19, { numberFormat: SIGNED, horizontal: "right" }],
  ["before", "Kỳ trước", 13, { horizontal: "right" }],
  ["lastYear", "Cùng kỳ năm trước", 13, { horizontal: "right" }],
  ["change", "So với cùng kỳ", 16, { ...WRAP, numberFormat: TEXT }],
  ["forecast", "Dự báo (tính toán)", 22, { ...WRAP, numberFormat: TEXT }],
  ["coverage", "Số đơn vị", 9, { numberFormat: TEXT, horizontal: "center" }],
  ["owner", "Cơ quan chủ trì", 24, { ...WRAP, numberFormat: TEXT }],
  ["words", "Cách đánh giá", 34, { ...WRAP, numberFormat: TEXT }],
  ["counted", "Tính vào tổng số", 9, { horizontal: "center" }],
  ["target", "Mục tiêu (từ)", 11, { numberFormat: PLAIN }],
  ["max", "Mục tiêu (đến)", 11, { numberFormat: PLAIN }],
  ["baseline", "Kỳ gốc", 11, { numberFormat: PLAIN }],
  ["pacing", "Nhịp độ", 12, { numberFormat: TEXT }],
  ["judged", "Số đem xét", 12, { numberFormat: PLAIN }],
  ["expected", "Phần phải đạt", 11, { numberFormat: "0.0%" }],
  ["section", "Lĩnh vực", 20, { numberFormat: TEXT }],
] as const;
export type ConsolidatedColumn = (typeof COLUMNS)[number][0];

/** Last column of the sheet that is ours. */
export const CONSOLIDATED_RIGHT = COLUMNS.length - 1;
/** First column of those that only the formulas need. */
export const FIRST_HELPER = COLUMNS.findIndex(([key]) => key === "counted");
/** Zero-based row of the headings. */
export const HEADING_ROW = 4;
/** Zero-based first column behind those that stand fast. */
export const FIRST_MOVING = COLUMNS.findIndex(([key]) => key === "pace") + 1;
/** What stands on top and other sheets repeat: resolution, date, count, its parts. */
export type Headline = "resolution" | "date" | "count" | "parts";

/**
 * Zero-based row and column of each. What is seen however far the sheet is moved stands in the columns that stand fast; the
 * longer lines stand beside them.
 */
const HEADLINES: Readonly<Record<Headline, readonly [row: number, column: number]>> = {
  resolution: [0, FIRST_MOVING],
  date: [1, 0],
  count: [2, 0],
  parts: [2, FIRST_MOVING],
};

/** The cell of a headline, as a formula of another sheet names it. */
export function headlineCell(headline: Headline): string {
  const [row, column] = HEADLINES[headline];
  return `${quoteSheet(CONSOLIDATED_SHEET)}!${cellName(row, column)}`;
}

/** Zero-based column of a field. */
export function consolidatedColumn(key: ConsolidatedColumn): number {
  return COLUMNS.findIndex(([each]) => each === key);
}

/** Heading text of a field, by which the sheet is read back. */
export function consolidatedHeading(key: ConsolidatedColumn): string {
  return COLUMNS[consolidatedColumn(key)]?.[1] ?? "";
}

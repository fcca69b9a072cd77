/** The columns of "Nguồn số liệu" and the words in them, for those who write the sheet and those who read it back. */
import { FINGERPRINT_SIGNS } from "../report/receipt-kept";
import { PLAIN, TEXT, WRAP } from "./styles";
import type { ActualState } from "../actual/actual-reading";

export const SOURCE_SHEET = "Nguồn số liệu";

/**
 * Columns in the order written: key, heading, width in characters, the looks of their cells, and whether they are shown; what only
 * the program reads is folded away, so that what people read prints large enough.
 */
export const SOURCE_COLUMNS = [
  ["key", "Khóa", 14, {}, "folded"],
  ["code", "Mã", 9, { numberFormat: TEXT }, "always"],
  ["name", "Chỉ tiêu", 34, { ...WRAP, numberFormat: TEXT }, "always"],
  ["unitCode", "Mã đơn vị", 10, { numberFormat: TEXT }, "folded"],
  ["unit", "Đơn vị gửi", 22, { ...WRAP, numberFormat: TEXT }, "always"],
  ["text", "Nội dung đơn vị gửi", 22, { ...WRAP, numberFormat: TEXT }, "always"],
  ["value", "Giá trị", 13, { numberFormat: PLAIN, horizontal: "right" }, "always"],
  ["measure", "ĐVT", 15, { ...WRAP, numberFormat: TEXT }, "always"],
  ["numerator", "Tử số", 11, { numberFormat: PLAIN, horizontal: "right" }, "when-said"],
  ["denominator", "Mẫu số", 11, { numberFormat: PLAIN, horizontal: "right" }, "when-said"],
  ["state", "Trạng thái", 13, { ...WRAP }, "always"],
  ["used", "Dùng", 8, {}, "always"],
  ["why", "Lý do không dùng", 26, { ...WRAP, numberFormat: TEXT }, "always"],
  ["file", "Tệp", 26, { ...WRAP, numberFormat: TEXT }, "always"],
  ["sheet", "Trang tính", 16, { ...WRAP, numberFormat: TEXT }, "always"],
  ["cell", "Ô", 8, { numberFormat: TEXT }, "always"],
  ["asOf", "Số liệu đến ngày", 13, { numberFormat: "dd/mm/yyyy" }, "always"],
  ["fingerprint", "Dấu tệp", 14, { numberFormat: TEXT }, "folded"],
  ["decided", "Quyết định của người tổng hợp", 24, { ...WRAP, numberFormat: TEXT }, "when-said"],
  ["copy", "Bản sao", 26, { numberFormat: TEXT }, "when-said"],
  ["run", "Lần tổng hợp", 24, { numberFormat: TEXT }, "folded"],
  ["detail", "Cách hiểu", 14, { numberFormat: TEXT }, "folded"],
  ["reasons", "Đơn vị giải trình", 28, { ...WRAP, numberFormat: TEXT }, "always"],
  ["previous", "Kỳ trước", 12, { numberFormat: PLAIN, horizontal: "right" }, "when-said"],
  ["lastYear", "Cùng kỳ năm trước", 12, { numberFormat: PLAIN, horizontal: "right" }, "when-said"],
] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number][0];

export const SOURCE_STATES: Readonly<Record<ActualState, string>> = {
  reported: "Có số liệu",
  noData: "Chưa có số liệu",
  notDue: "Chưa đến kỳ",
  notArisen: "Không phát sinh",
  unreadable: "Không dùng được",
};

export const SOURCE_YES = "Có";
export const SOURCE_NO = "Không";
/** Marks the key of a row that is used; a key is text also where the code looks like a number. */
export const USED_MARK = " ✓";
export const UNUSED_MARK = " –";
/** Zero-based row of the headings. */
export const TABLE_TOP = 7;
/** Zero-based place of the line that tells one run from another. */
export const STAMP_CELL = { row: 6, column: 1 } as const;

/** Zero-based column of a field. */
export function sourceColumn(key: SourceColumn): number {
  return PLACES.get(key) ?? -1;
}

const PLACES = new Map(SOURCE_COLUMNS.map(([key], column) => [key, column]));

/** Heading text of a field. */
export function sourceHeading(key: SourceColumn): string {
  return SOURCE_COLUMNS[sourceColumn(key)]?.[1] ?? "";
}

/** What the sheet keeps of a file's fingerprint. */
export function keptFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, FINGERPRINT_SIGNS);
}

/** Last column of the sheet that is ours. */
export const SOURCE_RIGHT = SOURCE_COLUMNS.length - 1;

/** The key of an indicator's used rows, from the cell that holds its code; signs that searching takes for wildcards are escaped. */
export function usedKey(code: string, codeCell: string): string {
  if (!/[*?~]/.test(code)) return `${codeCell}&"${USED_MARK}"`;
  return `"${code.replace(/[*?~]/g, "~$&").replaceAll('"', '""')}${USED_MARK}"`;
}

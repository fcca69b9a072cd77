/**
 * Why a figure is not used, or a target has no verdict: a code here and in the pane, words of the table below on the sheets, which
 * are Vietnamese and are read back by them.
 */
import type { FindingCode } from "../finding/finding";

/** Of findings those that keep a figure out. */
const FINDINGS: Readonly<Partial<Record<FindingCode, string>>> = {
  "sheet-hidden": "Trang tính ẩn, không lấy số liệu",
  "unit-unknown": "Chưa rõ đơn vị gửi",
  "sender-disagrees": "Chưa rõ đơn vị gửi",
  "file-superseded": "Đã có báo cáo mới hơn của đơn vị",
  "total-as-data": "Dòng cộng hoặc ghi chú, không phải chỉ tiêu",
  "name-unmatched": "Không có chỉ tiêu tên này trong bộ chỉ tiêu",
  "code-unknown": "Mã không có trong bộ chỉ tiêu",
  "not-owner": "Không phải chỉ tiêu của đơn vị",
  conflict: "Khác số của đơn vị chủ trì",
  "conflict-same": "Trùng số của đơn vị chủ trì",
  "row-conflict": "Hai dòng cùng chỉ tiêu, số khác nhau",
  "row-duplicate": "Trùng dòng trước",
  "whole-as-part": "Có vẻ là số của toàn địa bàn",
  "unit-differs": "Đơn vị tính khác loại",
  "unit-slip": "Lệch hàng trăm, hàng nghìn lần so với kế hoạch",
  "figure-implausible": "Số khó có thể đúng so với mục tiêu",
  "number-ambiguous": "Số có nhiều cách đọc",
  "number-unreadable": "Không đọc được số",
  "number-from-date": "Số bị đổi thành ngày tháng",
  "error-value": "Ô báo lỗi",
  "values-not-computed": "Công thức chưa được tính",
  "part-missing": "Thiếu số của một phần",
  "heading-duplicate": "Không rõ dùng cột nào trong hai cột",
  "as-of-mixed": "Biểu ghi là số liệu của năm trước",
  "heading-guessed": "Chưa rõ cột này có phải số thực hiện",
  "missing-token": "Ghi là chưa có số liệu",
  "value-missing": "Để trống",
  "merged-data": "Ô gộp, số thuộc dòng trên",
  "unit-missing": "Đơn vị chưa gửi báo cáo",
  "indicator-missing": "Báo cáo không có dòng chỉ tiêu này",
  "file-encrypted": "Tệp của đơn vị có mật khẩu",
  "file-unreadable": "Tệp của đơn vị không đọc được",
  "schema-baseline-missing": "Thiếu số kỳ gốc",
};

/** What is no finding: it says how matters stand, or what a person decided. */
export type OwnReason =
  | "sender-open"
  | "no figure"
  | "not due"
  | "not arisen"
  | "notArisen"
  | "no numerator"
  | "left-out"
  | "accepted-empty"
  | "override"
  | "no-target";

const OWN: Readonly<Record<OwnReason, string>> = {
  "sender-open": "Chờ rõ đơn vị gửi của một tệp khác",
  "no figure": "Để trống",
  "not due": "Chưa đến kỳ",
  "not arisen": "Không phát sinh",
  notArisen: "Không phát sinh",
  "no numerator": "Thiếu tử số hoặc mẫu số",
  "left-out": "Người tổng hợp quyết định không dùng",
  "accepted-empty": "Người tổng hợp chấp nhận chưa có số liệu",
  override: "Người tổng hợp đánh giá lại",
  "no-target": "Chỉ tiêu chưa có mục tiêu bằng số",
};

const WORDS: Readonly<Record<string, string>> = { ...FINDINGS, ...OWN };

/** All that has words. */
export const REASON_CODES: readonly string[] = Object.keys(WORDS);

/** The words of a reason code; the code itself where it has none. */
export function reasonWords(why: string): string {
  return WORDS[why] ?? why;
}

/** How a sheet says that a person set the verdict, and why. */
export function overrideWords(reason: string): string {
  return `${reasonWords("override")}: ${reason}`;
}

/** Words that sheets written before may still hold. */
const EARLIER: Readonly<Record<string, string>> = { "Hai cột cùng tiêu đề": "heading-duplicate" };

/** The first code of each; the words that are told now go before those of earlier. */
const CODES: ReadonlyMap<string, string> = new Map(
  [...Object.entries(WORDS), ...Object.entries(EARLIER).map(([words, code]) => [code, words] as const)]
    .reverse()
    .map(([code, words]) => [words, code]),
);

/** The reason code of its words, as a source sheet holds them; the words themselves where they are none of ours. */
export function reasonCode(words: string): string {
  return CODES.get(words) ?? words;
}

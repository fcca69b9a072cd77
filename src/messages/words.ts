/** Single words and short phrases for codes: verdicts, paces, severities, file states, reasons. */
import type { FindingCode, Severity } from "../domain/finding/finding";
import type { FileStatus } from "../domain/consolidate/consolidation";
import type { OwnReason } from "../domain/consolidate/reason-words";
import type { Pace, Result } from "../domain/judge/judgement";
import type { Basis } from "../domain/schema/types";
import type { Lang } from "./lang";
import { FINDING_CODES, findingTitle } from "./render-finding";

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Lang, string>>>>;

export const RESULTS: Words<Result> = {
  exceeded: { vi: "Vượt", en: "Exceeded" },
  met: { vi: "Đạt", en: "Met" },
  notMet: { vi: "Chưa đạt", en: "Not met" },
  notAssessable: { vi: "Không đánh giá được", en: "Cannot be assessed" },
  noData: { vi: "Chưa có số liệu", en: "No figure yet" },
  notDue: { vi: "Chưa đến kỳ", en: "Not due yet" },
};

export const SEVERITY_WORDS: Words<Severity> = {
  E: { vi: "Phải xử lý", en: "Must be solved" },
  W: { vi: "Cần lưu ý", en: "Worth a look" },
  I: { vi: "Thông tin", en: "Information" },
};

export const FILE_STATUSES: Words<FileStatus> = {
  read: { vi: "Đã đọc", en: "Read" },
  duplicate: { vi: "Trùng tệp khác", en: "Duplicate" },
  unreadable: { vi: "Không đọc được", en: "Unreadable" },
  encrypted: { vi: "Có mật khẩu", en: "Has a password" },
  noIndicators: { vi: "Không có biểu chỉ tiêu", en: "No indicators" },
  unitUnknown: { vi: "Chưa rõ đơn vị", en: "Unit unknown" },
  ownOutput: { vi: "Do tiện ích này lập", en: "Made by this add-in" },
  temporary: { vi: "Tệp tạm", en: "Temporary file" },
  kept: { vi: "Giữ từ lần trước", en: "Kept from before" },
  superseded: { vi: "Đã có bản mới hơn", en: "Replaced" },
};

/** Why a figure was left out, beside the finding codes. */
const REASONS: Words<OwnReason> = {
  "no-target": { vi: "Chỉ tiêu chưa có mục tiêu bằng số", en: "No numeric target" },
  "not due": { vi: "Chưa đến kỳ báo cáo", en: "Not due yet" },
  "not arisen": { vi: "Không phát sinh", en: "Did not arise" },
  notArisen: { vi: "Không phát sinh", en: "Did not arise" },
  "no figure": { vi: "Chưa có số liệu", en: "No figure" },
  "no numerator": { vi: "Thiếu tử số hoặc mẫu số", en: "Numerator or denominator missing" },
  "sender-open": {
    vi: "Chờ rõ đơn vị gửi của một tệp khác",
    en: "Another file’s sender is not known yet",
  },
  override: { vi: "Người tổng hợp đánh giá lại", en: "Verdict set by hand" },
  "accepted-empty": { vi: "Đã chấp nhận chưa có số liệu", en: "Accepted as having no figure" },
  "left-out": { vi: "Đã chọn không dùng", en: "Left out by decision" },
};

export function resultWord(result: Result, lang: Lang): string {
  return RESULTS[result][lang];
}

export const PACES: Words<Pace> = {
  onTrack: { vi: "Đúng tiến độ", en: "On track" },
  behind: { vi: "Chậm", en: "Behind" },
  farBehind: { vi: "Rất chậm", en: "Far behind" },
};

export const BASIS_WORDS: Words<Basis> = {
  actual: { vi: "thực hiện", en: "actual figures" },
  estimate: { vi: "ước cả năm", en: "full-year estimate" },
};

/** The reason a figure was left out, in words; a finding code is said by its title. */
export function reasonWord(why: string, lang: Lang): string {
  const known = REASONS[why as OwnReason] as Readonly<Record<Lang, string>> | undefined;
  if (known) return known[lang];
  return FINDING_CODES.includes(why as FindingCode) ? findingTitle(why as FindingCode, lang) : why;
}

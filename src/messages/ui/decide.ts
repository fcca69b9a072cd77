/** Texts of decisions about figures, and of what changed since the last run. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

export const DECIDE = bilingual(
  {
    pending: (count: number) => `Cần quyết định (${formatNumber(count, "vi")})`,
    pendingHint: "Những số này chưa được dùng. Quyết định được ghi vào trang “Quyết định” và nhớ cho lần sau.",
    value: (unit: string) => (unit === "" ? "Giá trị dùng" : `Giá trị dùng (${unit})`),
    reason: "Lý do",
    use: "Dùng số này",
    leaveOut: "Không dùng",
    needsReason: "Ghi lý do để người sau hiểu.",
    needsValue: "Ghi một số, ví dụ 1.234,5. Tránh viết như 1,500: hãy viết 1,5 hoặc 1500.",
    decided: (count: number) => `Đã quyết định (${formatNumber(count, "vi")})`,
    revoke: "Bỏ quyết định này",
    saidUse: "Dùng",
    saidLeaveOut: "Không dùng",
    saidAccept: "Chấp nhận",
    because: (reason: string) => `Lý do: ${reason}`,
    recounted: (met: number, counted: number) => `Đã tính lại: ${String(met)}/${String(counted)} chỉ tiêu đạt và vượt`,
    changes: (count: number) => `Thay đổi so với lần trước (${formatNumber(count, "vi")})`,
    change: (before: string, after: string) => `${before} → ${after}`,
    none: "không có",
    unchanged: "Số liệu và quyết định giống lần ghi trước, không có gì cần ghi.",
  },
  {
    pending: (count: number) => `To be decided (${formatNumber(count, "en")})`,
    pendingHint: "These figures are not used yet. Decisions go to the sheet “Quyết định” and are remembered.",
    value: (unit: string) => (unit === "" ? "Figure to use" : `Figure to use (${unit})`),
    reason: "Reason",
    use: "Use this figure",
    leaveOut: "Leave out",
    needsReason: "Give a reason, so that others understand.",
    needsValue: "Write one number in Vietnamese notation, for example 1.234,5. Instead of 1,500 write 1,5 or 1500.",
    decided: (count: number) => `Decided (${formatNumber(count, "en")})`,
    revoke: "Revoke this decision",
    saidUse: "Use",
    saidLeaveOut: "Left out",
    saidAccept: "Accepted",
    because: (reason: string) => `Reason: ${reason}`,
    recounted: (met: number, counted: number) =>
      `Counted again: ${String(met)} of ${String(counted)} targets met or exceeded`,
    changes: (count: number) => `Changes since the last run (${formatNumber(count, "en")})`,
    change: (before: string, after: string) => `${before} → ${after}`,
    none: "none",
    unchanged: "Figures and decisions are those of the last run; there is nothing to write.",
  },
);

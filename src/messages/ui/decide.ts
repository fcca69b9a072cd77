/** Texts of decisions about figures, and of what changed since the last run. */
import type { AskedRole } from "../../domain/submission/column-answer";
import type { ColumnQuestion } from "../../domain/submission/column-questions";
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
    choose: "Chọn số này",
    chooseNone: "Không dùng số nào",
    other: (unit: string) => (unit === "" ? "Hoặc nhập số đúng" : `Hoặc nhập số đúng (${unit})`),
    useOther: "Dùng số nhập",
    before: (said: string, reason: string) => `Lần trước: ${said} (${reason})`,
    useAsBefore: (figure: string) => `Như lần trước: dùng ${figure}`,
    leaveOutAsBefore: "Như lần trước: không dùng",
    allAsBefore: (count: number) => `Quyết định như lần trước cho ${formatNumber(count, "vi")} mục có đề nghị`,
    standing: "Số đầu đang được dùng vì là số của cơ quan chủ trì.",
    contradict: (count: number) =>
      `${formatNumber(count, "vi")} số của cùng chỉ tiêu khác nhau. Chọn một số, các số kia không dùng.`,
    chosen: (figure: string, all: string) => `Chọn ${figure} trong các số ${all}`,
    byKeys: "Alt+↓ đến mục sau, Alt+↑ về mục trước.",
    offered: "Có thể là",
    readAs: (words: string) => `Đọc theo “${words}”`,
    needsReason: "Ghi lý do để người sau hiểu.",
    needsValue: "Ghi một số, ví dụ 1.234,5. Tránh viết như 1,500: hãy viết 1,5 hoặc 1500.",
    columns: (count: number) => `Chọn cột số liệu (${formatNumber(count, "vi")})`,
    columnsHint:
      "Mỗi mẫu biểu chỉ hỏi một lần. Lần sau đơn vị gửi biểu có cùng tiêu đề, cột đã chọn được dùng luôn. Muốn đổi thì bỏ quyết định ở mục “Đã quyết định”.",
    columnQuestion: (role: AskedRole) =>
      ({ actual: "Cột nào là số thực hiện?", estimate: "Cột nào là số ước cả năm?", plan: "Cột nào là kế hoạch?" })[
        role
      ],
    columnWhy: (kind: ColumnQuestion["kind"]) =>
      ({
        tied: "Nhiều cột cùng khớp nên chưa cột nào được dùng.",
        missing: "Chưa cột nào được nhận ra nên biểu chưa có số nào được dùng.",
        guessed: "Đang dùng cột đầu tiên dưới đây vì đoán theo số liệu; bấm vào cột đúng để nhớ.",
      })[kind],
    column: (letter: string, heading: string) => (letter === heading ? `Cột ${letter}` : `Cột ${letter} “${heading}”`),
    columnReason: "Chọn trong danh sách cột",
    saidColumn: "Lấy cột",
    decided: (count: number) => `Đã quyết định (${formatNumber(count, "vi")})`,
    revoke: "Bỏ quyết định này",
    saidUse: "Dùng",
    saidLeaveOut: "Không dùng",
    saidAccept: "Chấp nhận",
    saidOverride: "Đánh giá lại",
    because: (reason: string) => `Lý do: ${reason}`,
    recounting: "Đang tính lại…",
    recounted: (headline: string) => `Đã tính lại: ${headline}`,
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
    choose: "Use this one",
    chooseNone: "Use none of them",
    other: (unit: string) => (unit === "" ? "Or type the right figure" : `Or type the right figure (${unit})`),
    useOther: "Use what I typed",
    before: (said: string, reason: string) => `Last time: ${said} (${reason})`,
    useAsBefore: (figure: string) => `As last time: use ${figure}`,
    leaveOutAsBefore: "As last time: leave out",
    allAsBefore: (count: number) => `Decide as last time for the ${formatNumber(count, "en")} with an offer`,
    standing: "The first is used: it is the owner’s.",
    contradict: (count: number) =>
      `${formatNumber(count, "en")} figures for one target differ. Choose one; the others are left aside.`,
    chosen: (figure: string, all: string) => `Chose ${figure} of ${all}`,
    byKeys: "Alt+↓ goes to the next, Alt+↑ back.",
    offered: "It may be",
    readAs: (words: string) => `Read from “${words}”`,
    needsReason: "Give a reason, so that others understand.",
    needsValue: "Write one number in Vietnamese notation, for example 1.234,5. Instead of 1,500 write 1,5 or 1500.",
    columns: (count: number) => `Choose the column of figures (${formatNumber(count, "en")})`,
    columnsHint:
      "Each form is asked about once. The next time the unit sends a sheet with the same headings, the chosen column is used at once. To change it, revoke the decision under “Decided”.",
    columnQuestion: (role: AskedRole) =>
      ({
        actual: "Which column holds the actual figures?",
        estimate: "Which column holds the estimate for the year?",
        plan: "Which column holds the plan?",
      })[role],
    columnWhy: (kind: ColumnQuestion["kind"]) =>
      ({
        tied: "Several columns fit as well, so none is used yet.",
        missing: "No column was recognised, so no figure of the sheet is used yet.",
        guessed: "The first column below is used, guessed by its cells; click the right one to remember it.",
      })[kind],
    column: (letter: string, heading: string) =>
      letter === heading ? `Column ${letter}` : `Column ${letter} “${heading}”`,
    columnReason: "Chosen from the list of columns",
    saidColumn: "Column used",
    decided: (count: number) => `Decided (${formatNumber(count, "en")})`,
    revoke: "Revoke this decision",
    saidUse: "Use",
    saidLeaveOut: "Left out",
    saidAccept: "Accepted",
    saidOverride: "Verdict set by hand",
    because: (reason: string) => `Reason: ${reason}`,
    recounting: "Counting again…",
    recounted: (headline: string) => `Counted again: ${headline}`,
    changes: (count: number) => `Changes since the last run (${formatNumber(count, "en")})`,
    change: (before: string, after: string) => `${before} → ${after}`,
    none: "none",
    unchanged: "Figures and decisions are those of the last run; there is nothing to write.",
  },
);

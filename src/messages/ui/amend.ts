/** Texts of amending a target by a document. */
import { bilingual } from "../lang";

export const AMEND = bilingual(
  {
    title: "Điều chỉnh theo văn bản…",
    intro:
      "Khi nghị quyết hoặc quyết định điều chỉnh chỉ tiêu: ghi giá trị mới và văn bản. Kỳ trước ngày hiệu lực vẫn xét theo giá trị cũ.",
    open: "Điều chỉnh một chỉ tiêu",
    reading: "Đang đọc bộ chỉ tiêu…",
    indicator: "Chỉ tiêu",
    field: "Mục điều chỉnh",
    value: "Giá trị mới",
    effective: "Hiệu lực từ ngày",
    document: "Văn bản (số, ký hiệu)",
    documentDate: "Ngày văn bản",
    reason: "Lý do",
    dayHint: "Ví dụ 19/7/2023",
    needsValue: "Ghi giá trị mới.",
    needsDay: "Ghi ngày, ví dụ 19/7/2023.",
    needsDocument: "Ghi văn bản làm căn cứ.",
    preview: "Xem trước",
    changes: (old: string, value: string) => `${old === "" ? "(trống)" : old} → ${value}`,
    closedAfter: (names: string) =>
      `Các kỳ đã chốt sau ngày hiệu lực vẫn giữ kết quả lúc chốt: ${names}. Cần thì tổng hợp lại kỳ đó và đính chính.`,
    write: "Ghi điều chỉnh",
    done: "Đã ghi điều chỉnh.",
    record: (code: string) => `Điều chỉnh chỉ tiêu ${code}`,
    cancel: "Thôi",
  },
  {
    title: "Amend by a document…",
    intro:
      "When a resolution or a decision changes a target: enter the new value and the document. Periods before the day it holds from are still judged by the old value.",
    open: "Amend a target",
    reading: "Reading the schema…",
    indicator: "Target",
    field: "Column",
    value: "New value",
    effective: "Holds from",
    document: "Document (number)",
    documentDate: "Date of the document",
    reason: "Reason",
    dayHint: "For example 19/7/2023",
    needsValue: "Enter the new value.",
    needsDay: "Enter a day such as 19/7/2023.",
    needsDocument: "Enter the document.",
    preview: "Preview",
    changes: (old: string, value: string) => `${old === "" ? "(blank)" : old} → ${value}`,
    closedAfter: (names: string) =>
      `Closed periods after that day keep the verdicts they were closed with: ${names}. Consolidate and correct them where needed.`,
    write: "Write the amendment",
    done: "The amendment is written.",
    record: (code: string) => `Amended target ${code}`,
    cancel: "Cancel",
  },
);

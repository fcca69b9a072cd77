/** What was done before the pane was loaded anew, by the title of its plan. */
import type { Lang } from "../lang";

const DONE: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  amendment: { vi: "Điều chỉnh chỉ tiêu", en: "Amended a target" },
  attainment: { vi: "Thêm cột mức đạt", en: "Added attainment columns" },
  "attainment-off": { vi: "Bỏ cột mức đạt", en: "Took the attainment columns away" },
  "check-sheet": { vi: "Ghi kết quả kiểm tra", en: "Wrote the findings" },
  "form-checked": { vi: "Ghi dấu đã tự kiểm tra", en: "Marked the form as checked" },
  "keep-schema": { vi: "Lưu bộ chỉ tiêu vào sổ", en: "Kept the schema in the workbook" },
  "issue-forms": { vi: "Ghi sổ phát hành biểu", en: "Registered the forms issued" },
  consolidate: { vi: "Ghi bảng tổng hợp", en: "Wrote the consolidation" },
  decisions: { vi: "Ghi quyết định", en: "Wrote decisions" },
  fix: { vi: "Sửa ô", en: "Corrected cells" },
  "highlight-on": { vi: "Tô chỉ tiêu chậm", en: "Highlighted lagging targets" },
  "highlight-off": { vi: "Bỏ tô chỉ tiêu chậm", en: "Took the highlight away" },
  "rows-lagging": { vi: "Chỉ hiện chỉ tiêu chậm", en: "Showed lagging targets only" },
  "rows-all": { vi: "Hiện lại mọi chỉ tiêu", en: "Showed all targets again" },
  sample: { vi: "Ghi sổ mẫu", en: "Wrote the sample" },
  schema: { vi: "Ghi bộ chỉ tiêu", en: "Wrote a target schema" },
  "seal-schema": { vi: "Chốt bộ chỉ tiêu", en: "Sealed the schema" },
};

const OTHER: Readonly<Record<Lang, string>> = {
  vi: "Việc làm trước khi ngăn tải lại",
  en: "What was done before the pane was loaded anew",
};

/** Titles that have words of their own. */
export const NAMED_TITLES = Object.keys(DONE);

/** What a plan of that title did. */
export function renderDoneBefore(title: string, lang: Lang): string {
  return (Object.hasOwn(DONE, title) ? DONE[title] : OTHER)?.[lang] ?? OTHER[lang];
}

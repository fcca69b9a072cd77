/** Questions about a proposed schema, at the cell they concern. */
import type { Question } from "../domain/schema/propose/proposal";
import type { Lang } from "./lang";

const QUESTIONS: Readonly<Record<Question["code"], Readonly<Record<Lang, string>>>> = {
  "target-unsure": {
    vi: "chưa chắc đã đọc đúng mục tiêu này; ghi lại cho rõ.",
    en: "the reading of this target is not certain; write it more plainly.",
  },
  "target-empty": {
    vi: "chưa có mục tiêu; ghi mục tiêu, hoặc để Tính vào tổng số là Không.",
    en: "there is no target; write one, or leave the indicator out of the count.",
  },
  "parts-counted": {
    vi: "dòng này không có mục tiêu nên không tính; các dòng con có mục tiêu được tính từng dòng. Nếu cả nhóm chỉ là một chỉ tiêu: ghi mục tiêu ở dòng này, để Tính vào tổng số của các dòng con là Không.",
    en: "this row has no target and is not counted; its parts with a target are counted one by one. If all of it is one indicator, write its target here and leave the parts out of the count.",
  },
  "direction-unsure": {
    vi: "cao hơn hay thấp hơn là tốt?",
    en: "is higher or lower better?",
  },
  "baseline-missing": {
    vi: "nếu đơn vị báo cáo mức còn lại thì cần số kỳ gốc.",
    en: "needed where units report the level reached instead of the reduction.",
  },
  "owner-missing": {
    vi: "chưa rõ cơ quan chủ trì.",
    en: "the owner is not named.",
  },
  "owner-column-missing": {
    vi: "phụ lục không nêu cơ quan chủ trì; ghi mã cơ quan ở từng dòng.",
    en: "the annex names no owners; enter the code of the owner in each row.",
  },
  "owner-plural": {
    vi: "nhiều đơn vị cùng báo cáo; ghi mã từng đơn vị, hoặc * nếu là mọi đơn vị, và xem lại Cách tổng hợp.",
    en: "several units report this; list their codes, or * for every unit, and review the roll-up.",
  },
  "unit-missing": {
    vi: "chưa có đơn vị tính.",
    en: "the unit of measure is missing.",
  },
  "unit-column-missing": {
    vi: "phụ lục không có đơn vị tính; ghi đơn vị tính ở từng dòng.",
    en: "the annex has no units of measure; enter the unit in each row.",
  },
  "timing-unsure": {
    vi: "số cộng dồn từ đầu kỳ, hay số có tại thời điểm báo cáo? Nếu là số tại thời điểm thì để Nhịp độ là Không.",
    en: "does it add up from the start of the period, or is it what there is on the day? In that case set the pacing to Không.",
  },
  "deadline-within": {
    vi: "kế hoạch có thời hạn mà bộ chỉ tiêu không có cột riêng (đã chép vào Ghi chú); ghi phần phải đạt đến tháng đó vào Nhịp độ.",
    en: "the target has a deadline, for which the schema has no column (it is kept in the notes); give the share due by that month as the pacing.",
  },
  "deadline-later": {
    vi: "thời hạn sau kỳ của bộ chỉ tiêu (đã chép vào Ghi chú); nếu kỳ này chưa phải đạt thì không tính vào tổng số.",
    en: "the deadline is after the period of the schema (it is kept in the notes); if nothing is due in this period, leave it out of the count.",
  },
  "stages-aside": {
    vi: "mục tiêu lấy ở cột cả năm. Số ở các cột mốc chỉ dùng để đề xuất nhịp độ cho chỉ tiêu cộng dồn, ở các chỉ tiêu khác không dùng; xem lại.",
    en: "the targets are the year's. The columns of stages only give the pace of what adds up and are not used elsewhere; check.",
  },
  "target-column-unsure": {
    vi: "phụ lục có nhiều cột có thể là kế hoạch; chọn cột đúng.",
    en: "several columns of the annex may hold the targets; choose the right one.",
  },
  "pacing-seasonal": {
    vi: "thường không đều trong năm; ghi phần trăm phải đạt theo từng tháng, hoặc để đều.",
    en: "usually uneven within the year; give the percent due by month, or leave it even.",
  },
};

const TITLES: Readonly<Record<Question["code"], Readonly<Record<Lang, string>>>> = {
  "target-unsure": { vi: "Kế hoạch đọc chưa chắc đúng", en: "Target not read for certain" },
  "target-empty": { vi: "Chưa có kế hoạch", en: "No target" },
  "parts-counted": {
    vi: "Dòng trên không có mục tiêu, dòng con được tính",
    en: "Parts counted, as the row above has no target",
  },
  "direction-unsure": { vi: "Chưa rõ cao hơn hay thấp hơn là tốt", en: "Higher or lower is better?" },
  "baseline-missing": { vi: "Mức giảm chưa có số kỳ gốc", en: "Reduction without a baseline" },
  "owner-missing": { vi: "Chưa rõ cơ quan chủ trì", en: "No owner named" },
  "owner-column-missing": { vi: "Phụ lục không nêu cơ quan chủ trì", en: "The annex names no owners" },
  "owner-plural": { vi: "Nhiều đơn vị cùng báo cáo", en: "Reported by several units" },
  "unit-missing": { vi: "Chưa có đơn vị tính", en: "No unit of measure" },
  "unit-column-missing": { vi: "Phụ lục không có đơn vị tính", en: "The annex has no units of measure" },
  "timing-unsure": { vi: "Chưa rõ lũy kế hay thời điểm", en: "Adds up, or stands at a moment?" },
  "deadline-within": { vi: "Kế hoạch có thời hạn trong kỳ", en: "Target with a deadline within the period" },
  "deadline-later": { vi: "Thời hạn sau kỳ của bộ chỉ tiêu", en: "Deadline after the period" },
  "stages-aside": { vi: "Phụ lục có mục tiêu theo mốc trong năm", en: "The annex has targets by stages of the year" },
  "target-column-unsure": { vi: "Nhiều cột có thể là kế hoạch", en: "Several columns may hold the targets" },
  "pacing-seasonal": { vi: "Tiến độ thường không đều trong năm", en: "Usually uneven within the year" },
};

/** What questions of one kind have in common. */
export function questionTitle(code: Question["code"], lang: Lang): string {
  return TITLES[code][lang];
}

/** The question in words, with the words it is about and the possible answers. */
export function renderQuestion({ code, proposals, words }: Question, lang: Lang): string {
  const text = `${words === undefined ? "" : `“${words}”: `}${QUESTIONS[code][lang]}`;
  return proposals.length === 0 ? text : `${text.replace(/\.$/, "")} (${proposals.join(" / ")})`;
}

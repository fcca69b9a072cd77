/** Texts of what the overview offers about the history, and of the list of sheets. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

/** «kỳ tháng 5 năm 2023»; the name of a free period says "kỳ" itself. */
const period = (name: string): string => (name.startsWith("kỳ ") ? name : `kỳ ${name}`);

export const HISTORY_TOOLS = bilingual(
  {
    title: "Lịch sử và các trang trong sổ",
    seeTitle: (count: number) => `Lịch sử cần xem lại (${formatNumber(count, "vi")})`,
    restore: "Khôi phục số lúc chốt",
    restored: "Đã khôi phục số lúc chốt của các kỳ",
    close: (name: string) => `Chốt ${period(name)}`,
    closed: (name: string) => `Đã chốt ${period(name)}`,
    old: (rows: number, years: string) =>
      `Lịch sử đã quá 10.000 dòng. Có thể chuyển ${formatNumber(rows, "vi")} dòng của ${years} ra một tệp riêng; hai năm gần nhất giữ lại trong sổ.`,
    years: (first: number, last: number) =>
      first === last ? `năm ${String(first)}` : `các năm ${String(first)}–${String(last)}`,
    moveSave: "Lưu các năm cũ ra tệp",
    moveSaved: (file: string) => `Đã gửi tệp “${file}” để lưu. Mở thử tệp, rồi mới bỏ các dòng đó khỏi sổ.`,
    moveDo: "Bỏ các dòng đã lưu khỏi sổ",
    moveDone: (years: string) => `Đã chuyển lịch sử ${years} ra tệp`,
    correct: "Đính chính…",
    correctReason: "Lý do hoặc văn bản đính chính",
    correctDo: "Ghi đính chính",
    needsReason: "Ghi lý do hoặc văn bản.",
    corrected: "Đã ghi đính chính; dòng lúc chốt giữ nguyên",
    late: (count: number) => `Đính chính ${formatNumber(count, "vi")} dòng đã chốt theo văn bản điều chỉnh có sau`,
    lateDone: "Đã đính chính các kỳ đã chốt theo văn bản điều chỉnh",
    trend: "Lập trang “Diễn biến”",
    trendDone: "Đã lập trang “Diễn biến”",
    carry: "Chuyển lịch sử từ sổ năm trước…",
    carryIntro:
      "Chọn sổ tổng hợp của năm trước: số của từng kỳ trong sổ đó được chép sang để so sánh cùng kỳ. Sổ năm trước không bị thay đổi.",
    reading: "Đang đọc sổ năm trước…",
    carryAsked: (count: number) =>
      `${formatNumber(count, "vi")} chỉ tiêu của năm trước chưa rõ ứng với chỉ tiêu nào năm nay. Chọn nếu có; để “Không chuyển” thì số của chỉ tiêu đó không được chép sang.`,
    noPlace: "Không chuyển",
    carryRows: (rows: number, periods: string) => `Chép ${formatNumber(rows, "vi")} dòng: ${periods}`,
    carryThere: "Số của sổ này đã được chuyển sang từ trước.",
    carryNone: "Chưa có dòng nào chuyển được: chọn chỉ tiêu tương ứng ở dưới.",
    preview: "Xem lại",
    carryWrite: "Chuyển sang",
    carryDone: "Đã chuyển lịch sử năm trước",
    cancel: "Hủy",
    sheets: "Các trang của sổ",
    verdictDone: (code: string) => `Đặt kết luận cho chỉ tiêu ${code}`,
  },
  {
    title: "History, and the sheets of the workbook",
    seeTitle: (count: number) => `History to look at (${formatNumber(count, "en")})`,
    restore: "Restore what was closed",
    restored: "Restored what was closed",
    close: (name: string) => `Close the period: ${name}`,
    closed: (name: string) => `Closed the period: ${name}`,
    old: (rows: number, years: string) =>
      `The history has more than 10,000 rows. ${formatNumber(rows, "en")} of them, of ${years}, can move to a file of their own; the last two years stay.`,
    years: (first: number, last: number) => (first === last ? String(first) : `${String(first)}–${String(last)}`),
    moveSave: "Save the old years to a file",
    moveSaved: (file: string) =>
      `“${file}” was handed out to be saved. Open it before the rows are taken out of the workbook.`,
    moveDo: "Take the saved rows out of the workbook",
    moveDone: (years: string) => `Moved the history of ${years} to a file`,
    correct: "Correct…",
    correctReason: "Reason or document of the correction",
    correctDo: "Write the correction",
    needsReason: "Give the reason or the document.",
    corrected: "Wrote the correction; the closed row stays",
    late: (count: number) =>
      `Correct ${formatNumber(count, "en")} closed ${count === 1 ? "row" : "rows"} by a document that came later`,
    lateDone: "Corrected closed periods by the document",
    trend: "Make the sheet “Diễn biến”",
    trendDone: "Made the sheet “Diễn biến”",
    carry: "Carry last year's history over…",
    carryIntro:
      "Pick last year's consolidation workbook: its figures of each period are copied, to be compared with this year's. That workbook is not changed.",
    reading: "Reading last year's workbook…",
    carryAsked: (count: number) =>
      `For ${formatNumber(count, "en")} of last year's targets it is not clear which of this year's they are. Choose where there is one; with “Leave behind” its figures are not copied.`,
    noPlace: "Leave behind",
    carryRows: (rows: number, periods: string) => `Copies ${formatNumber(rows, "en")} rows: ${periods}`,
    carryThere: "The figures of that workbook are here already.",
    carryNone: "No row can be copied yet: choose the targets below.",
    preview: "Look again",
    carryWrite: "Carry over",
    carryDone: "Carried last year's history over",
    cancel: "Cancel",
    sheets: "Sheets of the workbook",
    verdictDone: (code: string) => `Verdict on target ${code}`,
  },
);

/** What each of our sheets is for, by the name it is made with. */
export const SHEET_LINES: Readonly<Record<string, Readonly<Record<"vi" | "en", string>>>> = {
  "Tổng hợp": { vi: "số liệu và kết quả từng chỉ tiêu", en: "figures and verdicts, target by target" },
  "Một trang": { vi: "kết quả trên một trang, kèm biểu đồ", en: "the result on one page, with its chart" },
  "Báo cáo": {
    vi: "tỷ lệ đạt theo lĩnh vực, theo cơ quan, qua các kỳ",
    en: "counts by section, by owner and over the periods",
  },
  "Giải trình": { vi: "nguyên nhân, giải pháp của chỉ tiêu chậm", en: "causes and measures of what lags" },
  "Sổ nhận": { vi: "đơn vị nào đã gửi tệp nào, tình trạng", en: "who sent which file, and its state" },
  "Phiếu trả lại": { vi: "chỗ từng đơn vị phải sửa", en: "what each unit has to mend" },
  "Diễn biến": { vi: "số của các kỳ gần đây, có thanh so sánh", en: "the last periods side by side, with bars" },
  "Kiểm tra": { vi: "các điểm cần xem của lần kiểm tra gần nhất", en: "what the last check found" },
  "Bộ chỉ tiêu": { vi: "chỉ tiêu của nghị quyết đang áp dụng", en: "the targets in force" },
  "Đơn vị": { vi: "đơn vị báo cáo và tên gọi khác", en: "reporting units and their other names" },
  "Thiết lập": { vi: "kỳ, ngày số liệu, ngưỡng đánh giá", en: "period, day of the figures, thresholds" },
  "Lịch sử": { vi: "số liệu và kết quả từng kỳ đã ghi", en: "figures and verdicts of every period" },
  "Điều chỉnh": { vi: "chỉ tiêu được điều chỉnh, theo văn bản nào", en: "amended targets and their documents" },
  "Quyết định": { vi: "việc người tổng hợp đã quyết định, kèm lý do", en: "what was decided by hand, and why" },
  "Nguồn số liệu": { vi: "từng ô số liệu đã đọc, dùng hay không dùng", en: "every figure that was read, used or not" },
  "Bản chốt": { vi: "các bản chốt của bộ chỉ tiêu", en: "sealed versions of the schema" },
  NG: { vi: "bản sao trang gốc đơn vị gửi", en: "copies of the sheets that units sent" },
};

/** Texts of making a target schema from the annex in front. */
import type { ColumnRole } from "../../domain/table/column-role";
import { formatNumber } from "../format";
import { bilingual, type Lang } from "../lang";

const vi = (count: number): string => formatNumber(count, "vi");
const en = (count: number, one: string, many: string): string =>
  `${formatNumber(count, "en")} ${count === 1 ? one : many}`;

export const SCHEMA = bilingual(
  {
    title: "Tạo bộ chỉ tiêu",
    intro:
      "Bảng trên trang đang mở (phụ lục chỉ tiêu của nghị quyết) được đọc từng dòng, chỗ nào chưa chắc thì nêu ra để bạn xem trước. Chỉ khi bạn bấm ghi, ba trang “Bộ chỉ tiêu”, “Đơn vị” và “Thiết lập” mới được thêm vào sổ; trang phụ lục giữ nguyên.",
    readAgain: "Đọc lại bảng đang mở",
    reading: "Đang đọc bảng đang mở…",
    previewTitle: "Xem trước, chưa ghi gì",
    from: (sheet: string) => `Đọc từ trang “${sheet}”`,
    rows: (rows: number, counted: number) => `${vi(rows)} dòng chỉ tiêu, trong đó ${vi(counted)} tính vào tổng số`,
    targetColumn: "Cột kế hoạch",
    columnWords: (name: string, heading: string) => `Cột ${name}: ${heading}`,
    columns: "Các cột đã nhận ra",
    takenAs: "Hiểu là",
    heading: "Tiêu đề trong bảng",
    units: (count: number) => `Đơn vị nêu trong bảng (${vi(count)})`,
    noUnits: "Bảng không nêu cơ quan chủ trì; sau khi ghi, hãy điền trang “Đơn vị”.",
    questions: (count: number) => `Chỗ cần xác nhận (${vi(count)})`,
    questionsHint: "Có thể ghi trước rồi trả lời ngay trong trang “Bộ chỉ tiêu”: các ô này được tô vàng.",
    schoolYear: (from: number, to: number) =>
      `Chỉ tiêu của năm học ${String(from)}–${String(to)}: ghi Đầu kỳ 1/9/${String(from)}, Cuối kỳ 31/8/${String(to)} để bạn xác nhận ở trang “Thiết lập”.`,
    term: (from: number, to: number) =>
      `Chỉ tiêu của nhiệm kỳ hoặc giai đoạn ${String(from)}–${String(to)}: ghi Đầu kỳ 1/1/${String(from)}, Cuối kỳ 31/12/${String(to)} để bạn xác nhận ở trang “Thiết lập”. Chỉ tiêu từng năm lập thành bộ riêng.`,
    noQuestions: "Không có chỗ nào cần xác nhận.",
    list: (count: number) => `Danh sách chỉ tiêu (${vi(count)})`,
    group: (title: string, count: number) => `${title} (${vi(count)})`,
    target: (text: string, reading: string) => (text === "" ? reading : `Kế hoạch “${text}”: ${reading}`),
    orElse: (readings: string) => `Cũng có thể là: ${readings}`,
    notCounted: "Không tính vào tổng số",
    more: (count: number) => `Hiện thêm ${vi(count)}`,
    write: "Ghi bộ chỉ tiêu",
    done: "Đã ghi bộ chỉ tiêu.",
    record: (rows: number) => `Ghi bộ chỉ tiêu ${vi(rows)} dòng`,
    next: "Việc tiếp theo",
    nextAnswer: (count: number) =>
      count === 0
        ? "Xem lại trang “Bộ chỉ tiêu”; sửa thẳng trong ô nếu cần."
        : `Trả lời ${vi(count)} chỗ tô vàng ở trang “Bộ chỉ tiêu”; cột “Cần xác nhận” nêu câu hỏi.`,
    nextUnits: "Bổ sung đơn vị báo cáo và tên gọi khác ở trang “Đơn vị”.",
    nextSettings: "Điền kỳ báo cáo và ngày số liệu ở trang “Thiết lập”.",
    nextCombine: "Tổng hợp tệp các đơn vị gửi.",
    combine: "Tổng hợp",
  },
  {
    title: "Make a target schema",
    intro:
      "The table on the sheet in front (the resolution’s annex) is read row by row, and whatever is doubtful is shown to you first. Only when you click write are the sheets “Bộ chỉ tiêu”, “Đơn vị” and “Thiết lập” added to the workbook; the annex stays as it is.",
    readAgain: "Read the table in front again",
    reading: "Reading the table in front…",
    previewTitle: "Preview, nothing written yet",
    from: (sheet: string) => `Read from sheet “${sheet}”`,
    rows: (rows: number, counted: number) =>
      `${en(rows, "target row", "target rows")}, ${String(counted)} of them counted`,
    targetColumn: "Column of the targets",
    columnWords: (name: string, heading: string) => `Column ${name}: ${heading}`,
    columns: "Columns recognized",
    takenAs: "Taken as",
    heading: "Heading in the table",
    units: (count: number) => `Units named in the table (${formatNumber(count, "en")})`,
    noUnits: "The table names no owners; fill in the sheet “Đơn vị” after writing.",
    questions: (count: number) => `To be confirmed (${formatNumber(count, "en")})`,
    questionsHint: "You can write first and answer on the sheet “Bộ chỉ tiêu”: these cells are yellow there.",
    schoolYear: (from: number, to: number) =>
      `Targets of the school year ${String(from)}–${String(to)}: Đầu kỳ 1/9/${String(from)} and Cuối kỳ 31/8/${String(to)} are filled in on the sheet “Thiết lập” for you to confirm.`,
    term: (from: number, to: number) =>
      `Targets of the term ${String(from)}–${String(to)}: Đầu kỳ 1/1/${String(from)} and Cuối kỳ 31/12/${String(to)} are filled in on the sheet “Thiết lập” for you to confirm. Targets of single years are schemas of their own.`,
    noQuestions: "Nothing has to be confirmed.",
    list: (count: number) => `List of targets (${formatNumber(count, "en")})`,
    group: (title: string, count: number) => `${title} (${formatNumber(count, "en")})`,
    target: (text: string, reading: string) => (text === "" ? reading : `Target “${text}”: ${reading}`),
    orElse: (readings: string) => `It may also be: ${readings}`,
    notCounted: "Not counted",
    more: (count: number) => `Show ${formatNumber(count, "en")} more`,
    write: "Write the schema",
    done: "The target schema is written.",
    record: (rows: number) => `Wrote a target schema of ${en(rows, "row", "rows")}`,
    next: "What to do next",
    nextAnswer: (count: number) =>
      count === 0
        ? "Look through the sheet “Bộ chỉ tiêu”; correct the cells where needed."
        : `Answer ${en(count, "question", "questions")} on the sheet “Bộ chỉ tiêu”: the cells are yellow, the column “Cần xác nhận” says what is asked.`,
    nextUnits: "Add reporting units and their other names on the sheet “Đơn vị”.",
    nextSettings: "Fill in the period and the as-of date on the sheet “Thiết lập”.",
    nextCombine: "Consolidate the files the units send.",
    combine: "Consolidate",
  },
);

/** What a column of a table can be taken as. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, Readonly<Record<Lang, string>>>> = {
  code: { vi: "Mã chỉ tiêu", en: "Code" },
  order: { vi: "Số thứ tự", en: "Number" },
  name: { vi: "Tên chỉ tiêu", en: "Target name" },
  unit: { vi: "Đơn vị tính", en: "Unit of measure" },
  plan: { vi: "Kế hoạch giao", en: "Target" },
  actual: { vi: "Thực hiện", en: "Actual" },
  estimate: { vi: "Ước thực hiện", en: "Estimate" },
  prior: { vi: "Kỳ trước", en: "Prior period" },
  percent: { vi: "Tỷ lệ so với kế hoạch", en: "Per cent of the target" },
  percentPrior: { vi: "Tỷ lệ so với kỳ trước", en: "Per cent of the prior period" },
  numerator: { vi: "Tử số", en: "Numerator" },
  denominator: { vi: "Mẫu số", en: "Denominator" },
  verdict: { vi: "Kết quả", en: "Result" },
  owner: { vi: "Cơ quan chủ trì", en: "Owner" },
  note: { vi: "Ghi chú", en: "Note" },
};

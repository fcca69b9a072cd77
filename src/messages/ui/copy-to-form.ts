/** Texts of filling a form from a unit's own tables. */
import type { NotCopiedWhy } from "../../domain/sheets/not-copied";
import { bilingual, type Lang } from "../lang";

const WHY: Readonly<Record<Lang, Readonly<Record<NotCopiedWhy, string>>>> = {
  vi: {
    blank: "bảng của sổ này chưa có số",
    guessed: "tên trong bảng chỉ gần giống tên chỉ tiêu",
    asked: "số liệu chưa rõ nghĩa",
    twice: "có nhiều dòng, số khác nhau",
    "no-parts": "biểu cần tử số và mẫu số, hoặc từng phần, mà bảng không có đủ",
    kept: "biểu đã có nội dung khác ở ô này",
    otherwise: "sang biểu sẽ được hiểu khác đi",
    "no-place": "biểu không có ô cho nội dung này",
    unmatched: "không khớp chỉ tiêu nào của biểu",
    "other-unit": "trang này ghi tên đơn vị khác",
    "other-day": "trang này là số liệu của kỳ khác",
  },
  en: {
    blank: "the tables of this workbook have no figure",
    guessed: "the name in the table is only like the target’s",
    asked: "what the figure means is not clear",
    twice: "there are several rows with different figures",
    "no-parts": "the form asks for counts or parts that the table does not tell",
    kept: "the form has something else in this cell already",
    otherwise: "it would be understood otherwise in the form",
    "no-place": "the form has no cell for it",
    unmatched: "it matches no target of the form",
    "other-unit": "this sheet names another unit",
    "other-day": "this sheet is of another period",
  },
};

export const COPY_TO_FORM = bilingual(
  {
    officer: "Cán bộ đơn vị: gửi số liệu theo biểu đã nhận",
    what: "Chọn biểu đã nhận; số liệu khớp trong các bảng của sổ này được chép sang, sổ này giữ nguyên.",
    copy: "Chép số liệu sang biểu…",
    copying: "Đang đọc biểu và các bảng của sổ này…",
    title: (filled: number, asked: number) => `Chép được ${String(filled)}/${String(asked)} chỉ tiêu sang biểu`,
    to: (file: string, unit: string) => `Biểu: ${file}${unit === "" ? "" : `, ${unit}`}. Sổ này giữ nguyên.`,
    none: "Không có ô nào để chép thêm.",
    left: (count: number) => `${String(count)} chỗ không chép được, cần tự nhập vào biểu`,
    make: "Lập biểu đã điền",
    made: (file: string) => `Đã điền ${file}. Lưu hoặc mở tệp, kiểm tra lại rồi gửi.`,
    opened: (file: string) => `Đã mở ${file} trong cửa sổ mới. Kiểm tra, lưu tệp rồi gửi.`,
    refusedHere:
      "Excel không cho mở sổ mới từ ngăn này. Mở biểu rồi nhập tay, hoặc dùng Excel trên Windows hay trên web.",
    close: "Đóng",
    why: (why: NotCopiedWhy) => WHY.vi[why],
  },
  {
    officer: "Officer of a unit: send the figures in the form you received",
    what: "Pick the form you received; figures that match in the tables of this workbook go into it, and this workbook stays as it is.",
    copy: "Copy figures into a form…",
    copying: "Reading the form and the tables of this workbook…",
    title: (filled: number, asked: number) => `${String(filled)} of ${String(asked)} targets go into the form`,
    to: (file: string, unit: string) => `Form: ${file}${unit === "" ? "" : `, ${unit}`}. This workbook stays as it is.`,
    none: "There is nothing more to copy.",
    left: (count: number) => `Not copied (${String(count)}), to be typed into the form`,
    make: "Make the filled form",
    made: (file: string) => `${file} is filled in. Save or open it, check it, and send it.`,
    opened: (file: string) => `${file} is open in a new window. Check it, save it, and send it.`,
    refusedHere:
      "Excel does not let this pane open a workbook. Fill in the form by hand, or use Excel on Windows or on the web.",
    close: "Close",
    why: (why: NotCopiedWhy) => WHY.en[why],
  },
);

/** What is said when an operation could not be done: what it was, and what to do next. */
import type { ProblemCode } from "../domain/outcome";
import type { Lang } from "./lang";

export interface ProblemMessage {
  /** `place` is the sheet, cell or file the problem names, quoted; "" where it names none. */
  readonly text: (place: string) => string;
  readonly tips: readonly string[];
}

const of = (place: string, text: string): string => (place === "" ? "" : text.replace("*", place));

export const PROBLEMS: Readonly<Record<ProblemCode, Readonly<Record<Lang, ProblemMessage>>>> = {
  "cell-editing": {
    vi: {
      text: () => "Excel đang ở chế độ sửa ô nên chưa làm được.",
      tips: ["Nhấn Enter để xong việc nhập ô, hoặc Esc để bỏ, rồi thử lại."],
    },
    en: {
      text: () => "A cell is being edited, so Excel takes no commands.",
      tips: ["Press Enter to finish the cell, or Esc to leave it, then try again."],
    },
  },
  "sheet-protected": {
    vi: {
      text: (p) => `Trang${of(p, " *")} đang được bảo vệ nên không ghi được. Chưa có gì thay đổi.`,
      tips: [
        "Bỏ bảo vệ trang: thẻ Xem lại (Review) ▸ Bỏ bảo vệ trang tính, rồi thử lại.",
        "Hoặc làm trên bản sao của trang.",
      ],
    },
    en: {
      text: (p) => `The sheet${of(p, " *")} is protected, so nothing can be written. Nothing has changed.`,
      tips: ["Unprotect it (Review ▸ Unprotect Sheet) and try again.", "Or work on a copy of the sheet."],
    },
  },
  "workbook-protected": {
    vi: {
      text: () => "Cấu trúc sổ đang được bảo vệ nên không thêm được trang. Chưa có gì thay đổi.",
      tips: ["Bỏ bảo vệ: thẻ Xem lại (Review) ▸ Bảo vệ sổ làm việc, rồi thử lại."],
    },
    en: {
      text: () => "The structure of the workbook is protected, so no sheet can be added. Nothing has changed.",
      tips: ["Take the protection off (Review ▸ Protect Workbook) and try again."],
    },
  },
  "payload-too-large": {
    vi: {
      text: () => "Dữ liệu quá lớn so với mức Excel cho phép trong một lần.",
      tips: [
        "Xóa các dòng, cột trống đã định dạng ở cuối trang rồi thử lại.",
        "Hoặc chọn ít tệp hơn trong mỗi lần tổng hợp.",
      ],
    },
    en: {
      text: () => "There is more data than Excel takes in one go.",
      tips: [
        "Delete formatted but empty rows and columns at the end of the sheet and try again.",
        "Or pick fewer files at a time.",
      ],
    },
  },
  "host-too-old": {
    vi: {
      text: () => "Phiên bản Excel này chưa có chức năng cần thiết.",
      tips: [
        "Cần Excel 2021 trở lên hoặc Microsoft 365.",
        "Xem phiên bản tại Tệp ▸ Tài khoản (File ▸ Account) và báo cán bộ công nghệ thông tin.",
      ],
    },
    en: {
      text: () => "This version of Excel lacks what is needed.",
      tips: ["Excel 2021 or Microsoft 365 is needed.", "See File ▸ Account for your version and tell your IT officer."],
    },
  },
  "host-refused": {
    vi: {
      text: () => "Excel không thực hiện được yêu cầu.",
      tips: [
        "Lưu sổ, đóng và mở lại Excel rồi thử lại.",
        "Nếu vẫn gặp, bấm “Sao chép chi tiết” và gửi cho người hỗ trợ.",
      ],
    },
    en: {
      text: () => "Excel did not carry out the request.",
      tips: [
        "Save the workbook, restart Excel and try again.",
        "If it happens again, use “Copy details” and send them to your support.",
      ],
    },
  },
  "host-busy": {
    vi: {
      text: () => "Excel đang bận (đang tính, đang lưu hoặc đang mở hộp thoại).",
      tips: ["Đợi vài giây, đóng hộp thoại đang mở rồi thử lại."],
    },
    en: {
      text: () => "Excel is busy (calculating, saving or showing a dialog).",
      tips: ["Wait a few seconds, close any open dialog and try again."],
    },
  },
  "inactive-workbook": {
    vi: { text: () => "Sổ này không còn ở phía trước.", tips: ["Bấm vào sổ cần làm rồi thử lại."] },
    en: { text: () => "This workbook is no longer in front.", tips: ["Click the workbook and try again."] },
  },
  "changed-meanwhile": {
    vi: {
      text: (p) => `Nội dung${of(p, " trang *")} đã thay đổi sau khi xem trước, nên chưa ghi gì.`,
      tips: ["Bấm xem trước lại để tính theo nội dung mới, rồi ghi."],
    },
    en: {
      text: (p) => `The contents${of(p, " of *")} changed after the preview, so nothing was written.`,
      tips: ["Make the preview again, then write."],
    },
  },
  "write-incomplete": {
    vi: {
      text: () => "Việc ghi bị dừng giữa chừng; phần đã ghi đã được trả lại như cũ.",
      tips: ["Kiểm tra lại trang vừa ghi rồi thử lại.", "Nếu thấy chỗ nào khác trước, đóng sổ mà không lưu."],
    },
    en: {
      text: () => "Writing stopped half-way; what had been written was taken back.",
      tips: ["Look at the sheet and try again.", "If anything differs from before, close the workbook without saving."],
    },
  },
  "sheet-missing": {
    vi: {
      text: (p) => `Không tìm thấy trang${of(p, " *")} trong sổ.`,
      tips: ["Trang có thể đã bị xóa hoặc đổi tên. Bấm Làm mới để đọc lại sổ."],
    },
    en: {
      text: (p) => `The sheet${of(p, " *")} is not in the workbook.`,
      tips: ["It may have been deleted or renamed. Refresh to read the workbook again."],
    },
  },
  "no-table": {
    vi: {
      text: (p) => `Không thấy biểu chỉ tiêu trên trang${of(p, " *") || " đang mở"}.`,
      tips: ["Mở trang có các cột “Chỉ tiêu”, “Kế hoạch”, “Thực hiện” rồi thử lại."],
    },
    en: {
      text: (p) => `There is no indicator table on ${p === "" ? "the sheet in front" : p}.`,
      tips: ["Open the sheet that has the columns “Chỉ tiêu”, “Kế hoạch” and “Thực hiện”, then try again."],
    },
  },
  "no-schema": {
    vi: {
      text: () => "Sổ này chưa có bộ chỉ tiêu.",
      tips: ["Mở sổ có ba trang “Bộ chỉ tiêu”, “Đơn vị” và “Thiết lập”, rồi thử lại."],
    },
    en: {
      text: () => "This workbook has no target schema.",
      tips: ["Open the workbook with the sheets “Bộ chỉ tiêu”, “Đơn vị” and “Thiết lập”, then try again."],
    },
  },
  "schema-invalid": {
    vi: {
      text: () => "Bộ chỉ tiêu trong sổ có lỗi nên chưa dùng được.",
      tips: ["Mở trang “Bộ chỉ tiêu”, sửa các ô được chỉ ra trong phần Kiểm tra rồi thử lại."],
    },
    en: {
      text: () => "The target schema of this workbook has faults and cannot be used yet.",
      tips: ["Open the sheet “Bộ chỉ tiêu”, correct the cells named under Check, and try again."],
    },
  },
  "schema-exists": {
    vi: {
      text: () => "Sổ này đã có trang “Bộ chỉ tiêu”.",
      tips: ["Mở sổ khác chỉ có phụ lục nghị quyết, hoặc đổi tên trang “Bộ chỉ tiêu” cũ rồi thử lại."],
    },
    en: {
      text: () => "This workbook already has a sheet “Bộ chỉ tiêu”.",
      tips: ["Open another workbook that holds only the annex, or rename the old sheet “Bộ chỉ tiêu” and try again."],
    },
  },
  "no-attainment": {
    vi: {
      text: () => "Sổ chưa có trang nào có cột mức hoàn thành nên chưa biết chỉ tiêu nào chậm.",
      tips: ["Bấm “Tổng hợp” để lập bảng từ tệp các đơn vị gửi.", "Hoặc mở trang biểu chỉ tiêu và bấm “Tính mức đạt”."],
    },
    en: {
      text: () => "No sheet has attainment columns yet, so it is not known what lags behind.",
      tips: [
        "Use “Consolidate” to make the table from the units’ files.",
        "Or open the indicator sheet and use “Attainment”.",
      ],
    },
  },
  cancelled: {
    vi: { text: () => "Đã hủy. Không có gì được ghi vào sổ.", tips: [] },
    en: { text: () => "Cancelled. Nothing was written.", tips: [] },
  },
  "file-failed": {
    vi: {
      text: (p) => `Không đọc được tệp${of(p, " *")}.`,
      tips: [
        "Đóng tệp nếu đang mở ở nơi khác rồi chọn lại.",
        "Nếu tệp nằm trong Zalo hoặc thư điện tử, lưu về máy trước.",
      ],
    },
    en: {
      text: (p) => `The file${of(p, " *")} could not be read.`,
      tips: [
        "Close it if it is open elsewhere and pick it again.",
        "If it is inside a mail or chat, save it to the computer first.",
      ],
    },
  },
  "nothing-to-do": {
    vi: {
      text: () => "Không có gì cần thay đổi.",
      tips: ["Trang đã đúng như kết quả sẽ ghi, hoặc không có dòng nào cần xử lý."],
    },
    en: {
      text: () => "There is nothing to change.",
      tips: ["The sheet is already as it would be written, or no row needs it."],
    },
  },
};

/** Problems of Excel itself: what it refused, and what to do next. */
import type { ProblemCode } from "../domain/outcome";
import type { Lang } from "./lang";
import { named, type ProblemMessage } from "./problem-message";

type HostProblem = Extract<
  ProblemCode,
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "payload-too-large"
  | "host-too-old"
  | "host-refused"
  | "host-busy"
  | "inactive-workbook"
  | "changed-meanwhile"
  | "write-incomplete"
>;

export const HOST_PROBLEMS: Readonly<Record<HostProblem, Readonly<Record<Lang, ProblemMessage>>>> = {
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
      text: (p) => `Trang${named(p, " *")} đang được bảo vệ nên không ghi được. Chưa có gì thay đổi.`,
      tips: [
        "Bỏ bảo vệ trang: thẻ Xem lại (Review) ▸ Bỏ bảo vệ trang tính, rồi thử lại.",
        "Hoặc làm trên bản sao của trang.",
      ],
    },
    en: {
      text: (p) => `The sheet${named(p, " *")} is protected, so nothing can be written. Nothing has changed.`,
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
      text: (p) => `Nội dung${named(p, " trang *")} đã thay đổi sau khi xem trước, nên chưa ghi gì.`,
      tips: ["Bấm xem trước lại để tính theo nội dung mới, rồi ghi."],
    },
    en: {
      text: (p) => `The contents${named(p, " of *")} changed after the preview, so nothing was written.`,
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
};

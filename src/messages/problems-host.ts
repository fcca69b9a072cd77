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
  | "host-unreachable"
  | "no-answer"
  | "pane-reloaded"
  | "sheet-filtered"
  | "merged-cells"
  | "inactive-workbook"
  | "changed-meanwhile"
  | "sheet-taken"
  | "edited-since"
  | "moved-since"
  | "write-incomplete"
  | "undo-incomplete"
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
      text: (p) => `Trang${named(p, " *")} đang được bảo vệ nên không ghi được.`,
      tips: [
        "Bỏ bảo vệ trang: thẻ Xem lại (Review) ▸ Bỏ bảo vệ trang tính, rồi thử lại.",
        "Hoặc làm trên bản sao của trang.",
      ],
    },
    en: {
      text: (p) => `The sheet${named(p, " *")} is protected, so nothing can be written.`,
      tips: ["Unprotect it (Review ▸ Unprotect Sheet) and try again.", "Or work on a copy of the sheet."],
    },
  },
  "workbook-protected": {
    vi: {
      text: () => "Cấu trúc sổ đang được bảo vệ nên không thêm, bớt được trang.",
      tips: ["Bỏ bảo vệ: thẻ Xem lại (Review) ▸ Bảo vệ sổ làm việc, rồi thử lại."],
    },
    en: {
      text: () => "The structure of the workbook is protected, so no sheet can be added or removed.",
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
      tips: ["Đợi một lát, đóng hộp thoại đang mở rồi thử lại."],
    },
    en: {
      text: () => "Excel is busy (calculating, saving or showing a dialog).",
      tips: ["Wait a few seconds, close any open dialog and try again."],
    },
  },
  "host-unreachable": {
    vi: {
      text: () => "Mất liên lạc với Excel: phiên làm việc đã hết hạn hoặc đường truyền bị ngắt.",
      tips: [
        "Kiểm tra đường truyền rồi thử lại.",
        "Nếu vẫn vậy, tải lại trang Excel trên web (F5) hoặc đóng rồi mở lại ngăn này.",
      ],
    },
    en: {
      text: () => "Excel cannot be reached: the session has expired or the connection is broken.",
      tips: [
        "Check the connection and try again.",
        "Otherwise reload Excel on the web (F5), or close and reopen this pane.",
      ],
    },
  },
  "no-answer": {
    vi: {
      text: () => "Excel chưa trả lời sau nhiều phút.",
      tips: [
        "Nếu đang nhập dở một ô, nhấn Enter hoặc Esc; nếu có hộp thoại đang mở, đóng lại.",
        "Đợi Excel tính xong rồi thử lại.",
      ],
    },
    en: {
      text: () => "Excel has not answered for several minutes.",
      tips: [
        "If a cell is being edited, press Enter or Esc; close any open dialog.",
        "Wait until Excel has finished calculating, then try again.",
      ],
    },
  },
  "pane-reloaded": {
    vi: { text: () => "Ngăn này được tải lại trong lúc Excel đang làm.", tips: [] },
    en: { text: () => "This pane was loaded anew while Excel was at work.", tips: [] },
  },
  "sheet-filtered": {
    vi: {
      text: (p) => `Trang${named(p, " *")} đang lọc. Ghi vào vùng đang lọc thì số liệu có thể rơi vào dòng khác.`,
      tips: ["Bỏ lọc: thẻ Dữ liệu (Data) ▸ Xóa (Clear), rồi làm lại. Sau đó có thể lọc lại như cũ."],
    },
    en: {
      text: (p) =>
        `The sheet${named(p, " *")} is filtered. Writing into a filtered range can put values into other rows.`,
      tips: ["Clear the filter (Data ▸ Clear) and try again. You can filter again afterwards."],
    },
  },
  "merged-cells": {
    vi: {
      text: (p) => `Vùng cần ghi${named(p, " trên trang *")} có ô gộp hoặc chạm vào một bảng khác.`,
      tips: ["Bỏ gộp ô (Trang đầu ▸ Gộp và Căn giữa) hoặc dời bảng kia ra, rồi thử lại."],
    },
    en: {
      text: (p) => `The range to be written${named(p, " on *")} has merged cells or touches another table.`,
      tips: ["Unmerge the cells (Home ▸ Merge & Center) or move the other table, then try again."],
    },
  },
  "inactive-workbook": {
    vi: { text: () => "Sổ này không còn ở phía trước.", tips: ["Bấm vào sổ cần làm rồi thử lại."] },
    en: { text: () => "This workbook is no longer in front.", tips: ["Click the workbook and try again."] },
  },
  "changed-meanwhile": {
    vi: {
      text: (p) => `Nội dung${named(p, " trang *")} đã thay đổi sau khi xem trước.`,
      tips: ["Bấm xem trước lại để tính theo nội dung mới, rồi ghi."],
    },
    en: {
      text: (p) => `The contents${named(p, " of *")} changed after the preview.`,
      tips: ["Make the preview again, then write."],
    },
  },
  "sheet-taken": {
    vi: {
      text: (p) => `Trong sổ đã có trang${named(p, " *")} không do tiện ích lập; trang ấy được để nguyên.`,
      tips: ["Đổi tên trang ấy hoặc bấm xem trước lại, rồi thử lại."],
    },
    en: {
      text: (p) => `The workbook has a sheet${named(p, " *")} that this add-in did not make; it is left alone.`,
      tips: ["Rename that sheet or make the preview again, then try again."],
    },
  },
  "edited-since": {
    vi: {
      text: (p) => `Sau khi ghi, nội dung${named(p, " trang *")} đã được sửa. Hoàn tác bây giờ sẽ mất phần đã sửa.`,
      tips: [
        "Muốn giữ phần đã sửa thì đừng hoàn tác, hoặc chép phần ấy ra trang khác trước.",
        "Không cần giữ thì bấm “Vẫn hoàn tác”.",
      ],
    },
    en: {
      text: (p) => `After the writing, the contents${named(p, " of *")} were edited. Undoing now loses those edits.`,
      tips: ["To keep the edits, do not undo, or copy them to another sheet first.", "Otherwise use “Undo anyway”."],
    },
  },
  "moved-since": {
    vi: {
      text: (p) => `Sau khi ghi, các dòng hoặc cột${named(p, " của trang *")} đã bị chèn, xóa hoặc sắp xếp lại.`,
      tips: ["Bỏ việc chèn, xóa hoặc sắp xếp ấy (Ctrl+Z) rồi hoàn tác lại."],
    },
    en: {
      text: (p) => `After the writing, rows or columns${named(p, " of *")} were inserted, deleted or sorted.`,
      tips: ["Take that back (Ctrl+Z), then undo again."],
    },
  },
  "write-incomplete": {
    vi: {
      text: () => "Việc ghi bị dừng giữa chừng, chưa rõ Excel đã ghi được đến đâu.",
      tips: [
        "Bấm “Hoàn tất” để ghi cho xong, hoặc “Hoàn tác” để trả sổ về như trước. Bấm lại được nếu lần đầu chưa được.",
      ],
    },
    en: {
      text: () => "Writing stopped half-way; it is not known how far Excel got.",
      tips: ["Use “Finish” to write the rest, or “Undo” to bring back what was before. Both can be tried again."],
    },
  },
  "undo-incomplete": {
    vi: {
      text: () => "Việc hoàn tác bị dừng giữa chừng, chưa rõ Excel đã trả lại được đến đâu.",
      tips: [
        "Bấm “Hoàn tác” để trả nốt về như trước, hoặc “Hoàn tất” để ghi lại cho đủ. Bấm lại được nếu lần đầu chưa được.",
      ],
    },
    en: {
      text: () => "Undoing stopped half-way; it is not known how far Excel got.",
      tips: ["Use “Undo” to take back the rest, or “Finish” to write all of it again. Both can be tried again."],
    },
  },
};

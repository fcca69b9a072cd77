/** Texts of the way back from a figure to what was sent, and to the cells around it. */
import { bilingual } from "../lang";

export const SOURCES = bilingual(
  {
    title: "Nguồn số liệu",
    titleOf: (name: string) => `Nguồn số liệu của “${name}”`,
    reading: "Đang đọc nguồn số liệu…",
    none: "Chưa đơn vị nào gửi số cho chỉ tiêu này.",
    used: "Đã dùng",
    notUsed: (why: string) => (why === "" ? "Không dùng" : `Không dùng: ${why}`),
    figure: (unit: string, figure: string) => `${unit}: ${figure}`,
    noText: "ô trống",
    around: "Xem các ô xung quanh",
    aroundCaption: (cell: string) => `Các ô quanh ${cell}, như đã đọc từ tệp`,
    here: "(ô này)",
    row: "Dòng",
    notAtHand: "Tệp này không còn trong lần chọn hiện nay. Hãy thêm lại tệp để xem.",
  },
  {
    title: "Sources",
    titleOf: (name: string) => `Sources of “${name}”`,
    reading: "Reading the sources…",
    none: "No unit has sent a figure for this target.",
    used: "Used",
    notUsed: (why: string) => (why === "" ? "Not used" : `Not used: ${why}`),
    figure: (unit: string, figure: string) => `${unit}: ${figure}`,
    noText: "empty cell",
    around: "Show the cells around",
    aroundCaption: (cell: string) => `Cells around ${cell}, as read from the file`,
    here: "(this cell)",
    row: "Row",
    notAtHand: "This file is not among those picked now. Add it again to look at it.",
  },
);

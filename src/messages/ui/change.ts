/** Texts about a change before and after it is made, and of the attainment screen. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

export const CHANGE = bilingual(
  {
    toOverview: "Xem tổng quan",
    cells: (count: number) => `Sẽ ghi ${formatNumber(count, "vi")} ô.`,
    adds: (names: string) => `Sẽ thêm trang ${names}.`,
    replaces: (names: string) => `Sẽ thay nội dung trang ${names}.`,
    removes: (names: string) => `Sẽ bỏ trang ${names}.`,
    andMore: (names: string, more: number) => `${names} và ${formatNumber(more, "vi")} trang khác`,
    touches: (names: string) => `Sẽ ghi thêm trên trang ${names}; các ô đang có giữ nguyên.`,
    undoable: "Hoàn tác được bằng nút dưới cùng của ngăn này cho đến khi đóng ngăn, kể cả khi ngăn được tải lại.",
    undoableHere: "Hoàn tác được bằng nút dưới cùng của ngăn này, nhưng chỉ đến khi ngăn đóng hoặc được tải lại.",
    foreseeing: "Đang xem hoàn tác được đến đâu…",
    undoUnknown: "Chưa xem được hoàn tác sẽ trả lại được những gì.",
    losses: "Khi hoàn tác sẽ không lấy lại được:",
    writing: "Đang ghi…",
    written: (cells: number) => `Đã ghi ${formatNumber(cells, "vi")} ô.`,
  },
  {
    toOverview: "See the overview",
    cells: (count: number) => `${formatNumber(count, "en")} ${count === 1 ? "cell" : "cells"} will be written.`,
    adds: (names: string) => `New sheets: ${names}.`,
    replaces: (names: string) => `Contents replaced: ${names}.`,
    removes: (names: string) => `Sheets taken away: ${names}.`,
    andMore: (names: string, more: number) => `${names} and ${formatNumber(more, "en")} more`,
    touches: (names: string) => `Written beside what is there: ${names}.`,
    undoable: "It can be undone at the bottom of this pane until the pane is closed, also after it was loaded anew.",
    undoableHere: "It can be undone at the bottom of this pane, but only until the pane is closed or loaded anew.",
    foreseeing: "Looking at what an undo will be able to do…",
    undoUnknown: "What an undo will bring back could not be looked at.",
    losses: "An undo will not bring back:",
    writing: "Writing…",
    written: (cells: number) => `${formatNumber(cells, "en")} ${cells === 1 ? "cell" : "cells"} written.`,
  },
);

export const ATTAINMENT = bilingual(
  {
    title: "Tính mức đạt",
    intro:
      "Thêm các cột tỷ lệ hoàn thành, kết quả và tiến độ vào trang đang mở. Các cột là công thức, tự tính lại khi số liệu đổi, kể cả trên máy không cài tiện ích này.",
    preview: "Xem trước lại",
    previewing: "Đang xem trang đang mở…",
    apply: "Thêm cột mức đạt",
    legendAt: (cell: string) => `Chú giải ▼, ▼▼, ○ ghi ở ô ${cell}.`,
    noLegend: "Trên bảng không có ô trống để ghi chú giải: ▼ chậm, ▼▼ rất chậm, ○ chưa có số liệu.",
    done: "Đã thêm các cột mức đạt.",
    record: "Thêm cột mức đạt",
    removeTitle: "Bỏ các cột mức đạt",
    removeIntro:
      "Bỏ các cột đã thêm ở trang đang mở, cùng phần tô chỉ tiêu chậm của trang; số liệu của bạn giữ nguyên.",
    removePreview: "Xem trước khi bỏ",
    removeWhat: (cells: string, sheet: string) =>
      `Sẽ xóa ${cells.includes(":") ? "vùng" : "ô"} ${cells} ở trang “${sheet}”.`,
    remove: "Bỏ cột mức đạt",
    removed: "Đã bỏ các cột mức đạt.",
    removeRecord: "Bỏ cột mức đạt",
    nothingToRemove: "Trang đang mở không có cột mức đạt do tiện ích thêm.",
  },
  {
    title: "Attainment",
    intro:
      "Adds columns for attainment, result and pace to the sheet in front. They are formulas that go on computing when the figures change, also where this add-in is not installed.",
    preview: "Preview again",
    previewing: "Looking at the sheet in front…",
    apply: "Add attainment columns",
    legendAt: (cell: string) => `Cell ${cell} will explain ▼, ▼▼, ○.`,
    noLegend: "No blank cell above the table to explain the marks: ▼ behind, ▼▼ far behind, ○ no figure yet.",
    done: "The attainment columns are there.",
    record: "Added attainment columns",
    removeTitle: "Take the columns away",
    removeIntro:
      "Takes away the columns added to the sheet in front, and its highlight of lagging rows; your own figures stay.",
    removePreview: "Preview the removal",
    removeWhat: (cells: string, sheet: string) => `${cells} on sheet “${sheet}” will be cleared.`,
    remove: "Take the columns away",
    removed: "The attainment columns are gone.",
    removeRecord: "Took the attainment columns away",
    nothingToRemove: "The sheet in front has no attainment columns of this add-in.",
  },
);

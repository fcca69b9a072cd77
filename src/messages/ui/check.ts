/** Texts of the check, also used where findings are shown after reading files. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

export const CHECK = bilingual(
  {
    title: "Kiểm tra",
    intro: "Đối chiếu số liệu với bộ chỉ tiêu. Không ghi gì vào sổ.",
    scope: "Phạm vi",
    active: "Trang đang mở",
    all: "Mọi trang",
    run: "Kiểm tra lại",
    running: "Đang kiểm tra…",
    clean: "Không có lỗi",
    checked: (cells: number, rules: number) =>
      `Đã kiểm tra ${formatNumber(cells, "vi")} ô theo ${formatNumber(rules, "vi")} quy tắc`,
    sheets: (names: string) => `Trang: ${names}`,
    nothingChecked: "Không có biểu chỉ tiêu nào trong phạm vi này.",
    nothingCheckedTip:
      "Mở trang biểu chỉ tiêu rồi kiểm tra lại, hoặc chọn “Mọi trang”. Các trang do tiện ích lập (“Tổng hợp”, “Nguồn số liệu”) không cần kiểm tra.",
    total: (count: number) => `${formatNumber(count, "vi")} điều cần xem`,
    filter: "Hiện theo mức độ",
    places: (count: number) => `${formatNumber(count, "vi")} chỗ`,
    more: (count: number) => `Hiện thêm ${formatNumber(count, "vi")} chỗ`,
    nothingShown: "Không có gì ở mức độ đã chọn.",
    whatToDo: "Cách xử lý:",
    goTo: "Đến ô",
  },
  {
    title: "Check",
    intro: "Holds the figures against the target schema. Writes nothing.",
    scope: "Scope",
    active: "Sheet in front",
    all: "All sheets",
    run: "Check again",
    running: "Checking…",
    clean: "No faults",
    checked: (cells: number, rules: number) =>
      `Checked ${formatNumber(cells, "en")} ${cells === 1 ? "cell" : "cells"} by ${formatNumber(rules, "en")} rules`,
    sheets: (names: string) => `Sheets: ${names}`,
    nothingChecked: "There is no indicator table in this scope.",
    nothingCheckedTip:
      "Open the sheet with the indicators and check again, or choose “All sheets”. The sheets this add-in wrote (“Tổng hợp”, “Nguồn số liệu”) need no check.",
    total: (count: number) => `${formatNumber(count, "en")} ${count === 1 ? "thing" : "things"} to look at`,
    filter: "Show by weight",
    places: (count: number) => `${formatNumber(count, "en")} ${count === 1 ? "place" : "places"}`,
    more: (count: number) => `Show ${formatNumber(count, "en")} more`,
    nothingShown: "Nothing of the chosen weight.",
    whatToDo: "What to do:",
    goTo: "Go to cell",
  },
);

/** Texts of the screen "Biểu của đơn vị": the officer's, in a form that was issued. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

export const UNIT_FORM = bilingual(
  {
    title: "Biểu của đơn vị",
    reading: "Đang đọc biểu…",
    unit: "Đơn vị",
    noUnit: "Chưa chọn đơn vị. Chọn tên đơn vị của mình ở ô nền vàng, cạnh “Đơn vị báo cáo”.",
    period: "Kỳ báo cáo",
    filled: (filled: number, owed: number) =>
      `${formatNumber(filled, "vi")}/${formatNumber(owed, "vi")} chỉ tiêu đã có số liệu`,
    checkedAt: (time: string) => `Đã tự kiểm tra lúc ${time}, từ đó chưa sửa ô nào.`,
    intro:
      "Kiểm tra đúng các quy tắc mà nơi tổng hợp sẽ dùng. Khi không có lỗi, biểu được ghi dấu đã tự kiểm tra (hoàn tác được).",
    check: "Kiểm tra trước khi gửi",
    checking: "Đang kiểm tra…",
    clean: (indicators: number, cells: number) =>
      `Đã kiểm tra ${formatNumber(indicators, "vi")} chỉ tiêu, ${formatNumber(cells, "vi")} ô, không có lỗi`,
    send: (where: string) => `Lưu tệp và ${where}.`,
    sendBack: "Lưu tệp và gửi về nơi đã phát biểu.",
    marked: "Ghi dấu đã tự kiểm tra",
    notMarked: "Chưa ghi được dấu đã tự kiểm tra; biểu vẫn gửi được.",
    open: (count: number) => `Còn ${formatNumber(count, "vi")} chỗ cần xem trước khi gửi`,
    reasons: (count: number) => `${formatNumber(count, "vi")} chỉ tiêu chậm chưa nêu nguyên nhân chủ quan`,
  },
  {
    title: "The unit’s form",
    reading: "Reading the form…",
    unit: "Unit",
    noUnit: "No unit is chosen. Choose yours in the yellow cell beside “Đơn vị báo cáo”.",
    period: "Reporting period",
    filled: (filled: number, owed: number) =>
      `${formatNumber(filled, "en")} of ${formatNumber(owed, "en")} targets have a figure`,
    checkedAt: (time: string) => `Checked on ${time}; no input has changed since.`,
    intro:
      "Checks by the very rules that the consolidating office will use. A clean form is marked as checked (can be undone).",
    check: "Check before sending",
    checking: "Checking…",
    clean: (indicators: number, cells: number) =>
      `Checked ${formatNumber(indicators, "en")} targets, ${formatNumber(cells, "en")} cells: no faults`,
    send: (where: string) => `Save the file. On the form: “${where}”.`,
    sendBack: "Save the file and send it to where the form came from.",
    marked: "Marked as checked",
    notMarked: "The mark could not be written; the form can be sent all the same.",
    open: (count: number) => `${formatNumber(count, "en")} places to look at before sending`,
    reasons: (count: number) =>
      `${formatNumber(count, "en")} lagging ${count === 1 ? "target" : "targets"} without a subjective cause`,
  },
);

/** Texts of the consolidation. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

const vi = (count: number): string => formatNumber(count, "vi");
const en = (count: number, one: string, many: string): string =>
  `${formatNumber(count, "en")} ${count === 1 ? one : many}`;

export const CONSOLIDATE = bilingual(
  {
    title: "Tổng hợp",
    intro: "Chọn các tệp Excel đơn vị gửi. Tệp được đọc ngay trên máy này, không gửi đi đâu; chưa ghi gì vào sổ.",
    pick: "Chọn tệp…",
    drop: "hoặc kéo thả tệp vào đây",
    kinds: "Nhận .xlsx, .xlsm, .xlsb, .xls, .ods, .csv",
    readingFile: (done: number, total: number, file: string) => `Đang đọc ${vi(done)}/${vi(total)}: ${file}`,
    settling: "Đang đối chiếu và tổng hợp…",
    cancel: "Hủy",
    add: "Thêm tệp…",
    pickOthers: "Chọn lại từ đầu",
    previewTitle: "Xem trước, chưa ghi gì",
    headline: (met: number, counted: number) => `${vi(met)}/${vi(counted)} chỉ tiêu đạt và vượt`,
    nothingRead: (files: number) =>
      `Chưa đọc được số liệu nào trong ${vi(files)} tệp, nên không có số đếm và chưa ghi được`,
    opening: "Đang xem bộ chỉ tiêu của sổ…",
    dayOfFiles: "ngày ghi chung trong các tệp, sẽ ghi vào “Thiết lập”",
    cells: (read: number, used: number, left: number) =>
      `Đã đọc ${vi(read)} ô số liệu: dùng ${vi(used)} ô, không dùng ${vi(left)} ô (có nêu lý do).`,
    files: (count: number) => `Tệp đã chọn (${vi(count)})`,
    file: "Tệp, đơn vị",
    status: "Tình trạng",
    severities: (errors: number, warnings: number) =>
      [errors > 0 ? `${vi(errors)} phải xử lý` : "", warnings > 0 ? `${vi(warnings)} lưu ý` : ""]
        .filter((part) => part !== "")
        .join(", "),
    noFindings: "không có lỗi",
    howRead: "Cách đọc",
    howReadFile: (file: string) => `Cách đọc tệp ${file}`,
    sheet: (name: string, unit: string) => (unit === "" ? `Trang ${name}` : `Trang ${name}: ${unit}`),
    noTable: "Không có bảng chỉ tiêu nào.",
    missing: (count: number) => `Đơn vị chưa gửi (${vi(count)})`,
    noneMissing: "Mọi đơn vị phải báo cáo đều đã gửi.",
    conflicts: (count: number) => `Số liệu mâu thuẫn (${vi(count)})`,
    excluded: (count: number) => `Ô không dùng, kèm lý do (${vi(count)})`,
    findings: (count: number) => `Điều cần xem, theo quy tắc (${vi(count)})`,
    more: (count: number) => `Hiện thêm ${vi(count)}`,
    write: "Ghi vào sổ",
    done: "Đã ghi bảng tổng hợp.",
    record: (files: number) => `Ghi bảng tổng hợp từ ${vi(files)} tệp`,
    addCorrected: "Thêm tệp gửi sau…",
    again: "Tổng hợp lần khác",
  },
  {
    title: "Consolidate",
    intro:
      "Pick the Excel files the units sent. They are read on this computer and go nowhere; nothing is written yet.",
    pick: "Pick files…",
    drop: "or drop files here",
    kinds: "Takes .xlsx, .xlsm, .xlsb, .xls, .ods, .csv",
    readingFile: (done: number, total: number, file: string) => `Reading ${String(done)} of ${String(total)}: ${file}`,
    settling: "Matching and consolidating…",
    cancel: "Cancel",
    add: "Add files…",
    pickOthers: "Start over",
    previewTitle: "Preview, nothing written yet",
    headline: (met: number, counted: number) => `${String(met)} of ${String(counted)} targets met or exceeded`,
    nothingRead: (files: number) =>
      `No figures were read in ${en(files, "file", "files")}: there is no count and nothing to write`,
    opening: "Looking for the target schema…",
    dayOfFiles: "the day all files name; it will be written to “Thiết lập”",
    cells: (read: number, used: number, left: number) =>
      `${en(read, "figure", "figures")} read: ${formatNumber(used, "en")} used, ${formatNumber(left, "en")} left out with a reason.`,
    files: (count: number) => `Files picked (${formatNumber(count, "en")})`,
    file: "File, unit",
    status: "State",
    severities: (errors: number, warnings: number) =>
      [
        errors > 0 ? `${formatNumber(errors, "en")} to solve` : "",
        warnings > 0 ? `${formatNumber(warnings, "en")} to note` : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    noFindings: "no faults",
    howRead: "How it was read",
    howReadFile: (file: string) => `How ${file} was read`,
    sheet: (name: string, unit: string) => (unit === "" ? `Sheet ${name}` : `Sheet ${name}: ${unit}`),
    noTable: "No table of indicators.",
    missing: (count: number) => `Units that sent nothing (${formatNumber(count, "en")})`,
    noneMissing: "Every unit that has to report has sent something.",
    conflicts: (count: number) => `Contradicting figures (${formatNumber(count, "en")})`,
    excluded: (count: number) => `Cells left out, with the reason (${formatNumber(count, "en")})`,
    findings: (count: number) => `To look at, by rule (${formatNumber(count, "en")})`,
    more: (count: number) => `Show ${formatNumber(count, "en")} more`,
    write: "Write to the workbook",
    done: "The consolidated sheets are written.",
    record: (files: number) => `Wrote the consolidation of ${en(files, "file", "files")}`,
    addCorrected: "Add later files…",
    again: "Consolidate again",
  },
);

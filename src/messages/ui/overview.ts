/** Texts of the overview. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";
import { dayAndBasis } from "./bases";

const vi = (count: number): string => formatNumber(count, "vi");

export const OVERVIEW = bilingual(
  {
    title: "Tổng quan",
    reading: "Đang đọc sổ…",
    headline: "chỉ tiêu đạt và vượt",
    basis: dayAndBasis("vi"),
    source: (sheet: string) => `Nguồn: trang “${sheet}”`,
    parts: "Chia theo tình trạng",
    exceeded: "Vượt",
    met: "Đạt",
    onTrack: "Đúng tiến độ",
    lagging: "Chậm",
    notDue: "Chưa đến kỳ",
    noData: "Chưa có số liệu",
    notAssessable: "Không đánh giá được",
    notAddingUp:
      "Các nhóm cộng lại không bằng tổng số chỉ tiêu, nên không nêu tỷ lệ. Hãy bấm “Kiểm tra” để xem nguyên nhân.",
    laggingTitle: (count: number) => `Chậm tiến độ (${formatNumber(count, "vi")})`,
    noLagging: "Không có chỉ tiêu nào chậm.",
    noDataTitle: (count: number) => `Chưa có số liệu (${formatNumber(count, "vi")})`,
    owner: (name: string) => `Chủ trì: ${name}`,
    noOwner: "Chưa ghi cơ quan chủ trì",
    noFigure: "chưa có số",
    figure: (actual: string, target: string, unit: string) => `${actual} / ${target}${unit}`,
    behindBy: (points: string) => `chậm ${points} điểm %`,
    needed: (amount: string) => `Còn thiếu ${amount}`,
    tooMuch: (amount: string) => `Đang vượt mức cho phép ${amount}`,
    neededMonthly: (amount: string) => `, khoảng ${amount} mỗi tháng còn lại`,
    forecast: (amount: string) => `; dự báo cả kỳ ${amount} nếu giữ nhịp hiện nay`,
    gap: (gap: string) => `lệch ${gap}`,
    goTo: (cell: string) => `đến ô ${cell}`,
    highlightOn: "Tô chỉ tiêu chậm",
    highlightOff: "Bỏ tô chỉ tiêu chậm",
    isHighlighted: "Trang đang được tô chỉ tiêu chậm.",
    isPlain: "Trang đang không tô chỉ tiêu chậm.",
    next: "Chỉ tiêu chậm kế tiếp",
    nextSaid: (place: number, count: number, name: string) => `${vi(place)}/${vi(count)}: ${name}`,
    toggleRows: "Ẩn/hiện dòng không chậm",
    rowsHidden: (rows: number, sheet: string) =>
      rows === 0 ? `Trang “${sheet}” không có dòng nào để ẩn` : `Ẩn ${vi(rows)} dòng không chậm ở trang “${sheet}”`,
    rowsShown: (rows: number, sheet: string) => `Hiện lại ${vi(rows)} dòng ở trang “${sheet}”`,
    refresh: "Làm mới",
    refreshed: (met: number, counted: number) => `${String(met)} trên ${String(counted)} chỉ tiêu đạt và vượt`,
    highlighted: (rows: number, sheet: string) =>
      rows === 0
        ? `Trang “${sheet}” không có dòng nào chậm`
        : `Tô ${formatNumber(rows, "vi")} dòng chậm ở trang “${sheet}”, gồm cả chỉ tiêu thành phần`,
    unhighlighted: (sheet: string) => `Bỏ tô ở trang “${sheet}”`,
    unconfirmed: (count: number) => `Bộ chỉ tiêu còn ${vi(count)} chỗ chưa xác nhận`,
    emptyTitle: "Chưa có bảng tổng hợp",
    emptyText:
      "Bộ chỉ tiêu đã sẵn sàng. Hãy chọn các tệp đơn vị gửi để lập bảng tổng hợp và biết bao nhiêu chỉ tiêu đạt.",
    emptyAction: "Tổng hợp tệp các đơn vị",
    emptyOther: "Hoặc tính mức đạt ngay trên trang đang mở",
  },
  {
    title: "Overview",
    reading: "Reading the workbook…",
    headline: "targets met or exceeded",
    basis: dayAndBasis("en"),
    source: (sheet: string) => `Source: sheet “${sheet}”`,
    parts: "By state",
    exceeded: "Exceeded",
    met: "Met",
    onTrack: "On track",
    lagging: "Lagging",
    notDue: "Not due yet",
    noData: "No figure yet",
    notAssessable: "Cannot be assessed",
    notAddingUp: "The groups do not add up to the number of targets, so no count is given. Use “Check” to see why.",
    laggingTitle: (count: number) => `Lagging (${formatNumber(count, "en")})`,
    noLagging: "No target lags behind.",
    noDataTitle: (count: number) => `No figure yet (${formatNumber(count, "en")})`,
    owner: (name: string) => `Owner: ${name}`,
    noOwner: "No owner named",
    noFigure: "no figure",
    figure: (actual: string, target: string, unit: string) => `${actual} / ${target}${unit}`,
    behindBy: (points: string) => `${points} points behind`,
    needed: (amount: string) => `${amount} still missing`,
    tooMuch: (amount: string) => `${amount} above what is allowed`,
    neededMonthly: (amount: string) => `, about ${amount} in each month left`,
    forecast: (amount: string) => `; forecast for the period ${amount} at the present pace`,
    gap: (gap: string) => `off by ${gap}`,
    goTo: (cell: string) => `to cell ${cell}`,
    highlightOn: "Highlight lagging",
    highlightOff: "Take highlight away",
    isHighlighted: "The sheet is highlighted now.",
    isPlain: "The sheet is not highlighted now.",
    next: "Next lagging target",
    nextSaid: (place: number, count: number, name: string) => `${String(place)} of ${String(count)}: ${name}`,
    toggleRows: "Hide or show the rest",
    rowsHidden: (rows: number, sheet: string) =>
      rows === 0 ? `“${sheet}” has no row to hide` : `Hid ${String(rows)} rows that do not lag on “${sheet}”`,
    rowsShown: (rows: number, sheet: string) => `Showed ${String(rows)} rows again on “${sheet}”`,
    refresh: "Refresh",
    refreshed: (met: number, counted: number) => `${String(met)} of ${String(counted)} targets met or exceeded`,
    highlighted: (rows: number, sheet: string) =>
      rows === 0
        ? `No row lags on “${sheet}”`
        : `Highlighted ${formatNumber(rows, "en")} lagging ${rows === 1 ? "row" : "rows"} on “${sheet}”, component targets included`,
    unhighlighted: (sheet: string) => `Took the highlight away on “${sheet}”`,
    unconfirmed: (count: number) =>
      count === 1 ? "The schema has 1 open question" : `The schema has ${formatNumber(count, "en")} open questions`,
    emptyTitle: "Nothing consolidated yet",
    emptyText:
      "The target schema is ready. Pick the files the units sent to make the table and see how many targets are met.",
    emptyAction: "Consolidate the units’ files",
    emptyOther: "Or compute attainment on the sheet in front",
  },
);

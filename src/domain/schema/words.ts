/** The words of the schema sheets (judging.md section 1): data of the workbook, Vietnamese whatever the pane's language. */
import type { Basis, Method, PeriodPreset, RollUp, Timing } from "./types";
import type { Direction } from "../target/types";

export const SHEETS = {
  indicators: "Bộ chỉ tiêu",
  units: "Đơn vị",
  settings: "Thiết lập",
  sealed: "Bản chốt",
} as const;

export const COLUMNS = {
  code: "Mã",
  order: "STT",
  section: "Lĩnh vực",
  parent: "Mã cha",
  name: "Chỉ tiêu",
  aliases: "Tên khác",
  unit: "ĐVT",
  target: "Kế hoạch",
  direction: "Chiều",
  counted: "Tính vào tổng số",
  method: "Cách tính",
  timing: "Loại số liệu",
  baseline: "Kỳ gốc",
  pacing: "Nhịp độ",
  rollUp: "Cách tổng hợp",
  owner: "Cơ quan chủ trì",
  reporters: "Đơn vị báo cáo",
  decimals: "Số lẻ",
  note: "Ghi chú",
} as const;
export type ColumnKey = keyof typeof COLUMNS;

/** Behind the heading in a question about all of a column. */
export const WHOLE_COLUMN = "(cả cột)";

export const UNIT_COLUMNS = { code: "Mã đơn vị", name: "Tên đơn vị", aliases: "Tên khác" } as const;
/** Optional columns beside them, of units that were merged, parted or renamed. */
export const UNIT_CHANGE_COLUMNS = { from: "Từ ngày", to: "Đến ngày", predecessors: "Mã đơn vị trước" } as const;

/** Headings of the list of settings. */
export const SETTINGS_HEADING = ["Mục", "Giá trị"] as const;
export const SETTINGS = {
  title: "Tên nghị quyết",
  number: "Số nghị quyết",
  body: "Cơ quan ban hành",
  year: "Năm",
  periodStart: "Đầu kỳ",
  periodEnd: "Cuối kỳ",
  asOf: "Số liệu đến ngày",
  consolidatingUnit: "Đơn vị tổng hợp",
  basis: "Cơ sở tính",
  onTrackThreshold: "Ngưỡng đúng tiến độ",
  farBehindThreshold: "Ngưỡng rất chậm",
  tolerance: "Dung sai",
  strict: "So sánh chặt",
  preset: "Cách chia kỳ",
  period: "Kỳ",
} as const;
export type SettingKey = keyof typeof SETTINGS;

/** Heading of the block that formulas refer to, beside the settings; its labels are not the person's. */
export const SETTINGS_BLOCK = "Dùng trong công thức";

export const DIRECTIONS: Readonly<Record<Direction, string>> = {
  higher: "Cao hơn là tốt",
  lower: "Thấp hơn là tốt",
  within: "Trong khoảng",
};
export const METHODS: Readonly<Record<Method, string>> = {
  ratio: "Tỷ lệ",
  level: "Mức đạt",
  reduction: "Mức giảm",
  growth: "Mức tăng",
  milestone: "Hoàn thành",
  composite: "Nhiều phần",
};
export const TIMINGS: Readonly<Record<Timing, string>> = { cumulative: "Lũy kế", pointInTime: "Thời điểm" };
export const PACINGS = { linear: "Đều", none: "Không", yearEnd: "Cuối kỳ" } as const;
export const ROLL_UPS: Readonly<Record<RollUp, string>> = {
  single: "Một đơn vị",
  sum: "Cộng",
  weighted: "Gia quyền",
  last: "Số cuối",
  max: "Lớn nhất",
  min: "Nhỏ nhất",
  countYes: "Đếm đạt",
};
export const BASES: Readonly<Record<Basis, string>> = { actual: "Thực hiện", estimate: "Ước cả năm" };
export const PRESETS: Readonly<Record<PeriodPreset, string>> = {
  "mid-month": "15–14",
  calendar: "Tháng dương lịch",
  free: "Tự chọn",
};
export const YES_NO = { yes: "Có", no: "Không" } as const;

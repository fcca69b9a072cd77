/** The made-up resolution of the sample workbook: a dozen targets of four offices, with the figures of nine months. */
import type { Method, Timing } from "../schema/types";
import type { Direction } from "../target/types";

export interface SampleTarget {
  readonly code: string;
  readonly section: string;
  readonly name: string;
  readonly unit: string;
  readonly target: string | number;
  readonly direction: Direction;
  readonly method: Method;
  readonly timing: Timing;
  readonly owner: string;
  /** "" where the office has not reported yet; a text is a number that was typed as text, for the check to find. */
  readonly actual: string | number;
}

export const SAMPLE_TITLE = "Nghị quyết mẫu về phát triển kinh tế - xã hội năm 2026 (số liệu giả định)";
export const SAMPLE_YEAR = 2026;

export const SAMPLE_UNITS = [
  { code: "VP", name: "Văn phòng HĐND và UBND", aliases: [] },
  { code: "KT", name: "Phòng Kinh tế", aliases: [] },
  { code: "VHXH", name: "Phòng Văn hóa - Xã hội", aliases: [] },
  { code: "BXD", name: "Ban Xây dựng Đảng", aliases: [] },
] as const;

const AMOUNT = { direction: "higher", method: "ratio", timing: "cumulative" } as const;
const RATE = { direction: "higher", method: "level", timing: "pointInTime" } as const;
const RATE_DOWN = { ...RATE, direction: "lower" } as const;

const ECONOMY = { section: "Kinh tế", owner: "KT" } as const;
const SOCIETY = { section: "Văn hóa - xã hội", owner: "VHXH" } as const;
const PARTY = { section: "Xây dựng Đảng", owner: "BXD" } as const;

export const SAMPLE_TARGETS: readonly SampleTarget[] = [
  { ...ECONOMY, ...AMOUNT, code: "KT01", name: "Sản lượng lương thực", unit: "tấn", target: 4200, actual: 3410 },
  { ...ECONOMY, ...AMOUNT, code: "KT02", name: "Diện tích rừng trồng mới", unit: "ha", target: 120, actual: 54 },
  { ...ECONOMY, ...AMOUNT, code: "KT03", name: "Thu ngân sách", unit: "triệu đồng", target: 6500, actual: 6720 },
  {
    ...{ ...ECONOMY, ...AMOUNT, code: "KT04", name: "Giải ngân vốn đầu tư công" },
    ...{ unit: "triệu đồng", target: 18_500, actual: 9100 },
  },
  {
    ...{ ...ECONOMY, ...AMOUNT, code: "KT05", name: "Số hợp tác xã thành lập mới" },
    ...{ unit: "hợp tác xã", target: 3, actual: 3 },
  },
  { ...SOCIETY, ...RATE_DOWN, code: "XH01", name: "Tỷ lệ hộ nghèo", unit: "%", target: "≤ 4,5", actual: 4.1 },
  {
    ...{ ...SOCIETY, ...AMOUNT, code: "XH02", name: "Số lao động được tạo việc làm mới" },
    ...{ unit: "người", target: 320, actual: "262" },
  },
  {
    ...{ ...SOCIETY, ...RATE, code: "XH03", name: "Tỷ lệ người dân tham gia bảo hiểm y tế" },
    ...{ unit: "%", target: "≥ 95", actual: 95.6 },
  },
  {
    ...{ ...SOCIETY, ...RATE_DOWN, code: "XH04", name: "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng" },
    ...{ unit: "%", target: "≤ 12", actual: "" },
  },
  { ...SOCIETY, ...AMOUNT, code: "XH05", name: "Số trường đạt chuẩn quốc gia", unit: "trường", target: 5, actual: 5 },
  { ...PARTY, ...AMOUNT, code: "XD01", name: "Kết nạp đảng viên mới", unit: "đảng viên", target: 20, actual: 13 },
  {
    ...{ section: "Hành chính", owner: "VP", ...RATE, code: "HC01", name: "Tỷ lệ hồ sơ giải quyết đúng hạn" },
    ...{ unit: "%", target: "≥ 98", actual: 98.7 },
  },
];

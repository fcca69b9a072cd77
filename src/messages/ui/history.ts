/** Texts about periods, of now and earlier ones. */
import type { AmendedTarget } from "../../domain/history/trend-words";
import { formatDay, formatNumber } from "../format";
import { bilingual } from "../lang";

const vi = (count: number): string => formatNumber(count, "vi");

export const HISTORY = bilingual(
  {
    period: "Kỳ báo cáo",
    periodDay: (name: string, day: number) => `${name} (số liệu đến ngày ${formatDay(day, "vi")})`,
    /** In a list, which cannot wrap. */
    periodShort: (name: string, day: number) => `${name} (đến ${formatDay(day, "vi")})`,
    look: "Xem kỳ",
    sheetNow: "Bảng tổng hợp hiện nay",
    isClosed: "Kỳ đã chốt.",
    isOpen: "Kỳ chưa chốt.",
    beside: (before: string, lastYear: string) =>
      `(${[before === "" ? "" : `kỳ trước ${before}`, lastYear === "" ? "" : `cùng kỳ ${lastYear}`].filter((part) => part !== "").join("; ")})`,
    sinceBefore: (trend: string) => `${trend} so với kỳ trước`,
    corrected: (was: string, reason: string) =>
      [`đã báo cáo ${was === "" ? "chưa có số liệu" : was}`, reason].filter((part) => part !== "").join("; "),
    streak: (periods: number) => `chậm ${vi(periods)} kỳ liên tiếp`,
    amended: ({ target, from, document, day }: AmendedTarget) =>
      `KH ${target} (${[`điều chỉnh từ ${from}`, day === null ? document : `${document} ngày ${day}`].filter((part) => part !== "").join(", ")})`,
  },
  {
    period: "Reporting period",
    periodDay: (name: string, day: number) => `${name} (figures up to ${formatDay(day, "en")})`,
    periodShort: (name: string, day: number) => `${name} (to ${formatDay(day, "en")})`,
    look: "Period shown",
    sheetNow: "The consolidated sheet as it is",
    isClosed: "The period is closed.",
    isOpen: "The period is not closed.",
    beside: (before: string, lastYear: string) =>
      `(${[before === "" ? "" : `period before ${before}`, lastYear === "" ? "" : `last year ${lastYear}`].filter((part) => part !== "").join("; ")})`,
    sinceBefore: (trend: string) => `${trend} since the period before`,
    amended: ({ target, from, document, day }: AmendedTarget) =>
      `target ${target} (${[`amended from ${from}`, day === null ? document : `${document} of ${day}`].filter((part) => part !== "").join(", ")})`,
    corrected: (was: string, reason: string) =>
      [`reported before: ${was === "" ? "no figure" : was}`, reason].filter((part) => part !== "").join("; "),
    streak: (periods: number) => `lagging for ${formatNumber(periods, "en")} periods in a row`,
  },
);

/** Texts about the figures of an earlier run that nobody sends again. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

const vi = (count: number): string => formatNumber(count, "vi");
const en = (count: number, one: string, many: string): string =>
  `${formatNumber(count, "en")} ${count === 1 ? one : many}`;

export const KEEP_EARLIER = bilingual(
  {
    keep: (units: number, figures: number) =>
      units === 0
        ? `Giữ ${vi(figures)} số đã gửi lần trước`
        : `Giữ số đã gửi của ${vi(units)} đơn vị (${vi(figures)} số)`,
    stays: (run: string) => `Lấy từ “Nguồn số liệu”, lần tổng hợp ${run}; mỗi số ghi rõ lần tổng hợp.`,
    goes: (run: string) => `Số của lần tổng hợp ${run} không được dùng và sẽ bị thay khi ghi vào sổ.`,
  },
  {
    keep: (units: number, figures: number) =>
      units === 0
        ? `Keep ${en(figures, "figure", "figures")} sent before`
        : `Keep what was sent by ${en(units, "unit", "units")} (${en(figures, "figure", "figures")})`,
    stays: (run: string) => `Taken from “Nguồn số liệu”, run ${run}; each figure is marked with its run.`,
    goes: (run: string) => `The figures of run ${run} are not used and will be replaced when this is written.`,
  },
);

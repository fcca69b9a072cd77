/** Texts of sealing a version of the schema. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

export const SEAL = bilingual(
  {
    title: "Chốt bộ chỉ tiêu",
    intro:
      "Lưu nội dung hiện có của trang “Bộ chỉ tiêu” thành một bản chốt trong sổ. Từ đó, ô nào khác bản chốt sẽ được nêu khi kiểm tra.",
    preview: "Xem trước bản chốt",
    looking: "Đang xem bộ chỉ tiêu…",
    none: "Sổ chưa có bản chốt nào.",
    same: (version: number, date: string) =>
      `Bộ chỉ tiêu giống bản chốt lần ${String(version)} ngày ${date}; không cần chốt lại.`,
    differs: (count: number, version: number, date: string) =>
      `${formatNumber(count, "vi")} chỗ khác bản chốt lần ${String(version)} ngày ${date}; kiểm tra trang “Bộ chỉ tiêu” để xem từng chỗ trước khi chốt lại.`,
    seal: (version: number) => `Chốt lần ${String(version)}`,
    done: (version: number) => `Đã chốt bộ chỉ tiêu lần ${String(version)}`,
  },
  {
    title: "Seal the target schema",
    intro:
      "Keeps what the sheet “Bộ chỉ tiêu” says now as a sealed version in the workbook. From then on, checking names every cell that differs from it.",
    preview: "Preview the sealing",
    looking: "Looking at the schema…",
    none: "Nothing has been sealed in this workbook yet.",
    same: (version: number, date: string) =>
      `The schema is as it was sealed (version ${String(version)}, ${date}); nothing to seal.`,
    differs: (count: number, version: number, date: string) =>
      `${formatNumber(count, "en")} ${count === 1 ? "difference" : "differences"} from version ${String(version)} of ${date}; check the sheet “Bộ chỉ tiêu” to see each before sealing again.`,
    seal: (version: number) => `Seal version ${String(version)}`,
    done: (version: number) => `Sealed version ${String(version)} of the schema`,
  },
);

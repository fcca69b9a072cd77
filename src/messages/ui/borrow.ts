/** Texts about a schema that was taken from a file. */
import type { SchemaDifference } from "../../domain/schema/differences";
import { formatDay } from "../format";
import { bilingual, type Lang } from "../lang";

/** A text in quotes, a day as a day, and what there is none of in a word. */
function said(value: string | number, blank: string, lang: Lang): string {
  if (typeof value === "number") return formatDay(value, lang);
  return value === "" ? blank : `“${value}”`;
}

/** Kinds of value in JSON; what is none of them is a list of the values that may stand there. */
const KINDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  string: { vi: "chữ", en: "a text" },
  number: { vi: "số", en: "a number" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  array: { vi: "danh sách", en: "a list" },
  object: { vi: "một nhóm mục trong { }", en: "an object" },
  some: { vi: "ít nhất một mục", en: "at least one entry" },
  text: { vi: "chữ, không để trống", en: "a text that is not empty" },
  "text-or-number": { vi: "chữ hoặc số", en: "a text or a number" },
};

type Facts = Readonly<Record<string, string | number>>;

function faultVi({ line, where = "", found = "", expected = "" }: Facts): string {
  if (line !== undefined) return `Sai ở dòng ${String(line)}: từ chỗ này không còn là JSON.`;
  const needed = KINDS[expected]?.vi ?? `một trong: ${String(expected)}`;
  return `${where === "" ? "Cả tệp" : `Mục ${String(where)}`} ${found === "" ? "không có" : `ghi ${String(found)}`}, cần ${needed}.`;
}

function faultEn({ line, where = "", found = "", expected = "" }: Facts): string {
  if (line !== undefined) return `Line ${String(line)} is wrong: from here on it is no JSON.`;
  const needed = KINDS[expected]?.en ?? `one of: ${String(expected)}`;
  return `${where === "" ? "The whole file" : String(where)} ${found === "" ? "is missing" : `says ${String(found)}`}; needed is ${needed}.`;
}

export const BORROW = bilingual(
  {
    offer:
      "Cán bộ đơn vị: lấy bộ chỉ tiêu từ biểu đã nhận, từ sổ của nơi tổng hợp hoặc từ tệp .json để kiểm tra bảng của mình. Không ghi gì vào sổ này.",
    take: "Lấy bộ chỉ tiêu từ tệp…",
    taken: (file: string, indicators: number) => `Đã lấy ${String(indicators)} chỉ tiêu từ ${file}.`,
    kept: "Bộ chỉ tiêu đã lấy trước đây",
    named: (file: string, indicators: number, unit: string) =>
      `${file} (${unit === "" ? "" : `${unit}, `}${String(indicators)} chỉ tiêu)`,
    use: "Dùng",
    forget: "Xóa",
    jsonFault: faultVi,
    jsonMend: "Sửa chỗ đó rồi chọn lại, hoặc lập lại tệp bằng lệnh: chi-tieu schema TỆP --json",
    whichUnit: "Đơn vị của bạn",
    unitWhy: (file: string, units: number) =>
      `${file} có chỉ tiêu của ${String(units)} đơn vị. Chọn đơn vị để chỉ lấy chỉ tiêu mà đơn vị phải báo cáo.`,
    pickUnit: "Chọn đơn vị…",
    allUnits: "Mọi đơn vị (cả bộ chỉ tiêu)",
    useIt: "Dùng bộ chỉ tiêu này",
    cancel: "Hủy",
    replace: "Thay bằng tệp khác…",
    differs: (file: string, count: number) => `${file} khác bộ chỉ tiêu đang dùng ở ${String(count)} chỗ`,
    difference: ({ kind, code, name, heading, was, now }: SchemaDifference) => {
      if (kind === "added") return `Thêm ${code} ${name}`;
      if (kind === "removed") return `Bỏ ${code} ${name}`;
      const place = kind === "setting" ? heading : `${code} ${name}, ${heading}`;
      return `${place}: ${said(was, "trống", "vi")} thành ${said(now, "trống", "vi")}`;
    },
    moreDifferences: (count: number) => `… và ${String(count)} chỗ khác`,
    useNew: "Dùng bản này",
    keepOld: "Giữ bản đang dùng",
    inUse: (file: string, unit: string) =>
      `Đang dùng bộ chỉ tiêu từ tệp ${file}${unit === "" ? "" : ` (${unit})`}; sổ này chưa có bộ chỉ tiêu riêng.`,
    keep: "Lưu vào sổ (thêm 3 trang)",
    leave: "Ngừng dùng",
    written: (file: string) => `Lưu bộ chỉ tiêu từ ${file}`,
  },
  {
    offer:
      "Officer of a unit: take the schema from a form you received, from the consolidating office’s workbook or from a .json file to check your own table. Nothing is written into this workbook.",
    take: "Take the schema from a file…",
    taken: (file: string, indicators: number) => `Took ${String(indicators)} targets from ${file}.`,
    kept: "Schemas taken before",
    named: (file: string, indicators: number, unit: string) =>
      `${file} (${unit === "" ? "" : `${unit}, `}${String(indicators)} targets)`,
    use: "Use",
    forget: "Delete",
    jsonFault: faultEn,
    jsonMend: "Correct that place and pick the file again, or make it anew: chi-tieu schema FILE --json",
    whichUnit: "Your unit",
    unitWhy: (file: string, units: number) =>
      `${file} has the targets of ${String(units)} units. Choose yours to take only what it has to report.`,
    pickUnit: "Choose a unit…",
    allUnits: "All units (the whole schema)",
    useIt: "Use this schema",
    cancel: "Cancel",
    replace: "Take another file…",
    differs: (file: string, count: number) => `${file} differs from the schema in use in ${String(count)} places`,
    difference: ({ kind, code, name, heading, was, now }: SchemaDifference) => {
      if (kind === "added") return `Added: ${code} ${name}`;
      if (kind === "removed") return `Removed: ${code} ${name}`;
      const place = kind === "setting" ? heading : `${code} ${name}, ${heading}`;
      return `${place}: ${said(was, "blank", "en")} becomes ${said(now, "blank", "en")}`;
    },
    moreDifferences: (count: number) => `… and ${String(count)} more`,
    useNew: "Use this one",
    keepOld: "Keep the one in use",
    inUse: (file: string, unit: string) =>
      `The schema of the file ${file}${unit === "" ? "" : ` (${unit})`} is in use; this workbook has none.`,
    keep: "Write into the workbook (adds 3 sheets)",
    leave: "Stop using it",
    written: (file: string) => `Kept the schema of ${file}`,
  },
);

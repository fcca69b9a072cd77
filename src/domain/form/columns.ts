/** The columns of an issued form: the keys in its first row, and what a person reads over them (forms.md 2). */

/** In the order in which they stand. */
export const FORM_KEYS = [
  "#stt",
  "#ten",
  "#dvt",
  "#kh",
  "#kt",
  "#ck",
  "#ts",
  "#ms",
  "#th",
  "#uoc",
  "#tl",
  "#xem",
  "#kq",
  "#cq",
  "#gp",
  "#han",
  "#gc",
] as const;
export type FormKey = (typeof FORM_KEYS)[number];

/** The column of the common form that says which rows are the chosen unit's. */
export const OWN_ROW_HEADING = "Thuộc đơn vị";
/** The sheet of a form that says how it is filled in. */
export const GUIDE_SHEET = "Hướng dẫn";
/** Heading of the ids in the first column. */
export const ID_HEADING = "Mã";

const INPUT = " (nhập)";
/** Headings that need nothing of the period. */
export const FORM_HEADINGS: Readonly<Record<Exclude<FormKey, "#kh" | "#kt" | "#ck">, string>> = {
  "#stt": "STT",
  "#ten": "Chỉ tiêu",
  "#dvt": "ĐVT",
  "#ts": `Tử số${INPUT}`,
  "#ms": `Mẫu số${INPUT}`,
  "#th": `Thực hiện đến kỳ báo cáo${INPUT}`,
  "#uoc": `Ước cả năm${INPUT}`,
  "#tl": "Tỷ lệ hoàn thành (%)",
  "#xem": "Tự kiểm tra",
  "#kq": `Nguyên nhân khách quan${INPUT}`,
  "#cq": `Nguyên nhân chủ quan${INPUT}`,
  "#gp": `Giải pháp${INPUT}`,
  "#han": `Thời hạn${INPUT}`,
  "#gc": `Ghi chú${INPUT}`,
};

/** In characters; a form of one unit is printed at two thirds of its size on a sheet of A4. */
export const FORM_WIDTHS: Readonly<Record<FormKey, number>> = {
  "#stt": 5,
  "#ten": 36,
  "#dvt": 14,
  "#kh": 13,
  "#kt": 11,
  "#ck": 11,
  "#ts": 10,
  "#ms": 10,
  "#th": 14,
  "#uoc": 12,
  "#tl": 10,
  "#xem": 14,
  "#kq": 20,
  "#cq": 20,
  "#gp": 20,
  "#han": 11,
  "#gc": 14,
};

/** Words that stand in place of a figure. */
export const NO_FIGURE_WORDS = ["Chưa có số liệu", "Chưa đến kỳ", "Không phát sinh"] as const;
export const MILESTONE_WORDS = ["Đạt", "Chưa đạt", "Chưa đến kỳ", "Chưa có số liệu"] as const;

/** What «Tự kiểm tra» says. */
export const SELF_CHECK = {
  blank: "Chưa nhập",
  noNumber: "Không phải số",
  reason: "Cần nêu nguyên nhân",
  good: "✓",
} as const;

/** The row's id: the code, and "#n" behind it for the n-th part of a target of several. */
export function rowId(code: string, part?: number): string {
  return part === undefined ? code : `${code}#${String(part)}`;
}

/** The code and the part that an id names. */
export function parseRowId(id: string): { readonly code: string; readonly part: number | null } {
  const match = /^(.+)#(\d{1,3})$/.exec(id.trim());
  return match ? { code: match[1] ?? "", part: Number(match[2]) } : { code: id.trim(), part: null };
}

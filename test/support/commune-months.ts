/** A workbook of a few communes and two indicators, run month by month in memory, for tests of what follows over time. */
import * as XLSX from "@e965/xlsx";
import { applyChange } from "../../src/app/change";
import { consolidateFiles, type ConsolidationPreview } from "../../src/app/consolidate";
import type { HistoryWish } from "../../src/app/period-wish";
import type { DatedSchema } from "../../src/domain/schema/types";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { createInProcessReader } from "./in-process-reader";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { value } from "./value";

type Row = readonly (string | number | null)[];

/** Number formats that every file has. */
const BUILT_IN_FORMATS = 56;

interface FormatTable {
  get_table(): Readonly<Record<number, string>>;
}

/** A file of these sheets; the same bytes whatever was read before: the library would write the formats of that as well. */
export function bookOf(sheets: Readonly<Record<string, readonly Row[]>>): Uint8Array {
  const book = XLSX.utils.book_new();
  const formats = Object.entries((XLSX.SSF as FormatTable).get_table());
  Object.assign(book, { SSF: Object.fromEntries(formats.filter(([id]) => Number(id) <= BUILT_IN_FORMATS)) });
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

export interface Months {
  readonly year: number;
  /** Rows of "Đơn vị" below its headings. */
  readonly units: readonly Row[];
  /** Rows of "Bộ chỉ tiêu" below its headings; R and S where none are named. */
  readonly indicators?: readonly Row[];
}

const SUM_AND_SINGLE: readonly Row[] = [
  ["R", "Diện tích trồng rừng", "ha", 100, "Cao hơn là tốt", "Có", "Tỷ lệ", "Lũy kế", "Đều", "Cộng", "A", "*", ""],
  [
    "S",
    "Thu ngân sách",
    "triệu đồng",
    900,
    "Cao hơn là tốt",
    "Có",
    "Tỷ lệ",
    "Lũy kế",
    "Đều",
    "Một đơn vị",
    "A",
    "A",
    "",
  ],
];

/** The workbook of a year, with its schema and nothing else. */
export async function yearBook({ year, units, indicators = SUM_AND_SINGLE }: Months): Promise<FileWorkbook> {
  const bytes = bookOf({
    "Bộ chỉ tiêu": [
      ["Mã", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Chiều", "Tính vào tổng số", "Cách tính", "Loại số liệu", "Nhịp độ"].concat(
        [...["Cách tổng hợp", "Cơ quan chủ trì", "Đơn vị báo cáo", "Mã năm trước"]],
      ),
      ...indicators,
    ],
    "Đơn vị": [["Mã đơn vị", "Tên đơn vị", "Tên khác", "Từ ngày", "Đến ngày", "Mã đơn vị trước"], ...units],
    "Thiết lập": [
      ["Mục", "Giá trị"],
      ["Năm", year],
      ["Đầu kỳ", `01/01/${String(year)}`],
      ["Cuối kỳ", `31/12/${String(year)}`],
    ],
  });
  const opened = await openFileWorkbook(`${String(year)}.xlsx`, bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** What one unit sends: its name, and the figure of each indicator by its name. */
export interface Sent {
  readonly unit: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly measure?: string;
}

/** Consolidates what the units send for a period; what is planned, not yet written. */
export async function runMonth(
  workbook: FileWorkbook,
  period: string,
  sent: readonly Sent[],
  wish: Partial<HistoryWish> = {},
  more: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
): Promise<ConsolidationPreview> {
  const files = sent.map(({ unit, figures }) => ({
    name: `${unit} ${period}.xlsx`,
    bytes: bookOf({
      "Biểu 1": [
        [unit],
        ["STT", "Chỉ tiêu", "Thực hiện"],
        ...Object.entries(figures).map(([name, figure], at): Row => [at + 1, name, figure]),
      ],
    }),
  }));
  const picked = [...files, ...more].map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));
  return value(
    await consolidateFiles(workbook, createInProcessReader(), picked, {
      history: { period, written: "01/01/2030 08:00", ...wish },
    }),
  );
}

/** As {@link runMonth}, written. */
export async function playMonth(...month: Parameters<typeof runMonth>): Promise<ConsolidationPreview> {
  const preview = await runMonth(...month);
  value(await applyChange(month[0], preview.change));
  return preview;
}

/** All sheets of the workbook. */
export async function allSheets(workbook: FileWorkbook): Promise<WorkbookSnapshot> {
  return value(await workbook.readSheets("all"));
}

/** The schema as a run of the period has it. */
export async function schemaOn(workbook: FileWorkbook, period: string): Promise<DatedSchema> {
  return (await runMonth(workbook, period, [{ unit: "Xã An", figures: {} }])).schema;
}

/** Small submissions made up at random: a schema of a few indicators and units, and the tables the units send. */
import fc from "fast-check";
import type { FileReaderPort, PickedFile, WorkbookPort } from "../../src/app/ports";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { success } from "../../src/domain/outcome";

export const UNITS = ["Xã Bắc", "Xã Trung", "Xã Nam"] as const;
const INDICATORS = [
  ["Diện tích gieo trồng", "ha", "Cộng", "*"],
  ["Sản lượng lương thực", "tấn", "Cộng", "*"],
  ["Thu ngân sách", "triệu đồng", "Lớn nhất", "*"],
  ["Tỷ lệ hộ dùng nước sạch", "%", "Nhỏ nhất", "*"],
  ["Số hộ chăn nuôi", "hộ", "Cộng", "*"],
  ["Lao động có việc làm mới", "người", "Một đơn vị", "X2"],
] as const;

/** A figure as it stands in a cell, of one unit and indicator. */
export type Figures = readonly (readonly CellValue[])[];

export const figures: fc.Arbitrary<Figures> = fc.array(
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }) },
      { weight: 2, arbitrary: fc.constantFrom<CellValue>("12,5", "chưa có", "", null, "-", "không phát sinh") },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>("1.234,5", "abc", { error: "#DIV/0!" }, "1,500") },
    ),
    { minLength: INDICATORS.length, maxLength: INDICATORS.length },
  ),
  { minLength: UNITS.length, maxLength: UNITS.length },
);

function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: rows.map((row) => row.map((value) => (value === null || value === "" ? null : { value }))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** What a unit sends: the rows of some indicators, all of them unless said. */
export function submission(
  all: Figures,
  unit: number,
  { rows = INDICATORS.map((_, index) => index), name = "" } = {},
): WorkbookSnapshot {
  const body = rows.map((index, order): CellValue[] => {
    const [text = "", measure = ""] = INDICATORS[index] ?? [];
    return [order + 1, text, measure, 100 + index, all[unit]?.[index] ?? null];
  });
  const sheet = sheetOf("Biểu", [
    [`ỦY BAN NHÂN DÂN ${UNITS[unit] ?? ""}`],
    ["Số liệu đến ngày 14/9/2026"],
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", "Thực hiện 9 tháng 2026"],
    ...body,
  ]);
  return { name: `Bao cao ${String(unit)}${name}.xlsx`, sheets: [sheet], date1904: false, externalLinks: false };
}

/** The open workbook with the schema; what is written to it is kept in `applied`. */
export function schemaWorkbook(): WorkbookPort & { readonly applied: object[] } {
  const indicators = INDICATORS.map(([name, measure, rollUp, reporters], index) => [
    `C${String(index + 1)}`,
    index + 1,
    name,
    measure,
    300 + index,
    "Cao hơn là tốt",
    "Có",
    "Tỷ lệ",
    "Đều",
    rollUp,
    reporters === "*" ? "" : reporters,
    reporters,
  ]);
  const sheets = [
    sheetOf("Bộ chỉ tiêu", [
      [
        ...["Mã", "STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Chiều", "Tính vào tổng số", "Cách tính", "Nhịp độ"],
        ...["Cách tổng hợp", "Cơ quan chủ trì", "Đơn vị báo cáo"],
      ],
      ...indicators,
    ]),
    sheetOf("Đơn vị", [
      ["Mã đơn vị", "Tên đơn vị", "Tên khác"],
      ...UNITS.map((name, index) => [`X${String(index + 1)}`, name, ""]),
    ]),
    sheetOf("Thiết lập", [
      ["Mục", "Giá trị"],
      ["Tên nghị quyết", "Nghị quyết thử"],
      ["Năm", 2026],
      ["Số liệu đến ngày", "14/9/2026"],
    ]),
  ];
  const applied: object[] = [];
  const unused = (): never => {
    throw new Error("not asked for here");
  };
  return {
    applied,
    readSheets: () =>
      Promise.resolve(success({ name: "schema.xlsx", sheets, date1904: false, externalLinks: false, active: "" })),
    readValues: unused,
    readNamedTables: unused,
    apply: (plan) => {
      applied.push(plan);
      return unused();
    },
    select: unused,
  };
}

/** A reader that has the workbooks read already, and the files to pick. */
export function readerOf(workbooks: readonly WorkbookSnapshot[]): {
  readonly reader: FileReaderPort;
  readonly picked: readonly PickedFile[];
} {
  const byName = new Map(workbooks.map((workbook) => [workbook.name, workbook]));
  return {
    picked: workbooks.map(({ name }) => ({ name, bytes: () => Promise.resolve(new Uint8Array()) })),
    reader: {
      async *read(files, signal) {
        for (const { name } of files) {
          if (signal?.aborted === true) return;
          const workbook = await Promise.resolve(byName.get(name));
          if (workbook) yield { file: name, ok: true, workbook, fingerprint: JSON.stringify(workbook) };
        }
      },
    },
  };
}

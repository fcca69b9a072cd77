/**
 * Makes the workbooks that departments might send: one schema of 40 indicators for every unit, and a workbook of 40 rows
 * and 12 columns a unit, each a little different in layout, with title and signature blocks, decimal commas and blanks.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";

const ROWS = 40;
const UNITS = ["ha", "tấn", "tỷ đồng", "hộ", "%", "người"] as const;
const SUBJECTS = [
  "Diện tích gieo trồng",
  "Sản lượng",
  "Giá trị sản xuất",
  "Số hộ chăn nuôi",
  "Tỷ lệ hộ dùng nước sạch",
  "Lao động có việc làm",
];
const PLACES = ["vùng cao", "vùng thấp", "ven sông", "trung tâm", "phía bắc", "phía nam", "biên giới"];

export const HEADINGS = [
  "STT",
  "Chỉ tiêu",
  "ĐVT",
  "Thực hiện năm 2025",
  "Kế hoạch năm 2026",
  "Thực hiện tháng 9",
  "Lũy kế 9 tháng 2026",
  "Ước cả năm 2026",
  "% so KH",
  "% so cùng kỳ",
  "Đánh giá",
  "Ghi chú",
] as const;

function indicatorName(index: number): string {
  return `${SUBJECTS[index % 6] ?? ""} khu vực ${PLACES[Math.floor(index / 6) % 7] ?? ""}`;
}

function plan(index: number): number {
  return UNITS[index % 6] === "%" ? 90 : 100 + index * 13;
}

/** The schema workbook for `count` reporting units. */
export async function makeSchema(count: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.views = [{ x: 0, y: 0, width: 20_000, height: 10_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const schema = workbook.addWorksheet("Bộ chỉ tiêu");
  schema.addRow([
    "Mã",
    "STT",
    "Chỉ tiêu",
    "ĐVT",
    "Kế hoạch",
    "Chiều",
    "Tính vào tổng số",
    "Cách tính",
    "Nhịp độ",
    "Cách tổng hợp",
    "Cơ quan chủ trì",
    "Đơn vị báo cáo",
  ]);
  for (let row = 0; row < ROWS; row += 1) {
    const rate = UNITS[row % 6] === "%";
    schema.addRow([
      `CT${String(row + 1).padStart(2, "0")}`,
      row + 1,
      indicatorName(row),
      UNITS[row % 6] ?? "",
      plan(row) * (rate ? 1 : count),
      "Cao hơn là tốt",
      "Có",
      rate ? "Mức đạt" : "Tỷ lệ",
      rate ? "Không" : "Đều",
      rate ? "Nhỏ nhất" : "Cộng",
      "",
      "*",
    ]);
  }
  const units = workbook.addWorksheet("Đơn vị");
  units.addRow(["Mã đơn vị", "Tên đơn vị", "Tên khác"]);
  for (let unit = 0; unit < count; unit += 1) units.addRow([unitCode(unit), `Xã số ${unitCode(unit)}`, ""]);
  const settings = workbook.addWorksheet("Thiết lập");
  for (const line of [
    ["Mục", "Giá trị"],
    ["Tên nghị quyết", "Nghị quyết thử"],
    ["Năm", 2026],
    ["Số liệu đến ngày", "14/9/2026"],
  ])
    settings.addRow(line);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function unitCode(unit: number): string {
  return `X${String(unit + 1).padStart(4, "0")}`;
}

/** One row of the unit's table: now and then a decimal comma typed as text, or nothing. */
export function makeRow(unit: number, index: number): (string | number)[] {
  const row = index % ROWS;
  const target = plan(row);
  const actual =
    UNITS[row % 6] === "%"
      ? 80 + ((unit * 7 + row) % 15)
      : Math.round(target * (0.5 + ((unit * 31 + row * 17) % 60) / 100));
  const typed = row % 6 < 3 && (unit + row) % 11 === 0;
  return [
    index + 1,
    indicatorName(row),
    UNITS[row % 6] ?? "",
    Math.round(target * 0.9),
    target,
    Math.round(actual / 9),
    (unit + row) % 37 === 0 ? "" : typed ? `${String(actual)},5` : actual,
    Math.max(target, actual + 1),
    Math.round((actual / target) * 1000) / 10,
    105.2,
    "",
    row % 5 === 0 ? "Theo báo cáo của các thôn" : "",
  ];
}

/** The workbooks of the first `count` units in a folder, made where they are not there yet; their paths. */
export async function makeFiles(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let unit = 0; unit < count; unit += 1) {
    const file = path.join(folder, `Bao cao ${unitCode(unit)}.xlsx`);
    if (!existsSync(file)) writeFileSync(file, await makeFile(unit));
    paths.push(file);
  }
  return paths;
}

/** The same files, some of them corrected: the first `changed` of them lie in another folder with other figures. */
export async function makeCorrected(folder: string, paths: readonly string[], changed: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const made: string[] = [];
  for (const [unit, there] of paths.entries()) {
    const file = unit < changed ? path.join(folder, path.basename(there)) : there;
    if (!existsSync(file)) writeFileSync(file, await makeFile(unit, LATER));
    made.push(file);
  }
  return made;
}

/** Figures of a corrected file are those of a unit so much further on. */
const LATER = 7;

/** The bytes of a made file, read when they are needed. */
export function pick(file: string): { readonly name: string; readonly bytes: () => Promise<Uint8Array> } {
  return { name: path.basename(file), bytes: () => Promise.resolve(new Uint8Array(readFileSync(file))) };
}

/** What the unit sends. */
async function makeFile(unit: number, later = 0): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Bieu 01");
  sheet.addRow([`ỦY BAN NHÂN DÂN XÃ SỐ ${unitCode(unit)}`]);
  sheet.addRow(["BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026"]);
  sheet.addRow(["Số liệu đến ngày 14/9/2026"]);
  if (unit % 3 === 0) sheet.addRow([]);
  sheet.addRow([...HEADINGS]);
  for (let row = 0; row < ROWS; row += 1) sheet.addRow(makeRow(unit + later, row));
  sheet.addRow([]);
  sheet.addRow(["", "Người lập biểu", "", "", "", "", "", "", "TM. ỦY BAN NHÂN DÂN"]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

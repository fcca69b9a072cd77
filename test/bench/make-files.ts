/**
 * Makes the workbooks that departments might send: one schema of 40 indicators for every unit, and a workbook of 40 rows
 * and 12 columns a unit, each a little different in layout, with title and signature blocks, decimal commas and blanks.
 */
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

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function indicatorName(index: number): string {
  return `${SUBJECTS[index % 6] ?? ""} khu vực ${PLACES[Math.floor(index / 6) % 7] ?? ""}`;
}

function plan(index: number): number {
  return UNITS[index % 6] === "%" ? 90 : 100 + index * 13;
}

/** The schema workbook for `count` reporting units. */
export async function makeSchema(count: number): Promise<Uint8Array> {
  const workbook = new Workbook();
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

/** What the unit sends. */
export async function makeFile(unit: number): Promise<MadeFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Bieu 01");
  sheet.addRow([`ỦY BAN NHÂN DÂN XÃ SỐ ${unitCode(unit)}`]);
  sheet.addRow(["BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026"]);
  sheet.addRow(["Số liệu đến ngày 14/9/2026"]);
  if (unit % 3 === 0) sheet.addRow([]);
  sheet.addRow([
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
  ]);
  for (let row = 0; row < ROWS; row += 1) {
    const target = plan(row);
    const actual =
      UNITS[row % 6] === "%"
        ? 80 + ((unit * 7 + row) % 15)
        : Math.round(target * (0.5 + ((unit * 31 + row * 17) % 60) / 100));
    const text = (unit + row) % 11 === 0 ? `${String(actual)},5` : actual;
    sheet.addRow([
      row + 1,
      indicatorName(row),
      UNITS[row % 6],
      Math.round(target * 0.9),
      target,
      Math.round(actual / 9),
      (unit + row) % 37 === 0 ? "" : text,
      target,
      Math.round((actual / target) * 100),
      105.2,
      "",
      row % 5 === 0 ? "Theo báo cáo của các thôn" : "",
    ]);
  }
  sheet.addRow([]);
  sheet.addRow(["", "Người lập biểu", "", "", "", "", "", "", "TM. ỦY BAN NHÂN DÂN"]);
  return { name: `Bao cao ${unitCode(unit)}.xlsx`, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

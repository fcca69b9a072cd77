/**
 * A year of three communes with an indicator of every kind: how it is judged, added up and paced, with parts, counts, a plan
 * of the province, decimals. For tests that keep whole plans and previews as text.
 */
import type { PickedFile } from "../../src/app/ports";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { bookOf } from "./commune-months";
import { value } from "./value";

type Row = readonly (string | number)[];

/** The schema's sheet: its headings, and an indicator a line. */
const TABLE = `
Mã | STT | Lĩnh vực | Mã cha | Chỉ tiêu | Tên khác | ĐVT | Kế hoạch | Kế hoạch tỉnh giao | Chiều | Tính vào tổng số | Cách tính | Loại số liệu | Kỳ gốc | Nhịp độ | Cách tổng hợp | Cơ quan chủ trì | Đơn vị báo cáo | Số lẻ | Ghi chú | Mã năm trước
K1 | 1 | Kinh tế | | Diện tích trồng rừng | Trồng rừng | ha | 100 | 120 | Cao hơn là tốt | Có | Tỷ lệ | Lũy kế | | Đều | Cộng | A | * | 1 | | R1
K1.1 | - | Kinh tế | K1 | - Trồng keo | | ha | 40 | | Cao hơn là tốt | Không | Tỷ lệ | Lũy kế | | Đều | Cộng | A | * | | |
K2 | 2 | Kinh tế | | Tỷ lệ hộ dùng nước sạch | | % | ≥ 90 | | Cao hơn là tốt | Có | Mức đạt | Thời điểm | | Không | Gia quyền | B | * | 2 | |
K3 | 3 | Kinh tế | | Thu ngân sách | | tỷ đồng | 1500 | 1600 | Cao hơn là tốt | Có | Tỷ lệ | Lũy kế | | 3:10;6:40;12:100 | Một đơn vị | A | A | 0 | |
K4 | 4 | Kinh tế | | Tốc độ tăng giá trị sản xuất | | % | tăng 10% | | Cao hơn là tốt | Có | Mức tăng | Lũy kế | | Không | Một đơn vị | A | A | | |
K5 | 5 | Xã hội | | Tỷ lệ che phủ rừng | | % | 60 | | Cao hơn là tốt | Có | Mức đạt | Thời điểm | 55 | Đều | Số cuối | B | B | | |
K6 | 6 | Xã hội | | Tỷ lệ hộ nghèo giảm | | % | giảm 2 | | Cao hơn là tốt | Có | Mức giảm | Lũy kế | 12 | Đều | Một đơn vị | B | B | | |
K7 | 7 | Xã hội | | Số vụ vi phạm | | vụ | dưới 5 | | Thấp hơn là tốt | Có | Tỷ lệ | Lũy kế | | Không | Lớn nhất | C | * | 0 | |
K8 | 8 | Xã hội | | Số giờ học thêm | | giờ | 12-15 | | Trong khoảng | Không | Tỷ lệ | Thời điểm | | Không | Nhỏ nhất | C | * | | |
K9 | 9 | Xã hội | | Tỷ lệ gia đình/khu dân cư văn hóa | | % | 85/80 | | Cao hơn là tốt | Có | Nhiều phần | Thời điểm | | Cuối kỳ | Một đơn vị | C | C | | |
K10 | 10 | Xã hội | | Hoàn thành quy hoạch xã | | | Hoàn thành | | Cao hơn là tốt | Có | Hoàn thành | Thời điểm | | Cuối kỳ | Đếm đạt | C | * | | |
K11 | 11 | Xã hội | | Số hộ thoát nghèo | | hộ | giảm 40 | | Thấp hơn là tốt | Có | Mức giảm | Lũy kế | | Đều | Cộng | C | A; C | | xem phụ lục |
`;

const ROWS = TABLE.trim()
  .split("\n")
  .map((line) =>
    line.split("|").map((cell) => {
      const text = cell.trim();
      return /^\d+$/.test(text) ? Number(text) : text;
    }),
  );

/** The name of an indicator. */
export function nameOf(code: string): string {
  return String(ROWS.find(([each]) => each === code)?.[4] ?? "");
}

/** The workbook of the year, with its schema alone. */
export async function wholeYear(year: number, settings: readonly Row[] = []): Promise<FileWorkbook> {
  const bytes = bookOf({
    "Bộ chỉ tiêu": ROWS,
    "Đơn vị": [
      ["Mã đơn vị", "Tên đơn vị", "Tên khác"],
      ["A", "Xã An", "An"],
      ["B", "Xã Bình", ""],
      ["C", "Xã Cát", "Cát xã; UBND xã Cát"],
    ],
    "Thiết lập": [
      ["Mục", "Giá trị"],
      ["Tên nghị quyết", "Nghị quyết về nhiệm vụ năm"],
      ["Số nghị quyết", "12/NQ-HĐND"],
      ["Cơ quan ban hành", "Hội đồng nhân dân huyện"],
      ["Năm", year],
      ["Đầu kỳ", `01/01/${String(year)}`],
      ["Cuối kỳ", `31/12/${String(year)}`],
      ["Đơn vị tổng hợp", "Văn phòng UBND huyện"],
      ...settings,
    ],
  });
  return value(await openFileWorkbook(`${String(year)}.xlsx`, bytes));
}

/** A file that a unit sends: a sheet of rows below a title. */
export function sentFile(name: string, title: string, headings: Row, ...rows: readonly Row[]): PickedFile {
  const bytes = bookOf({ "Biểu 1": [[title], headings, ...rows] });
  return { name, bytes: () => Promise.resolve(bytes) };
}

/** What the host covers and what it does not, as a list to print: nothing it lacks is hidden. */
import levels from "../api-levels.json";
import { definedMembers } from "./define";

export interface ClassCoverage {
  readonly type: string;
  readonly members: readonly string[];
  /** Members of the API's own class that the host does not know (of those newer than ExcelApi 1.1). */
  readonly missing: readonly string[];
}

export interface Coverage {
  readonly classes: readonly ClassCoverage[];
  readonly notCovered: readonly string[];
}

const NOT_COVERED = [
  "Biểu đồ ngoài thanh chồng 100% do tiện ích vẽ, hình, ảnh, nhận xét, ghi chú, bảng tổng hợp (PivotTable), slicer: giữ lại khi lưu tệp, không có trong API. / Charts other than 100% stacked bars made by add-ins, shapes, comments, pivots: kept in the file, absent from the API.",
  "Định dạng có điều kiện ngoài công thức và giá trị ô (thang màu, thanh dữ liệu, bộ biểu tượng): giữ lại, không vẽ. / Colour scales, bars, icon sets: kept, not drawn.",
  "Công thức mảng động không tràn ra ô bên cạnh. / Dynamic arrays do not spill.",
  "Lọc theo điều kiện, nhóm hàng/cột có nút thu gọn. / Filter criteria, outline buttons.",
  "Range giữ giữa hai lần gửi không tự dời theo hàng chèn. / A tracked Range does not move with inserted rows.",
  "Cài đặt (settings) và phần XML riêng không ghi vào tệp. / Settings and custom XML are not written into the file.",
  "Nhiều người cùng sửa, liên kết sổ khác, macro. / Coauthoring, links to other workbooks, macros.",
  "Độ rộng tự co của cột được ước lượng theo số chữ. / Autofit is an estimate.",
];

export function coverage(): Coverage {
  const table = levels as Readonly<Record<string, Readonly<Record<string, number>>>>;
  const ignored = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack"]);
  const classes = [...definedMembers()].map(([type, members]): ClassCoverage => {
    const own = members.filter((name) => !name.startsWith("_"));
    const known = Object.keys(table[type] ?? {});
    return { type, members: own, missing: known.filter((name) => !own.includes(name) && !ignored.has(name)) };
  });
  return { classes: classes.sort((a, b) => a.type.localeCompare(b.type)), notCovered: NOT_COVERED };
}

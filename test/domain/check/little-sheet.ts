/** Little sheets for rules: a schema of a few indicators, and a table drawn with bars. */
import { checkSheet } from "../../../src/domain/check/rules";
import { parseRange } from "../../../src/domain/grid/address";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/grid/snapshot";
import { readSchema } from "../../../src/domain/schema/read-schema";
import type { Schema } from "../../../src/domain/schema/types";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";

/** "12.5" is a number, "'12,5" text, "=A1|3" a formula with its result, "!#REF!" an error, "75%" a number shown as 75 %. */
export function cell(drawn: string): Cell | null {
  const text = drawn.trim();
  if (text === "") return null;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("!")) return { value: { error: text.slice(1) } };
  const formula = /^(=[^~]*)~(.*)$/.exec(text);
  if (formula) {
    const [, written = "", result = ""] = formula;
    if (result === "") return { value: null, formula: written, notComputed: true };
    return { value: Number.isFinite(Number(result)) ? Number(result) : result, formula: written };
  }
  const percent = /^(\d+)%%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: "0%" };
  const dated = /^(\d{5})@$/.exec(text);
  if (dated) return { value: Number(dated[1]), numberFormat: "d-mmm" };
  return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
}

export function drawSheet(name: string, drawing: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const rows = drawing
    .split("\n")
    .map((line) => line.replace(/^\s+/, ""))
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1).map(cell));
  return { name, visibility: "visible", rows, merges: [], hiddenRows: [], hiddenColumns: [], ...more };
}

export const merge = (...ranges: string[]): Pick<SheetSnapshot, "merges"> => ({
  merges: ranges.flatMap((range) => parseRange(range) ?? []),
});

const SCHEMA_DRAWING = `
  | Mã | Mã cha | Chỉ tiêu                          | ĐVT       | Kế hoạch     | Chiều           | Tính vào tổng số | Cách tính | Loại số liệu | Kỳ gốc | Nhịp độ | Cơ quan chủ trì |
  | A1 |        | Trồng rừng                        | ha        | 258          | Cao hơn là tốt  | Có               | Tỷ lệ     | Lũy kế       |        | Đều     | NN |
  | A2 | A1     | Trồng lại rừng sau khai thác      | ha        | 158          | Cao hơn là tốt  | Không            | Tỷ lệ     | Lũy kế       |        | Đều     | NN |
  | A3 | A1     | Trồng rừng phân tán               | ha        | 100          | Cao hơn là tốt  | Không            | Tỷ lệ     | Lũy kế       |        | Đều     | NN |
  | A4 |        | Tỷ lệ che phủ rừng                | %         | 60           | Cao hơn là tốt  | Có               | Mức đạt   | Thời điểm    |        | Không   | NN |
  | A5 |        | Lao động được giải quyết việc làm | lao động  | 450          | Cao hơn là tốt  | Có               | Tỷ lệ     | Lũy kế       |        | Đều     | NN |
  | A6 |        | Giảm tỷ lệ hộ nghèo               | điểm %    | giảm 4       | Cao hơn là tốt  | Có               | Mức giảm  | Thời điểm    | 42.75  | Cuối kỳ | NN |
  | A7 |        | Tỷ lệ gia đình văn hóa/khu dân cư văn hóa | %  | 85/80        | Cao hơn là tốt  | Có               | Nhiều phần | Thời điểm   |        | Không   | NN |
  | A8 |        | Thu ngân sách trên địa bàn        | tỷ đồng   | 11           | Cao hơn là tốt  | Có               | Tỷ lệ     | Lũy kế       |        | Đều     | NN |`;

export function littleSchema(): Schema {
  const { schema } = readSchema({
    name: "schema.xlsx",
    date1904: false,
    externalLinks: false,
    sheets: [
      drawSheet("Bộ chỉ tiêu", SCHEMA_DRAWING),
      drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị | Tên khác |\n| NN | Phòng Nông nghiệp | |"),
      drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 45183 |"),
    ],
  });
  if (!schema) throw new Error("the little schema is not read");
  return schema;
}

/** "code cell" of every finding on the sheet, in the order of the rules. */
export function findingsOf(sheet: SheetSnapshot, file = "Phòng Nông nghiệp.xlsx"): string[] {
  const schema = littleSchema();
  const frame = readingFrame(schema);
  const workbook: WorkbookSnapshot = { name: file, sheets: [sheet], date1904: false, externalLinks: false };
  return readFile(frame, workbook, "").sheets.flatMap((each) =>
    checkSheet(each, { frame, schema }).map(({ code, at }) => `${code} ${at.cell ?? ""}`.trim()),
  );
}

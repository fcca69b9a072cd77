/** The schema sheet is checked like any other: each fault at its cell. */
import type { Cell, SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readSchema } from "../../../src/domain/schema/read-schema";

const HEADINGS = "Mã|Mã cha|Chỉ tiêu|ĐVT|Kế hoạch|Chiều|Tính vào tổng số|Cách tính|Kỳ gốc|Nhịp độ|Cơ quan chủ trì";
const GOOD = "A1||Trồng rừng|ha|258|Cao hơn là tốt|Có|Tỷ lệ||Đều|NN";

function sheet(name: string, lines: readonly string[]): SheetSnapshot {
  const cell = (text: string): Cell | null =>
    text === "" ? null : { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
  const rows = lines.map((line) => line.split("|").map(cell));
  return { name, visibility: "visible", rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

function findingsOf(...rows: string[]): string[] {
  const { findings } = readSchema({
    name: "a.xlsx",
    date1904: false,
    externalLinks: false,
    sheets: [
      sheet("Bộ chỉ tiêu", [HEADINGS, ...rows]),
      sheet("Đơn vị", ["Mã đơn vị|Tên đơn vị|Tên khác", "NN|Phòng Nông nghiệp|"]),
      sheet("Thiết lập", ["Mục|Giá trị", "Năm|2023"]),
    ],
  });
  return findings.map(({ code, severity, at }) => `${severity} ${code} ${at.cell ?? ""}`);
}

test.each([
  ["a good row", GOOD, []],
  ["no code", GOOD.replace("A1", ""), ["E schema-code-missing A3"]],
  ["the same code twice", GOOD, ["E schema-code-duplicate A3"]],
  ["no name", "A2|||ha|5|||Tỷ lệ||Đều|NN", ["E schema-name-missing C3"]],
  ["no unit", "A2||Trồng rừng||258|Cao hơn là tốt|Có|Tỷ lệ||Đều|NN", ["W schema-unit-missing D3"]],
  ["a parent that is not there", "A2|Z9|Keo|ha|5|Cao hơn là tốt|Không|Tỷ lệ||Đều|NN", ["W schema-parent-unknown B3"]],
  ["an owner that is no unit", GOOD.replace("A1", "A2").replace("|NN", "|XYZ"), ["W schema-owner-unknown K3"]],
  ["a word that is none", GOOD.replace("A1", "A2").replace("Đều", "Nhanh"), ["E schema-word-unknown J3"]],
  [
    "a level that climbs from nowhere",
    "A2||Tỷ lệ che phủ rừng|%|60|Cao hơn là tốt|Có|Mức đạt||Đều|NN",
    ["W schema-pacing-baseline J3"],
  ],
  ["a level that climbs from its baseline", "A2||Tỷ lệ che phủ rừng|%|60|Cao hơn là tốt|Có|Mức đạt|55|Đều|NN", []],
  [
    "a baseline that may be two numbers",
    "A2||Trồng rừng|ha|258|Cao hơn là tốt|Có|Tỷ lệ|1,500|Đều|NN",
    ["E schema-number-unreadable I3"],
  ],
  ["a baseline in Vietnamese notation", "A2||Trồng rừng|ha|258|Cao hơn là tốt|Có|Tỷ lệ|1.234,5|Đều|NN", []],
  [
    "a baseline that is no number",
    "A2||Trồng rừng|ha|258|Cao hơn là tốt|Có|Tỷ lệ|nhiều|Đều|NN",
    ["E schema-number-unreadable I3"],
  ],
])("%s", (_name, row, expected) => {
  expect(findingsOf(...(row === GOOD && expected.length === 0 ? [row] : [GOOD, row]))).toEqual(expected);
});

test("without its sheet or a needed column there is no schema", () => {
  const book = (sheets: SheetSnapshot[]) => ({ name: "a.xlsx", date1904: false, externalLinks: false, sheets });
  expect(readSchema(book([])).schema).toBeNull();
  const reading = readSchema(book([sheet("Bộ chỉ tiêu", ["Mã|Chỉ tiêu", "A|B"])]));
  expect(reading.schema).toBeNull();
  expect(reading.findings.map(({ code, at }) => [code, at.heading])).toContainEqual([
    "schema-heading-missing",
    "Kế hoạch",
  ]);
});

test.each([
  ["0,01", 0.01, []],
  ["−3", -3, []],
  ["1.234,5", 1234.5, []],
  ["1,500", undefined, ["E schema-setting-unreadable B3"]],
  ["1.2.3", undefined, ["E schema-setting-unreadable B3"]],
])("a threshold written as text: %s", (text, value, findings) => {
  const reading = readSchema({
    ...{ name: "a.xlsx", date1904: false, externalLinks: false },
    sheets: [
      sheet("Bộ chỉ tiêu", [HEADINGS, GOOD]),
      sheet("Đơn vị", ["Mã đơn vị|Tên đơn vị|Tên khác", "NN|Phòng Nông nghiệp|"]),
      sheet("Thiết lập", ["Mục|Giá trị", "Năm|2023", `Ngưỡng đúng tiến độ|${text}`]),
    ],
  });
  expect(reading.findings.map(({ code, severity, at }) => `${severity} ${code} ${at.cell ?? ""}`)).toEqual(findings);
  if (value !== undefined) expect(reading.schema?.settings.onTrackThreshold).toBe(value);
});

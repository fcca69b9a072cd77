/** How a table was read, in words. */
import { findTables } from "../../src/domain/table/find-table";
import type { FoundTable } from "../../src/domain/table/table";
import { TextGrid } from "../../src/domain/grid/text-grid";
import { columnSentence, tableSentences } from "../../src/messages/table-words";
import { sheetOf } from "../support/sheet-of";

function read(drawing: string): FoundTable {
  const grid = new TextGrid(sheetOf(drawing));
  const [table] = findTables(grid, { year: 2023, month: 9 });
  if (!table) throw new Error("no table");
  return table;
}

const TABLE = read(`
  BÁO CÁO 9 THÁNG NĂM 2023
  STT | Chỉ tiêu      | ĐVT | Kế hoạch năm 2023 | Thực hiện | <       | Thực hiện 2022 | Xếp loại A
  ^   | ^             | ^   | ^                 | Tháng 9   | 9 tháng | ^              | ^
  A   | B             | C   | 1                 | 2         | 3       | 4              | 5
  1   | Diện tích lúa | ha  | 110               | 6         | 54      | 100            | x
  2   | Sản lượng     | tấn | 490               | 30        | 248     | 455            | x
`);

test("rows and columns in Vietnamese and English", () => {
  expect(tableSentences(TABLE, "vi")).toEqual([
    "Tiêu đề ở dòng 2–4.",
    "Tiêu đề gồm 2 tầng được ghép lại.",
    "Bỏ qua dòng 4 (số thứ tự cột).",
    "Chỉ tiêu ở dòng 5–6.",
  ]);
  expect(TABLE.columns.map((column) => columnSentence(column, "vi"))).toEqual([
    "A “STT”: số thứ tự",
    "B “Chỉ tiêu”: tên chỉ tiêu",
    "C “ĐVT”: đơn vị tính",
    "D “Kế hoạch năm 2023”: kế hoạch",
    "E “Thực hiện / Tháng 9”: không dùng, chỉ là số của một tháng hoặc quý, không phải lũy kế",
    "F “Thực hiện / 9 tháng”: thực hiện (khớp kỳ báo cáo nhất trong các cột cùng loại)",
    "G “Thực hiện 2022”: số kỳ trước",
    "H “Xếp loại A”: đánh giá của đơn vị",
  ]);
  expect(tableSentences(TABLE, "en")).toContain("Left out: row 4 (numbers of the columns).");
  expect(TABLE.columns.map((column) => columnSentence(column, "en"))[4]).toBe(
    "E “Thực hiện / Tháng 9”: not used, of one month or quarter, not the year to date",
  );
});

test("a table that is turned round speaks of columns where others speak of rows", () => {
  const [across, heading] = tableSentences(TABLE, "vi", "across");
  expect(across).toBe("Chỉ tiêu xếp theo cột, nên bảng được đọc xoay ngang.");
  expect(heading).toBe("Tiêu đề ở cột B–D.");
  const [first] = TABLE.columns;
  expect(first && columnSentence(first, "vi", "across")).toBe("Dòng 1 “STT”: số thứ tự");
});

test("every decision has a sentence in both languages", () => {
  const params = { first: 2, last: 3, row: 4, rows: 2, left: 0, right: 5, unit: "Xã Bộc Bố" };
  const decisions = [
    ...(["heading-at", "groups-joined", "column-numbers", "heading-repeated"] as const),
    ...(["rows-end", "beside-another", "unit-group", "no-heading"] as const),
  ].map((code) => ({ code, params }));
  for (const lang of ["vi", "en"] as const)
    for (const sentence of tableSentences({ decisions }, lang)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});

test("a form with nothing below its headings says so, in place of rows that end before they begin", () => {
  const empty = { decisions: [{ code: "rows-end", params: { first: 2, last: 1 } }] } as const;
  expect((["vi", "en"] as const).map((lang) => tableSentences(empty, lang)[0])).toEqual([
    "Chưa có dòng chỉ tiêu nào.",
    "It has no indicator rows yet.",
  ]);
});

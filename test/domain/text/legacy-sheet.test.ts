/** Sheets of unknown fonts: their encoding shows in many texts, or they are left as they are. */
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { TextGrid } from "../../../src/domain/grid/text-grid";

function sheetOf(texts: readonly string[]): SheetSnapshot {
  return {
    name: "Sheet1",
    visibility: "visible",
    rows: texts.map((value) => [{ value }]),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

test("TCVN3 without a known font is read by its signs", () => {
  const grid = new TextGrid(
    sheetOf(["Tæng gi¸ trÞ s¶n xuÊt", "Tû lÖ hé nghÌo gi¶m", "§µn lîn, ®µn bß s÷a", "ha", "12,5"]),
  );
  expect(grid.encoding).toBe("TCVN3");
  expect([0, 1, 2, 3].map((row) => grid.text(row, 0))).toEqual([
    "Tổng giá trị sản xuất",
    "Tỷ lệ hộ nghèo giảm",
    "Đàn lợn, đàn bò sữa",
    "ha",
  ]);
});

test("VNI without a known font is read by its signs", () => {
  const grid = new TextGrid(
    sheetOf(["Tieáng Vieät raát hay", "Thu nhaäp bình quaân ñaàu ngöôøi", "Tyû leä hoä ngheøo"]),
  );
  expect(grid.encoding).toBe("VNI");
  expect(grid.text(2, 0)).toBe("Tỷ lệ hộ nghèo");
});

test.each([
  [["Tæng gi¸ trÞ s¶n xuÊt", "Tỷ lệ hộ nghèo", "Đàn lợn", "Trồng rừng"]],
  [["Tæng gi¸ trÞ s¶n xuÊt", "ha"]],
  [["Total", "café déjà vu", "Müller & Söhne", "naïve façade"]],
])("%j is left alone", (texts) => {
  const grid = new TextGrid(sheetOf(texts));
  expect(grid.encoding).toBeNull();
  expect(texts.map((_text, row) => grid.text(row, 0))).toEqual(texts);
});

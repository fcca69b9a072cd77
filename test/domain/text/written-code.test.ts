/** Codes of units in titles and names of files: whole words in the case of a code. */
import { UnitIndex } from "../../../src/domain/schema/unit-index";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { senderOfSheet, unitOfFileName } from "../../../src/domain/submission/detect-unit";
import { sheetOf } from "../../support/sheet-of";

const units = new UnitIndex([
  { code: "GD", name: "Phòng Giáo dục và Đào tạo", aliases: ["PGDĐT"] },
  { code: "CA", name: "Công an huyện", aliases: [] },
  { code: "NN", name: "Phòng Nông nghiệp", aliases: [] },
  { code: "KT", name: "Phòng Kinh tế", aliases: [] },
  { code: "LDXH", name: "Phòng Lao động", aliases: [] },
  { code: "X1", name: "Xã An Bình", aliases: [] },
]);

function titled(title: string): string | null {
  const grid = new TextGrid(sheetOf(`${title}\n| TT | Chỉ tiêu | KH | TH |`));
  return senderOfSheet({ units, sections: new Set() }, "Bieu.xlsx", grid, { from: 0, to: 1 }, 2).unit;
}

test.each([
  ["TỔNG HỢP KẾ HOẠCH GĐ 2021-2025", null],
  ["Tổng hợp kế hoạch GĐ 2021-2025", null],
  ["Kế hoạch GD 2021 - 2025", null],
  ["Thực hiện 9 tháng, ước cả năm", null],
  ["UOC CA NAM", null],
  ["SỐ CA MẮC SỐT XUẤT HUYẾT", null],
  ["Báo cáo của GD", "GD"],
  ["CA huyện Mẫu", "CA"],
  ["Báo cáo của PGDĐT", "GD"],
  ["P. LĐ-XH báo cáo", "LDXH"],
  ["Tổng hợp chỉ tiêu KT-XH 9 tháng", null],
  ["TỔNG HỢP CHỈ TIÊU KT - XH", null],
  ["Phòng KT-HT", "KT"],
  ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO, GĐ 2021-2025", "GD"],
])("title %s → %s", (title, unit) => {
  expect(titled(title)).toBe(unit);
});

test.each([
  ["KH GĐ 2021-2025.xlsx", null],
  ["GD 9T.xlsx", "GD"],
  // Hòa Ca is a place; CA alone is the office.
  ["HOA CA - bao cao thang 5.xls", null],
  ["CA - bao cao thang 5.xls", "CA"],
  ["X1_9T.xlsx", "X1"],
  ["x1.xlsx", "X1"],
  ["X12.xlsx", null],
  ["uoc ca nam.xlsx", null],
  ["10_CAH_BC.xlsx", "CA"],
  ["NN2025.xlsx", "NN"],
  ["PGDDT.xlsx", "GD"],
  ["ldxh 9 thang.xlsx", "LDXH"],
])("file %s → %s", (file, unit) => {
  expect(unitOfFileName(units, file)).toBe(unit);
});

test("a heading that holds a period is no column of a unit", () => {
  expect(units.findIn("Kế hoạch GĐ 2021-2025")).toBeNull();
  expect(units.findIn("Ước cả năm")).toBeNull();
  expect(units.findIn("TH của CA huyện")?.code).toBe("CA");
});

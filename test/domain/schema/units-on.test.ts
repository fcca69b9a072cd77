/** Units that were merged: who reports on which day, and what a unit made of others had before. */
import { readSchema } from "../../../src/domain/schema/read-schema";
import { figureBefore, predecessorsOn, type UnitFigure } from "../../../src/domain/history/predecessors";
import type { ReportingUnit, RollUp } from "../../../src/domain/schema/types";
import { parseDay } from "../../../src/domain/text/as-of";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const BOOK = workbookOf(
  "schema.xlsx",
  sheetOf(
    `
    | Mã | Chỉ tiêu | ĐVT | Kế hoạch | Cách tổng hợp | Cơ quan chủ trì | Đơn vị báo cáo |
    | R | Trồng rừng | ha | 100 | Cộng | AB | * |
    | S | Thu ngân sách | tỷ đồng | 9 | Một đơn vị | A | A; C |
    `,
    { name: "Bộ chỉ tiêu" },
  ),
  sheetOf(
    `
    | Mã đơn vị | Tên đơn vị | Tên khác | Từ ngày | Đến ngày | Mã đơn vị trước |
    | A | Xã An | | | 30/6/2025 | |
    | B | Xã Bình | | | 30/6/2025 | |
    | C | Xã Cát | | | | |
    | D | Xã Dương | | | 31/3/2025 | |
    | AB | Xã An Bình | | 1/7/2025 | | A; B |
    `,
    { name: "Đơn vị" },
  ),
);

const day = (text: string): number => parseDay(text) ?? 0;
const reporters = (on: string): string[] =>
  readSchema(BOOK, day(on)).schema?.indicators.map(({ owner, reporters: all }) => `${owner}: ${all.join(" ")}`) ?? [];

test("each day has its own units, named or all of them", () => {
  expect(reporters("14/3/2025")).toEqual(["AB: A B C D", "A: A C"]);
  expect(reporters("14/6/2025")).toEqual(["AB: A B C", "A: A C"]);
  expect(reporters("30/6/2025")).toEqual(["AB: A B C", "A: A C"]);
  expect(reporters("1/7/2025")).toEqual(["AB: AB C", "AB: AB C"]);
});

test("a day that cannot be read is said at its cell", () => {
  const [first, second] = BOOK.sheets;
  if (!first || !second) throw new Error("no sheets");
  const rows = second.rows.map((row, at) => (at === 1 ? [...row.slice(0, 4), { value: "cuối tháng 6" }] : row));
  const { findings } = readSchema({ ...BOOK, sheets: [first, { ...second, rows }] }, day("1/7/2025"));
  expect(findings.filter(({ at }) => at.heading === "Đến ngày")).toEqual([
    {
      ...{ code: "schema-setting-unreadable", severity: "E", found: "cuối tháng 6" },
      at: { sheet: "Đơn vị", cell: "E2", heading: "Đến ngày" },
    },
  ]);
});

const [A, B, AB]: readonly ReportingUnit[] = [
  { code: "A", name: "Xã An", aliases: [], to: 100 },
  { code: "B", name: "Xã Bình", aliases: [], to: 100 },
  { code: "AB", name: "Xã An Bình", aliases: [], from: 101, predecessors: ["A", "B"] },
];
const UNITS = [A, B, AB].flatMap((unit) => unit ?? []);
const before = (
  rollUp: RollUp,
  figures: Readonly<Record<string, UnitFigure>>,
  { unit = "ha", on = 50, units = UNITS }: { unit?: string; on?: number; units?: readonly ReportingUnit[] } = {},
): UnitFigure | null => {
  if (!AB) throw new Error("no unit");
  return figureBefore(AB, { rollUp, unit }, on, units, (code) => figures[code] ?? null);
};

test("sums and counts add up over all predecessors, or there is none", () => {
  const both = { A: { value: 0.1 }, B: { value: 0.2 }, AB: { value: 9 } };
  expect(before("sum", both)).toEqual({ value: 0.3 });
  expect(before("countYes", { A: { value: 1 }, B: { value: 1 } })).toEqual({ value: 2 });
  expect(before("sum", { A: { value: 3 } })).toBeNull();
  expect(before("sum", { A: { value: 3 }, B: { value: null, parts: [1, 2] } })).toBeNull();
  // Once it is there itself, its own figure is the one.
  expect(before("sum", both, { on: 101 })).toEqual({ value: 9 });
});

test("a rate comes from numerators and denominators only", () => {
  const shares = { A: { value: 50, numerator: 1, denominator: 2 }, B: { value: 25, numerator: 2, denominator: 8 } };
  expect(before("weighted", shares, { unit: "%" })).toMatchObject({ value: 30 });
  expect(before("weighted", shares, { unit: "‰" })).toMatchObject({ value: 300 });
  expect(before("weighted", { ...shares, B: { value: 25 } }, { unit: "%" })).toBeNull();
  expect(before("sum", { A: { value: 50 }, B: { value: 25 } }, { unit: "%" })).toBeNull();
});

test.each<RollUp>(["single", "last", "max", "min"])("%s has no figure of merged units but a typed one", (rollUp) => {
  expect(before(rollUp, { A: { value: 3 }, B: { value: 4 } })).toBeNull();
});

test("a unit that was parted among several gives its figure to none of them", () => {
  const other: ReportingUnit = { code: "BC", name: "Xã Bình Cát", aliases: [], from: 101, predecessors: ["B"] };
  expect(before("sum", { A: { value: 3 }, B: { value: 4 } }, { units: [...UNITS, other] })).toBeNull();
});

test("a unit that keeps its code and takes another in names itself among its predecessors", () => {
  expect(predecessorsOn({ code: "A", name: "", aliases: [], from: 101, predecessors: ["A", "B"] }, 100)).toEqual([
    "A",
    "B",
  ]);
  expect(predecessorsOn({ code: "A", name: "", aliases: [], from: 101, predecessors: ["A", "B"] }, 101)).toBeNull();
});

/** By the year's estimate: repetitions, corrections, faults and the columns needed are looked for in its column. */
import { checkWorkbook } from "../../../src/app/check-workbook";
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import type { Basis, DatedSchema } from "../../../src/domain/schema/types";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { memoryWorkbook } from "../../support/memory-workbook";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { value } from "../../support/value";
import { drawSheet } from "../check/little-sheet";

const small = schemaWith({
  units: [["NN", "Phòng Nông nghiệp"]],
  indicators: [
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "1500", reporters: ["NN"] },
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "8000", reporters: ["NN"] },
  ],
});
const by = (basis: Basis): DatedSchema => ({ ...small, settings: { ...small.settings, basis } });

const ESTIMATES = `
  | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Ước cả năm |
  | 1 | Sản lượng lúa | tấn | 1500 | 900 | 1480 |
  | 2 | Sản lượng lúa | tấn | 1500 | 900 | 1610 |
  | 3 | Tổng đàn lợn | con | 8000 | 7000 | 8300 |`;

function consolidated(schema: DatedSchema, ...files: readonly (readonly [string, string])[]) {
  const frame = readingFrame(schema);
  const {
    values,
    findings,
    files: summaries,
  } = consolidate(
    frame,
    files.map(([name, drawing]) => ({
      kind: "read" as const,
      submitted: readFile(frame, workbookOf(name, sheetOf(drawing)), name),
    })),
  );
  return {
    values: values.map(
      ({ indicator, cell, value: figure, why }) => `${String(indicator)} ${cell} ${String(figure)} ${why}`,
    ),
    codes: findings
      .filter(({ code }) => /^(row-|file-|unit-slip|heading-missing)/.test(code))
      .map(({ code, at }) => `${code} ${at.cell ?? at.heading ?? ""}`),
    statuses: summaries.map(({ status }) => status),
  };
}

test("the same figure done and another estimate: a repetition by one basis, a conflict by the other", () => {
  const file = ["Phòng Nông nghiệp.xlsx", ESTIMATES] as const;
  expect(consolidated(by("actual"), file)).toMatchObject({
    values: ["LUA E2 900 ", "LUA E3 900 row-duplicate", "LON E4 7000 "],
    codes: ["row-duplicate B3"],
  });
  expect(consolidated(by("estimate"), file)).toMatchObject({
    values: ["LUA F2 1480 row-conflict", "LUA F3 1610 row-conflict", "LON F4 8300 "],
    codes: ["row-conflict F2", "row-conflict F3"],
  });
});

const only = (heading: string, figure: number): string => `
  | TT | Chỉ tiêu | ĐVT | Kế hoạch | ${heading} |
  | 1 | Sản lượng lúa | tấn | 1500 | ${String(figure)} |
  | 2 | Tổng đàn lợn | con | 8000 | 8300 |`;

test("a later file of estimates replaces an earlier one, and no column of actuals is missed", () => {
  const result = consolidated(
    by("estimate"),
    ["Phòng Nông nghiệp 1.xlsx", only("Ước cả năm", 1480)],
    ["Phòng Nông nghiệp 2.xlsx", only("Ước cả năm", 1490)],
  );
  expect(result.codes).toEqual(["file-superseded "]);
  expect(result.statuses).toEqual(["superseded", "read"]);
});

test("the column that is missed is that of the basis", () => {
  expect(consolidated(by("estimate"), ["Phòng Nông nghiệp.xlsx", only("Thực hiện", 1480)]).codes).toEqual([
    "heading-missing Ước cả năm",
  ]);
});

test("faults of the figure are looked for in the column of the basis", () => {
  const slip = (drawing: string): string => drawing.replace("8300", "8300000");
  expect(consolidated(by("estimate"), ["Phòng Nông nghiệp.xlsx", slip(ESTIMATES)]).codes).toContain("unit-slip F4");
  expect(consolidated(by("actual"), ["Phòng Nông nghiệp.xlsx", slip(ESTIMATES)]).codes).not.toContain("unit-slip F4");
});

describe("checking the sheet in front", () => {
  const schemaSheets = (basis: string): SheetSnapshot[] => [
    drawSheet(
      "Bộ chỉ tiêu",
      `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Chiều | Tính vào tổng số | Cơ quan chủ trì |
       | LUA | Sản lượng lúa | tấn | 1500 | Cao hơn là tốt | Có | NN |
       | LON | Tổng đàn lợn | con | 8000 | Cao hơn là tốt | Có | NN |`,
    ),
    drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| NN | Phòng Nông nghiệp |"),
    drawSheet(
      "Thiết lập",
      `| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 45183 |\n| Cơ sở tính | ${basis} |`,
    ),
  ];
  const found = async (basis: string): Promise<string[]> => {
    const sheet = sheetOf(ESTIMATES, { name: "Biểu" });
    const report = value(
      await checkWorkbook(memoryWorkbook(workbookOf("so.xlsx", sheet, ...schemaSheets(basis))), "active"),
    );
    return report.findings
      .filter(({ code }) => code.startsWith("row-"))
      .map(({ code, at }) => `${code} ${at.cell ?? ""}`);
  };

  test("an indicator that comes twice is found, by the basis", async () => {
    expect(await found("Thực hiện")).toEqual(["row-duplicate B3"]);
    expect(await found("Ước cả năm")).toEqual(["row-conflict F2", "row-conflict F3"]);
  });
});

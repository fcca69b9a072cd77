/** A second plan is counted apart: over the counted rows that have it, by the figure that was judged. */
import { plansOf } from "../../../src/domain/report/plans";
import type { ReportRow } from "../../../src/domain/report/report-row";
import { readSchema } from "../../../src/domain/schema/read-schema";
import { parseTarget } from "../../../src/domain/target/target";
import { drawSheet } from "../check/little-sheet";
import { rowOf } from "../../support/report-rows";
import { schemaWith } from "../../support/small-schema";
import { workbookOf } from "../../support/sheet-of";

const { settings } = schemaWith({ units: [], indicators: [] });

function withPlan(
  text: string,
  verdict: Partial<ReportRow>,
  facts: Partial<Parameters<typeof rowOf>[0]> = {},
): ReportRow {
  const row = rowOf({ code: "C", name: "Chỉ tiêu", unit: "km", target: "10", ...facts }, verdict);
  const { name, unit, direction } = row.indicator;
  const target = { ...parseTarget({ name, unit, text }), direction };
  return { ...row, indicator: { ...row.indicator, plans: [{ name: "tỉnh giao", target }] } };
}

const count = (...rows: ReportRow[]): string =>
  plansOf(rows, settings)
    .map(({ name, counted, metOrExceeded }) => `${name} ${String(metOrExceeded)}/${String(counted)}`)
    .join("; ");

test.each<[string, ReportRow, string]>([
  ["met as a lower plan", withPlan("8", { actual: 9 }), "1/1"],
  ["not met as a higher one", withPlan("12", { result: "exceeded", actual: 11 }), "0/1"],
  ["met to the figure", withPlan("9", { actual: 9 }), "1/1"],
  ["no figure", withPlan("8", { result: "noData" }), "0/1"],
  ["not due", withPlan("8", { result: "notDue", actual: 9 }), "0/1"],
  ["no more than", withPlan("không quá 5", { actual: 6 }, { target: "không quá 4" }), "0/1"],
  [
    "each part",
    withPlan(
      "80/70%",
      { parts: [81, 69] },
      { name: "Tỷ lệ hộ gia đình văn hóa/khu dân cư văn hóa", target: "85/80%", unit: "%" },
    ),
    "0/1",
  ],
  [
    "both parts",
    withPlan(
      "80/70%",
      { parts: [81, 70] },
      { name: "Tỷ lệ hộ gia đình văn hóa/khu dân cư văn hóa", target: "85/80%", unit: "%" },
    ),
    "1/1",
  ],
  [
    "the change, not the level",
    withPlan("giảm 5%", { actual: 95, derived: 6 }, { method: "reduction", target: "giảm 7%", unit: "%" }),
    "1/1",
  ],
  [
    "a milestone by its verdict",
    withPlan("Hoàn thành", { result: "met", actual: 1 }, { method: "milestone", target: "Hoàn thành" }),
    "1/1",
  ],
])("%s", (_, row, wanted) => {
  expect(count(row)).toBe(`tỉnh giao ${wanted}`);
});

test("only counted rows, each plan by itself", () => {
  const aside = { ...withPlan("8", { actual: 9 }) };
  const other = withPlan("8", { actual: 9 });
  const [plan] = other.indicator.plans ?? [];
  const two = {
    ...other,
    indicator: { ...other.indicator, plans: [plan, { ...plan, name: "huyện phấn đấu" }] },
  } as ReportRow;
  expect(count({ ...aside, indicator: { ...aside.indicator, counted: false } })).toBe("");
  expect(count(two, withPlan("20", { actual: 9 }), rowOf({ code: "D", name: "Khác", unit: "km", target: "1" }))).toBe(
    "tỉnh giao 1/2; huyện phấn đấu 1/1",
  );
});

test("the columns of the schema whose headings begin as the plan’s; what is no plan is asked about", () => {
  const sheets = [
    drawSheet(
      "Bộ chỉ tiêu",
      `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Kế hoạch tỉnh giao | Tính vào tổng số |
       | A | Đường bê tông | km | 12 | 10,5 | Có |
       | B | Trồng rừng | ha | 200 | | Có |
       | C | Thu ngân sách | tỷ đồng | 15 | theo văn bản riêng | Có |`,
    ),
    drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| X | Xã |"),
    drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |"),
  ];
  const { schema, findings } = readSchema(workbookOf("so.xlsx", ...sheets));
  expect(
    schema?.indicators.map(({ code, plans }) => [
      code,
      plans?.map(({ name, target }) => [name, target.parts[0]?.value]),
    ]),
  ).toEqual([
    ["A", [["tỉnh giao", 10.5]]],
    ["B", undefined],
    ["C", undefined],
  ]);
  expect(findings.filter(({ code }) => code === "schema-target-unsure").map(({ at }) => [at.cell, at.heading])).toEqual(
    [["E4", "Kế hoạch tỉnh giao"]],
  );
});

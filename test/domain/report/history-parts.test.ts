/** What the history adds: only amendments with effect in the period, comparisons for figures of now, and none for an estimate. */
import type { Amendment } from "../../../src/domain/history/amendment";
import type { IndicatorView } from "../../../src/domain/history/view";
import { amendedTable, comparisons } from "../../../src/domain/report/history-parts";
import { rowOf } from "../../support/report-rows";
import { schemaWith } from "../../support/small-schema";

const { settings } = schemaWith({ units: [], indicators: [] });
const rows = [rowOf({ code: "A", name: "Trồng rừng", unit: "ha", target: "200" }, { result: "exceeded", actual: 240 })];

function amendment(facts: Partial<Amendment>): Amendment {
  return {
    ...{ indicator: "A", field: "Kế hoạch", old: 250, new: "200", effective: settings.asOf, document: "NQ 15/NQ-HĐND" },
    ...{ documentDate: settings.asOf - 60, reason: "", written: null, cell: "A2" },
    ...facts,
  };
}

test.each<[string, Partial<Amendment>, boolean]>([
  ["on the day of the figures", {}, true],
  ["on the first day of the period", { effective: settings.periodStart }, true],
  ["before the period", { effective: settings.periodStart - 1 }, false],
  ["after the day of the figures", { effective: settings.asOf + 1 }, false],
  ["without a day", { effective: null }, false],
  ["of another column", { field: "Cơ quan chủ trì" }, false],
  ["of an indicator that is gone", { indicator: "Z" }, false],
])("an amendment %s: %j", (_, facts, listed) => {
  expect(amendedTable(rows, [amendment(facts)], settings) !== null).toBe(listed);
});

test("the document with its day, once, and both plans as offices write them", () => {
  const cells = (document: string): readonly string[] | undefined =>
    amendedTable(rows, [amendment({ document, old: 1250.5 })], settings)?.rows[0]?.cells;
  expect(cells("NQ 15/NQ-HĐND")).toEqual(["Trồng rừng", "1.250,5", "200", "NQ 15/NQ-HĐND ngày 16/7/2023", "14/9/2023"]);
  expect(cells("NQ 15 ngày 16/7/2023")?.[3]).toBe("NQ 15 ngày 16/7/2023");
});

test("against last year: the change of the figure as it is now, whose figure last year’s is, nothing for an estimate", () => {
  const said = (value: number, source: "history" | "unit" = "history", basis: "actual" | "estimate" = "actual") =>
    comparisons(rows, new Map([["A", { lastYear: { value, source } } as IndicatorView]]), { ...settings, basis }).get(
      "A",
    );
  expect(said(192)).toBe(", tăng 25% so với cùng kỳ");
  expect(said(320)).toBe(", giảm 25% so với cùng kỳ");
  expect(said(240)).toBe(", bằng cùng kỳ");
  expect(said(192, "unit")).toBe(", tăng 25% so với cùng kỳ theo số liệu đơn vị gửi");
  expect(said(192, "history", "estimate")).toBeUndefined();
});

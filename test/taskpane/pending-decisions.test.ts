/** What a person is asked to decide: figures kept out by an error; a foreign or contradicting one only where no figure is used. */
import type { ConsolidatedValue, Consolidation, IndicatorResult } from "../../src/domain/consolidate/consolidation";
import { pendingFigures } from "../../src/taskpane/screens/consolidate/pending-decisions";

function value(indicator: string | null, cell: string, why: string): ConsolidatedValue {
  const place = { unit: "NN", file: "a.xlsx", sheet: "B", cell, text: "1", value: 1, asOf: null };
  return { indicator, ...place, state: "reported", used: why === "", why };
}

function pending(...values: ConsolidatedValue[]): string[] {
  const indicators = ["A", "B"].map((code) => ({ indicator: { code } }) as unknown as IndicatorResult);
  const finding = { code: "unit-slip", severity: "E", at: { file: "a.xlsx", sheet: "B", cell: "E1" } } as const;
  const consolidation = { values, indicators, findings: [finding] } as unknown as Consolidation;
  return pendingFigures(consolidation).map((each) => `${each.value.cell} ${each.finding?.code ?? "-"}`);
}

test("errors at figures are asked about, with their finding", () => {
  expect(pending(value("A", "E1", "unit-slip"), value("A", "E2", "number-ambiguous"))).toEqual([
    "E1 unit-slip",
    "E2 -",
  ]);
});

test("figures used, without a figure, or of no indicator are not", () => {
  expect(pending(value("A", "E1", ""), value("A", "E2", "value-missing"), value(null, "E3", "name-unmatched"))).toEqual(
    [],
  );
});

test("another unit's figure is offered only while the indicator has none", () => {
  expect(pending(value("A", "E1", ""), value("A", "E2", "conflict"))).toEqual([]);
  expect(pending(value("A", "E2", "not-owner"), value("B", "E3", "conflict"))).toEqual(["E2 -", "E3 -"]);
});

/** What a person is asked to decide: figures kept out by an error; a foreign or contradicting one only where no figure is used. */
import type { ConsolidatedValue, Consolidation, IndicatorResult } from "../../src/domain/consolidate/consolidation";
import {
  pendingChoices,
  pendingFigures,
  standingChoices,
  type PendingFigure,
} from "../../src/taskpane/screens/consolidate/pending-decisions";

function value(indicator: string | null, cell: string, why: string): ConsolidatedValue {
  const place = { unit: "NN", file: "a.xlsx", sheet: "B", cell, text: "1", value: 1, asOf: null };
  return { indicator, ...place, state: "reported", used: why === "", why };
}

function pending(...values: ConsolidatedValue[]): string[] {
  const indicators = ["A", "B"].map(
    (code) => ({ indicator: { code, rollUp: "single" } }) as unknown as IndicatorResult,
  );
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

test("what one answer settles for a whole column or sheet is not asked of each figure", () => {
  const whole = ["heading-guessed", "heading-duplicate", "as-of-mixed"].map((why) => value("A", "E1", why));
  expect(pending(...whole, value("B", "E2", "unit-differs"))).toEqual(["E2 -"]);
});

test("another unit's figure is offered only while the indicator has none", () => {
  expect(pending(value("A", "E1", ""), value("A", "E2", "conflict"))).toEqual([]);
  expect(pending(value("A", "E2", "not-owner"), value("B", "E3", "conflict"))).toEqual(["E2 -", "E3 -"]);
});

test("two rows of one unit that contradict each other are asked about until one of them is chosen", () => {
  expect(pending(value("A", "E1", "row-conflict"), value("A", "E2", "row-conflict"))).toEqual(["E1 -", "E2 -"]);
  expect(pending(value("A", "E1", ""), value("A", "E2", "row-conflict"))).toEqual([]);
  const others = { ...value("A", "E1", ""), unit: "TC" };
  expect(pending(others, value("A", "E2", "row-conflict"))).toEqual(["E2 -"]);
});

test("what contradicts each other is one decision, the rest one each, in the order of the files", () => {
  const figure = (each: ConsolidatedValue): PendingFigure => ({
    value: each,
    indicator: { code: each.indicator, rollUp: "single" } as PendingFigure["indicator"],
    finding: null,
  });
  const questions = pendingChoices(
    [
      value("A", "E1", "row-conflict"),
      value("B", "E2", "unit-slip"),
      value("A", "E3", "row-conflict"),
      { ...value("A", "E4", "row-conflict"), unit: "TC" },
      value("B", "E5", "conflict"),
      { ...value("B", "E6", "not-owner"), unit: "TC" },
      value("B", "E7", "unit-slip"),
    ].map(figure),
  );
  const cells = questions.map((each) => ("value" in each ? each.value.cell : each.map((one) => one.value.cell)));
  expect(cells).toEqual([["E1", "E3"], "E2", "E4", ["E5", "E6"], "E7"]);
});

test("what contradicts a unit's own figure for a sum stands against that unit's, for one figure against whoever's is used", () => {
  const of = (unit: string, cell: string, why: string, indicator = "A"): ConsolidatedValue => ({
    ...value(indicator, cell, why),
    unit,
  });
  const values = [
    of("X1", "E1", ""),
    of("NN", "E5", "", "B"),
    of("TC", "E6", "conflict", "B"),
    of("X2", "E2", ""),
    of("X2", "E3", "conflict"),
    of("X3", "E4", "conflict"),
  ];
  const indicators = [
    { indicator: { code: "A", rollUp: "sum" } },
    { indicator: { code: "B", rollUp: "single" } },
  ] as unknown as IndicatorResult[];
  const choices = standingChoices({ values, indicators });
  expect(choices.map((each) => each.map((one) => one.value.cell))).toEqual([
    ["E2", "E3"],
    ["E5", "E6"],
  ]);
  const open = pendingFigures({ values, indicators, findings: [] } as unknown as Consolidation);
  expect(open.map((each) => each.value.cell)).toEqual(["E4"]);
});

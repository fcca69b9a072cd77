/** One decision on each thing; what was made of one list is made of another. */
import type { Decision } from "../../../src/domain/consolidate/decision";
import { mergeDecisions, withDecision } from "../../../src/domain/consolidate/decision-list";

function use(cell: string, reason = "đã hỏi lại", action: "use" | "leave-out" = "use"): Decision {
  return { action, indicator: "A", file: "a.xlsx", sheet: "B", cell, text: "1", reason };
}

function set(indicator: string, result: "met" | "notMet"): Decision {
  return { action: "override", indicator, file: "", sheet: "", cell: "", result, reason: "theo biên bản" };
}

function accept(code: string, indicator: string, cell = ""): Decision {
  return { action: "accept", indicator, file: "a.xlsx", sheet: "", cell, code, text: "", reason: "đúng" };
}

test("the later decision on a figure, a verdict or a finding takes the earlier one's place", () => {
  expect(withDecision([use("E1"), use("E2")], use("E1", "ghi nhầm", "leave-out"))).toEqual([
    use("E2"),
    use("E1", "ghi nhầm", "leave-out"),
  ]);
  expect(withDecision([set("A", "met"), set("B", "met")], set("A", "notMet"))).toEqual([
    set("B", "met"),
    set("A", "notMet"),
  ]);
  expect(withDecision([accept("unit-slip", "A", "E1")], accept("unit-slip", "A", "E1"))).toHaveLength(1);
});

test("findings of one file about different things are different things", () => {
  const both = withDecision([accept("indicator-missing", "A")], accept("indicator-missing", "B"));
  expect(both).toHaveLength(2);
});

test.each([
  ["added there", [use("E1")], [use("E1"), use("E2")], [use("E1")], [use("E1"), use("E2")]],
  ["revoked there", [use("E1"), use("E2")], [use("E1")], [use("E1"), use("E2")], [use("E1")]],
  ["added here in the meantime", [], [use("E2")], [use("E1")], [use("E1"), use("E2")]],
  ["revoked here in the meantime", [use("E1")], [use("E1"), use("E2")], [], [use("E2")]],
  ["changed there", [use("E1")], [use("E1", "khác")], [use("E1")], [use("E1", "khác")]],
  ["the same in both", [], [use("E1"), use("E2")], [use("E1"), use("E2")], [use("E1"), use("E2")]],
])("%s", (_, base, made, now, expected) => {
  expect(mergeDecisions(base, made, now)).toEqual(expected);
});

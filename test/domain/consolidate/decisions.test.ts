/** Decisions as JSON, as a program hands them in: what is said is kept, what is not said is not there. */
import { answersIn, columnDecision, sameAnswers } from "../../../src/domain/consolidate/column-decision";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { parseDecisions } from "../../../src/domain/consolidate/decisions";

const FIGURE = { indicator: "TR", file: "a.xlsx", sheet: "Biểu", cell: "E2" };
const NOWHERE = { indicator: "", file: "", sheet: "", cell: "" };

test.each<readonly [string, object, Decision]>([
  ["little said: a figure is used", FIGURE, { ...FIGURE, action: "use", reason: "" }],
  ["nothing said", {}, { ...NOWHERE, action: "use", reason: "" }],
  [
    "all of a choice",
    { ...FIGURE, value: 203, text: "200", reason: "đã hỏi", unit: "NN", against: ["LD: 210"] },
    { ...FIGURE, action: "use", value: 203, text: "200", reason: "đã hỏi", unit: "NN", against: ["LD: 210"] },
  ],
  ["another word for the reason", { ...FIGURE, choice: "x" }, { ...FIGURE, action: "use", reason: "x" }],
  ["the reason before it", { ...FIGURE, choice: "x", reason: "y" }, { ...FIGURE, action: "use", reason: "y" }],
  [
    "an acceptance has the code of its finding",
    { ...FIGURE, action: "accept", code: "unit-slip", reason: "x" },
    { ...FIGURE, action: "accept", code: "unit-slip", reason: "x" },
  ],
  [
    "a figure has none",
    { ...FIGURE, action: "leave-out", code: "unit-slip", reason: "x" },
    { ...FIGURE, action: "leave-out", reason: "x" },
  ],
  [
    "a column has its role as code",
    { action: "column", code: "Thực hiện", text: "TH", unit: "NN", layout: "A|B", reason: "x" },
    { ...NOWHERE, action: "column", code: "Thực hiện", text: "TH", unit: "NN", layout: "A|B", reason: "x" },
  ],
  [
    "a verdict with the ground that it was set on, numbers as the text they are",
    { indicator: "TR", action: "override", result: "notDue", period: "2023-9T", figure: 200, target: 300 },
    {
      ...{ ...NOWHERE, indicator: "TR", action: "override", result: "notDue", reason: "" },
      ...{ period: "2023-9T", figure: "200", target: "300" },
    },
  ],
  [
    "a ground as text",
    { indicator: "TR", action: "override", result: "met", figure: "85/80", target: "không quá 10" },
    {
      ...{ ...NOWHERE, indicator: "TR", action: "override", result: "met", reason: "" },
      ...{ figure: "85/80", target: "không quá 10" },
    },
  ],
])("%s", (_name, said, decision) => {
  expect(parseDecisions(JSON.stringify([said]))).toEqual([decision]);
  expect(parseDecisions(JSON.stringify({ decisions: [said, said] }))).toEqual([decision, decision]);
});

test.each(["exceeded", "met", "notMet", "notAssessable", "noData", "notDue"])("the verdict %s can be set", (result) => {
  expect(parseDecisions(JSON.stringify([{ action: "override", result }]))).toMatchObject([{ result }]);
});

test.each([
  ["no JSON", "[{"],
  ["no list", "{}"],
  ["a verdict that is none", '[{"action":"override","result":"gut"}]'],
  ["an action that is none", '[{"action":"delete"}]'],
  ["a value that is no number", '[{"value":"203"}]'],
  ["a list of something else", '{"decisions":["TR"]}'],
])("%s is refused as a whole", (_name, text) => {
  expect(parseDecisions(text)).toBeNull();
});

describe("answers about columns", () => {
  const answer = { unit: "NN", layout: "A|B", role: "estimate", heading: "Ước" } as const;

  test.each(["actual", "estimate", "plan"] as const)("%s is kept as a decision and read from it", (role) => {
    const decision = columnDecision({ ...answer, role }, "đã hỏi");
    expect(decision).toMatchObject({ ...NOWHERE, action: "column", text: "Ước", reason: "đã hỏi" });
    expect(answersIn([decision])).toEqual([{ ...answer, role }]);
  });

  test("what lacks a part is no answer", () => {
    const decision = columnDecision(answer, "");
    const others: Decision[] = [
      { ...decision, action: "accept" },
      { ...decision, code: "Ghi chú" },
      { ...decision, unit: "" },
      { ...decision, layout: "" },
      { ...decision, text: "" },
      { ...NOWHERE, action: "column", code: "Thực hiện", reason: "" },
    ];
    expect(answersIn([...others, decision])).toEqual([answer]);
  });

  test("lists that say the same", () => {
    expect(sameAnswers([answer], [{ ...answer }])).toBe(true);
    expect(sameAnswers([answer], [{ ...answer, role: "plan" }])).toBe(false);
    expect(sameAnswers([answer], [])).toBe(false);
  });
});

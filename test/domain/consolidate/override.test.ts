/** Verdicts set by hand: what one holds for, what it turns a judgement into, and what the list says of one that holds no longer. */
import type { IndicatorResult } from "../../../src/domain/consolidate/consolidation";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { groundVerdicts, overridesOf, verdictDecision, withOverride } from "../../../src/domain/consolidate/override";
import type { Judgement, Result } from "../../../src/domain/judge/judgement";
import { indicatorOf } from "../../support/small-schema";

const JUDGED: Judgement = {
  ...{ result: "notMet", met: false, attainment: 0.7, gap: -9, expected: 0.8, deviation: -12, pace: "farBehind" },
  ...{ lagging: true, derived: 3 },
};
const RESULT: IndicatorResult = {
  indicator: indicatorOf({ code: "TR", name: "Trồng rừng", unit: "ha", target: "300" }),
  ...{ state: "reported", actual: 210, judgement: JUDGED, sources: [0] },
};

const set = (result: Result, more: Partial<Decision> = {}): Decision => ({
  ...verdictDecision("TR", result, "thiên tai"),
  ...more,
});
const after = (decision: Decision, period = "2023-9T", result = RESULT) =>
  withOverride(result, overridesOf([decision]), period);

describe("the judgement", () => {
  const kept = { attainment: 0.7, gap: -9, derived: 3, reason: "override" };
  const unpaced = { expected: null, deviation: null, pace: null, lagging: false };

  test.each<readonly [Result, Partial<Judgement>]>([
    ["met", { met: true, ...kept, ...unpaced }],
    ["exceeded", { met: true, ...kept, ...unpaced }],
    ["notDue", { met: null, ...kept, ...unpaced }],
    ["notAssessable", { met: null, ...kept, ...unpaced }],
    // It was not met before either: its pace stays as it was worked out.
    ["notMet", { ...JUDGED, reason: "override" }],
  ])("%s in place of what was worked out, which stays beside it", (result, judgement) => {
    const { overridden, computed, judgement: judged, voided } = after(set(result));
    expect(judged).toEqual({ result, ...judgement });
    expect([overridden, computed, voided]).toEqual(["thiên tai", JUDGED, undefined]);
  });

  test("not met where it was: behind, by how much is not known", () => {
    const { derived: _, ...met } = { ...JUDGED, result: "met" as const, met: true, pace: null, lagging: false };
    expect(after(set("notMet"), "", { ...RESULT, judgement: met }).judgement).toEqual({
      ...{ result: "notMet", met: false, attainment: 0.7, gap: -9, expected: null, deviation: null },
      ...{ pace: "behind", lagging: true, reason: "override" },
    });
  });

  test("another indicator's says nothing", () => {
    expect(after({ ...set("met"), indicator: "CP" })).toEqual(RESULT);
  });
});

/** What was set on what, the period now, why it holds no longer. */
const GROUNDS: readonly (readonly [string, Partial<Decision>, string, readonly string[] | null])[] = [
  ["its figure, target and period", { figure: "210", target: "300", period: "2023-9T" }, "2023-9T", null],
  ["of no known ground", {}, "2023-9T", null],
  ["another period", { period: "2023-6T" }, "2023-9T", ["period", "2023-6T", "2023-9T"]],
  ["another period, where none are in use now", { period: "2023-6T" }, "", null],
  ["no period then", { period: "" }, "2023-9T", null],
  ["another figure", { figure: "200", target: "280" }, "2023-9T", ["figure", "200", "210"]],
  ["another target", { figure: "210", target: "280" }, "2023-9T", ["target", "280", "300"]],
  ["the list says so", { outdated: "Hết hiệu lực" }, "2023-9T", ["unknown", "", ""]],
];

test.each(GROUNDS)("%s", (_name, ground, period, because) => {
  const result = after(set("met", ground), period);
  if (because === null) expect(result.voided).toBeUndefined();
  else {
    const [cause, was, now] = because;
    expect(result.voided).toEqual({ result: "met", reason: "thiên tai", cause, was, now });
    expect(result.judgement).toEqual(JUDGED);
  }
});

test("parts and words are a ground as numbers are", () => {
  const compound: IndicatorResult = { ...RESULT, actual: null, actualParts: [86, null] };
  expect(after(set("met", { figure: "86/" }), "", compound).voided).toBeUndefined();
  const none: IndicatorResult = { ...RESULT, state: "noData", actual: null };
  expect(after(set("met", { figure: "Chưa có số liệu" }), "", none).voided).toBeUndefined();
});

test("the last one holds; one that holds no longer gives way to any other; one without a reason is none", () => {
  const outdated = set("met", { outdated: "Hết hiệu lực" });
  const chosen = (...decisions: Decision[]) => overridesOf(decisions).get("TR")?.result;
  expect(chosen(set("met"), set("notDue"))).toBe("notDue");
  expect(chosen(set("notDue"), outdated)).toBe("notDue");
  expect(chosen(outdated, set("notDue"))).toBe("notDue");
  expect(chosen(outdated, { ...outdated, result: "notDue" })).toBe("notDue");
  expect(chosen({ ...set("met"), reason: " " })).toBeUndefined();
  expect(chosen({ ...set("met"), action: "accept" })).toBeUndefined();
  expect(chosen({ ...verdictDecision("TR", "met", "x"), result: undefined as never })).toBeUndefined();
});

describe("the list of decisions", () => {
  const listed = (decision: Decision, period = "2023-9T") => groundVerdicts([decision], [RESULT], period)[0];
  const whole = { period: "2023-9T", figure: "210", target: "300" };

  test("a verdict is kept with what it was set on", () => {
    expect(listed(set("met"))).toEqual(set("met", whole));
    expect(listed(set("met", whole))).toEqual(set("met", whole));
    // One of before targets were kept.
    expect(listed(set("met", { figure: "210" }))).toEqual(set("met", { figure: "210" }));
  });

  test.each<readonly [Partial<Decision>, string, string | undefined]>([
    [{ ...whole, figure: "200" }, "2023-9T", "Hết hiệu lực: số liệu thay đổi từ 200 thành 210"],
    [{ ...whole, target: "280" }, "2023-9T", "Hết hiệu lực: kế hoạch thay đổi từ 280 thành 300"],
    // Of another period the figure is another, and it says nothing of this one.
    [{ ...whole, figure: "200", period: "2023-6T" }, "2023-9T", undefined],
    [{ ...whole, figure: "200", period: "2023-6T" }, "", "Hết hiệu lực: số liệu thay đổi từ 200 thành 210"],
    [{ figure: "200" }, "2023-9T", "Hết hiệu lực: số liệu thay đổi từ 200 thành 210"],
    [{ ...whole, figure: "200", outdated: "cũ" }, "2023-9T", "cũ"],
  ])("%j in %s", (ground, period, outdated) => {
    expect(listed(set("met", ground), period)).toEqual({
      ...set("met", ground),
      ...(outdated === undefined ? {} : { outdated }),
    });
  });

  test("what is no verdict, or of no indicator, stays as it is", () => {
    const others: Decision[] = [
      { ...set("met"), indicator: "CP" },
      { action: "use", indicator: "TR", file: "a", sheet: "b", cell: "C3", reason: "x" },
    ];
    expect(groundVerdicts(others, [RESULT], "2023-9T")).toEqual(others);
  });
});

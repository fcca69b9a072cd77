import { outlookOf } from "../../../src/domain/judge/outlook";
import type { Indicator } from "../../../src/domain/schema/types";
import { GENERATED_SETTINGS } from "../../support/generated-settings";

const [[, settings] = ["", undefined]] = GENERATED_SETTINGS;
if (!settings) throw new Error("no settings");

const indicator = (more: Partial<Indicator>): Indicator => ({
  ...{ code: "X", order: "", section: "", parent: "", name: "", aliases: [], unit: "tỷ đồng", counted: true },
  ...{ direction: "higher", method: "ratio", timing: "cumulative", baseline: null, pacing: { kind: "linear" } },
  ...{ rollUp: "single", owner: "", reporters: [], decimals: null, note: "", row: 0 },
  target: {
    ...{ text: "490", kind: "single", direction: "higher", certain: true, alternatives: [] },
    parts: [{ op: "=", value: 490, unit: "tỷ đồng" }],
  },
  ...more,
});

test("what is missing, a month, and the year at this pace", () => {
  const outlook = outlookOf(indicator({}), 248, settings);
  expect(outlook?.remaining).toBe(242);
  expect(outlook?.monthsLeft).toBeCloseTo(3.548, 3);
  expect(outlook?.perMonth).toBeCloseTo(68.2, 1);
  // 257 of 365 days have passed.
  expect(outlook?.forecast).toBeCloseTo((248 * 365) / 257, 9);
});

test("a level is not paced: only the distance is said", () => {
  expect(
    outlookOf(indicator({ method: "level", timing: "pointInTime", pacing: { kind: "none" } }), 480, settings),
  ).toMatchObject({
    ...{ remaining: 10, perMonth: null, forecast: null },
  });
});

test("over a cap: how much is too much", () => {
  expect(outlookOf(indicator({ direction: "lower" }), 500, settings)).toMatchObject({ remaining: 10, perMonth: null });
});

test("nothing is said of milestones, and nothing is missing once met", () => {
  expect(outlookOf(indicator({ method: "milestone" }), 0, settings)).toBeNull();
  expect(outlookOf(indicator({}), 500, settings)?.remaining).toBe(0);
});

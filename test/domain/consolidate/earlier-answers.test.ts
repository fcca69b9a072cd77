/** What was decided the last time is offered where the same is asked of the same sender, and only where the evidence is alike. */
import type { ConsolidatedValue } from "../../../src/domain/consolidate/consolidation";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { earlierAcceptance, earlierAnswer } from "../../../src/domain/consolidate/earlier-answers";
import type { Finding } from "../../../src/domain/finding/finding";

function figure(text: string, more: Partial<ConsolidatedValue> = {}): ConsolidatedValue {
  return {
    ...{ indicator: "KT02", unit: "NN", file: "NN T10.xlsx", sheet: "Biểu", cell: "E8", text, value: null },
    ...{ state: "unreadable", used: false, why: "number-ambiguous", asOf: null },
    ...more,
  };
}

function before(text: string, more: Partial<Decision> = {}): Decision {
  return {
    ...{ action: "use", indicator: "KT02", unit: "NN", file: "NN T9.xlsx", sheet: "Biểu", cell: "E8", text },
    ...{ reason: "đã hỏi lại" },
    ...more,
  };
}

const offered = (values: readonly [ConsolidatedValue, ...ConsolidatedValue[]], ...decisions: Decision[]): string[] =>
  (earlierAnswer(values, decisions)?.now ?? []).map(
    ({ action, file, cell, text = "", value = "", reason }) =>
      `${action} ${file} ${cell} ${text} → ${String(value)} (${reason})`,
  );

const candidates = (...values: number[]): Pick<ConsolidatedValue, "candidates"> => ({
  candidates: values.map((value) => ({ value, words: `${String(value)} tỷ đồng` })),
});

test.each<[string, string, number, string, number[], number | null]>([
  ["the same number of the text", "Đạt 240 hoặc 248 tỷ", 248, "Đạt 250 hoặc 261 tỷ", [250, 261], 261],
  ["its first number", "Đạt 240 hoặc 248 tỷ", 240, "Đạt 250 hoặc 261 tỷ", [250, 261], 250],
  ["thousands", "1,500", 1500, "2,750", [2.75, 2750], 2750],
  ["decimals", "1,500", 1.5, "2,750", [2.75, 2750], 2.75],
  ["a slip put right", "24800", 248, "26100", [261], 261],
  ["other words: nothing", "Đạt 240 hoặc 248 tỷ", 248, "Ước 250 hoặc 261 tỷ", [250, 261], null],
  ["written otherwise: nothing", "1,500", 1500, "2750", [2.75, 2750], null],
  ["typed by hand: nothing", "Đạt 240 hoặc 248 tỷ", 255, "Đạt 250 hoặc 261 tỷ", [250, 261], null],
  ["not among what is offered: nothing", "1,500", 1500, "2,750", [2.75], null],
  ["two that fit: nothing", "Đạt 240 hoặc 240 tỷ", 240, "Đạt 250 hoặc 261 tỷ", [250, 261], null],
])("a reading is offered again by its place and its notation: %s", (_, was, value, text, values, wanted) => {
  expect(offered([figure(text, candidates(...values))], before(was, { value }))).toEqual(
    wanted === null ? [] : [`use NN T10.xlsx E8 ${text} → ${String(wanted)} (Như lần trước: đã hỏi lại)`],
  );
});

test("a yes or no is offered by its word", () => {
  const words = [
    { value: 1, words: "Đạt" },
    { value: 0, words: "chưa đạt" },
  ];
  const now = figure("Đạt 1 phần (còn 01 xã)", { candidates: words });
  expect(offered([now], before("Đạt 1 phần (còn 02 xã)", { value: 1 }))).toEqual([
    "use NN T10.xlsx E8 Đạt 1 phần (còn 01 xã) → 1 (Như lần trước: đã hỏi lại)",
  ]);
});

test("another sender's, another target's or this time's own decision is not offered; the latest is", () => {
  const now = figure("2,750", candidates(2.75, 2750));
  expect(offered([now], before("1,500", { value: 1500, unit: "TC" }))).toEqual([]);
  expect(offered([now], before("1,500", { value: 1500, indicator: "KT03" }))).toEqual([]);
  const own = before("2,750", { value: 2750, file: now.file });
  expect(offered([{ ...now, decided: "đã hỏi lại" }], own)).toEqual([]);
  // It stands on this very text and holds no longer: another figure that it was held against has changed.
  expect(offered([now], own)[0]).toContain("→ 2750");
  expect(offered([now], before("1,500", { value: 1.5 }), before("1,800", { value: 1800 }))).toHaveLength(1);
  expect(offered([now], before("1,500", { value: 1.5 }), before("1,800", { value: 1800 }))[0]).toContain("→ 2750");
});

test("what was left out is offered to be left out, with the reason said once", () => {
  expect(offered([figure("#REF!")], before("#N/A", { action: "leave-out", reason: "Như lần trước: bỏ" }))).toEqual([
    "leave-out NN T10.xlsx E8 #REF! →  (Như lần trước: bỏ)",
  ]);
});

test("of figures that contradict each other the same sender's is offered, or the same cell's; none for one typed by hand", () => {
  const [own, other] = [
    figure("248", { value: 248, why: "conflict" }),
    figure("251", { value: 251, why: "conflict", unit: "KL", file: "KL.xlsx" }),
  ];
  expect(offered([other, own], before("240"))).toEqual(["use NN T10.xlsx E8 248 →  (Như lần trước: đã hỏi lại)"]);
  const twice = figure("251", { value: 251, cell: "E21" });
  expect(offered([own, twice], before("240", { cell: "E21" }))).toEqual([
    "use NN T10.xlsx E21 251 →  (Như lần trước: đã hỏi lại)",
  ]);
  expect(offered([own, twice], before("240", { cell: "E30" }))).toEqual([]);
  expect(offered([own, other], before("240", { value: 245 }))).toEqual([]);
});

test("a finding that was accepted of the sender is offered to be accepted; what holds still is not asked", () => {
  const finding: Finding = {
    ...{ code: "value-missing", severity: "W", found: "" },
    at: { file: "NN T10.xlsx", sheet: "Biểu", cell: "E9", indicator: "KT02", unit: "NN" },
  };
  const accepted = before("", { action: "accept", code: "value-missing" });
  expect(earlierAcceptance(finding, [accepted])?.reason).toBe("đã hỏi lại");
  expect(earlierAcceptance(finding, [{ ...accepted, unit: "TC" }])).toBeNull();
  expect(earlierAcceptance(finding, [{ ...accepted, code: "error-value" }])).toBeNull();
  expect(earlierAcceptance(finding, [{ ...accepted, file: "NN T10.xlsx", cell: "E9" }])).toBeNull();
});

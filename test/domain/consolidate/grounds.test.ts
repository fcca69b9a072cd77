/** What decisions are kept with: what stood there, whose it was, what it was held against; and what accepts that there is nothing. */
import {
  accepts,
  emptiedBy,
  emptyDecision,
  groundTexts,
  isEmptyDecision,
} from "../../../src/domain/consolidate/acceptance";
import { groundOf } from "../../../src/domain/consolidate/choice-ground";
import type { ConsolidatedValue } from "../../../src/domain/consolidate/consolidation";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { contentOf, withDecision } from "../../../src/domain/consolidate/decision-list";
import { earlierAcceptance, earlierAnswer, reasonAgain } from "../../../src/domain/consolidate/earlier-answers";
import type { Finding } from "../../../src/domain/finding/finding";

const PLACE = { file: "a.xlsx", sheet: "Biểu", cell: "E3" };
const use = (more: Partial<Decision> = {}): Decision => ({
  ...{ action: "use", indicator: "TR", ...PLACE, reason: "đã hỏi" },
  ...more,
});
const accept = (more: Partial<Decision> = {}): Decision => use({ action: "accept", code: "unit-slip", ...more });
const value = (text: string, more: Partial<ConsolidatedValue> = {}): ConsolidatedValue => ({
  ...{ indicator: "TR", unit: "NN", ...PLACE, text, value: null, state: "reported", used: true, why: "", asOf: null },
  ...more,
});
const slip: Finding = { code: "unit-slip", severity: "E", at: { ...PLACE, unit: "NN", indicator: "TR" }, found: "20" };

describe("that there is no figure", () => {
  test("is accepted of an indicator, with a reason", () => {
    const empty = emptyDecision("TR", "không giao");
    expect(empty).toEqual({
      ...{ action: "accept", indicator: "TR", file: "", sheet: "", cell: "" },
      reason: "không giao",
    });
    expect(isEmptyDecision(empty)).toBe(true);
    expect([...emptiedBy([empty, { ...empty, indicator: "CP" }, { ...empty, indicator: "HN", reason: " " }])]).toEqual([
      "TR",
      "CP",
    ]);
  });

  test.each<Partial<Decision>>([
    { action: "use" },
    { code: "unit-slip" },
    { indicator: "" },
    { file: "a.xlsx" },
    { sheet: "Biểu" },
  ])("is not what %j says", (more) => {
    const other = { ...emptyDecision("TR", "không giao"), ...more };
    expect(isEmptyDecision(other)).toBe(false);
    expect(emptiedBy([other]).size).toBe(0);
  });
});

test.each<readonly [boolean, Partial<Decision>]>([
  [true, {}],
  [true, { text: "20" }],
  [true, { indicator: "CP" }],
  [false, { text: "21" }],
  [false, { action: "use" }],
  [false, { code: "conflict" }],
  [false, { file: "b.xlsx" }],
  [false, { sheet: "Khác" }],
  [false, { cell: "E4" }],
])("accepts: %p %j", (does, more) => {
  expect(accepts(accept(more), slip)).toBe(does);
});

test("of a whole file the indicator counts, where one is named", () => {
  const missing: Finding = { code: "indicator-missing", severity: "W", at: { file: "a.xlsx", indicator: "TR" } };
  const of = (indicator: string) => accept({ code: "indicator-missing", sheet: "", cell: "", indicator });
  expect(["TR", "", "CP"].map((code) => accepts(of(code), missing))).toEqual([true, true, false]);
});

describe("a decision is kept with what stood there", () => {
  const kept = (decision: Decision, values: readonly ConsolidatedValue[], findings: readonly Finding[] = []) =>
    groundTexts([decision], { values, findings })[0];
  const other = value("21", { file: "b.xlsx", unit: "LD", why: "conflict" });

  test("a figure used: text, sender, and what the others said", () => {
    expect(kept(use(), [other, value("20", { decided: "đã hỏi" })])).toEqual(
      use({ text: "20", unit: "NN", against: ["LD: 21"] }),
    );
    expect(kept(use(), [value("20", { decided: "đã hỏi", unit: "" })])).toEqual(use({ text: "20", against: [] }));
  });

  test("what it says already is not said again", () => {
    const said = use({ text: "20", unit: "NN", against: ["LD: 22"] });
    expect(kept(said, [other, value("20", { decided: "đã hỏi", unit: "X1" })])).toEqual(said);
    expect(kept(use({ against: ["LD: 22"] }), [other, value("20", { decided: "đã hỏi" })])).toEqual(
      use({ text: "20", unit: "NN", against: ["LD: 22"] }),
    );
  });

  test("one that does not hold says nothing of what stands beside; of another text nothing of the sender", () => {
    expect(kept(use(), [other, value("20")])).toEqual(use({ text: "20", unit: "NN" }));
    expect(kept(use({ text: "19" }), [other, value("20")])).toEqual(use({ text: "19" }));
  });

  test("of a figure that is not there nothing is known", () => {
    expect(kept(use(), [value("20", { cell: "E4" }), value("20", { sheet: "Khác" }), other])).toEqual(use());
  });

  test("a finding: what it found, or the heading or unit that it is about", () => {
    expect(kept(accept(), [value("x")], [{ ...slip, code: "conflict" }, slip])).toEqual(
      accept({ text: "20", unit: "NN" }),
    );
    expect(kept(accept(), [value("x")])).toEqual(accept());
    const of = (at: Finding["at"]) => ({ code: "heading-missing", severity: "W", at }) as const satisfies Finding;
    const ofFile = accept({ code: "heading-missing", indicator: "", cell: "" });
    expect(kept(ofFile, [], [of({ file: "a.xlsx", sheet: "Biểu", heading: "ĐVT", unit: "NN" })])?.text).toBe("ĐVT");
    expect(kept(ofFile, [], [of({ file: "a.xlsx", sheet: "Biểu", unit: "NN" })])?.text).toBe("NN");
    expect(kept(ofFile, [], [of({ file: "a.xlsx", sheet: "Biểu" })])).toEqual({ ...ofFile, text: "" });
    const blank = accept({ code: "value-missing" });
    expect(kept(blank, [], [{ ...of({ ...PLACE, heading: "TH" }), code: "value-missing" }])?.text).toBe("");
  });

  test("a verdict has no cell", () => {
    const verdict = use({ action: "override", file: "", sheet: "", cell: "" });
    expect(kept(verdict, [value("20", { file: "", sheet: "", cell: "" })])).toEqual(verdict);
  });
});

test("a choice was held against the others' figures that were set aside for it, each said once", () => {
  const others = [
    value("21  ha ", { file: "b.xlsx", unit: "X2", why: "conflict" }),
    value("21 ha", { file: "c.xlsx", unit: "X2", why: "conflict" }),
    value("20", { file: "d.xlsx", unit: "X3", why: "conflict-same" }),
    value("22", { sheet: "Khác", unit: "X1", why: "row-conflict" }),
    value("23", { cell: "E9", unit: "NN", why: "row-duplicate" }),
    value("24", { cell: "E8", unit: "LD", why: "left-out" }),
    value("25", { cell: "E7", unit: "LD", why: "not-owner" }),
    value("26", { cell: "E6", unit: "LD", why: "conflict", indicator: "CP" }),
    value("20", { why: "conflict" }),
  ];
  expect(groundOf(use(), others)).toEqual(["NN: 23", "X1: 22", "X2: 21 ha", "X3: 20"]);
  expect(groundOf(use({ action: "leave-out" }), others)).toEqual(["LD: 24"]);
});

describe("the list", () => {
  const taken = (...decisions: Decision[]) => decisions.reduce<readonly Decision[]>(withDecision, []).length;
  const verdict = (more: Partial<Decision>) => use({ action: "override", file: "", sheet: "", cell: "", ...more });
  const column = (more: Partial<Decision>) =>
    use({ action: "column", file: "", sheet: "", cell: "", unit: "NN", layout: "A|B", code: "Thực hiện", ...more });

  test.each<readonly [number, string, Decision, Decision]>([
    [1, "one figure", use(), use({ action: "leave-out", indicator: "CP" })],
    [1, "one verdict", verdict({ period: "1" }), verdict({ period: "2" })],
    [2, "a verdict beside one that holds no longer", verdict({ outdated: "x" }), verdict({})],
    [1, "one that holds no longer", verdict({ outdated: "x", figure: "1" }), verdict({ outdated: "y", figure: "1" })],
    [2, "two that hold no longer", verdict({ outdated: "x", figure: "1" }), verdict({ outdated: "x", figure: "2" })],
    [2, "of two periods", verdict({ outdated: "x", period: "1" }), verdict({ outdated: "x", period: "2" })],
    [1, "one column", column({}), column({ text: "TH" })],
    [2, "two roles", column({}), column({ code: "Kế hoạch" })],
    [2, "two senders' columns", column({}), column({ unit: "LD" })],
    [2, "two forms' columns", column({}), column({ layout: "A|C" })],
    [1, "one finding", accept(), accept({ indicator: "CP", text: "21" })],
    [2, "two findings of a file", accept({ cell: "", text: "A" }), accept({ cell: "", text: "B" })],
    [2, "a figure and its finding", use(), accept()],
  ])("%i: %s", (count, _name, one, other) => {
    expect(taken(one, other)).toBe(count);
  });

  test("a decision says the same in whatever order", () => {
    const { reason, ...rest } = use({ text: "20" });
    expect(contentOf({ reason, ...rest })).toBe(contentOf(use({ text: "20" })));
    expect(contentOf(use({ text: "21" }))).not.toBe(contentOf(use({ text: "20" })));
  });
});

describe("answers of before", () => {
  const before = (more: Partial<Decision> = {}) => use({ file: "a T9.xlsx", unit: "NN", text: "20", ...more });

  test("a figure taken as it was read is taken again, where one was read", () => {
    expect(earlierAnswer([value("21", { value: 21 })], [before()])?.now).toEqual([
      use({ text: "21", unit: "NN", reason: "Như lần trước: đã hỏi" }),
    ]);
    expect(earlierAnswer([value("21")], [before()])).toBeNull();
    expect(earlierAnswer([value("khoảng 21", { value: 21 })], [before()])).toBeNull();
  });

  test("what is no decision on a figure, or says no sender, is no answer", () => {
    for (const more of [{ action: "accept" }, { action: "override" }] as const)
      expect(earlierAnswer([value("21", { value: 21 })], [before(more)])).toBeNull();
    const { unit: _, ...nobody } = before();
    expect(earlierAnswer([value("21", { value: 21 })], [nobody])).toBeNull();
  });

  test("a decision that holds is none of before; on another place or another text it is", () => {
    const now = value("20", { value: 20, decided: "đã hỏi" });
    expect(earlierAnswer([now], [before({ ...PLACE })])).toBeNull();
    for (const more of [{ file: "b.xlsx" }, { sheet: "Khác" }, { cell: "E4" }, { text: "19" }])
      expect(earlierAnswer([now], [before({ ...PLACE, ...more })])?.now).toHaveLength(1);
  });

  test("all were left out before", () => {
    const both = [value("20", { value: 20 }), value("21", { value: 21, cell: "E4" })] as const;
    const now = earlierAnswer(both, [before({ action: "leave-out" })])?.now ?? [];
    expect(now.map(({ action, cell }) => `${action} ${cell}`)).toEqual(["leave-out E3", "leave-out E4"]);
  });

  test("the word that was taken, and no other of that value; a number is no word", () => {
    const words = [
      { value: 0, words: "chưa đạt" },
      { value: 1, words: "Đạt" },
    ];
    const asked = value("Đạt/chưa đạt", { candidates: words });
    const taken = (was: string, chosen: number) =>
      earlierAnswer([asked], [before({ text: was, value: chosen })])?.now.map((each) => each.value);
    expect(taken("Đạt/chưa đạt", 0)).toEqual([0]);
    expect(taken("Đạt/chưa đạt", 1)).toEqual([1]);
    expect(taken("Đạt/chưa đạt", 2)).toBeUndefined();
    const numbers = value("12 hoặc 13", { candidates: [{ value: 13, words: "13" }] });
    expect(earlierAnswer([numbers], [before({ text: "11 hoặc 13", value: 13 })])?.now[0]?.value).toBe(13);
    expect(earlierAnswer([numbers], [before({ text: "13 hoặc 11", value: 13 })])).toBeNull();
  });

  test.each([
    ["Như lần trước: x", "Như lần trước: x"],
    ["Như kỳ trước: x", "Như kỳ trước: x"],
    ["x như kỳ trước", "Như lần trước: x như kỳ trước"],
  ])("%s is given again as %s", (reason, again) => {
    expect(reasonAgain(reason)).toBe(again);
  });

  test("a finding accepted before: of the same sender, indicator and kind of place", () => {
    const found = (at: Finding["at"]) => ({ ...slip, at }) satisfies Finding;
    const accepted = accept({ file: "a T9.xlsx", unit: "NN" });
    const here = { ...PLACE, unit: "NN", indicator: "TR" };
    expect(earlierAcceptance(found(here), [accepted])).toBe(accepted);
    expect(earlierAcceptance(found({ ...here, indicator: "CP" }), [accepted])).toBeNull();
    expect(earlierAcceptance(found({ ...here, cell: "" }), [accepted])).toBeNull();
    expect(earlierAcceptance(found({ file: "a.xlsx", unit: "NN", indicator: "TR" }), [accepted])).toBeNull();
    expect(earlierAcceptance(found(here), [{ ...accepted, cell: "" }])).toBeNull();
    expect(earlierAcceptance(found(here), [{ ...accepted, action: "use" }])).toBeNull();
    const { unit: _, ...nobody } = here;
    const { unit: _unit, ...ofNobody } = accepted;
    expect(earlierAcceptance(found(nobody), [ofNobody])).toBeNull();
    const ofFile = accept({ file: "a T9.xlsx", sheet: "", cell: "", indicator: "", unit: "NN" });
    expect(earlierAcceptance(found({ file: "a.xlsx", unit: "NN" }), [ofFile])).toBe(ofFile);
    expect(earlierAcceptance(found({ file: "a.xlsx", unit: "NN", cell: "" }), [ofFile])).toBe(ofFile);
  });
});

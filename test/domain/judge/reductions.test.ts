/** A reduction is judged by one rule (judging.md section 4): more of it is better, whatever "Chiều" says of the level. */
import { judge } from "../../../src/domain/judge/judge";
import { partFormulas, singleFormulas, type RowRefs } from "../../../src/domain/judge/formulas";
import { outlookOf } from "../../../src/domain/judge/outlook";
import { readSchema } from "../../../src/domain/schema/read-schema";
import type { DatedSettings, Indicator } from "../../../src/domain/schema/types";
import { COLUMNS, SHEETS } from "../../../src/domain/schema/words";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const HEADINGS = ["code", "name", "unit", "target", "direction", "counted", "method", "baseline", "pacing"] as const;

function schemaOf(target: string, direction: string, method: string) {
  const rows = [
    HEADINGS.map((key) => COLUMNS[key]),
    ["A1", "Tỷ lệ hộ nghèo", "%", `'${target}`, direction, "Có", method, "14.2", "Không"],
  ];
  const sheet = sheetOf(rows.map((cells) => cells.join(" | ")).join("\n"), { name: SHEETS.indicators });
  const read = readSchema(workbookOf("a.xlsx", sheet));
  const [indicator] = read.schema?.indicators ?? [];
  if (!read.schema || !indicator) throw new Error(JSON.stringify(read.findings));
  const settings: DatedSettings = { ...read.schema.settings, periodStart: 46_023, periodEnd: 46_387, asOf: 46_295 };
  return { indicator, settings };
}

/** Target, Chiều, Cách tính, reported (a change, or a level with its baseline 14.2), what is to come out. */
const CASES: readonly [string, string, string, number, "change" | "level", string, number | null][] = [
  ["giảm 3,5", "Thấp hơn là tốt", "Mức giảm", 2.1, "change", "notMet", 0.6],
  ["giảm 3,5", "Cao hơn là tốt", "Mức giảm", 2.1, "change", "notMet", 0.6],
  ["giảm 3,5", "", "", 2.1, "change", "notMet", 0.6],
  ["giảm 10", "Thấp hơn là tốt", "Mức giảm", 12.4, "change", "exceeded", 1.24],
  ["giảm 3,5", "Thấp hơn là tốt", "Mức giảm", 3.5, "change", "met", 1],
  ["giảm 3,5", "Thấp hơn là tốt", "", 4, "change", "exceeded", 4 / 3.5],
  // A bare number beside "Mức giảm" is the reduction that is due.
  ["3,5", "Thấp hơn là tốt", "Mức giảm", 2.1, "change", "notMet", 0.6],
  ["3,5", "Thấp hơn là tốt", "Mức giảm", 12.1, "level", "notMet", 0.6],
  // Near misses: levels and caps stay as they were.
  ["3,5", "Thấp hơn là tốt", "Mức đạt", 2.1, "level", "exceeded", null],
  ["dưới 3,5", "Thấp hơn là tốt", "Mức đạt", 2.1, "level", "met", null],
  ["3,5", "Cao hơn là tốt", "Mức đạt", 2.1, "level", "notMet", null],
  ["giảm không quá 3,5", "Thấp hơn là tốt", "Mức giảm", 2.1, "change", "met", 0.6],
];

test.each(CASES)("%s, «%s», «%s»: %s as %s is %s", (target, direction, method, value, reading, result, attainment) => {
  const { indicator, settings } = schemaOf(target, direction, method);
  const judgement = judge(indicator, { state: "reported", value, reading }, settings);
  expect(judgement.result).toBe(result);
  if (attainment === null) expect(judgement.attainment).toBeNull();
  else expect(judgement.attainment).toBeCloseTo(attainment, 9);
});

const REFS: RowRefs = {
  ...{ actual: "A1", target: "B1", max: "C1", baseline: "D1", pacing: "E1", judged: "F1" },
  ...{ result: "G1", attainment: "H1", expected: "I1", deviation: "J1" },
};

test.each(CASES.slice(0, 8))(
  "%s, «%s», «%s»: the formulas and the outlook ask for more",
  (target, direction, method) => {
    const { indicator, settings } = schemaOf(target, direction, method);
    expect(singleFormulas(indicator, "change", REFS).result).toContain("F1>=B1-");
    const due = indicator.target.parts[0]?.value ?? 0;
    expect(outlookOf(indicator, due - 1, settings)?.remaining).toBeCloseTo(1, 9);
  },
);

test("among parts of several kinds, each reduction is a reduction and each level a level", () => {
  const { indicator } = schemaOf("giảm 3,5", "Thấp hơn là tốt", "Mức giảm");
  const fall = { op: "=", value: 3.5, unit: "%", change: "decrease" } as const;
  const level = { op: "=", value: 5, unit: "%" } as const;
  const mixed: Indicator = {
    ...indicator,
    direction: "lower",
    method: "composite",
    target: { ...indicator.target, kind: "compound", parts: [fall, level] },
  };
  const settings = schemaOf("5", "", "").settings;
  const verdictOf = (parts: number[]) => judge(mixed, { state: "reported", value: null, parts }, settings).result;
  expect([verdictOf([4, 4]), verdictOf([3, 4]), verdictOf([4, 6])]).toEqual(["exceeded", "notMet", "notMet"]);
  expect(partFormulas(mixed, fall, REFS).result).toContain("F1>=B1-");
  expect(partFormulas(mixed, level, REFS).result).toContain("F1<=B1+");
});

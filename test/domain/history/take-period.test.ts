/** What a run writes into its period: open rows replaced, closed ones never, and seals that notice a hand (history.md 2). */
import type { HistoryRecord } from "../../../src/domain/history/record";
import { changedRows, readSeal, writeSeal } from "../../../src/domain/history/seal";
import { recordOf } from "../../support/history-record";
import { readSeals, sealOf } from "../../../src/domain/sheets/period-plan";
import { withSettings } from "../../../src/domain/sheets/settings-list";
import { take } from "../../support/taken-period";

const said = (records: readonly HistoryRecord[]): string =>
  records
    .map(
      ({ indicator, period, kind, revision, actual }) =>
        `${indicator} ${period} ${kind} ${String(revision)} ${String(actual)}`,
    )
    .join("; ");
const kept = (a: number, b: number, more: Partial<HistoryRecord> = {}): HistoryRecord[] => [
  recordOf("2023-9T", a, more),
  recordOf("2023-9T", b, { indicator: "B", ...more }),
];

test("a first run writes open rows", () => {
  const taken = take([48, 51], []);
  expect(said(taken.records)).toBe("A 2023-9T open 0 48; B 2023-9T open 0 51");
  expect([taken.closed, taken.changes, taken.closing]).toEqual([false, [], []]);
});

test("an open period is replaced, and the figures that differ are named", () => {
  const taken = take([48, 51], kept(48, 50, { kind: "open" }));
  expect(taken.changes.map(({ indicator, before, after }) => [indicator, before.actual, after.actual])).toEqual([
    ["B", 50, 51],
  ]);
});

test("closing fixes every row of the period, also those of indicators that are gone", () => {
  const taken = take([48, 51], [recordOf("2023-9T", 7, { indicator: "C", kind: "open" })], { close: true });
  expect(said(taken.records)).toBe("A 2023-9T closed 0 48; B 2023-9T closed 0 51; C 2023-9T closed 0 7");
  expect(taken.closing).toEqual(["2023-9T"]);
});

test("a figure that waits for a decision keeps the period open", () => {
  const taken = take([48, "unreadable"], [], { close: true });
  expect([taken.waiting, taken.closing, said(taken.records)]).toEqual([
    ["B"],
    [],
    "A 2023-9T open 0 48; B 2023-9T open 0 null",
  ]);
});

test("a closed period is written by nothing; with a reason what differs becomes a row of its own", () => {
  expect(said(take([48, 52], kept(48, 51)).records)).toBe("");
  expect(take([48, 52], kept(48, 51)).changes).toHaveLength(1);
  expect(said(take([48, 52], kept(48, 51), { correct: "CV 112" }).records)).toBe("B 2023-9T corrected 1 52");
});

test("a correction speaks only of what its files report", () => {
  expect(said(take([47, "noData"], kept(48, 51), { correct: "CV 112" }).records)).toBe("A 2023-9T corrected 1 47");
});

test("earlier open periods are offered for closing, and closed when wished", () => {
  const may = [recordOf("2023-T05", 20, { kind: "open" }), recordOf("2023-T05", 21, { indicator: "B", kind: "open" })];
  expect(take([48, 51], may).openEarlier).toEqual([{ period: "2023-T05", name: "tháng 5 năm 2023", waiting: 0 }]);
  const taken = take([48, 51], may, { closeEarlier: ["2023-T05"] });
  expect(said(taken.records)).toContain("A 2023-T05 closed 0 20; B 2023-T05 closed 0 21");
  expect(taken.closing).toEqual(["2023-T05"]);
});

test("a typed row of the same period stays beside what is consolidated", () => {
  expect(take([48, 51], kept(1, 2, { kind: "typed" })).closed).toBe(false);
});

test.each<[string, Partial<HistoryRecord>, string]>([
  ["nothing", {}, ""],
  ["the figure", { actual: 49 }, "A figure"],
  ["a word in place of the figure", { actual: null, state: "noData" }, "A figure"],
  ["the target", { target: "90" }, "A target"],
  ["the verdict", { result: "met" }, "A result"],
])("a seal notices %s", (_, more, wanted) => {
  const [a, b] = kept(48, 51);
  if (!a || !b) throw new Error("no rows");
  const rows = readSeal(writeSeal([a, b])) ?? [];
  const changed = changedRows([{ ...a, ...more }, b], [{ period: "2023-9T", rows }]);
  expect(changed.map(({ sealed, field }) => `${sealed.indicator} ${field}`).join("; ")).toBe(wanted);
});

test("a seal says again where a figure came from, and all that stood beside it", () => {
  const [a, b] = kept(48, 51);
  if (!a || !b) throw new Error("no rows");
  const row = {
    ...{
      ...a,
      attainment: 0.48,
      estimate: 90,
      unitLastYear: 40,
      coverage: "3/4",
      reason: "CV 1",
      byHand: true as const,
    },
    source: "0123456789ab Tệp; lạ.xlsx Biểu 1!C4; 0123456789ab Tệp khác.xlsx Biểu!$D$5; BC 456/BC-UBND",
  };
  const [first, second] = readSeal(writeSeal([row, { ...b, source: row.source }])) ?? [];
  const { attainment, source, estimate, unitLastYear, coverage, reason, byHand } = row;
  expect(first).toMatchObject({ attainment, source, estimate, unitLastYear, coverage, reason, byHand });
  expect(second).toMatchObject({ source, attainment: b.attainment });
  expect(second).not.toHaveProperty("byHand");
});

test("a seal of an earlier version is read as far as it goes", () => {
  const rows = readSeal('[["A",0,"100",48,"reported","notMet","behind"]]');
  expect(rows).toEqual([
    { indicator: "A", revision: 0, target: "100", actual: 48, state: "reported", result: "notMet", pace: "behind" },
  ]);
});

test("a seal too long for a cell is kept in several", () => {
  const many = Array.from({ length: 700 }, (_, at) => recordOf("2023-6T", at, { indicator: `C${String(at)}` }));
  const values = sealOf("2023-6T", many);
  expect(values.map(({ label }) => label)).toEqual(["Dấu chốt kỳ 2023-6T", "Dấu chốt kỳ 2023-6T (2)"]);
  for (const { value } of values) expect(String(value).length).toBeLessThan(32_767);
  const { sheet } = withSettings(null, values);
  const [seal, other] = readSeals(sheet);
  expect(other).toBeUndefined();
  expect(seal?.rows.map(({ indicator }) => indicator)).toEqual(many.map(({ indicator }) => indicator));
});

test("a seal notices that a row is gone, and a text that is no seal seals nothing", () => {
  const rows = readSeal(writeSeal(kept(48, 51))) ?? [];
  expect(changedRows(kept(48, 51).slice(1), [{ period: "2023-9T", rows }])).toMatchObject([
    { field: "row", now: null },
  ]);
  expect([readSeal("x"), readSeal("[1]"), readSeal('{"a":1}')]).toEqual([null, null, null]);
});

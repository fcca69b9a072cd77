/** Last year's figure by the order of its sources, changes and their words (history.md 4). */
import { changeOf, lastYearOf, trendText } from "../../../src/domain/history/compare";
import type { HistoryRecord } from "../../../src/domain/history/record";
import { formatNumber } from "../../../src/messages/format";
import { recordOf } from "../../support/history-record";
import { indicatorOf, type SmallIndicator } from "../../support/small-schema";

const indicator = (more: Partial<SmallIndicator> = {}) =>
  indicatorOf({ code: "A", name: "Trồng rừng", unit: "ha", target: "100", reporters: ["NN"], ...more });

test.each<[string, HistoryRecord[], Partial<HistoryRecord>, string]>([
  ["closed", [recordOf("2022-9T", 80)], {}, "80 history"],
  ["carried over", [recordOf("2022-9T", 80, { kind: "carried" })], {}, "80 history"],
  ["typed", [recordOf("2022-9T", 80, { kind: "typed" })], {}, "80 typed"],
  ["typed without its source", [recordOf("2022-9T", 80, { kind: "typed", source: " " })], {}, "none"],
  [
    "typed without its source, beside the unit's column",
    [recordOf("2022-9T", 80, { kind: "typed", source: "" })],
    { unitLastYear: 75 },
    "75 unit",
  ],
  [
    "closed before typed, which differs",
    [recordOf("2022-9T", 81, { kind: "typed" }), recordOf("2022-9T", 80)],
    {},
    "80 history, not 81 typed",
  ],
  [
    "typed before the unit's column, which differs",
    [recordOf("2022-9T", 80, { kind: "typed" })],
    { unitLastYear: 75 },
    "80 typed, not 75 unit",
  ],
  ["the unit's column that rounds the same", [recordOf("2022-9T", 80.4)], { unitLastYear: 80 }, "80.4 history"],
  ["only the unit's column", [], { unitLastYear: 75 }, "75 unit"],
  ["the last correction", [recordOf("2022-9T", 82, { kind: "corrected", revision: 1 })], {}, "82 history"],
  ["an open row is no figure of last year", [recordOf("2022-9T", 80, { kind: "open" })], {}, "none"],
  ["the same cut-off under another key", [recordOf("2022-Q3", 80)], {}, "80 history"],
  ["a period that is not as long", [recordOf("2022-9T", 80, { from: recordOf("2022-9T", 0).from + 180 })], {}, "none"],
  ["another period", [recordOf("2022-6T", 80)], {}, "none"],
  [
    "a level is not held against a change",
    [recordOf("2022-9T", 80, { reading: "level" })],
    { reading: "change" },
    "none",
  ],
  ["no figure then", [recordOf("2022-9T", null)], {}, "none"],
])("%s", (_, kept, more, wanted) => {
  const { lastYear, disagrees } = lastYearOf(indicator(), recordOf("2023-9T", 90, more), kept);
  const said = lastYear ? `${String(lastYear.value)} ${lastYear.source}` : "none";
  expect(disagrees === null ? said : `${said}, not ${String(disagrees.value)} ${disagrees.source}`).toBe(wanted);
});

test("where several units report, one unit's column says nothing of the whole", () => {
  const many = indicator({ rollUp: "sum", reporters: ["A", "B"] });
  expect(lastYearOf(many, recordOf("2023-9T", 90, { unitLastYear: 75 }), []).lastYear).toBeNull();
});

test.each<[string, Partial<SmallIndicator>, number | null, number | null, string]>([
  ["amount", {}, 108.3, 100, "▲ 8,3%"],
  ["amount that fell", {}, 96.8, 100, "▼ 3,2%"],
  ["amount that stayed", {}, 100.04, 100, "─"],
  ["rate, in points", { unit: "%", target: "95" }, 93.9, 95, "▼ 1,1 điểm %"],
  ["level in its unit", { unit: "tiêu chí/xã", method: "level" }, 11.2, 9.8, "▲ 1,4 tiêu chí/xã"],
  ["reduction in points", { unit: "điểm %", method: "reduction" }, 4.3, 3.9, "▲ 0,4 điểm %"],
  ["from nothing no percent", {}, 12, 0, "▲ 12 ha"],
  ["parts", { method: "composite" }, 3, 2, ""],
  ["milestone", { method: "milestone" }, 1, 0, ""],
  ["no figure now", {}, null, 100, ""],
  ["no figure then", {}, 100, null, ""],
])("change of a %s", (_, more, now, then, wanted) => {
  expect(trendText(changeOf(indicator(more), now, then), (value) => formatNumber(value, "vi", 1))).toBe(wanted);
});

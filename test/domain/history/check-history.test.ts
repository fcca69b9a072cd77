/** Every rule about periods: raised once, and nearly raised once. */
import { checkHistory } from "../../../src/domain/history/check-history";
import { viewHistory } from "../../../src/domain/history/view";
import type { HistoryRecord } from "../../../src/domain/history/record";
import { recordOf } from "../../support/history-record";
import { schemaWith, type SmallIndicator } from "../../support/small-schema";

/** The findings about one period. */
function said(records: readonly HistoryRecord[], period: string, more: Partial<SmallIndicator> = {}): string {
  const schema = schemaWith({
    units: [["NN", "Phòng Nông nghiệp"]],
    indicators: [{ code: "A", name: "Trồng rừng", unit: "ha", target: "100", reporters: ["NN"], ...more }],
  });
  const view = viewHistory({ records, amendments: [], schemaOn: () => schema });
  return checkHistory(view, "Lịch sử")
    .filter(({ params }) => params?.["period"] === period)
    .map(({ code, found = "", expected = "" }) => `${code} ${Number(found).toFixed(1)} ${Number(expected).toFixed(1)}`)
    .join("; ");
}

const months = (...figures: readonly number[]): HistoryRecord[] =>
  figures.map((actual, index) => recordOf(`2023-T${String(index + 1).padStart(2, "0")}`, actual, { kind: "open" }));
const T = (month: number): string => `2023-T${String(month).padStart(2, "0")}`;

test("a closed row keeps the target it was closed by; an open one follows a slip that was put right", () => {
  const schema = schemaWith({
    units: [["NN", "Phòng Nông nghiệp"]],
    indicators: [{ code: "A", name: "Trồng rừng", unit: "ha", target: "100", reporters: ["NN"] }],
  });
  const records = [recordOf("2023-6T", 40, { target: "80" }), recordOf("2023-9T", 60, { target: "80", kind: "open" })];
  const { indicators } = viewHistory({ records, amendments: [], schemaOn: () => schema });
  expect(indicators.map(({ judgement }) => judgement.attainment)).toEqual([0.5, 0.6]);
});

test.each<[string, string, string]>([
  [
    "a cumulative figure fell",
    said([recordOf("2023-6T", 70), recordOf("2023-9T", 69.9)], "2023-9T"),
    "cumulative-decreased 69.9 70.0; forecast-below 99.3 100.0",
  ],
  ["it stayed", said([recordOf("2023-6T", 75), recordOf("2023-9T", 75)], "2023-9T"), ""],
  [
    "a rate may fall",
    said([recordOf("2023-6T", 96), recordOf("2023-9T", 95)], "2023-9T", { unit: "%", target: "90" }),
    "",
  ],
  [
    "a figure was corrected downwards, which says why",
    said(
      [
        recordOf("2023-6T", 80),
        recordOf("2023-9T", 81),
        recordOf("2023-9T", 79, { kind: "corrected", revision: 1, reason: "CV 1" }),
      ],
      "2023-9T",
    ),
    "",
  ],
  ["far from six earlier months", said(months(8, 17, 25, 33, 42, 50, 120), T(7)), "outlier 120.0 58.0"],
  ["five are not enough", said(months(8, 17, 25, 33, 42, 120), T(6)), ""],
  ["within what is usual", said(months(8, 17, 25, 33, 42, 50, 60), T(7)), ""],
  [
    "the unit's column of last year differs",
    said([recordOf("2022-9T", 80, { kind: "typed" }), recordOf("2023-9T", 100, { unitLastYear: 75 })], "2023-9T"),
    "last-year-disagrees 75.0 80.0",
  ],
  [
    "it rounds to the same",
    said([recordOf("2022-9T", 80.4, { kind: "typed" }), recordOf("2023-9T", 100, { unitLastYear: 80 })], "2023-9T"),
    "",
  ],
  ["even the high end misses the target", said([recordOf("2023-9T", 70)], "2023-9T"), "forecast-below 99.4 100.0"],
  ["it just reaches it", said([recordOf("2023-9T", 70.5)], "2023-9T"), ""],
  [
    "last year's pace reaches it",
    said(
      [recordOf("2022-9T", 60), recordOf("2022-12T", 90), recordOf("2023-9T", 70)].map((each) =>
        each.period.startsWith("2022") ? { ...each, kind: "typed" as const, source: "BC 1" } : each,
      ),
      "2023-9T",
    ),
    "",
  ],
  [
    "last year's pace without the source of its figures",
    said(
      [recordOf("2022-9T", 60), recordOf("2022-12T", 90, { kind: "typed", source: "" }), recordOf("2023-9T", 70)],
      "2023-9T",
    ),
    "forecast-below 99.4 100.0",
  ],
])("%s", (_, got, wanted) => {
  expect(got).toBe(wanted);
});

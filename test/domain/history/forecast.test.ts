/** What the year may come to (history.md 5). */
import { forecastOf } from "../../../src/domain/history/forecast";
import type { HistoryRecord } from "../../../src/domain/history/record";
import type { Indicator } from "../../../src/domain/schema/types";
import { recordOf } from "../../support/history-record";
import { indicatorOf, schemaWith } from "../../support/small-schema";

const BASE = indicatorOf({ code: "A", name: "Trồng rừng", unit: "ha", target: "100" });
const { settings } = schemaWith({ units: [], indicators: [] });
const LAST = [recordOf("2022-9T", 60), recordOf("2022-12T", 90)];

function forecast(
  period: string,
  actual: number | null,
  kept: readonly HistoryRecord[],
  more: Partial<Indicator> = {},
) {
  const made = forecastOf({ ...BASE, ...more }, recordOf(period, actual), kept, settings);
  const said = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
  return made ? `${said(made.byPace)} ${said(made.byLastYear)} ${said(made.low)}–${said(made.high)}` : "none";
}

test.each<[string, string, string]>([
  // 257 of 365 days.
  ["by pace and by last year", forecast("2023-9T", 66, LAST), "93.74 99.00 93.74–99.00"],
  ["by pace only", forecast("2023-9T", 66, []), "93.74 – 93.74–93.74"],
  [
    "by the shares, not the days",
    forecast("2023-9T", 66, [], {
      pacing: {
        kind: "shares",
        shares: [
          { month: 9, share: 60 },
          { month: 12, share: 100 },
        ],
      },
    }),
    "116.85 – 116.85–116.85",
  ],
  [
    "an open row of last year does not count",
    forecast(
      "2023-9T",
      66,
      LAST.map((each) => ({ ...each, kind: "open" as const })),
    ),
    "93.74 – 93.74–93.74",
  ],
  [
    "nothing at all last year",
    forecast("2023-9T", 66, [recordOf("2022-9T", 0), recordOf("2022-12T", 90)]),
    "93.74 – 93.74–93.74",
  ],
  ["also where the target is met", forecast("2023-9T", 120, []), "170.43 – 170.43–170.43"],
  ["too early in the year", forecast("2023-T01", 5, []), "none"],
  ["the year is over", forecast("2023-12T", 90, []), "none"],
  ["no figure", forecast("2023-9T", null, LAST), "none"],
  ["a level", forecast("2023-9T", 66, LAST, { method: "level" }), "none"],
  ["a stock", forecast("2023-9T", 66, LAST, { timing: "pointInTime" }), "none"],
  ["less is better", forecast("2023-9T", 66, LAST, { direction: "lower" }), "none"],
  ["due at the end", forecast("2023-9T", 66, LAST, { pacing: { kind: "yearEnd" } }), "none"],
])("%s", (_, got, wanted) => {
  expect(got).toBe(wanted);
});

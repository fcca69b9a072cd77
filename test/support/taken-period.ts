/** What a run of a few figures means for its period, for tests. */
import type { ActualState } from "../../src/domain/actual/actual-reading";
import type { IndicatorResult } from "../../src/domain/consolidate/consolidation";
import { cutOffOf, parsePeriodKey, periodOf } from "../../src/domain/history/period";
import type { HistoryRecord } from "../../src/domain/history/record";
import { takePeriod, type PeriodWish, type TakenPeriod } from "../../src/domain/history/take-period";
import { judge } from "../../src/domain/judge/judge";
import { schemaWith } from "./small-schema";

const SCHEMA = schemaWith({
  units: [["NN", "Phòng Nông nghiệp"]],
  indicators: ["A", "B"].map((code) => ({
    code,
    name: `Chỉ tiêu ${code}`,
    unit: "ha",
    target: "100",
    reporters: ["NN"],
  })),
});
const WISH: PeriodWish = { close: false, closeEarlier: [], correct: "", written: "15/09/2023 08:00" };

/** A run in which the unit sent these figures for A and B; a word is a state. */
export function take(
  figures: readonly (number | ActualState)[],
  kept: readonly HistoryRecord[],
  wish: Partial<PeriodWish> = {},
  key = "2023-9T",
): TakenPeriod {
  const parsed = parsePeriodKey(key);
  if (!parsed) throw new Error(key);
  const indicators = SCHEMA.indicators.map((indicator, index): IndicatorResult => {
    const given = figures[index] ?? "noData";
    const [state, actual] = typeof given === "number" ? (["reported", given] as const) : ([given, null] as const);
    return {
      indicator,
      state,
      actual,
      judgement: judge(indicator, { state, value: actual }, SCHEMA.settings),
      sources: [index],
    };
  });
  const values = indicators.map(({ indicator, actual, state }) => ({
    ...{ indicator: indicator.code, unit: "NN", file: "nn.xlsx", sheet: "Biểu", cell: "D5", text: "", value: actual },
    ...{ state, used: actual !== null, why: "", asOf: null },
  }));
  const period = periodOf(parsed, SCHEMA.settings.periodStart, cutOffOf(parsed, "mid-month") ?? 0);
  return takePeriod(SCHEMA, { indicators, values, files: [] }, period, kept, { ...WISH, ...wish });
}

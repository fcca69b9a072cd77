/** DatedSettings under which generated rows are judged, by name. */
import type { DatedSettings } from "../../src/domain/schema/types";
import { serialDay } from "../../src/domain/text/as-of";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) ?? Number.NaN;

const NINE_MONTHS: DatedSettings = {
  title: "Nghị quyết",
  number: "",
  body: "",
  year: 2023,
  periodStart: day(2023, 1, 1),
  periodEnd: day(2023, 12, 31),
  asOf: day(2023, 9, 14),
  consolidatingUnit: "",
  basis: "actual",
  onTrackThreshold: -3,
  farBehindThreshold: -15,
  tolerance: 0,
  strict: false,
  preset: "mid-month",
  period: "",
};

export const GENERATED_SETTINGS: readonly (readonly [string, DatedSettings])[] = [
  ["nine months", NINE_MONTHS],
  ["strict, with a tolerance", { ...NINE_MONTHS, strict: true, tolerance: 0.01 }],
  ["on the first day", { ...NINE_MONTHS, asOf: NINE_MONTHS.periodStart }],
  ["before the period", { ...NINE_MONTHS, asOf: NINE_MONTHS.periodStart - 10 }],
  ["the year period, with an earlier cut-off", { ...NINE_MONTHS, asOf: day(2023, 12, 14), period: "2023-12T" }],
  ["period closed", { ...NINE_MONTHS, asOf: NINE_MONTHS.periodEnd }],
  [
    "half a year from July, other thresholds",
    { ...NINE_MONTHS, periodStart: day(2023, 7, 1), onTrackThreshold: 0, farBehindThreshold: -40 },
  ],
];

/** Keys, names and cut-offs of periods (history.md 1). */
import {
  cutOffOf,
  parsePeriodKey,
  periodOf,
  periodsAt,
  seriesOf,
  yearsLater,
} from "../../../src/domain/history/period";
import { dueDay } from "../../../src/domain/judge/pace";
import type { PeriodPreset } from "../../../src/domain/schema/types";
import { isoDay, parseDay } from "../../../src/domain/text/as-of";

const day = (iso: string): number => parseDay(iso) ?? Number.NaN;

test.each([
  ["2023-T05", "mid-month", "2023-05-14", "tháng 5 năm 2023"],
  ["2023-T12", "mid-month", "2023-12-14", "tháng 12 năm 2023"],
  ["2024-T02", "calendar", "2024-02-29", "tháng 2 năm 2024"],
  ["2023-T12", "calendar", "2023-12-31", "tháng 12 năm 2023"],
  ["2023-Q3", "mid-month", "2023-09-14", "quý III năm 2023"],
  ["2023-Q1", "calendar", "2023-03-31", "quý I năm 2023"],
  ["2023-6T", "mid-month", "2023-06-14", "6 tháng đầu năm 2023"],
  ["2023-9T", "calendar", "2023-09-30", "9 tháng năm 2023"],
  ["2023-12T", "mid-month", "2023-12-14", "năm 2023"],
  ["2023-08-20", "free", "2023-08-20", "kỳ từ ngày 1/1/2023 đến ngày 20/8/2023"],
] as const satisfies readonly (readonly [string, PeriodPreset, string, string])[])(
  "%s by %s ends on %s",
  (text, preset, end, name) => {
    const key = parsePeriodKey(text);
    const cutOff = key && cutOffOf(key, preset);
    expect(cutOff === null ? null : isoDay(cutOff)).toBe(end);
    expect(key && cutOff !== null && periodOf(key, day("2023-01-01"), cutOff).name).toBe(name);
  },
);

test.each(["2023-T13", "2023-T00", "2023-Q5", "2023-3T", "2023-02-30", "T05", "2023", ""])("%s is no key", (text) => {
  expect(parsePeriodKey(text)).toBeNull();
});

test("where the day is free, only the files or a person know it", () => {
  const key = parsePeriodKey("2023-9T");
  expect(key && cutOffOf(key, "free")).toBeNull();
});

test.each([
  ["2023-09-14", "mid-month", "2023-9T 2023-Q3 2023-T09"],
  ["2023-06-30", "calendar", "2023-6T 2023-Q2 2023-T06"],
  ["2023-03-14", "mid-month", "2023-Q1 2023-T03"],
  ["2023-12-31", "calendar", "2023-12T 2023-Q4 2023-T12"],
  ["2023-05-14", "mid-month", "2023-T05"],
  ["2023-09-15", "mid-month", "2023-09-15"],
] as const satisfies readonly (readonly [string, PeriodPreset, string])[])(
  "a cut-off of %s by %s may be %s",
  (cutOff, preset, keys) => {
    expect(
      periodsAt(day(cutOff), preset)
        .map(({ key }) => key)
        .join(" "),
    ).toBe(keys);
  },
);

test("the year period is due in full whatever its cut-off; a year inside a term is not", () => {
  const cutOff = day("2023-12-14");
  expect(dueDay({ period: "2023-12T", asOf: cutOff, periodEnd: day("2023-12-31") })).toBe(day("2023-12-31"));
  expect(dueDay({ period: "2023-T12", asOf: cutOff, periodEnd: day("2023-12-31") })).toBe(cutOff);
  expect(dueDay({ period: "2023-12T", asOf: cutOff, periodEnd: day("2025-12-31") })).toBe(cutOff);
});

test("the same period of another year, and which periods follow one another", () => {
  const later = (text: string): string | undefined => {
    const key = parsePeriodKey(text);
    return key ? yearsLater(key, -1)?.key : undefined;
  };
  expect([later("2023-9T"), later("2024-02-29")]).toEqual(["2022-9T", undefined]);
  expect(["2023-6T", "2023-12T", "2023-Q1", "2023-T05", "2023-08-20"].map(seriesOf)).toEqual([
    "months",
    "months",
    "quarter",
    "month",
    "free",
  ]);
});

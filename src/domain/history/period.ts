/**
 * Reporting periods (history.md 1): key, name and cut-off. Figures run from the start of the resolution's period to the
 * cut-off; what happened within a month or a quarter is a difference of two periods and is never stored.
 */
import type { PeriodPreset } from "../schema/types";
import { isoDay, serialDay } from "../text/as-of";

export type PeriodKind = "month" | "quarter" | "months" | "year" | "free";

export interface PeriodKey {
  /** "2023-T05", "2023-Q3", "2023-6T", "2023-9T", "2023-12T", "2023-08-20". */
  readonly key: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** Last month of the period, 1 to 12. */
  readonly month: number;
}

export interface Period extends PeriodKey {
  /** «6 tháng đầu năm 2023». */
  readonly name: string;
  /** Serial days, both inside. */
  readonly from: number;
  readonly to: number;
}

const KEY = /^(\d{4})-(?:T(\d{1,2})|Q([1-4])|(6|9|12)T|(\d{2})-(\d{2}))$/i;

/** The period that a key names; null where it is none. */
export function parsePeriodKey(text: string): PeriodKey | null {
  const match = KEY.exec(text.trim());
  if (!match) return null;
  const [year, month, quarter, months] = [1, 2, 3, 4].map((at) => Number(match[at] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  if (month > 0) return month > 12 ? null : { key: `${String(year)}-T${pad(month)}`, kind: "month", year, month };
  if (quarter > 0) return { key: `${String(year)}-Q${String(quarter)}`, kind: "quarter", year, month: quarter * 3 };
  if (months > 0)
    return { key: `${String(year)}-${String(months)}T`, kind: months === 12 ? "year" : "months", year, month: months };
  const day = serialDay(year, Number(match[5]), Number(match[6]));
  return day === null ? null : { key: isoDay(day), kind: "free", year, month: Number(match[5]) };
}

/** The day on which a period ends by the preset; null where a person chooses it. */
export function cutOffOf({ key, kind, year, month }: PeriodKey, preset: PeriodPreset): number | null {
  if (kind === "free") return serialDay(year, month, Number(key.slice(8)));
  if (preset === "free") return null;
  return preset === "mid-month" ? serialDay(year, month, 14) : lastDayOf(year, month);
}

/** The period of a key that runs from `start` to `cutOff`. */
export function periodOf(key: PeriodKey, start: number, cutOff: number): Period {
  return { ...key, name: nameOf(key, start, cutOff), from: start, to: cutOff };
}

/** Keys that a cut-off may mean by the preset, the longest first: 14/9 is nine months, the third quarter and September. */
export function periodsAt(day: number, preset: PeriodPreset): PeriodKey[] {
  const [year = 0, month = 0] = isoDay(day).split("-").map(Number);
  const keys = [
    ...(month === 12 ? ["12T"] : month === 9 ? ["9T"] : month === 6 ? ["6T"] : []),
    ...(month % 3 === 0 ? [`Q${String(month / 3)}`] : []),
    `T${pad(month)}`,
  ].flatMap((part) => parsePeriodKey(`${String(year)}-${part}`) ?? []);
  const presets: readonly PeriodPreset[] = preset === "free" ? ["mid-month", "calendar"] : [preset];
  const fitting = keys.filter((key) => presets.some((each) => cutOffOf(key, each) === day));
  const free = parsePeriodKey(isoDay(day));
  return fitting.length > 0 || !free ? fitting : [free];
}

/** A period that may be chosen; its last day is not known where it is free. */
export interface PeriodOffer {
  readonly key: string;
  readonly name: string;
  readonly to: number | null;
}

const PARTS = ["T01", "T02", "T03", "Q1", "T04", "T05", "T06", "Q2", "6T", "T07", "T08", "T09", "Q3", "9T"] as const;
const LAST_PARTS = ["T10", "T11", "T12", "Q4", "12T"] as const;

/** The periods of a year in the order in which they end, with the one at hand among them. */
export function periodsOfYear(preset: PeriodPreset, start: number, now: Period): PeriodOffer[] {
  const offers = [...PARTS, ...LAST_PARTS].flatMap((part): PeriodOffer[] => {
    const key = parsePeriodKey(`${String(now.year)}-${part}`);
    if (!key) return [];
    if (key.key === now.key) return [now];
    const to = cutOffOf(key, preset);
    return [{ key: key.key, name: nameOf(key, start, to ?? start), to }];
  });
  return offers.some(({ key }) => key === now.key) ? offers : [...offers, now];
}

/** The key of the same period n years later. */
export function yearsLater(key: PeriodKey, years: number): PeriodKey | null {
  return parsePeriodKey(key.key.replace(/^\d{4}/, String(key.year + years)));
}

const QUARTERS = ["I", "II", "III", "IV"] as const;

function nameOf({ kind, year, month }: PeriodKey, start: number, cutOff: number): string {
  switch (kind) {
    case "month":
      return `tháng ${String(month)} năm ${String(year)}`;
    case "quarter":
      return `quý ${QUARTERS[month / 3 - 1] ?? ""} năm ${String(year)}`;
    case "months":
      return month === 6 ? `6 tháng đầu năm ${String(year)}` : `${String(month)} tháng năm ${String(year)}`;
    case "year":
      return `năm ${String(year)}`;
    case "free":
      return `kỳ từ ngày ${writtenDay(start)} đến ngày ${writtenDay(cutOff)}`;
  }
}

/** "14/9/2023" of a serial day, as offices write it. */
export function writtenDay(day: number): string {
  const [year, month, date] = isoDay(day).split("-").map(Number);
  return `${String(date)}/${String(month)}/${String(year)}`;
}

function lastDayOf(year: number, month: number): number {
  return (month === 12 ? (serialDay(year + 1, 1, 1) ?? 0) : (serialDay(year, month + 1, 1) ?? 0)) - 1;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** Periods of one kind follow one another: months, quarters, the half year with nine months and the year, free ones. */
export function seriesOf(key: string): string {
  const kind = parsePeriodKey(key)?.kind ?? "free";
  return kind === "year" ? "months" : kind;
}

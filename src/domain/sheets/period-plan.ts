/**
 * The period of a run in the workbook: its rows on "Lịch sử", and on "Thiết lập" which period is chosen, up to which day it
 * runs, when it was closed and with what seal.
 */
import type { SheetSnapshot } from "../grid/snapshot";
import type { HistoryRecord } from "../history/record";
import { readSeal, writeSeal, type PeriodSeal, type SealedRow } from "../history/seal";
import type { TakenPeriod } from "../history/take-period";
import { SETTINGS } from "../schema/words";
import { readSettingsLike, type SettingValue } from "./settings-list";

const CLOSED_ON = "Ngày chốt kỳ";
const SEAL = "Dấu chốt kỳ";

/** The settings of a period that is chosen and, where it says so, closed or corrected on `today`, a serial day. */
export function periodSettings(
  taken: TakenPeriod,
  kept: readonly HistoryRecord[],
  seals: readonly PeriodSeal[],
  today: number,
): SettingValue[] {
  const { period, records, closing, closed } = taken;
  const values: SettingValue[] = [
    { label: SETTINGS.period, value: period.key },
    { label: SETTINGS.asOf, value: period.to, isDay: true },
  ];
  for (const key of closing) values.push(...closingSettings(key, records, kept, today));
  if (closed && records.length > 0) {
    const before = seals.find(({ period: key }) => key === period.key)?.rows ?? [];
    values.push(...sealOf(period.key, [...before, ...rowsOf(period.key, records, [])]));
  }
  return values;
}

/** The day on which a period is closed, a serial one, and the seal of its rows: those written now with those kept. */
export function closingSettings(
  period: string,
  written: readonly HistoryRecord[],
  kept: readonly HistoryRecord[],
  today: number,
): SettingValue[] {
  return [
    { label: `${CLOSED_ON} ${period}`, value: today, isDay: true },
    ...sealOf(period, rowsOf(period, written, kept)),
  ];
}

/** A cell of Excel holds 32,767 signs. */
const MOST_SIGNS = 30_000;

/** The seal of a period, in as many cells as it needs: «Dấu chốt kỳ 2023-T05», «Dấu chốt kỳ 2023-T05 (2)». */
export function sealOf(period: string, rows: readonly SealedRow[]): SettingValue[] {
  const text = writeSeal(rows);
  const parts = Math.ceil(text.length / MOST_SIGNS);
  const share = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    label: `${SEAL} ${period}${part === 0 ? "" : ` (${String(part + 1)})`}`,
    value: parts === 1 ? text : writeSeal(rows.slice(part * share, (part + 1) * share)),
  }));
}

/** The rows of a period as they will be: those written now, and those kept that are not written again. */
function rowsOf(period: string, written: readonly HistoryRecord[], kept: readonly HistoryRecord[]): HistoryRecord[] {
  const own = (each: HistoryRecord): boolean => each.period === period && each.kind !== "typed";
  const now = written.filter(own);
  const codes = new Set(now.map(({ indicator }) => indicator));
  return [...now, ...kept.filter((each) => own(each) && !codes.has(each.indicator))];
}

/** Of each period that was closed, its day and its seal as the list has them. */
export function sealedPeriods(
  settings: SheetSnapshot | null,
): { readonly period: string; readonly values: readonly SettingValue[] }[] {
  const days = readSettingsLike(settings, CLOSED_ON);
  const seals = [...readSettingsLike(settings, SEAL)];
  return [...days].map(([period, day]) => ({
    period,
    values: [
      { label: `${CLOSED_ON} ${period}`, value: day, isDay: true },
      ...seals
        .filter(([label]) => label.replace(/ \(\d+\)$/, "") === period)
        .map(([label, value]) => ({ label: `${SEAL} ${label}`, value })),
    ],
  }));
}

/** The seals on "Thiết lập"; a text that is none seals nothing. */
export function readSeals(settings: SheetSnapshot | null): PeriodSeal[] {
  const periods = new Map<string, SealedRow[]>();
  for (const [label, text] of readSettingsLike(settings, SEAL)) {
    const rows = readSeal(String(text));
    const period = label.replace(/ \(\d+\)$/, "");
    if (rows) periods.set(period, [...(periods.get(period) ?? []), ...rows]);
  }
  return [...periods].map(([period, rows]) => ({ period, rows }));
}

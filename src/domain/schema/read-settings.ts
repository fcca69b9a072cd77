/** Sheet "Thiết lập" → settings; blank and missing cells take the defaults of judging.md. */
import { z } from "zod";
import type { Finding } from "../finding/finding";
import { cellName } from "../grid/address";
import { cellAt, cellText, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { parseDay } from "../text/as-of";
import { parseDigits } from "../text/number";
import { foldKey } from "../text/fold";
import type { Settings } from "./types";
import { BASES, PRESETS, SETTINGS, SETTINGS_BLOCK, SHEETS, YES_NO, type SettingKey } from "./words";

// The content security policy forbids compiled validators.
z.config({ jitless: true });

/** A date cell: a serial day, or a written date. */
const day = z.union([z.number(), z.string().transform((text, context) => parseDay(text) ?? unreadable(context))]);
const number = z.union([
  z.number(),
  z.string().transform((text, context) => {
    // "1,500" may be two numbers: a person says which.
    const [value, other] = parseDigits(text.trim());
    return value !== undefined && other === undefined ? value : unreadable(context);
  }),
]);
const text = z.union([z.string(), z.number()]).transform(String);
const word = <T extends string>(words: Readonly<Record<T, string>>): z.ZodType<T> =>
  z.any().transform((value: unknown, context): T => {
    const found = (Object.keys(words) as T[]).find((key) => foldKey(words[key]) === foldKey(String(value)));
    return found ?? unreadable(context);
  });

function unreadable(context: z.RefinementCtx): never {
  context.addIssue({ code: "custom" });
  return z.NEVER;
}

const CODECS = {
  title: text,
  number: text,
  body: text,
  year: number,
  periodStart: day,
  periodEnd: day,
  asOf: day,
  consolidatingUnit: text,
  basis: word(BASES),
  onTrackThreshold: number,
  farBehindThreshold: number,
  tolerance: number,
  strict: word(YES_NO).transform((answer) => answer === "yes"),
  preset: word(PRESETS),
  period: text.transform((key) => key.trim()),
} as const satisfies Record<SettingKey, z.ZodType>;

/** Serial day of 1 January of a year. */
function newYear(year: number): number {
  return Math.round((Date.UTC(year, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The year that figures are of: the period's own, and where that is a term of several the one the day lies in. */
function yearWithin(start: number | null, end: number | null, day: number | null): number | null {
  const isTerm = start !== null && end !== null && yearOf(start) !== yearOf(end);
  const dated = isTerm ? (day ?? end) : (start ?? end ?? day);
  return dated === null ? null : yearOf(dated);
}

/** Year of a serial day. */
function yearOf(day: number): number {
  return new Date((day - 25_569) * 86_400_000).getUTCFullYear();
}

/**
 * The settings; a cell that cannot be read gives a finding and the default. `asOf` is the day of this run in place of the
 * one written. Where none is written either there is none: the end of the period is no answer.
 */
export function readSettings(sheet: SheetSnapshot | undefined, findings: Finding[], asOf?: number): Settings {
  if (!sheet) findings.push({ code: "schema-sheet-missing", severity: "W", at: { sheet: SHEETS.settings } });
  const cells = sheet ? labelledCells(sheet, Object.values(SETTINGS)) : new Map<string, SettingCell>();
  const read = <K extends SettingKey>(key: K): z.output<(typeof CODECS)[K]> | null => {
    const cell = cells.get(foldKey(SETTINGS[key]));
    if (!cell || cell.value === null || cell.value === "") return null;
    const parsed = CODECS[key].safeParse(cell.value);
    if (parsed.success) return parsed.data as z.output<(typeof CODECS)[K]>;
    findings.push({
      code: "schema-setting-unreadable",
      severity: "E",
      at: { sheet: sheet?.name ?? SHEETS.settings, cell: cell.cell, heading: SETTINGS[key] },
      found: cellText(cell),
    });
    return null;
  };
  const start = read("periodStart");
  const end = read("periodEnd");
  // Without a line of its own for it, what a run wrote beside the list is the only place there is.
  const day = asOf ?? (cells.has(foldKey(SETTINGS.asOf)) ? read("asOf") : judgedDay(sheet ?? null));
  const year = read("year") ?? yearWithin(start, end, day);
  // Where nothing is dated nothing can be judged, and the period is never looked at.
  const periodStart = start ?? newYear(year ?? 2000);
  const periodEnd = end ?? newYear((year ?? 2000) + 1) - 1;
  return {
    title: read("title") ?? "",
    number: read("number") ?? "",
    body: read("body") ?? "",
    year,
    periodStart,
    periodEnd,
    asOf: day,
    consolidatingUnit: read("consolidatingUnit") ?? "",
    basis: read("basis") ?? "actual",
    onTrackThreshold: read("onTrackThreshold") ?? -3,
    farBehindThreshold: read("farBehindThreshold") ?? -15,
    tolerance: read("tolerance") ?? 0,
    strict: read("strict") ?? false,
    preset: read("preset") ?? "mid-month",
    period: read("period") ?? "",
  };
}

/** The value beside a label, and where it stands. */
export interface SettingCell {
  readonly value: CellValue;
  readonly cell: string;
}

/** Values by folded label: the label stands in a cell, its value in the next to the right. */
export function labelledCells(sheet: SheetSnapshot, known: readonly string[]): Map<string, SettingCell> {
  const labels = new Set(known.map(foldKey));
  const found = new Map<string, SettingCell>();
  const block = blockColumn(sheet);
  for (let row = 0; row < sheet.rows.length; row += 1)
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      const key = foldKey(cellText(cell));
      if (column !== block && labels.has(key) && !found.has(key))
        found.set(key, { value: cellAt(sheet, row, column + 1)?.value ?? null, cell: cellName(row, column + 1) });
    });
  return found;
}

/** Zero-based column of the block that formulas refer to; -1 where there is none yet. */
export function blockColumn(sheet: SheetSnapshot): number {
  for (const row of sheet.rows) {
    const column = row.findIndex((cell) => cellText(cell) === SETTINGS_BLOCK);
    if (column >= 0) return column;
  }
  return -1;
}

/** A1 cells of the settings on the sheet, for the defined names of the formulas. */
export function settingAddresses(sheet: SheetSnapshot): ReadonlyMap<SettingKey, string> {
  const cells = labelledCells(sheet, Object.values(SETTINGS));
  const addresses = new Map<SettingKey, string>();
  for (const [key, label] of Object.entries(SETTINGS) as [SettingKey, string][]) {
    const cell = cells.get(foldKey(label));
    if (cell) addresses.set(key, cell.cell);
  }
  return addresses;
}

/** The day by which the sheets judge now, as the block shows it; null where there is no block. */
export function judgedDay(sheet: SheetSnapshot | null): number | null {
  const column = sheet ? blockColumn(sheet) : -1;
  if (!sheet || column < 0) return null;
  const row = sheet.rows.findIndex((cells) => cellText(cells[column] ?? null) === SETTINGS.asOf);
  const value = row < 0 ? null : cellAt(sheet, row, column + 1)?.value;
  return typeof value === "number" ? value : null;
}

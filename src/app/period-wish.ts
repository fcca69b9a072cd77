/** Which period a run is of: what a person wished, or what the workbook proposes; and what follows from it for the schema. */
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { cutOffOf, parsePeriodKey, periodOf, periodsAt, type Period, type PeriodKey } from "../domain/history/period";
import type { PeriodWish } from "../domain/history/take-period";
import { failure, success, type Outcome } from "../domain/outcome";
import { readSettings } from "../domain/schema/read-settings";
import { SHEETS } from "../domain/schema/words";
import type { PeriodPreset, DatedSchema, Schema, Settings } from "../domain/schema/types";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { schemaOf } from "./load-schema";

/** What a person wishes of the history; nothing said is the period proposed, written and left open. */
export interface HistoryWish extends Partial<Omit<PeriodWish, "written">> {
  /** As typed or chosen, "2023-9T". */
  readonly period?: string;
  /** How the year is divided from now on; as the settings say where nothing is wished. */
  readonly preset?: PeriodPreset;
  /** The run is not written into the history. */
  readonly off?: boolean;
  /** As written, "14/09/2023 16:05". */
  readonly written: string;
}

/** The key that a text names. */
export function parsePeriod(text: string): Outcome<PeriodKey> {
  const key = parsePeriodKey(text);
  return key ? success(key) : failure("period-unknown", { params: { period: text } });
}

/** The period that is wished, where one is named, and the day the run is of; null where only the files can say it. */
export function wishedDay(
  workbook: WorkbookSnapshot,
  { asOf, history }: { readonly asOf?: number; readonly history?: HistoryWish },
): Outcome<{ readonly key: PeriodKey | null; readonly day: number | null }> {
  if (history?.period === undefined) return success({ key: null, day: asOf ?? null });
  const key = parsePeriod(history.period);
  if (!key.ok) return key;
  const loaded = schemaOf(workbook);
  if (!loaded.ok) return loaded;
  const known = cutOffIn(workbook, key.value, loaded.value.schema.settings, history.preset);
  if (asOf !== undefined && known !== null && asOf !== known)
    return failure("period-other-day", { params: { period: key.value.key } });
  return success({ key: key.value, day: asOf ?? known });
}

/** The schema in force on the day, with the settings of a run that is of the period and the day; as they are where none is named. */
export function schemaAt(workbook: WorkbookSnapshot, key: PeriodKey | null, day: number | null): Outcome<Schema> {
  const loaded = schemaOf(workbook, day ?? undefined);
  if (!loaded.ok) return loaded;
  const { schema } = loaded.value;
  if (day === null) return success(schema);
  // Without a period of its own, a run up to another day is not of the period chosen.
  const written = readSettings(findSheet(workbook, SHEETS.settings) ?? undefined, []).asOf;
  const period = key?.key ?? (day === written ? schema.settings.period : "");
  return success({ ...schema, settings: { ...schema.settings, asOf: day, period } });
}

/**
 * The day on which a period ends: that of its rows, else by the preset; null where a person or the files have to say. Rows
 * that are open still follow another preset that is wished.
 */
function cutOffIn(
  workbook: WorkbookSnapshot,
  key: PeriodKey,
  { preset }: Settings,
  wished: PeriodPreset | undefined,
): number | null {
  const rows = readHistorySheet(findSheet(workbook, HISTORY_SHEET));
  const held = rows.find(
    ({ period, kind }) => period === key.key && kind !== "typed" && (wished === undefined || kind !== "open"),
  );
  return held?.to ?? cutOffOf(key, wished ?? preset);
}

/** Key of the period that figures by the schema are of; "" where its day ends none. */
export function periodKeyOf({ settings }: DatedSchema): string {
  return proposedPeriod(settings, settings.asOf)?.key ?? "";
}

/** The period of a run up to a day: the one that "Thiết lập" names where its day is that, else the longest that may be meant. */
export function proposedPeriod({ period, preset, periodStart }: Settings, day: number): Period | null {
  const named = parsePeriodKey(period);
  const fits = named && (cutOffOf(named, preset) ?? day) === day;
  const [first] = periodsAt(day, preset);
  const key = fits ? named : first;
  return key ? periodOf(key, periodStart, day) : null;
}

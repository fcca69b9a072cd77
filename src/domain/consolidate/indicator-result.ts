/** From the figures of one indicator to its result: the figure judged, the state where there is none, and why. */
import { judge, zeros, type JudgedFigure } from "../judge/judge";
import type { Indicator, DatedSettings } from "../schema/types";
import type { ActualState } from "../actual/actual-reading";
import type { Completeness } from "./completeness";
import type { IndicatorResult } from "./consolidation";
import { isUsed, type Entry } from "./entry";
import { withOverride, type Override } from "./override";
import { rollUp } from "./roll-up";

/** What every result of a run depends on. */
export interface ResultFrame {
  readonly settings: DatedSettings;
  readonly completeness: Completeness;
  readonly overrides: ReadonlyMap<string, Override>;
  /** Places of figures, as {@link placeKey}, whose scale is in doubt. */
  readonly doubtful: ReadonlySet<string>;
  /** Indicators of which a person said that they have no figure. */
  readonly emptied: ReadonlySet<string>;
  /** Index of each entry in the list of values. */
  readonly indexes: ReadonlyMap<Entry, number>;
}

/** Where a figure stands, as one text. */
export function placeKey(file: string, sheet: string, cell: string): string {
  return JSON.stringify([file, sheet, cell]);
}

/** The result of an indicator; `entries` are all its figures, used or not. */
export function resultOf(indicator: Indicator, entries: readonly Entry[], frame: ResultFrame): IndicatorResult {
  const used = entries.filter(isUsed);
  const sources = used.map((entry) => frame.indexes.get(entry) ?? -1);
  const figure = used.length > 0 ? usedFigure(indicator, used) : missingFigure(indicator, entries, frame);
  const rolled = indicator.rollUp !== "single" && indicator.reporters.length > 1;
  const coverage = `${String(new Set(used.map(({ unit }) => unit)).size)}/${String(indicator.reporters.length)}`;
  const result: IndicatorResult = {
    indicator,
    state: figure.state,
    actual: figure.value,
    ...(figure.parts ? { actualParts: figure.parts } : {}),
    ...(figure.reading === undefined ? {} : { reading: figure.reading }),
    ...(rolled ? { coverage } : {}),
    ...(used.some(({ sheet, figure }) => frame.doubtful.has(placeKey(sheet.file, sheet.name, figure.cell)))
      ? { doubt: "percent-scale" as const }
      : {}),
    judgement: judge(indicator, figure, frame.settings),
    sources,
  };
  return withOverride(result, frame.overrides, frame.settings.period);
}

function usedFigure(indicator: Indicator, used: readonly Entry[]): JudgedFigure {
  const [first] = used;
  const reading = first?.reading;
  if (!reading || reading.state === "notArisen")
    return {
      state: "notArisen",
      value: null,
      ...(indicator.target.parts.length > 1 ? { parts: zeros(indicator) } : {}),
    };
  const value = indicator.target.parts.length > 1 ? null : rollUp(indicator, used);
  return {
    state: "reported",
    value,
    ...(reading.parts ? { parts: reading.parts } : {}),
    ...(reading.reading === undefined ? {} : { reading: reading.reading }),
  };
}

/** States in which a figure is there and cannot be used: they say more than a blank. */
const REASONS_BY_STATE: Readonly<Record<string, ActualState>> = {
  "not due": "notDue",
  "not arisen": "notArisen",
  "no figure": "noData",
  "value-missing": "noData",
  "missing-token": "noData",
  "merged-data": "noData",
};

/** Reasons of figures that are none of the indicator's business: they do not speak for it. */
const ASIDE = new Set(["sheet-hidden", "file-superseded", "not-owner", "row-duplicate", "conflict-same"]);

function missingFigure(
  indicator: Indicator,
  entries: readonly Entry[],
  { completeness, emptied }: Pick<ResultFrame, "completeness" | "emptied">,
): JudgedFigure {
  if (emptied.has(indicator.code)) return { state: "noData", value: null, reason: "accepted-empty" };
  const reasons = entries.filter(({ why }) => !ASIDE.has(why)).map(({ why }) => why);
  const stateOf = (why: string): ActualState => REASONS_BY_STATE[why] ?? "unreadable";
  const order: readonly ActualState[] = ["unreadable", "notDue", "notArisen", "noData"];
  for (const state of order) {
    const reason = reasons.find((why) => stateOf(why) === state);
    if (reason !== undefined) return { state, value: null, reason: reason === "not arisen" ? "notArisen" : reason };
  }
  return { state: "noData", value: null, reason: absence(indicator, completeness) };
}

/** Why there is not even a cell: nothing came, it could not be opened, or it has no such row. */
function absence({ reporters }: Indicator, { missingUnits, refusedUnits }: Completeness): string {
  const [only] = reporters;
  if (only === undefined) return "no figure";
  const refused = reporters.map((unit) => refusedUnits.get(unit)).find((code) => code !== undefined);
  if (refused !== undefined) return refused;
  const missing = new Set(missingUnits);
  return reporters.every((unit) => missing.has(unit)) ? "unit-missing" : "indicator-missing";
}

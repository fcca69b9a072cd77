/** What every sheet of a run is read against, and what of it helps to find tables. */
import type { SchemaHints } from "../table/hints";
import type { Indicator, Schema } from "../schema/types";
import { unitIndexOf, type UnitIndex } from "../schema/unit-index";
import { foldKey } from "../text/fold";
import type { ColumnAnswer } from "./column-answer";
import { IndicatorIndex } from "./match-indicator";
import { placesOf } from "./list-order";
import { ownRowsOf, type OwnRows } from "./own-rows";
import { tableHints } from "./table-hints";

export interface ReadingFrame<S extends Schema = Schema> {
  readonly schema: S;
  readonly indicators: IndicatorIndex;
  readonly units: UnitIndex;
  readonly ownRows: OwnRows;
  /** Where the indicators stand in the list. */
  readonly places: ReadonlyMap<Indicator, number>;
  /** Folded names of the sections that indicators stand in. */
  readonly sections: ReadonlySet<string>;
  readonly hints: SchemaHints;
  /** What was answered about columns of forms. */
  readonly answers: readonly ColumnAnswer[];
}

/** The indexes that all files of a run share. */
export function readingFrame<S extends Schema>(schema: S, answers: readonly ColumnAnswer[] = []): ReadingFrame<S> {
  const indicators = new IndicatorIndex(schema);
  const units = unitIndexOf(schema.units);
  const { asOf, periodEnd } = schema.settings;
  const time = { month: reportedMonth(schema.settings), full: (asOf ?? periodEnd) >= periodEnd };
  const hints = tableHints(schema, time, indicators, units);
  const sections = new Set(schema.indicators.map(({ section }) => foldKey(section)));
  const [ownRows, places] = [ownRowsOf(schema, units), placesOf(schema.indicators)];
  return { schema, indicators, units, ownRows, places, sections, hints, answers };
}

/** The month that figures are looked for in; where the day is not known, the last of the period, so that the latest there is counts. */
export function reportedMonth({ asOf, periodEnd }: Schema["settings"]): number {
  return monthOf(asOf ?? periodEnd);
}

/** Month, 1 to 12, of a serial day. */
function monthOf(day: number): number {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(day) * 86_400_000).getUTCMonth() + 1;
}

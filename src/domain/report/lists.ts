/** The counted indicators divided into their seven states, for the whole, by section, by owner and by plan. */
import { countsAddUp } from "../judge/count";
import type { Counts } from "../judge/judgement";
import { ratioOf } from "../judge/compare";
import { STATES, stateOf, type ReportRow, type ReportState } from "./report-row";

export type ReportLists = Readonly<Record<ReportState, readonly ReportRow[]>>;

/** One line of a table of counts. */
export interface ReportGroup extends Counts {
  readonly name: string;
  readonly rows: readonly ReportRow[];
}

/** Each state's rows in the order of the schema; lagging ones from furthest behind, undefined last. */
export function listsOf(rows: readonly ReportRow[]): ReportLists {
  const counted = rows.filter(({ indicator }) => indicator.counted);
  const of = (state: ReportState): ReportRow[] => counted.filter((row) => stateOf(row) === state);
  return Object.fromEntries(
    STATES.map((state) => [state, state === "lagging" ? of(state).sort(byDeviation) : of(state)]),
  ) as unknown as ReportLists;
}

/** What lags, from furthest behind; at the end of the resolution's period all that stays unmet. */
export function unmetOf({ lagging, onTrack }: ReportLists, atEnd: boolean): readonly ReportRow[] {
  return atEnd ? [...lagging, ...onTrack].sort(byDeviation) : lagging;
}

/** Furthest behind first; what has no deviation last. */
export function byDeviation(a: ReportRow, b: ReportRow): number {
  if (a.deviation === null || b.deviation === null) return Number(a.deviation === null) - Number(b.deviation === null);
  return a.deviation - b.deviation;
}

/** The counts of rows by themselves, not by subtraction. */
export function groupOf(name: string, rows: readonly ReportRow[]): ReportGroup {
  const lists = listsOf(rows);
  const size = (state: ReportState): number => lists[state].length;
  const parts = Object.fromEntries(STATES.map((state) => [state, size(state)])) as Record<ReportState, number>;
  const counted = rows.filter(({ indicator }) => indicator.counted);
  return { name, rows: counted, counted: counted.length, metOrExceeded: parts.exceeded + parts.met, ...parts };
}

/** Groups in the order in which their first counted indicator stands. */
export function groupsBy(rows: readonly ReportRow[], nameOf: (row: ReportRow) => string): ReportGroup[] {
  const groups = new Map<string, ReportRow[]>();
  for (const row of rows) {
    if (!row.indicator.counted) continue;
    const name = nameOf(row);
    const there = groups.get(name);
    if (there) there.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, members]) => groupOf(name, members));
}

/** Codes of counted rows that are in none of the states: the group's parts do not add up because of them. */
export function strayCodes({ rows }: ReportGroup): string[] {
  return rows.filter((row) => stateOf(row) === null).map(({ indicator }) => indicator.code);
}

/** Whether the parts of a group are its total. */
export function groupAddsUp(group: ReportGroup): boolean {
  return countsAddUp(group);
}

/** Unmet rows from so many per cent of their plan. */
export function nearRows(rows: readonly ReportRow[], near: number | null): ReportRow[] {
  if (near === null) return [];
  return rows.filter((row) => {
    const share = row.indicator.counted && row.result === "notMet" ? shareOfPlan(row) : null;
    return share !== null && share * 100 >= near - 1e-9;
  });
}

function shareOfPlan({ attainment, indicator, actual }: ReportRow): number | null {
  if (attainment !== null) return attainment;
  const [part, more] = indicator.target.parts;
  if (indicator.method !== "level" || !part || more || actual === null) return null;
  return ratioOf(actual, part, indicator.direction);
}

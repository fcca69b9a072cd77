/** The figures that a source sheet keeps, by what day they are of: its own, those of the period before, those of last year. */
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import type { UnitFigure } from "../history/predecessors";
import type { Basis } from "../schema/types";
import { BASES } from "../schema/words";
import { parseDay } from "../text/as-of";
import { headingRow, readSources, type SourceRow } from "./read-sources";
import { parseFigureCell, readDays, type SourceDays } from "./source-before";
import { sourceColumn, sourceHeading, type SourceColumn } from "./source-columns";
import { parseDetail } from "./source-rows";

export interface SourceFigure extends UnitFigure {
  readonly unit: string;
  readonly indicator: string;
  /** As the indicator and its unit of measure were called then. */
  readonly name: string;
  readonly measure: string;
}

export interface SourceSet {
  readonly kind: "own" | "previous" | "lastYear";
  readonly day: number;
  readonly figures: readonly SourceFigure[];
}

export interface SourceSets {
  /** Of all figures. */
  readonly basis: Basis;
  readonly sets: readonly SourceSet[];
}

const known = new WeakMap<SheetSnapshot, { readonly read: SourceSets | null }>();

/** The sets of a sheet, read once of each: every decision asks for them again; null where it does not say which day they are of. */
export function readSourceSets(sheet: SheetSnapshot): SourceSets | null {
  const there = known.get(sheet);
  if (there) return there.read;
  const read = readSets(sheet);
  known.set(sheet, { read });
  return read;
}

function readSets(sheet: SheetSnapshot): SourceSets | null {
  const rows = readSources(sheet);
  const days = readDays(sheet, headingRow(sheet)) ?? daysOfRuns(rows);
  if (!days) return null;
  const own: SourceSet = { kind: "own", day: days.day, figures: rows.flatMap((row) => ownFigure(row) ?? []) };
  const kept = (["previous", "lastYear"] as const).flatMap((kind): SourceSet[] => {
    const day = days[kind];
    return day === null ? [] : [{ kind, day, figures: keptFigures(sheet, kind) }];
  });
  return { basis: days.basis, sets: [own, ...kept] };
}

/** Where an earlier version wrote the sheet, the latest run is what tells. */
function daysOfRuns(rows: readonly SourceRow[]): SourceDays | null {
  const [latest] = [...rows].sort((a, b) => Number.parseInt(b.run, 10) - Number.parseInt(a.run, 10));
  const [, written = "", word] = /\((\d{1,2}\/\d{1,2}\/\d{4}), (.+)\)$/u.exec(latest?.run ?? "") ?? [];
  const day = parseDay(written);
  const basis = (Object.keys(BASES) as Basis[]).find((key) => BASES[key] === word);
  return day === null || basis === undefined ? null : { day, basis, previous: null, lastYear: null };
}

function ownFigure(row: SourceRow): SourceFigure | null {
  const { unit, indicator, name, measure, value, numerator, denominator } = row;
  const { parts } = parseDetail(row.detail);
  if (!row.used || row.state !== "reported" || (value === null && parts === undefined)) return null;
  return {
    ...{ unit, indicator, name, measure, value },
    ...(parts ? { parts } : {}),
    ...(numerator === null ? {} : { numerator }),
    ...(denominator === null ? {} : { denominator }),
  };
}

/** Of all rows, those of units that sent nothing too. */
function keptFigures(sheet: SheetSnapshot, kind: "previous" | "lastYear"): SourceFigure[] {
  const text = (row: number, key: SourceColumn): string => cellText(cellAt(sheet, row, sourceColumn(key)));
  const heading = headingRow(sheet);
  if (text(heading, kind) !== sourceHeading(kind)) return [];
  const figures: SourceFigure[] = [];
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const figure = parseFigureCell(cellAt(sheet, row, sourceColumn(kind))?.value);
    const [unit, indicator] = [text(row, "unitCode"), text(row, "code")];
    if (figure && unit !== "" && indicator !== "")
      figures.push({ ...figure, unit, indicator, name: text(row, "name"), measure: text(row, "measure") });
  }
  return figures;
}

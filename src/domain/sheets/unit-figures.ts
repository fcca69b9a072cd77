/**
 * What a unit had of an indicator last period, and in the same period last year (history.md 4): from "Nguồn số liệu", as the
 * run of that period left it or as it was kept beside the figures since, and where one unit alone reports, from "Lịch sử".
 * The sheets may be those of the open workbook, of last year's, or of the one that was consolidated before.
 */
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { carryRecords, codeNow, codesBefore } from "../history/carry";
import { isSameCutOff, isSameSpan, yearBefore } from "../history/compare";
import { periodsAt } from "../history/period";
import { figureBefore, type UnitFigure } from "../history/predecessors";
import { latestRecords, type HistoryRecord } from "../history/record";
import { readSettings } from "../schema/read-settings";
import type { DatedSchema } from "../schema/types";
import { SHEETS } from "../schema/words";
import { foldKey } from "../text/fold";
import { findSheet } from "./consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "./history-sheet";
import { readSourceSets, type SourceFigure } from "./read-source-sets";
import type { DatedFigures, UnitFigures } from "./source-before";
import { SOURCE_SHEET } from "./source-columns";

type Sheets = Pick<WorkbookSnapshot, "sheets">;

/** Figures of one day. */
interface FigureSet {
  readonly day: number;
  /** By the unit's code and the indicator's code of now. */
  readonly of: (unit: string, indicator: string) => UnitFigure | null;
  /** The unit's code is that of now; else of then, which is another one where units changed. */
  readonly now: boolean;
}

/** A workbook's sheets with what is told of the year they are of. */
interface Book {
  readonly sources: SheetSnapshot | null;
  readonly records: readonly HistoryRecord[];
  readonly periodStart: number;
  readonly code: (figure: SourceFigure) => string | undefined;
}

/**
 * What the sheets know of the units before the day of the schema; `others` are workbooks that were picked: last year's, or
 * the one that was consolidated before. Figures of another basis are other figures and are never taken.
 */
export function unitFigures(schema: DatedSchema, workbook: Sheets, others: readonly Sheets[] = []): UnitFigures {
  const main = findSheet(workbook, SHEETS.indicators);
  const codes = main ? codesBefore(main) : new Map<string, string>();
  const books = [...others, workbook].map((book) => bookOf(schema, book, codes));
  const { basis } = schema.settings;
  const records = latestRecords(books.flatMap((book) => book.records.filter((record) => record.basis === basis)));
  const sheets = books.map((book) => setsOf(schema, book));
  return {
    previous: joined(schema, [...sheets.flatMap(({ previous }) => previous), ...earlierRecords(schema, records)]),
    lastYear: joined(schema, [...sheets.flatMap(({ lastYear }) => lastYear), ...recordsLastYear(schema, records)]),
  };
}

function bookOf(schema: DatedSchema, book: Sheets, codes: ReadonlyMap<string, string>): Book {
  const list = findSheet(book, SHEETS.settings);
  const { periodStart } = list ? readSettings(list, [], undefined) : schema.settings;
  const sources = findSheet(book, SOURCE_SHEET);
  const rows = readHistorySheet(findSheet(book, HISTORY_SHEET));
  if (!isSameSpan(periodStart, schema.settings.periodStart) && periodStart < schema.settings.periodStart) {
    const now = codeNow(schema.indicators, codes);
    const { records } = carryRecords(schema, rows, { codes, file: "", written: "" });
    return { sources, records, periodStart, code: ({ indicator, name, measure }) => now(indicator, name, measure) };
  }
  return { sources, records: rows, periodStart, code: ({ indicator }) => indicator };
}

/** What a source sheet has of the period before, and of the same period last year. */
function setsOf(
  { settings: { asOf, periodStart, basis } }: DatedSchema,
  book: Book,
): { readonly previous: readonly FigureSet[]; readonly lastYear: readonly FigureSet[] } {
  const read = book.sources && readSourceSets(book.sources);
  if (read?.basis !== basis) return { previous: [], lastYear: [] };
  const isOurs = book.periodStart === periodStart;
  const sets = read.sets.map((set) => ({
    ...{ ...set, ...indexed(set.figures, book.code) },
    // What was kept beside the figures stands there under the unit that has it now.
    now: isOurs && set.kind !== "own",
  }));
  return {
    previous: sets.filter(({ day, kind }) => kind !== "lastYear" && day >= periodStart && day < asOf),
    // What was kept beside the figures was found comparable when it was.
    lastYear: sets.filter(
      ({ day, kind }) =>
        isSameCutOff(asOf, day) &&
        (kind === "lastYear" ? isOurs : isSameSpan(asOf - periodStart, day - book.periodStart)),
    ),
  };
}

function indexed(figures: readonly SourceFigure[], code: Book["code"]): Pick<FigureSet, "of"> {
  const known = new Map<string, UnitFigure>();
  for (const figure of figures) {
    const now = code(figure);
    if (now !== undefined) known.set(`${foldKey(figure.unit)}|${now}`, figure);
  }
  return { of: (unit, indicator) => known.get(`${foldKey(unit)}|${indicator}`) ?? null };
}

function earlierRecords(schema: DatedSchema, latest: readonly HistoryRecord[]): FigureSet[] {
  const { asOf, periodStart } = schema.settings;
  return byDay(
    schema,
    latest.filter(({ kind, from, to }) => kind !== "typed" && kind !== "carried" && from === periodStart && to < asOf),
  );
}

function recordsLastYear(schema: DatedSchema, latest: readonly HistoryRecord[]): FigureSet[] {
  const { asOf: to, periodStart: from, preset, period: chosen } = schema.settings;
  const period = chosen === "" ? (periodsAt(to, preset)[0]?.key ?? "") : chosen;
  return byDay(
    schema,
    schema.indicators.flatMap(({ code: indicator }) => yearBefore({ indicator, period, from, to }, latest)[0] ?? []),
  );
}

/** One set a day, of the indicators that one unit alone reports. */
function byDay({ indicators }: DatedSchema, records: readonly HistoryRecord[]): FigureSet[] {
  const alone = new Map(
    indicators.flatMap(({ code, reporters: [unit, other] }) =>
      unit !== undefined && other === undefined ? [[code, unit] as const] : [],
    ),
  );
  return [...new Set(records.map(({ to }) => to))].map((day): FigureSet => {
    const own = new Map(records.filter(({ to }) => to === day).map((record) => [record.indicator, record]));
    return {
      ...{ day, now: true },
      of: (unit, indicator) => {
        const record = alone.get(indicator) === unit ? own.get(indicator) : undefined;
        if (!record || (record.actual === null && record.parts === undefined)) return null;
        return { value: record.actual, ...(record.parts ? { parts: record.parts } : {}) };
      },
    };
  });
}

/** The latest of the days, with the first figure that any of its sets has. */
function joined({ units, indicators }: DatedSchema, sets: readonly FigureSet[]): DatedFigures | null {
  if (sets.length === 0) return null;
  const day = Math.max(...sets.map((set) => set.day));
  const own = sets.filter((set) => set.day === day);
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return {
    day,
    of: (code, indicatorCode) => {
      const [unit, indicator] = [unitOf.get(code), indicatorOf.get(indicatorCode)];
      if (!unit || !indicator) return null;
      for (const { now, of } of own) {
        const figure = now
          ? of(code, indicatorCode)
          : figureBefore(unit, indicator, day, units, (each) => of(each, indicatorCode));
        if (figure) return figure;
      }
      return null;
    },
  };
}

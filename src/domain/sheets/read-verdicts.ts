/** Reads the verdict columns of a sheet back: what the formulas show now, row by row. */
import { cellText, cellAt, type SheetSnapshot } from "../grid/snapshot";
import type { RangeAddress } from "../grid/address";
import { countsAddUp } from "../judge/count";
import type { Counts, Pace, Result } from "../judge/judgement";
import { FAILED, PACE_WORDS, RESULT_WORDS } from "../judge/words";
import { consolidatedHeading, type ConsolidatedColumn } from "./consolidated-columns";
import { YES_NO } from "../schema/words";

export interface VerdictRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly code: string;
  readonly counted: boolean;
  readonly actual: number | null;
  /** The figure that was judged: a change derived from a level, or the figure itself. */
  readonly judged: number | null;
  readonly result: Result | null;
  readonly pace: Pace | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly deviation: number | null;
}

export interface VerdictTable {
  readonly sheet: string;
  readonly rows: readonly VerdictRow[];
  /** Everything below the heading, for highlighting whole rows. */
  readonly body: RangeAddress;
  /** Zero-based columns of what is read. */
  readonly columns: Readonly<Partial<Record<ConsolidatedColumn, number>>>;
}

const NEEDED = ["result", "pace"] as const;
const READ = [
  "code",
  "name",
  "actual",
  "result",
  "pace",
  "attainment",
  "gap",
  "deviation",
  "counted",
  "judged",
] as const;

/** The verdict table of a sheet, or null where it has no columns "Kết quả" and "Tiến độ". */
export function readVerdicts(sheet: SheetSnapshot): VerdictTable | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 60); row += 1) {
    const columns = headingsOf(sheet, row);
    if (NEEDED.some((key) => columns[key] === undefined)) continue;
    const found = Object.values(columns);
    const first = row + 1;
    const bottom = lastFilledRow(sheet, first, columns.pace ?? 0);
    const width = sheet.rows[row]?.length ?? Math.max(...found) + 1;
    const rows: VerdictRow[] = [];
    for (let at = first; at <= bottom; at += 1) rows.push(readRow(sheet, at, columns));
    return { sheet: sheet.name, rows, body: { top: first, left: 0, bottom, right: width - 1 }, columns };
  }
  return null;
}

type Columns = Partial<Record<ConsolidatedColumn, number>>;

function headingsOf(sheet: SheetSnapshot, row: number): Columns {
  const columns: Columns = {};
  sheet.rows[row]?.forEach((cell, column) => {
    const text = cellText(cell).trim();
    for (const key of READ) if (text === consolidatedHeading(key)) columns[key] ??= column;
  });
  return columns;
}

function lastFilledRow(sheet: SheetSnapshot, first: number, pace: number): number {
  let last = first;
  for (let row = first; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (cells[pace] || cells.some((cell) => cellText(cell) !== "")) last = row;
  }
  return last;
}

function readRow(sheet: SheetSnapshot, row: number, columns: Columns): VerdictRow {
  const cell = (key: ConsolidatedColumn) => {
    const column = columns[key];
    return column === undefined ? null : cellAt(sheet, row, column);
  };
  const number = (key: ConsolidatedColumn): number | null => {
    const value = cell(key)?.value;
    return typeof value === "number" ? value : null;
  };
  return {
    row,
    code: cellText(cell("code")),
    counted: cellText(cell("counted")) === YES_NO.yes,
    actual: number("actual"),
    judged: number("judged"),
    result: resultOf(cellText(cell("result"))),
    pace: wordOf(PACE_WORDS, cellText(cell("pace"))),
    attainment: number("attainment"),
    gap: number("gap"),
    deviation: number("deviation"),
  };
}

function resultOf(text: string): Result | null {
  return text === FAILED ? "notMet" : wordOf(RESULT_WORDS, text);
}

function wordOf<T extends string>(words: Readonly<Record<T, string>>, text: string): T | null {
  return (Object.keys(words) as T[]).find((key) => words[key] === text) ?? null;
}

/** The counts of the counted rows, and whether they add up. */
export function countVerdicts({ rows }: VerdictTable): { readonly counts: Counts; readonly addsUp: boolean } {
  const counted = rows.filter((row) => row.counted);
  const of = (test: (row: VerdictRow) => boolean): number => counted.filter(test).length;
  const exceeded = of(({ result }) => result === "exceeded");
  const met = of(({ result }) => result === "met");
  const counts: Counts = {
    counted: counted.length,
    metOrExceeded: exceeded + met,
    exceeded,
    met,
    lagging: of(isLagging),
    onTrack: of(({ pace }) => pace === "onTrack"),
    notDue: of(({ result }) => result === "notDue"),
    noData: of(({ result }) => result === "noData"),
    notAssessable: of(({ result }) => result === "notAssessable"),
  };
  return { counts, addsUp: countsAddUp(counts) };
}

/** notMet and behind or far behind. */
export function isLagging({ pace }: Pick<VerdictRow, "pace">): boolean {
  return pace === "behind" || pace === "farBehind";
}

/** What stands above a table says of it: the unit of its figures, and the day they are as of. */
import { columnsOf } from "../grid/lines";
import { cellName } from "../grid/address";
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import { textsIn } from "../grid/texts-in";
import { isDateFormat } from "../actual/actual-date";
import { isoDay, parseAsOf, parseLooseAsOf } from "../text/as-of";
import { parseOtherYear, parseToldPeriod } from "../text/told-period";
import { unitsAboveTable } from "../text/unit";
import type { SubmittedSheet } from "./submission";

/** Zero-based rows from the end of an earlier table to the table's own first row, that row not included. */
export interface TitleRows {
  readonly from: number;
  readonly to: number;
}

/** "Đơn vị tính: %" above the table, or several; none where nothing of the kind is said. */
export function tableUnitsOf(grid: TextGrid, rows: TitleRows): readonly string[] {
  const told = firstOf(grid, rows, (text) => {
    const units = unitsAboveTable(text);
    return units.length > 0 ? units : null;
  });
  return told ?? [];
}

/** What a cell says that leaves the day to the next one. */
const AS_OF_LABEL = /(?:(?:đến|tới)(?: hết)?(?: ngày)?|(?:số liệu|thời điểm|chốt)[^\d]{0,30}ngày)\s*:?\s*$/iu;
const GAP = 3;

/** "Số liệu đến ngày 14/9" in the title or the heading; else the one day of the year that stands there. */
export function asOfOf(grid: TextGrid, rows: TitleRows, year: number | null): SubmittedSheet["asOf"] {
  const said = firstOf(grid, rows, (text, row, column) => {
    const day = parseAsOf(text, year ?? undefined) ?? dayBeside(grid, text, row, column, year);
    return day === null ? null : { day, cell: cellName(row, column) };
  });
  return said ?? onlyDay(grid, rows, year);
}

/** Null where several days stand there: "30/6/2026 | 30/9/2026" over columns. */
function onlyDay(grid: TextGrid, rows: TitleRows, year: number | null): SubmittedSheet["asOf"] {
  const days = [...textsIn(grid, rows.from, rows.to)].flatMap(({ text, row, column }) => {
    const day = parseLooseAsOf(text, year);
    return day === null ? [] : [{ day, cell: cellName(row, column) }];
  });
  const [first] = days;
  return first && days.every(({ day }) => day === first.day) ? first : null;
}

/** "8 tháng năm 2026" in the title; or the year that it names in place of the year meant. */
export function toldOf(grid: TextGrid, rows: TitleRows, year: number | null): Pick<SubmittedSheet, "told"> {
  const told =
    firstOf(grid, rows, (text, row, column) => {
      const period = parseToldPeriod(text, year);
      return period && { ...period, cell: cellName(row, column) };
    }) ?? otherYear(grid, rows, year);
  return told ? { told } : {};
}

function otherYear(grid: TextGrid, rows: TitleRows, year: number | null): SubmittedSheet["told"] | null {
  const period = parseOtherYear(titlesIn(grid, rows), year);
  return (
    period &&
    firstOf(grid, rows, (text, row, column) =>
      parseOtherYear([text], year) ? { ...period, cell: cellName(row, column) } : null,
    )
  );
}

/** "Số liệu đến ngày" in one cell, the day in the next one, as a date or as text. */
function dayBeside(grid: TextGrid, text: string, row: number, column: number, year: number | null): number | null {
  if (!AS_OF_LABEL.test(text)) return null;
  for (const right of columnsOf(grid, column + 1, column + 1 + GAP)) {
    if (grid.text(row, right) === "") continue;
    const cell = cellAt(grid.sheet, row, right);
    if (typeof cell?.value !== "number") return parseAsOf(`đến ngày ${grid.text(row, right)}`, year ?? undefined);
    if (!isDateFormat(cell.numberFormat)) return null;
    const day = Math.floor(cell.value);
    // A day counted from 1904 would be another year's.
    return year === null || Math.abs(Number(isoDay(day).slice(0, 4)) - year) <= 1 ? day : null;
  }
  return null;
}

/** The texts of the rows, in reading order. */
export function titlesIn(grid: TextGrid, rows: TitleRows): string[] {
  return [...textsIn(grid, rows.from, rows.to)].map(({ text }) => text);
}

function firstOf<T>(
  grid: TextGrid,
  { from, to }: TitleRows,
  read: (text: string, row: number, column: number) => T | null,
): T | null {
  for (const { text, row, column } of textsIn(grid, from, to)) {
    const result = read(text, row, column);
    if (result !== null) return result;
  }
  return null;
}

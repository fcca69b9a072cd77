/**
 * What "Nguồn số liệu" says of other periods: beside each figure the same unit's figure of the period before and of the same
 * period last year, and in one line above the table which days those are of. Of the period before the sheet keeps no more.
 */
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import { writtenDay } from "../history/period";
import type { UnitFigure } from "../history/predecessors";
import type { PlanCell } from "../plan/cell";
import type { Basis } from "../schema/types";
import { BASES } from "../schema/words";
import { parseDay } from "../text/as-of";

/** Figures of units in one other period. */
export interface DatedFigures {
  /** Serial day that they are of. */
  readonly day: number;
  /** The figure of a unit and an indicator, both by their codes of now; null where it is not known. */
  readonly of: (unit: string, indicator: string) => UnitFigure | null;
}

/** What is known of the units in the periods that this one is held against; null where no such period is. */
export interface UnitFigures {
  readonly previous: DatedFigures | null;
  readonly lastYear: DatedFigures | null;
}

/** Where the line stands that says which days the figures are of: so many rows above the headings. */
const ABOVE = 2;
const COLUMN = 1;

/** Serial days of a sheet's figures; null where it has none of that kind. */
export interface SourceDays {
  readonly day: number;
  readonly basis: Basis;
  readonly previous: number | null;
  readonly lastYear: number | null;
}

/** «Số liệu đến ngày 14/9/2023 (Thực hiện). Kỳ trước: đến ngày 14/8/2023. Cùng kỳ năm trước: đến ngày 14/9/2022.» */
export function daysLine({ day, basis, previous, lastYear }: SourceDays): string {
  return [
    `Số liệu đến ngày ${writtenDay(day)} (${BASES[basis]}).`,
    previous === null ? "" : ` Kỳ trước: đến ngày ${writtenDay(previous)}.`,
    lastYear === null ? "" : ` Cùng kỳ năm trước: đến ngày ${writtenDay(lastYear)}.`,
  ].join("");
}

const DAY = String.raw`đến ngày (\d{1,2}/\d{1,2}/\d{4})`;
const LINE = new RegExp(
  String.raw`^Số liệu ${DAY} \((.+?)\)\.(?: Kỳ trước: ${DAY}\.)?(?: Cùng kỳ năm trước: ${DAY}\.)?$`,
  "u",
);

/** The days of the sheet's figures; null where it does not say. */
export function readDays({ rows }: SheetSnapshot, heading: number): SourceDays | null {
  const line = cellText(rows[heading - ABOVE]?.[COLUMN] ?? null).normalize("NFC");
  const [, own = "", word, previous = "", lastYear = ""] = LINE.exec(line) ?? [];
  const day = parseDay(own);
  const basis = (Object.keys(BASES) as Basis[]).find((key) => BASES[key] === word);
  if (day === null || basis === undefined) return null;
  return { day, basis, previous: parseDay(previous), lastYear: parseDay(lastYear) };
}

/** The figure as its cell: a number, or the parts as «86,2; 81,5». */
export function figureCell(figure: UnitFigure | null): PlanCell {
  if (figure?.parts) return figure.parts.map((part) => (part === null ? "–" : vietnamese(part))).join("; ");
  return figure?.value ?? "";
}

/** As {@link figureCell} wrote it; null where the cell says none. */
export function parseFigureCell(value: unknown): UnitFigure | null {
  if (typeof value === "number") return { value };
  if (typeof value !== "string" || !value.includes(";")) return null;
  const parts = value.split(";").map((part) => Number(part.trim().replace(",", ".")));
  return { value: null, parts: parts.map((part) => (Number.isFinite(part) ? part : null)) };
}

function vietnamese(value: number): string {
  return String(value).replace(".", ",");
}

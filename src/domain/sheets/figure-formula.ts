/**
 * The figure of a cell as the verdict needs it: a number in the schema's unit, or a word that says why there is none. Text
 * counts as it was read as long as the cell says the same; once someone types something else, it has to be read again.
 */
import type { CellValue } from "../grid/snapshot";
import { NOT_ARISEN, RESULT_WORDS } from "../judge/words";
import type { Indicator } from "../schema/types";
import type { ActualReading } from "../actual/actual-reading";
import type { Formula } from "../plan/cell";

export const REVIEW = "Cần xem lại";
/** Signs of a text in one piece; Excel takes 255 inside a formula. */
const LONGEST_TEXT = 250;
/** Pieces of a long text that fit into a formula beside all else, with every quote doubled. */
const MOST_PIECES = 8;

export interface FigureSource {
  /** A1 of the cell. */
  readonly cell: string;
  readonly value: CellValue;
  readonly reading: ActualReading;
}

/** The formula of the whole figure. */
export function figureFormula(indicator: Indicator, { cell, value, reading }: FigureSource): Formula {
  const at = `$${cell}`;
  const text = typeof value === "string" && value.trim() !== "" ? value : null;
  const otherwise = indicator.method === "milestone" ? milestoneWords(at) : `"${REVIEW}"`;
  const known = text === null ? otherwise : `IF(${same(at, text)},${asRead(reading)},${otherwise})`;
  const number = numberFormula(at, value, reading);
  return {
    formula: `=IF(ISERROR(${at}),"${REVIEW}",IF(ISNUMBER(${at}),${number},IF(${at}="","${RESULT_WORDS.noData}",${known})))`,
  };
}

/** The formula of one part of a compound: as read, while the cell says the same. */
export function partFormula({ cell, value, reading }: FigureSource, index: number): Formula {
  const part = reading.parts?.[index] ?? null;
  if (part === null) return { formula: '=""' };
  const at = `$${cell}`;
  const test = typeof value === "number" ? `${at}=${String(value)}` : same(at, typeof value === "string" ? value : "");
  return { formula: `=IF(ISERROR(${at}),"",IF(${test},${String(part)},""))` };
}

/** A text as it stands in a formula; no longer than Excel takes there. */
export function quoted(piece: string): string {
  return `"${piece.replaceAll('"', '""')}"`;
}

/**
 * The test whether a cell says exactly this: the whole text, piece by piece where it is longer than Excel takes inside a
 * formula; of a very long one its two ends.
 */
export function same(at: string, text: string): string {
  if (text.length <= LONGEST_TEXT) return `EXACT(${at},${quoted(text)})`;
  const starts = Array.from({ length: Math.ceil(text.length / LONGEST_TEXT) }, (_, piece) => piece * LONGEST_TEXT);
  const compared =
    starts.length <= MOST_PIECES ? starts : [...starts.slice(0, MOST_PIECES / 2), ...starts.slice(-MOST_PIECES / 2)];
  const pieces = compared.map((start) => {
    const piece = quoted(text.slice(start, start + LONGEST_TEXT));
    return `EXACT(MID(${at},${String(start + 1)},${String(LONGEST_TEXT)}),${piece})`;
  });
  return `AND(LEN(${at})=${String(text.length)},${pieces.join(",")})`;
}

function asRead({ state, value }: ActualReading): string {
  switch (state) {
    case "reported":
      return value === null ? `"${REVIEW}"` : String(value);
    case "noData":
      return `"${RESULT_WORDS.noData}"`;
    case "notDue":
      return `"${RESULT_WORDS.notDue}"`;
    case "notArisen":
      return `"${NOT_ARISEN}"`;
    case "unreadable":
      return `"${REVIEW}"`;
  }
}

/** A number that means nothing, such as a date, is asked about; in another kind of unit any number is. */
function numberFormula(at: string, value: CellValue, reading: ActualReading): string {
  if (reading.notes.some(({ code }) => code === "unit-differs") && reading.value === null) return `"${REVIEW}"`;
  if (typeof value === "number" && reading.state === "unreadable")
    return `IF(${at}=${String(value)},"${REVIEW}",${at})`;
  return `${at}${scale(value, reading)}`;
}

/** "*1000" where the sheet's unit is another than the schema's, or a share is shown as a percentage. */
function scale(value: CellValue, { value: figure }: ActualReading): string {
  if (typeof value !== "number" || value === 0 || figure === null) return "";
  const factor = Number((figure / value).toPrecision(12));
  return factor === 1 ? "" : `*${String(factor)}`;
}

/** The plainest words of a milestone, typed later. */
function milestoneWords(at: string): string {
  const any = (...words: string[]): string => `OR(${words.map((word) => `${at}="${word}"`).join(",")})`;
  return `IF(${any("Đạt", "Có", "Hoàn thành", "x")},1,IF(${any("Chưa đạt", "Chưa", "Không")},0,"${REVIEW}"))`;
}

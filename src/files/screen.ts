/**
 * What a file asks of the spreadsheet library before it is handed over. A few bytes can name a cell, a column or a span so
 * far off that the library fills memory up to it: such a file is refused, and formats that nobody sends are not guessed at.
 */
import { FileRefused } from "./refusal";
import { attributesOf } from "./package/xml";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Columns that a sheet may describe, counting those described twice. */
const MOST_COLUMNS = 4 * LAST_COLUMN;
/** Cells that spans of a text file may cover beside their own. */
const MOST_SPANNED = 1_000_000;
/** Letters that shared formulas may come to when each cell has its own. */
const MOST_SHARED = 12e6;

/** Text as the library may read it: tables of HTML or XML, or separated values, and nothing else. @throws FileRefused */
export function screenText(text: string): string {
  if (/^\s*</.test(text)) {
    screenSpans(text);
    return text;
  }
  // Words that the library takes for the beginning of a format of its own; in quotes they are the first cell.
  const first = /^(?:ID|TABLE|socialcalc:)[^;,\t\r\n"]{0,1000}/i.exec(text)?.[0];
  return first === undefined ? text : `"${first}"${text.slice(first.length)}`;
}

const SPANS = /\b(colspan|rowspan|Index|Span|MergeAcross|MergeDown)\s{0,9}=\s{0,9}["']?\s{0,9}(\d{1,20})/gi;

function screenSpans(text: string): void {
  let spanned = 0;
  for (const [, name = "", digits = ""] of text.matchAll(SPANS)) {
    const number = Number(digits);
    const row = /^(?:rowspan|Index|MergeDown)$/i.test(name);
    if (number > (row ? LAST_ROW : LAST_COLUMN)) throw new FileRefused("unreadable", "too-large");
    if (!/^Index$/i.test(name)) spanned += number;
    if (spanned > MOST_SPANNED) throw new FileRefused("unreadable", "too-large");
  }
}

/** The number of cells of a worksheet of an .xlsx that may be handed over. @throws FileRefused */
export function screenSheet(xml: string): number {
  // Four letters name no column that there is.
  if (/\br="[A-Z]{4,}/.test(xml)) throw new FileRefused("unreadable", "too-large");
  const data = xml.search(/<(?:\w{1,20}:)?sheetData/);
  screenColumns(data < 0 ? xml : xml.slice(0, data));
  if (xml.includes('"shared"')) screenShared(xml);
  return countCells(xml);
}

function countCells(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf("<c"); at >= 0; at = xml.indexOf("<c", at + 2)) {
    const next = xml.charCodeAt(at + 2);
    // A blank, a slash or the end of the tag: no other tag's name goes on like that.
    if (next <= 0x20 || next === 0x2f || next === 0x3e) count += 1;
  }
  return count;
}

function screenColumns(head: string): void {
  let columns = 0;
  for (const [column] of head.matchAll(/<(?:\w{1,20}:)?col\s[^<>]*>/g)) {
    const attributes = attributesOf(column);
    const [min, max] = [Number(attributes.get("min")), Number(attributes.get("max"))];
    columns += Math.max(1, max - min + 1);
    if (max > LAST_COLUMN || columns > MOST_COLUMNS) throw new FileRefused("unreadable", "too-large");
  }
}

function screenShared(xml: string): void {
  const sharers = xml.split('"shared"').length;
  let longest = 0;
  for (let at = xml.indexOf('"shared"'); at >= 0; at = xml.indexOf('"shared"', at + 1)) {
    const start = xml.indexOf(">", at);
    const end = xml.indexOf("<", start);
    if (start >= 0 && end >= 0) longest = Math.max(longest, end - start);
  }
  if (sharers * longest > MOST_SHARED) throw new FileRefused("unreadable", "too-large");
}

/** The contents of an .ods that may be handed over: a filled cell is written once for all its repetitions. @throws FileRefused */
export function screenContent(xml: string): void {
  let filled = 0;
  for (const row of xml.split(/<table:table-row(?=[\s>])/).slice(1)) {
    const rows = repeated(row.slice(0, row.indexOf(">")), "rows");
    for (const cell of row.split(/<table:(?:covered-)?table-cell(?=[\s/>])/).slice(1)) {
      const attributes = cell.slice(0, cell.indexOf(">") + 1);
      if (attributes.endsWith("/>") && !attributes.includes("value") && !attributes.includes("formula")) continue;
      filled += rows * repeated(attributes, "columns");
      if (filled > MOST_SPANNED) throw new FileRefused("unreadable", "too-large");
    }
  }
}

/** A text of the oldest kind of .xls: the library reads its length where there is none, and never comes to its end. */
const OLD_TEXT = 0x07;

/** The workbook stream of an .xls that may be handed over. @throws FileRefused */
export function screenRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === OLD_TEXT && view.getUint16(at + 2, true) === 0)
      throw new FileRefused("unreadable", "read-failed");
}

/** Counts that a part of an .ods writes out letter by letter: digits of number formats, blanks in a row. */
const COUNTS = /\b(?:number:[a-z-]{1,40}(?:digits|places)|text:c)\s{0,9}=\s{0,9}["']([^"']{0,400})/g;
/** A cell holds so many letters. */
const MOST_COUNTED = 32_767;

/** A part of an .ods whose counts may be handed over. @throws FileRefused */
export function screenCounts(xml: string): void {
  for (const [, digits = ""] of xml.matchAll(COUNTS))
    if (!(Number(digits) <= MOST_COUNTED)) throw new FileRefused("unreadable", "too-large");
}

function repeated(attributes: string, what: "rows" | "columns"): number {
  const text = new RegExp(`number-${what}-repeated\\s{0,9}=\\s{0,9}["'](\\d{1,20})`).exec(attributes)?.[1];
  return text === undefined ? 1 : Number(text);
}

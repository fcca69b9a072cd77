/**
 * What a workbook of the workbench holds at one moment, compared by the parts of its saved file. Saving is the slow half:
 * books of the same contents are saved alike, so that only those whose contents differ are saved at all. What differs from
 * run to run for a good reason, the token of a mark, is left out.
 */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import type { Book } from "../../src/workbench/book/book";
import { bookToXlsx } from "../../src/workbench/xlsx/save";

export interface State {
  /** The book as it was. */
  readonly book: Book;
  readonly contents: string;
}

/** What the book holds now; what happens to it later is not in it. */
export function stateOf(book: Book): State {
  book.settle();
  return { book: book.copy(), contents: digest(withoutIds(book)) };
}

/** Whether two states are saved as the same file. */
export async function isSame(a: State, b: State): Promise<boolean> {
  return a.contents === b.contents || (await savedAs(a)) === (await savedAs(b));
}

const saved = new Map<string, Promise<string>>();

/** A text that is the same for the same saved parts. */
function savedAs({ book, contents }: State): Promise<string> {
  let known = saved.get(contents);
  if (!known) saved.set(contents, (known = partsOf(book).then((parts) => digest(JSON.stringify(parts)))));
  return known;
}

/** The parts of the saved file as text, so that a difference can be read. */
async function partsOf(book: Book): Promise<Record<string, string>> {
  const parts = unzipSync(await bookToXlsx(book.copy()));
  return Object.fromEntries(
    Object.entries(parts)
      .map(([name, bytes]): [string, string] => [name, plain(strFromU8(bytes))])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** Where the saved parts of two books first differ; "nowhere" where they are the same. */
export async function differenceOf(a: Book, b: Book): Promise<string> {
  if (stateOf(a).contents === stateOf(b).contents) return "nowhere";
  const [one, other] = [await partsOf(a), await partsOf(b)];
  for (const part of [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(
    (p, q) => Number(p.includes("sharedStrings")) - Number(q.includes("sharedStrings")),
  )) {
    const [x = "", y = ""] = [one[part], other[part]];
    if (x === y) continue;
    let at = 0;
    while (x[at] === y[at]) at += 1;
    return `${part}: …${x.slice(Math.max(0, at - 80), at + 120)}… and …${y.slice(Math.max(0, at - 80), at + 120)}…`;
  }
  return "nowhere";
}

/** Names of the workbook have no order of their own; a mark says by which writing it was made, the file when. */
function plain(xml: string): string {
  return xml
    .replace(/\|[0-9a-z]{8,12}(?="|&quot;)/g, "|token")
    .replace(/<dcterms:(modified|created).*?<\/dcterms:\1>/g, "")
    .replace(/<definedNames>.*<\/definedNames>/s, (all) =>
      (all.match(/<definedName .*?<\/definedName>/gs) ?? []).sort().join(""),
    );
}

/**
 * Everything the book holds, without the ids that Excel gives and without what makes no difference in the file: the order of a
 * look's properties and of merges, lines of which nothing is said.
 */
function withoutIds(book: Book): string {
  const ids = new Map(book.sheets.map(({ id }, index) => [id, index]));
  const sheets = book.sheets.map((sheet) => [
    Object.entries(sheet).filter(([key]) => key !== "id" && key !== "merges"),
    sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort(),
    sheet.conditionals.map((rule) => ({ ...rule, id: "" })),
    [...sheet.cells].sort(([a], [b]) => a - b).map(([key, cell]) => [key, { ...cell, style: inOrder(cell.style) }]),
    [...sheet.rows].sort(([a], [b]) => a - b).filter(saysSomething),
    [...sheet.columns].sort(([a], [b]) => a - b).filter(saysSomething),
  ]);
  const names = book.names
    .map((name) => ({ ...name, sheetId: ids.get(name.sheetId ?? "") }))
    .map((name) => JSON.stringify(name));
  const { date1904, externalLinks, protectedStructure, defaultFont } = book;
  const whole = [date1904, externalLinks, protectedStructure, defaultFont, ids.get(book.activeId)];
  return JSON.stringify([sheets, names.sort(), whole]).replace(/\|[0-9a-z]{8,12}\\*"/g, "|token");
}

/** Looks are shared by their cells. */
const ordered = new WeakMap<object, object>();

/** The look with its properties in order, and those of its borders. */
function inOrder(style: object): object {
  let known = ordered.get(style);
  if (!known) {
    const entries = Object.entries(style).map(([key, each]: [string, unknown]): [string, unknown] => [
      key,
      typeof each === "object" && each !== null && !Array.isArray(each) ? inOrder(each) : each,
    ]);
    known = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    ordered.set(style, known);
  }
  return known;
}

function saysSomething([, line]: readonly [number, object]): boolean {
  return Object.keys(line).length > 0;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * States of a workbook, compared by the parts of its saved file. Saving is the slow half: a state that was saved before is
 * known again by its own contents. What differs from run to run for a good reason, the token of a mark, is left out.
 */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import type { Book } from "../../../src/workbench/book/book";
import { bookToXlsx } from "../../../src/workbench/xlsx/save";

const saved = new Map<string, string>();

/** A text that is the same for the same saved parts. */
export async function stateOf(book: Book): Promise<string> {
  book.settle();
  const contents = digest(withoutIds(book));
  const known = saved.get(contents);
  if (known !== undefined) return known;
  const parts = digest(JSON.stringify(await partsOf(book)));
  saved.set(contents, parts);
  return parts;
}

/** The parts of the saved file as text, so that a difference can be read. */
export async function partsOf(book: Book): Promise<Record<string, string>> {
  const parts = unzipSync(await bookToXlsx(book.copy()));
  return Object.fromEntries(
    Object.entries(parts)
      .map(([name, bytes]): [string, string] => [name, plain(strFromU8(bytes))])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** Where the saved parts of two books first differ. */
export async function differenceOf(a: Book, b: Book): Promise<string> {
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

/** Everything the book holds, without the ids that Excel gives. */
function withoutIds(book: Book): string {
  const ids = new Map(book.sheets.map(({ id }, index) => [id, index]));
  const sheets = book.sheets.map((sheet) => [
    Object.entries(sheet).filter(([key]) => key !== "id"),
    sheet.conditionals.map((rule) => ({ ...rule, id: "" })),
    [...sheet.cells].sort(([a], [b]) => a - b),
    [...sheet.rows].sort(([a], [b]) => a - b),
    [...sheet.columns].sort(([a], [b]) => a - b),
  ]);
  const names = book.names
    .map((name) => ({ ...name, sheetId: ids.get(name.sheetId ?? "") }))
    .map((name) => JSON.stringify(name));
  return JSON.stringify([sheets, names.sort(), ids.get(book.activeId)]).replace(/\|[0-9a-z]{8,12}\\*"/g, "|token");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Rules of workbook.xml and of tables: names, sheets, headings (ECMA-376 part 1, 18.2 and 18.5; Excel's own limits). */
import { cellName, parseRange } from "../../../src/domain/grid/address";
import { linksOf, type Link } from "./check-package";
import { checkApart } from "./check-worksheet";
import {
  attr,
  checkCount,
  checkOrder,
  childrenOf,
  findChild,
  textContent,
  type Parts,
  type Say,
  type XmlElement,
} from "./tree";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews " +
  "pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const BUILT_IN = /^_xlnm\./;

export interface NamedSheet {
  readonly name: string;
  readonly part: string;
}

export function checkWorkbook(workbook: XmlElement, links: ReadonlyMap<string, Link>, say: Say): NamedSheet[] {
  checkOrder(workbook, ORDER, say, "workbook-order", ["fileRecoveryPr"]);
  const sheets = childrenOf(findChild(workbook, "sheets"), "sheet");
  const names = sheets.map((sheet) => attr(sheet, "name") ?? "");
  for (const name of names)
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) say("sheet-name", name);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) say("sheet-name-twice", names.join(" "));
  const ids = sheets.map((sheet) => attr(sheet, "sheetId"));
  if (new Set(ids).size < ids.length) say("sheet-id-twice", ids.join(" "));
  const visible = sheets.map((sheet) => (attr(sheet, "state") ?? "visible") === "visible");
  if (!visible.includes(true)) say("no-sheet-visible", "");
  for (const view of childrenOf(findChild(workbook, "bookViews"), "workbookView"))
    if (visible[Number(attr(view, "activeTab") ?? "0")] !== true) say("active-sheet", attr(view, "activeTab") ?? "");
  checkNames(findChild(workbook, "definedNames"), names, say);
  return sheets.flatMap((sheet, index): NamedSheet[] => {
    const link = links.get(attr(sheet, "r:id") ?? "");
    if (link?.kind !== "worksheet" && link?.kind !== "chartsheet" && link?.kind !== "dialogsheet")
      say("sheet-part-missing", names[index] ?? "");
    return link?.kind === "worksheet" ? [{ name: names[index] ?? "", part: link.target }] : [];
  });
}

function checkNames(list: XmlElement | undefined, sheets: readonly string[], say: Say): void {
  const known = new Set<string>();
  const lower = new Set(sheets.map((name) => name.toLowerCase()));
  if (list && childrenOf(list, "definedName").length === 0) say("list-empty", "definedNames");
  for (const each of childrenOf(list, "definedName")) {
    const name = attr(each, "name") ?? "";
    const local = attr(each, "localSheetId");
    const key = `${name.toLowerCase()} ${local ?? ""}`;
    if (known.has(key)) say("name-twice", name);
    known.add(key);
    if (local !== undefined && Number(local) >= sheets.length) say("name-of-no-sheet", name);
    if (
      !BUILT_IN.test(name) &&
      (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) ||
        parseRange(name) ||
        /^([rc]|r\d*c\d*|true|false)$/i.test(name))
    )
      say("name-invalid", name);
    for (const [, quoted] of textContent(each).matchAll(/'((?:[^']|'')+)'!/g)) {
      const sheet = (quoted ?? "").replaceAll("''", "'").toLowerCase();
      if (!sheet.includes("[") && !lower.has(sheet)) say("name-of-no-sheet", `${name} ${sheet}`);
    }
  }
}

/** Tables of all sheets: their headings are what the cells say. */
export function checkTables(
  parts: Parts,
  sheets: readonly NamedSheet[],
  texts: readonly string[],
  sayOf: (part: string) => Say,
): void {
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const { part } of sheets) {
    const sheet = parts.trees.get(part);
    const say = sayOf(part);
    const links = linksOf(parts, part);
    checkCount(
      findChild(sheet ?? { type: "element", name: "", attributes: {}, children: [] }, "tableParts"),
      "tablePart",
      say,
    );
    const cells = sheet ? cellTexts(sheet, texts) : new Map<string, string>();
    const ranges = childrenOf(sheet && findChild(sheet, "tableParts"), "tablePart").flatMap((each) => {
      const target = links.get(attr(each, "r:id") ?? "")?.target ?? "";
      const table = parts.trees.get(target);
      if (!table) {
        say("table-missing", attr(each, "r:id") ?? "");
        return [];
      }
      const name = (attr(table, "displayName") ?? "").toLowerCase();
      const id = attr(table, "id") ?? "";
      if (names.has(name) || ids.has(id)) sayOf(target)("table-twice", `${name} ${id}`);
      names.add(name);
      ids.add(id);
      return checkTable(table, cells, sayOf(target));
    });
    const filter = sheet && parseRange(attr(findChild(sheet, "autoFilter") ?? sheet, "ref") ?? "");
    const merges = childrenOf(sheet && findChild(sheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseRange(attr(merge, "ref") ?? "") ?? [],
    );
    checkApart([...ranges, ...(filter ? [filter] : [])], say, "tables-overlap");
    for (const merge of merges)
      for (const table of ranges)
        if (
          merge.top <= table.bottom &&
          merge.bottom >= table.top &&
          merge.left <= table.right &&
          merge.right >= table.left
        )
          say("table-over-merge", JSON.stringify(merge));
  }
}

function checkTable(table: XmlElement, cells: ReadonlyMap<string, string>, say: Say) {
  checkOrder(table, ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"], say, "table-order");
  const list = findChild(table, "tableColumns");
  checkCount(list, "tableColumn", say);
  const range = parseRange(attr(table, "ref") ?? "");
  const columns = childrenOf(list, "tableColumn").map((column) => attr(column, "name") ?? "");
  if (range?.right !== (range?.left ?? 0) + columns.length - 1) say("table-width", attr(table, "ref") ?? "");
  if (new Set(columns.map((name) => name.toLowerCase())).size < columns.length)
    say("table-heading-twice", columns.join(" | "));
  if (range && attr(table, "headerRowCount") !== "0")
    columns.forEach((name, index) => {
      const cell = cells.get(cellName(range.top, range.left + index));
      const plain = (text: string): string => text.replaceAll(/_x000a_|\r?\n/gi, "\n");
      if (plain(cell ?? "") !== plain(name)) say("table-heading", `${name} / ${String(cell)}`);
    });
  return range ? [range] : [];
}

/** Cells of text by their names; others stand as undefined. */
function cellTexts(sheet: XmlElement, texts: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const row of childrenOf(findChild(sheet, "sheetData"), "row"))
    for (const cell of childrenOf(row, "c")) {
      const at = attr(cell, "r") ?? "";
      const value = findChild(cell, "v");
      const inline = findChild(cell, "is");
      if (attr(cell, "t") === "s" && value) cells.set(at, texts[Number(textContent(value))] ?? "");
      else if (inline) cells.set(at, textContent(inline));
      else if (attr(cell, "t") === "str" && value) cells.set(at, textContent(value));
    }
  return cells;
}

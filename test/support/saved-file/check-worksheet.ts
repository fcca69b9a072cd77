/** Rules of a worksheet (ECMA-376 part 1, 18.3), and of what Excel takes in its cells. */
import { parseRange, type RangeAddress } from "../../../src/domain/grid/address";
import {
  attr,
  checkCount,
  checkOrder,
  childrenOf,
  elements,
  findChild,
  textContent,
  type Say,
  type XmlElement,
} from "./tree";

const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate " +
  "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
  "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");
const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;

export interface Bounds {
  readonly looks: number;
  readonly rules: number;
  readonly texts: number;
}

export function checkWorksheet(sheet: XmlElement, bounds: Bounds, say: Say): void {
  checkOrder(sheet, ORDER, say, "sheet-order", ["conditionalFormatting"]);
  const properties = findChild(sheet, "sheetPr");
  if (properties) checkOrder(properties, ["tabColor", "outlinePr", "pageSetUpPr"], say, "sheet-properties-order");
  for (const view of childrenOf(findChild(sheet, "sheetViews"), "sheetView"))
    checkOrder(view, ["pane", "selection", "pivotSelection", "extLst"], say, "view-order", [
      "selection",
      "pivotSelection",
    ]);
  checkColumns(findChild(sheet, "cols"), bounds, say);
  checkRows(findChild(sheet, "sheetData"), bounds, say);
  checkMerges(findChild(sheet, "mergeCells"), say);
  checkRules(sheet, bounds, say);
  checkValidations(findChild(sheet, "dataValidations"), say);
}

function checkColumns(columns: XmlElement | undefined, { looks }: Bounds, say: Say): void {
  if (!columns) return;
  let last = 0;
  const each = childrenOf(columns, "col");
  if (each.length === 0) say("list-empty", "cols");
  for (const column of each) {
    const [min, max, width] = ["min", "max", "width"].map((name) => Number(attr(column, name) ?? "0"));
    if (min === undefined || max === undefined || min <= last || max < min || max > 16_384)
      say("columns-overlap", `${String(min)}–${String(max)}`);
    last = max ?? last;
    if (width === undefined || !(width >= 0 && width <= 255)) say("column-width", String(width));
    if (Number(attr(column, "style") ?? "0") >= looks) say("look-missing", attr(column, "style") ?? "");
  }
}

function checkRows(data: XmlElement | undefined, bounds: Bounds, say: Say): void {
  let last = 0;
  for (const row of childrenOf(data, "row")) {
    const number = Number(attr(row, "r"));
    if (!(number > last && number <= 1_048_576)) say("rows-order", attr(row, "r") ?? "");
    last = number;
    if (Number(attr(row, "ht") ?? "0") > 409.5) say("row-height", attr(row, "ht") ?? "");
    if (Number(attr(row, "s") ?? "0") >= bounds.looks) say("look-missing", attr(row, "s") ?? "");
    let right = -1;
    for (const cell of childrenOf(row, "c")) {
      const at = parseRange(attr(cell, "r") ?? "");
      if (!at || at.top + 1 !== number || at.left <= right) say("cells-order", attr(cell, "r") ?? "");
      right = at?.left ?? right;
      checkCell(cell, bounds, say);
    }
  }
}

function checkCell(cell: XmlElement, { looks, texts }: Bounds, say: Say): void {
  const at = attr(cell, "r") ?? "";
  checkOrder(cell, ["f", "v", "is", "extLst"], say, "cell-order");
  if (Number(attr(cell, "s") ?? "0") >= looks) say("look-missing", `${at} ${attr(cell, "s") ?? ""}`);
  const value = findChild(cell, "v");
  const text = value === undefined ? undefined : textContent(value);
  const kind = attr(cell, "t") ?? "n";
  if (kind === "s" && !(Number(text) >= 0 && Number(text) < texts)) say("text-missing", `${at} ${String(text)}`);
  if (kind === "n" && text !== undefined && (text.trim() === "" || !Number.isFinite(Number(text))))
    say("cell-value", `${at} ${text}`);
  if (kind === "e" && !ERRORS.test(text ?? "")) say("cell-value", `${at} ${String(text)}`);
  if (kind === "b" && text !== "0" && text !== "1") say("cell-value", `${at} ${String(text)}`);
  if ((text ?? "").length > 32_767) say("cell-long", at);
  const formula = findChild(cell, "f");
  if (formula) checkFormula(at, textContent(formula), attr(formula, "t") === "shared", say);
}

/** Excel takes a formula of 8,192 signs, a text of 255 in it, and none that begins with "=" in a file. */
function checkFormula(at: string, formula: string, shared: boolean, say: Say): void {
  if (formula === "" ? !shared : formula.startsWith("=")) say("formula", `${at} ${formula}`);
  if (formula.length > 8192) say("formula-long", at);
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g))
    if (text.slice(1, -1).replaceAll('""', '"').length > 255) say("formula-text-long", at);
}

function checkMerges(list: XmlElement | undefined, say: Say): void {
  checkCount(list, "mergeCell", say);
  const ranges = childrenOf(list, "mergeCell").flatMap((merge) => {
    const range = parseRange(attr(merge, "ref") ?? "");
    if (!range || (range.top === range.bottom && range.left === range.right))
      say("merge-of-nothing", attr(merge, "ref") ?? "");
    return range ? [range] : [];
  });
  checkApart(ranges, say, "merges-overlap");
}

/** No two of the ranges share a cell. */
export function checkApart(ranges: readonly RangeAddress[], say: Say, rule: string): void {
  const sorted = [...ranges].sort((a, b) => a.top - b.top);
  let open: RangeAddress[] = [];
  for (const range of sorted) {
    open = open.filter(({ bottom }) => bottom >= range.top);
    if (open.some(({ left, right }) => left <= range.right && right >= range.left)) say(rule, JSON.stringify(range));
    open.push(range);
  }
}

function checkRules(sheet: XmlElement, { rules }: Bounds, say: Say): void {
  const priorities = new Set<string>();
  for (const block of childrenOf(sheet, "conditionalFormatting")) {
    const listed = childrenOf(block, "cfRule");
    if (listed.length === 0) say("rules-empty", attr(block, "sqref") ?? "");
    checkRanges(attr(block, "sqref"), say);
    for (const rule of listed) {
      const priority = attr(rule, "priority") ?? "";
      if (priorities.has(priority) || !(Number(priority) > 0)) say("rule-priority", priority);
      priorities.add(priority);
      const look = attr(rule, "dxfId");
      if (look !== undefined && Number(look) >= rules) say("rule-look-missing", look);
    }
  }
}

function checkValidations(list: XmlElement | undefined, say: Say): void {
  checkCount(list, "dataValidation", say);
  for (const rule of childrenOf(list, "dataValidation")) {
    checkRanges(attr(rule, "sqref"), say);
    checkOrder(rule, ["formula1", "formula2"], say, "validation-order");
    for (const formula of elements(rule)) {
      const text = textContent(formula);
      const quoted = /^"([\s\S]*)"$/.exec(text)?.[1];
      if ((quoted ?? text).length > 255 || text === "") say("validation-long", text.slice(0, 60));
    }
    for (const [name, most] of [
      ["errorTitle", 32],
      ["promptTitle", 32],
      ["error", 255],
      ["prompt", 255],
    ] as const)
      if ((attr(rule, name) ?? "").length > most) say("validation-long", `${name} ${attr(rule, name) ?? ""}`);
  }
}

function checkRanges(text: string | undefined, say: Say): void {
  for (const part of (text ?? "").split(" ")) if (!parseRange(part)) say("range", text ?? "");
}

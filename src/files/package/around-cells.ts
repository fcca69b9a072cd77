/** What stands around a sheet's cells: tables, rules of looks, validation, the printed page. */
import { parseRange, quoteSheet, rangeName } from "../../domain/grid/address";
import type { PlanStep } from "../../domain/plan/plan";
import type { XlsxBook } from "./book";
import type { SheetPart } from "./sheet-part";
import { attributesOf, decodeXml, encodeXml, putTogether, tag, takeApart, withAttribute } from "./xml";

type Step<K extends PlanStep["kind"]> = Extract<PlanStep, { readonly kind: K }>;

/** Excel takes no longer formula in a validation, and no longer texts beside it. */
const LONGEST = { formula: 255, title: 32, message: 255 } as const;

/** Makes a table of the range; its headings are the texts of the first row. */
export function addTable(book: XlsxBook, sheet: SheetPart, { name, range, style }: Step<"table">): void {
  const part = book.package.freeName("xl/tables/table", ".xml");
  const ids = book.package
    .names()
    .filter((each) => /(^|\/)tables\/[^/]+\.xml$/.test(each))
    .map((each) => Number(attributesOf(takeApart(book.package.xml(each)).open).get("id")));
  const ref = rangeName(range);
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const heading = sheet.rows.find(range.top)?.content(range.left + index);
    return tag("tableColumn", [
      ["id", index + 1],
      ["name", typeof heading === "string" ? heading : `Cột ${String(index + 1)}`],
    ]);
  });
  const id = Math.max(0, ...ids) + 1;
  const open = tag(
    "table",
    [
      ["xmlns", book.workbook.namespace],
      ["id", id],
      ["name", name],
      ["displayName", name],
      ["ref", ref],
      ["totalsRowShown", "0"],
    ],
    ">",
  );
  const look = tag("tableStyleInfo", [
    ["name", style ?? "TableStyleLight1"],
    ["showFirstColumn", "0"],
    ["showLastColumn", "0"],
    ["showRowStripes", "1"],
    ["showColumnStripes", "0"],
  ]);
  const xml = `${open}${tag("autoFilter", [["ref", ref]])}<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>${look}</table>`;
  const relation = book.addToSheet(
    sheet,
    "table",
    part,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    xml,
  );
  sheet.putInside("tableParts", tag("tablePart", [["r:id", relation]]));
}

/** Gives the table of that name another size; nothing where the sheet has none. */
export function resizeTable(book: XlsxBook, sheet: SheetPart, { table, height, width }: Step<"table-size">): void {
  for (const { kind, target } of book.package.relations(book.partOfSheet(sheet.name))) {
    if (kind !== "table") continue;
    const parts = takeApart(book.package.xml(target));
    const attributes = attributesOf(parts.open);
    const before = parseRange(attributes.get("ref") ?? "");
    if (attributes.get("name") !== table || !before) continue;
    const ref = rangeName({ ...before, bottom: before.top + height - 1, right: before.left + width - 1 });
    const children = parts.children.map((child) =>
      child.name === "autoFilter" ? { ...child, xml: withAttribute(child.xml, "ref", ref) } : child,
    );
    book.package.set(target, putTogether({ ...parts, open: withAttribute(parts.open, "ref", ref), children }));
  }
}

/** Adds a rule of looks, before all others of the sheet. */
export function addRule(book: XlsxBook, sheet: SheetPart, { range, rule }: Step<"conditional-format">): void {
  const others = sheet
    .children("conditionalFormatting")
    .map((block) =>
      mapRules(block, (xml) => withAttribute(xml, "priority", Number(attributesOf(xml).get("priority") ?? "0") + 1)),
    );
  const formula = encodeXml(rule.formula.slice(1));
  const xml = `${tag(
    "cfRule",
    [
      ["type", "expression"],
      ["dxfId", book.styles.rule(rule)],
      ["priority", 1],
    ],
    ">",
  )}<formula>${formula}</formula></cfRule>`;
  const block = `${tag("conditionalFormatting", [["sqref", rangeName(range)]], ">")}${xml}</conditionalFormatting>`;
  sheet.put("conditionalFormatting", ...others, block);
}

/** Takes away the rules whose formula carries the marker. */
export function removeRules(sheet: SheetPart, marker: string): void {
  const kept = sheet
    .children("conditionalFormatting")
    .map((block) => mapRules(block, (xml) => (decodeXml(xml).includes(marker) ? null : xml)));
  sheet.put("conditionalFormatting", ...kept);
}

function mapRules(block: string, to: (rule: string) => string | null): string {
  const parts = takeApart(block);
  const children = parts.children.flatMap((child) => {
    const xml = child.name === "cfRule" ? to(child.xml) : child.xml;
    return xml === null ? [] : [{ ...child, xml }];
  });
  return putTogether({ ...parts, children });
}

export function addValidation(sheet: SheetPart, { range, rule, title, message }: Step<"validation">): void {
  const formulas =
    rule.kind === "list"
      ? [`"${rule.source.join(",").replaceAll('"', '""')}"`]
      : rule.kind === "decimal"
        ? [String(rule.min), String(rule.max)]
        : [rule.formula.slice(1)];
  // A list too long to be written is no reason for a file that Excel repairs.
  if (formulas.some((formula) => formula.length > LONGEST.formula + 2)) return;
  const attributes: (readonly [string, string | number])[] = [
    ["type", rule.kind],
    ...(rule.kind === "decimal" ? [["operator", "between"] as const] : []),
    ["allowBlank", "1"],
    ["showErrorMessage", "1"],
    ["errorTitle", title.slice(0, LONGEST.title)],
    ["error", message.slice(0, LONGEST.message)],
    ["sqref", rangeName(range)],
  ];
  const inner = formulas.map(
    (formula, index) => `<formula${String(index + 1)}>${encodeXml(formula)}</formula${String(index + 1)}>`,
  );
  sheet.putInside("dataValidations", `${tag("dataValidation", attributes, ">")}${inner.join("")}</dataValidation>`);
}

/** A4, as wide as one page, with the rows that are printed on every page. */
export function setPage(book: XlsxBook, sheet: SheetPart, page: Step<"page">): void {
  const { landscape, fitWidth, titleRows, margins, numbered, fitHeight } = page;
  const before = sheet.child("pageSetup");
  const setup = new Map<string, string | number>(before === undefined ? [] : attributesOf(before));
  setup.set("paperSize", 9).set("orientation", landscape ? "landscape" : "portrait");
  if (fitWidth) {
    setup.set("fitToWidth", 1).set("fitToHeight", fitHeight === true ? 1 : 0);
    setup.delete("scale");
    sheet.setProperty("pageSetUpPr", [["fitToPage", "1"]]);
  }
  sheet.put("pageSetup", tag("pageSetup", setup));
  if (margins) sheet.put("pageMargins", tag("pageMargins", inInches(margins)));
  else if (sheet.child("pageMargins") === undefined) sheet.put("pageMargins", tag("pageMargins", MARGINS));
  if (numbered === true) sheet.put("headerFooter", NUMBERED);
  if (sheet.child("headerFooter") === undefined)
    sheet.put("headerFooter", "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>");
  if (!titleRows) return;
  const [from, to] = titleRows.map((row) => `$${String(row + 1)}`);
  const body = `${quoteSheet(sheet.name)}!${from ?? ""}:${to ?? ""}`;
  book.workbook.setName("_xlnm.Print_Titles", book.workbook.indexOf(sheet.name), body);
}

/** Pages end before these rows only. */
export function setPageBreaks(sheet: SheetPart, { rows }: Step<"page-breaks">): void {
  sheet.put("rowBreaks", ...(rows.length === 0 ? [] : [rowBreaks(rows)]));
}

const NUMBERED =
  '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader><firstHeader></firstHeader></headerFooter>';

function inInches(margins: NonNullable<Step<"page">["margins"]>): (readonly [string, number])[] {
  const inches = (millimetres: number): number => Number((millimetres / 25.4).toFixed(4));
  const { left, right, top, bottom } = margins;
  return [
    ["left", inches(left)],
    ["right", inches(right)],
    ["top", inches(top)],
    ["bottom", inches(bottom)],
    ["header", inches(10)],
    ["footer", inches(10)],
  ];
}

function rowBreaks(rows: readonly number[]): string {
  const each = rows.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${String(rows.length)}" manualBreakCount="${String(rows.length)}">${each}</rowBreaks>`;
}

/** In inches: what printers of offices leave anyway. */
const MARGINS: readonly (readonly [string, number])[] = [
  ["left", 0.4],
  ["right", 0.4],
  ["top", 0.5],
  ["bottom", 0.5],
  ["header", 0.25],
  ["footer", 0.25],
];

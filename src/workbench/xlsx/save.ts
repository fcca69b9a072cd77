/**
 * Saves a workbook of the workbench as .xlsx. It starts from the file it was opened from, so that parts that are not
 * modelled survive on sheets that still exist; everything modelled is written anew.
 */
import { Workbook, type CellValue as FileValue, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { columnName, rangeName, type RangeAddress } from "../../domain/grid/address";
import { cellText, type CellValue } from "../../domain/grid/snapshot";
import type { Book } from "../book/book";
import { MAX_COLUMNS, type BookCell, type ConditionalRule, type Validation } from "../book/model";
import type { Sheet } from "../book/sheet";
import { headings } from "../book/headings";
import { areaName, parseArea } from "../book/area";
import { mendSaved } from "./mend";
import { CF_OPERATORS, DV_OPERATORS } from "./rules-in";
import { ruleStyleOut, styleOut } from "./style-out";

function scalarOut(value: CellValue): FileValue {
  return value as FileValue;
}

function cellOut(cell: BookCell): FileValue {
  if (cell.formula !== undefined) {
    const result = cell.value === null ? {} : { result: cell.value };
    return { formula: cell.formula.slice(1), ...result } as FileValue;
  }
  if (cell.link) {
    const text = cell.value === null ? cell.link.address : cellText({ value: cell.value });
    const tip = cell.link.tip === undefined ? {} : { tooltip: cell.link.tip };
    return { text, hyperlink: cell.link.address, ...tip };
  }
  if (cell.runs !== undefined) return { richText: cell.runs } as FileValue;
  return scalarOut(cell.value);
}

function empty(to: Worksheet): void {
  for (const { top, left, bottom, right } of [...to.mergedRegions]) to.unMergeCells(top, left, bottom, right);
  for (const table of [...to.getTables()]) to.removeTable(table.name);
  to.eachRow({ includeEmpty: true }, (row) => {
    row.hidden = false;
    row.outlineLevel = 0;
    Reflect.deleteProperty(row, "height");
    row.style = {};
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.value = null;
      cell.style = {};
    });
  });
  for (let number = 1; number <= Math.max(to.columnCount, to.columns.length); number++) {
    const column = to.getColumn(number);
    column.hidden = false;
    column.outlineLevel = 0;
    Reflect.deleteProperty(column, "width");
    column.style = {};
  }
  to.conditionalFormattings = [];
  to.dataValidations.model = {};
}

function putTables(sheet: Sheet, to: Worksheet): void {
  for (const table of sheet.tables) {
    const { top, bottom } = table.range;
    const rows = bottom - top + 1 - (table.headers ? 1 : 0) - (table.totals ? 1 : 0);
    const names = headings(sheet, table);
    to.addTable({
      name: table.name,
      ref: `${columnName(table.range.left)}${String(top + 1)}`,
      headerRow: table.headers,
      totalsRow: table.totals,
      style: {
        ...(table.style === "" ? {} : { theme: table.style }),
        showRowStripes: table.bandedRows,
        showColumnStripes: table.bandedColumns,
      },
      columns: names.map((name) => ({ name, filterButton: table.filterButton })),
      rows: Array.from({ length: Math.max(rows, 1) }, () => names.map(() => null)),
    });
  }
}

function putCells(sheet: Sheet, to: Worksheet, book: Book): void {
  for (const [number, info] of sheet.columns) {
    const column = to.getColumn(number + 1);
    // Exactly 9 counts as "not set" in the library and would be left out.
    if (info.width !== undefined) column.width = info.width === 9 ? 9.0001 : info.width;
    if (info.hidden) column.hidden = true;
    if (info.level !== undefined) column.outlineLevel = info.level;
    if (info.style) column.style = styleOut(info.style, book.defaultFont);
  }
  for (const [number, info] of sheet.rows) {
    const row = to.getRow(number + 1);
    if (info.height !== undefined) row.height = info.height;
    if (info.hidden) row.hidden = true;
    if (info.level !== undefined) row.outlineLevel = info.level;
    if (info.style) row.style = styleOut(info.style, book.defaultFont);
  }
  for (const [key, cell] of sheet.cells) {
    const target = to.getCell(Math.floor(key / MAX_COLUMNS) + 1, (key % MAX_COLUMNS) + 1);
    target.value = cellOut(cell);
    target.style = { ...styleOut(cell.style, book.defaultFont) };
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    to.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
}

function key(of: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return Object.keys(of).find((name) => of[name] === value);
}

function rangesOut(ranges: readonly RangeAddress[]): string {
  return ranges.map((range) => areaName(range)).join(" ");
}

function conditionalOut(rule: ConditionalRule): object {
  if (rule.kind === "other") return { ...mended(rule.raw as object), priority: rule.priority + 1 };
  const formulae = [rule.formula, rule.formula2].flatMap((formula) =>
    formula === undefined ? [] : [formula.slice(1)],
  );
  return {
    type: rule.kind === "custom" ? "expression" : "cellIs",
    ...(rule.kind === "cellValue" ? { operator: key(CF_OPERATORS, rule.operator) ?? "equal" } : {}),
    formulae,
    priority: rule.priority + 1,
    style: ruleStyleOut(rule.format),
    ...(rule.stopIfTrue ? { stopIfTrue: true } : {}),
  };
}

/** A fill without a pattern would be saved as the pattern "undefined". */
function mended(raw: object): object {
  const { style } = raw as { style?: { fill?: { type?: string; pattern?: string } } };
  const fill = style?.fill;
  if (fill?.type !== "pattern" || fill.pattern !== undefined) return raw;
  return { ...raw, style: { ...style, fill: { ...fill, pattern: "solid" } } };
}

function validationOut(rule: Validation): object {
  const operand = (value: string | number): string | number => {
    if (typeof value === "number") return value;
    if (value.startsWith("=")) return value.slice(1);
    return rule.kind === "List" ? `"${value.replaceAll('"', '""')}"` : value;
  };
  const { alert, prompt } = rule;
  const types: Readonly<Record<string, string>> = { WholeNumber: "whole", TextLength: "textLength", None: "any" };
  return {
    type: types[rule.kind] ?? rule.kind.toLowerCase(),
    allowBlank: rule.ignoreBlanks,
    formulae: [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(operand),
    ...(rule.operator === undefined ? {} : { operator: key(DV_OPERATORS, rule.operator) ?? "between" }),
    showErrorMessage: alert?.show ?? true,
    ...(alert ? { errorTitle: alert.title, error: alert.message, errorStyle: alert.style.toLowerCase() } : {}),
    showInputMessage: prompt?.show ?? false,
    ...(prompt ? { promptTitle: prompt.title, prompt: prompt.message } : {}),
  };
}

function putRules(sheet: Sheet, to: Worksheet): void {
  const written = sheet.conditionals.filter((rule) => rule.kind === "other" || rule.formula !== undefined);
  to.conditionalFormattings = written.map((rule) => ({
    ref: rangesOut(rule.ranges),
    rules: [conditionalOut(rule)],
  })) as never;
  for (const rule of sheet.validations) {
    for (const range of rule.ranges) {
      const name = rangeName(range);
      to.dataValidations.model[name.includes(":") ? `range:${name}` : name] = validationOut(rule) as never;
    }
  }
}

function putPage(sheet: Sheet, to: Worksheet): void {
  const { page } = sheet;
  const inches = Object.entries(page.margins).map(([side, points]) => [side, points / 72]);
  const setup = to.pageSetup as unknown as Record<string, unknown>;
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = page.zoom ?? {};
  const fits = wide !== undefined || tall !== undefined;
  Object.assign(setup, {
    orientation: page.orientation.toLowerCase(),
    margins: Object.fromEntries(inches) as unknown,
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    fitToPage: fits,
    ...(fits ? { fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 } : { scale: scale ?? 100 }),
    ...(page.paperSize === "A4" ? { paperSize: 9 } : {}),
  });
  const parts = { printTitlesRow: page.titleRows, printTitlesColumn: page.titleColumns, printArea: page.printArea };
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) Reflect.deleteProperty(setup, name);
    else setup[name] = value.replaceAll("$", "");
  }
}

async function putSheet(sheet: Sheet, to: Worksheet, book: Book): Promise<void> {
  empty(to);
  to.state = sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
  if (sheet.tabColor !== "") to.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1)}` };
  else Reflect.deleteProperty(to.properties, "tabColor");
  const common = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  const { rows, columns } = sheet.frozen;
  const { top, left } = sheet.selection;
  const activeCell = `${columnName(left)}${String(top + 1)}`;
  to.views = [
    rows + columns > 0
      ? { ...common, activeCell, state: "frozen", xSplit: columns, ySplit: rows }
      : { ...common, activeCell, state: "normal" },
  ];
  putTables(sheet, to);
  putCells(sheet, to, book);
  putRules(sheet, to);
  putPage(sheet, to);
  to.autoFilter = sheet.filter ? rangeName(sheet.filter) : null;
  if (!sheet.protection) to.unprotect();
  else if (!to.sheetProtection?.sheet)
    await to.protect(sheet.protection.password, permissions(sheet.protection.options));
}

/** The API says what is allowed ("allowFormatCells"), the file the same without the prefix. */
function permissions(options: Readonly<Record<string, unknown>>): object {
  const allowed = Object.entries(options).filter(([name, value]) => name.startsWith("allow") && value === true);
  return Object.fromEntries(allowed.map(([name]) => [name.charAt(5).toLowerCase() + name.slice(6), true]));
}

/** A plain range; anything else (a constant, a formula) is written as it stands. */
function isReference(body: string): boolean {
  return parseArea(body.slice(body.lastIndexOf("!") + 1)) !== null && body.includes("!");
}

function putNames(book: Book, workbook: Workbook): void {
  const kept = workbook.definedNames.model.filter(({ name }) => name.startsWith("_xlchart"));
  const names = book.names.map((name) => {
    const body = name.formula.slice(1);
    const local = book.sheets.findIndex((sheet) => sheet.id === name.sheetId);
    return {
      name: name.name,
      ...(isReference(body) ? { ranges: [body] } : { ranges: [], kind: "opaque" as const, rawText: body }),
      ...(local < 0 ? {} : { localSheetId: local }),
      ...(name.visible ? {} : { hidden: true }),
    };
  });
  workbook.definedNames.model = [...kept, ...names];
}

/** The workbook as an .xlsx file. */
export async function bookToXlsx(book: Book): Promise<Uint8Array> {
  installChartSupport();
  book.settle();
  const workbook = new Workbook();
  if (book.source) await workbook.xlsx.load(book.source);
  // A file without a theme would be saved with a dangling link to one; without any, the library writes its own.
  const themes: unknown = Reflect.get(workbook, "_themes");
  if (typeof themes === "object" && Object.keys(themes ?? {}).length === 0) Reflect.set(workbook, "_themes", undefined);
  workbook.defaultFont = { ...workbook.defaultFont, ...book.defaultFont };
  workbook.properties.date1904 = book.date1904;
  const originals = new Map(workbook.worksheets.map((worksheet) => [worksheet.id, worksheet]));
  const names = new Map(workbook.worksheets.map(({ id, name }) => [id, name]));
  const live = new Set(book.sheets.map((sheet) => sheet.origin));
  for (const [id] of originals) if (!live.has(id)) workbook.removeWorksheet(id);
  const pairs = book.sheets.map((sheet) => ({
    sheet,
    target: sheet.origin === undefined ? undefined : originals.get(sheet.origin),
  }));
  pairs.forEach(({ target }, index) => {
    if (target) target.name = `\u0001${String(index)}`.replace("\u0001", "tam_");
  });
  for (const [index, { sheet, target }] of pairs.entries()) {
    const worksheet = target ?? workbook.addWorksheet(sheet.name);
    worksheet.name = sheet.name;
    worksheet.orderNo = index;
    await putSheet(sheet, worksheet, book);
  }
  const front = book.sheets.indexOf(book.active);
  const views = workbook.views as typeof workbook.views | undefined;
  const view = views?.[0] ?? { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, visibility: "visible" };
  workbook.views = [{ ...view, activeTab: Math.max(front, 0) }];
  workbook.worksheets.forEach((worksheet, index) => {
    const own = worksheet.views[0] as { tabSelected?: boolean } | undefined;
    if (own) own.tabSelected = index === front;
  });
  putNames(book, workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return mendSaved(
    bytes,
    book.source ?? null,
    pairs.map(({ sheet }) => ({ sheet, former: sheet.origin === undefined ? undefined : names.get(sheet.origin) })),
  );
}

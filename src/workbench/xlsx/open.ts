/**
 * Opens an .xlsx into a workbook of the workbench: values, formulas with their results, formats, rules, names, tables,
 * page setup. The bytes are kept, so that saving can give back what is not modelled (charts, pictures, comments).
 */
import { Workbook, type CellValue as FileValue, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { CellValue } from "../../domain/grid/snapshot";
import { Book } from "../book/book";
import type { Attached, BookCell, BookTable, ColumnInfo, DefinedName, PageLayout, RowInfo } from "../book/model";
import type { Sheet } from "../book/sheet";
import { isPlain, type Style } from "../book/style";
import { absoluteName, parseArea } from "../book/area";
import { readConditionals, readValidations } from "./rules-in";
import { styleReader } from "./style-in";

const MERGED = 1;
const DAY = 86_400_000;

function serial(date: Date, date1904: boolean): number {
  return date.getTime() / DAY + 25_569 - (date1904 ? 1462 : 0);
}

/** A scalar of the file as a value; objects (formulas, rich text, links) are taken apart by `readCell`. */
function scalar(value: unknown, date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serial(value, date1904);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && "error" in value) return { error: String(value.error) };
  return null;
}

function runsText(runs: unknown): string {
  return Array.isArray(runs) ? (runs as { text?: string }[]).map((run) => run.text ?? "").join("") : "";
}

function readCell(value: FileValue, formula: string | undefined, style: Style, date1904: boolean): BookCell {
  if (typeof value !== "object" || value === null || value instanceof Date) {
    return { value: scalar(value, date1904), style };
  }
  if (formula !== undefined && formula !== "") {
    const { result } = value as { result?: unknown };
    return { value: scalar(result, date1904), formula: `=${formula}`, style };
  }
  if ("richText" in value) return { value: runsText(value.richText), style, runs: value.richText };
  if ("hyperlink" in value) {
    const { text, hyperlink, tooltip } = value as { text?: unknown; hyperlink: string; tooltip?: string };
    const shown = typeof text === "string" ? text : runsText((text as { richText?: unknown } | undefined)?.richText);
    return { value: shown, style, link: { address: hyperlink, ...(tooltip === undefined ? {} : { tip: tooltip }) } };
  }
  if ("checkbox" in value) return { value: value.checkbox, style };
  return { value: scalar(value, date1904), style };
}

function drop<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== false && v !== 0)) as T;
}

function readCells(from: Worksheet, to: Sheet, readStyle: ReturnType<typeof styleReader>, date1904: boolean): boolean {
  let computed = true;
  from.eachRow({ includeEmpty: true }, (row, number) => {
    const style = readStyle(row.style);
    const info = drop({ height: row.height, hidden: row.hidden, level: row.outlineLevel });
    const whole: RowInfo = { ...info, ...(isPlain(style) ? {} : { style }) } as RowInfo;
    if (Object.keys(whole).length > 0) to.rows.set(number - 1, whole);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const own = readStyle(cell.style);
      const read =
        (cell.type as number) === MERGED
          ? { value: null, style: own }
          : readCell(cell.value, cell.formula, own, date1904);
      if (read.formula !== undefined && read.value === null) computed = false;
      to.setCell(number - 1, column - 1, read);
    });
  });
  return computed;
}

function readColumns(from: Worksheet, to: Sheet, readStyle: ReturnType<typeof styleReader>): void {
  // Columns beyond the last cell count too: they may be hidden or grouped.
  const last = Math.max(from.columnCount, from.columns.length);
  for (let number = 1; number <= last; number++) {
    const column = from.getColumn(number);
    const style = readStyle(column.style);
    const width = column.width === undefined ? undefined : Math.round(column.width * 1000) / 1000;
    const info = drop({ width, hidden: column.hidden, level: column.outlineLevel });
    const whole = { ...info, ...(isPlain(style) ? {} : { style }) };
    if (Object.keys(whole).length > 0) to.columns.set(number - 1, whole as ColumnInfo);
  }
}

function readTables(from: Worksheet, book: Book): BookTable[] {
  return from.getTables().flatMap((table): BookTable[] => {
    const model = table.table;
    const range = parseArea(model.tableRef ?? model.ref);
    if (!range) return [];
    return [
      {
        id: book.newId(),
        name: model.name,
        range,
        headers: model.headerRow !== false,
        totals: model.totalsRow === true,
        style: model.style?.theme ?? "",
        bandedRows: model.style?.showRowStripes ?? false,
        bandedColumns: model.style?.showColumnStripes ?? false,
        filterButton: model.columns.some((column) => column.filterButton === true) || model.autoFilterRef !== undefined,
        columns: model.columns.map((column) => column.name),
      },
    ];
  });
}

const INCH = 72;

/** Excel's own, where a file names none. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** "1:2" as the API says it: "$1:$2". */
function absolute(text: string): string {
  const area = parseArea(text);
  return area ? absoluteName(area) : text;
}

function readPage(from: Worksheet): PageLayout {
  const setup: Partial<Worksheet["pageSetup"]> = from.pageSetup;
  const { left, right, top, bottom, header, footer } = setup.margins ?? MARGINS;
  const margins = { left, right, top, bottom, header, footer };
  const points = Object.fromEntries(Object.entries(margins).map(([side, inches]) => [side, inches * INCH]));
  const zoom: Exclude<PageLayout["zoom"], undefined> = setup.fitToPage
    ? drop({ horizontalFitToPages: setup.fitToWidth ?? 0, verticalFitToPages: setup.fitToHeight ?? 0 })
    : { scale: setup.scale ?? 100 };
  return {
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    zoom,
    centerHorizontally: setup.horizontalCentered === true,
    centerVertically: setup.verticalCentered === true,
    margins: points as PageLayout["margins"],
    ...(setup.printTitlesRow ? { titleRows: absolute(setup.printTitlesRow) } : {}),
    ...(setup.printTitlesColumn ? { titleColumns: absolute(setup.printTitlesColumn) } : {}),
    ...(setup.printArea ? { printArea: absolute(setup.printArea) } : {}),
  };
}

function attachedTo(from: Worksheet): Attached {
  return {
    comments: from.threadedComments.length,
    charts: from.getCharts().length,
    shapes: from.getImages().length,
    pivotTables: from.pivotTables.length,
  };
}

function readSheet(from: Worksheet, book: Book, readStyle: ReturnType<typeof styleReader>): boolean {
  const sheet = book.addSheet(from.name);
  sheet.origin = from.id;
  sheet.visibility = from.state === "visible" ? "Visible" : from.state === "hidden" ? "Hidden" : "VeryHidden";
  const tab = (from.properties.tabColor as { argb?: string } | undefined)?.argb;
  if (tab !== undefined) sheet.tabColor = `#${tab.slice(-6)}`;
  if (from.properties.defaultRowHeight) sheet.defaultRowHeight = from.properties.defaultRowHeight;
  if (from.properties.defaultColWidth) sheet.defaultColumnWidth = from.properties.defaultColWidth;
  // A sheet without <sheetViews> has none, whatever the types say.
  const view = (from.views as typeof from.views | undefined)?.[0];
  if (view) {
    sheet.showGridlines = view.showGridLines !== false;
    sheet.showHeadings = view.showRowColHeaders !== false;
    if (view.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
    const active = view.activeCell === undefined ? null : parseArea(view.activeCell);
    if (active) sheet.selection = active;
  }
  readColumns(from, sheet, readStyle);
  const computed = readCells(from, sheet, readStyle, book.date1904);
  sheet.merges = from.mergedRegions.map(({ top, left, bottom, right }) => ({
    top: top - 1,
    left: left - 1,
    bottom: bottom - 1,
    right: right - 1,
  }));
  sheet.conditionals = readConditionals(from, book, readStyle);
  sheet.validations = readValidations(from);
  sheet.tables = readTables(from, book);
  sheet.page = readPage(from);
  sheet.attached = attachedTo(from);
  if (from.sheetProtection?.sheet) sheet.protection = { options: { ...from.sheetProtection } };
  const filter = typeof from.autoFilter === "string" ? parseArea(from.autoFilter) : null;
  if (filter) sheet.filter = filter;
  return computed;
}

function readNames(workbook: Workbook, book: Book): DefinedName[] {
  const names = workbook.definedNames.model.flatMap((entry): DefinedName[] => {
    const { name, ranges, localSheetId, formulaExpression, rawText, hidden } = entry;
    if (name.startsWith("_xlnm.") || name.startsWith("_xlchart")) return [];
    const body = formulaExpression ?? (ranges.length > 0 ? ranges.join(",") : rawText);
    if (body === undefined) return [];
    const sheet = localSheetId === undefined ? undefined : book.sheets[localSheetId];
    const scope = sheet ? { sheetId: sheet.id } : {};
    return [{ name, formula: `=${body}`, visible: hidden !== true, comment: "", ...scope }];
  });
  // Excel lists names by the alphabet.
  return names.sort((a, b) => a.name.localeCompare(b.name));
}

/** Opens an .xlsx or .xlsm. Throws where the bytes are no such file. */
export async function bookFromXlsx(bytes: Uint8Array, name = "Sổ tính.xlsx"): Promise<Book> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const book = new Book();
  book.name = name;
  book.source = bytes;
  book.date1904 = workbook.properties.date1904 ?? false;
  book.externalLinks = workbook.externalLinks.length > 0;
  book.protectedStructure = workbook.protection?.lockStructure ?? false;
  const { name: fontName = "Calibri", size = 11 } = workbook.defaultFont ?? {};
  book.defaultFont = { name: fontName, size };
  const readStyle = styleReader(book.defaultFont);
  let computed = true;
  for (const worksheet of workbook.worksheets) computed = readSheet(worksheet, book, readStyle) && computed;
  // A file need not say how its window looked.
  const views = workbook.views as typeof workbook.views | undefined;
  const front = book.sheets[views?.[0]?.activeTab ?? 0];
  book.activeId =
    (front?.visibility === "Visible" ? front : book.sheets.find((s) => s.visibility === "Visible"))?.id ?? "";
  book.names = readNames(workbook, book);
  book.opened(computed);
  return book;
}

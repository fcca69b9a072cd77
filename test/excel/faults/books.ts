/** Workbooks as a person has them: filters, merges, tables, rules, hidden rows, and sheets called as ours are. */
import { applyChange } from "../../../src/app/change";
import { consolidateFiles } from "../../../src/app/consolidate";
import type { WorkbookPort } from "../../../src/app/ports";
import { createExcelWorkbook } from "../../../src/excel/excel-workbook";
import { readWorkbook } from "../../../src/files/read-workbook";
import type { Book } from "../../../src/workbench/book/book";
import type { Host } from "../../../src/workbench/host/host";
import { createTestHost } from "../../../src/workbench/in-process";
import { bookFromXlsx } from "../../../src/workbench/xlsx/open";
import { departmentFiles, sampleBytes } from "../../support/pacnam";
import { sampleReader } from "../../support/sample-run";
import { value } from "../../support/value";

export interface Opened {
  readonly host: Host;
  readonly book: Book;
  readonly workbook: WorkbookPort;
}

/** The book behind a new host and a new pane. */
export function open(book: Book): Opened {
  // Once here, not once in every copy.
  book.settle();
  const copy = book.copy();
  const { host } = createTestHost({ book: copy, level: 14 });
  return { host, book: copy, workbook: createExcelWorkbook() };
}

/** Two senders, one of them with a sheet for each of its units. */
export const FEW = departmentFiles().filter(({ name }) => /^(03|14)_/.test(name));
/** The same with other bytes, for the sheet's sake under other names. */
export const OTHERS = FEW.map((file, index) => ({ ...file, name: `10T ${String(index)} ${file.name}` }));

/** Name of the person's sheet with a table of indicators. */
export const OWN_TABLE = "Biểu của phòng";

/** The sample's schema, a sheet as a department fills it, and what people do to such sheets. */
export async function personsBook(): Promise<Book> {
  const book = await bookFromXlsx(sampleBytes("schema.xlsx"));
  createTestHost({ book, level: 14 });
  const [file] = FEW;
  if (!file) throw new Error("no sample");
  const reading = await readWorkbook(file.name, await file.bytes());
  if (!reading.ok) throw new Error(reading.reason);
  const source = reading.workbook.sheets.find(({ rows }) => rows.length > 8);
  if (!source) throw new Error("no table");
  const { rows } = source;
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => asLiteral(row[at]?.value ?? "")));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(OWN_TABLE);
    sheet.getRangeByIndexes(0, 0, cells.length, width).values = cells;
    sheet.getRange("A1:D1").merge(false);
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A2").format.fill.color = "#FFE699";
    const rule = sheet.getRangeByIndexes(4, 0, cells.length - 4, 3).conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=$C5="x"';
    rule.custom.format.fill.color = "#C6EFCE";
    const cellRule = sheet.getRange("D6:D20").conditionalFormats.add("CellValue");
    cellRule.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
    cellRule.cellValue.format.font.color = "#9C0006";
    sheet.getRange("E6:E12").dataValidation.rule = { decimal: { formula1: 0, formula2: 1000, operator: "Between" } };
    sheet.autoFilter.apply(sheet.getRangeByIndexes(3, 0, cells.length - 3, width));
    sheet.getRangeByIndexes(cells.length - 2, 0, 1, 1).rowHidden = true;
    sheet.getRange("B:B").format.columnWidth = 200;
    const list = context.workbook.worksheets.add("Danh sách");
    list.getRange("A1:B4").values = [
      ["Đơn vị", "Người gửi"],
      ["Phòng A", "An"],
      ["Phòng B", "Bình"],
      ["Phòng C", "Chi"],
    ];
    list.tables.add("A1:B4", true).name = "NguoiGui";
    list.getRange("D1").formulas = [[`='${OWN_TABLE}'!C6`]];
    context.workbook.names.add("NguoiDauTien", list.getRange("B2"));
    sheet.activate();
    await context.sync();
  });
  return book;
}

function asLiteral(content: unknown): string | number | boolean {
  if (typeof content === "number" || typeof content === "boolean") return content;
  return typeof content === "string" && content !== "" ? `'${content}` : "";
}

/** The book after the work of a month: consolidated with copies, and a person's notes beside ours. */
export async function workedBook(from: Book): Promise<Book> {
  const { book, workbook } = open(from);
  const preview = value(await consolidateFiles(workbook, sampleReader(), FEW, { keepSources: true }));
  value(await applyChange(workbook, preview.change));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tổng hợp");
    sheet.getRange("Z8").values = [["ghi chú của tôi"]];
    sheet.getRange("B9").format.fill.color = "#E2EFDA";
    sheet.getRange("A5:C5").merge(false);
    const rule = sheet.getRange("G8:G20").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$G8>1000";
    rule.custom.format.font.color = "#C00000";
    sheet.getRange("K8:K12").dataValidation.rule = { textLength: { formula1: 1, formula2: 50, operator: "Between" } };
    context.workbook.worksheets.getItem(OWN_TABLE).activate();
    await context.sync();
  });
  return book;
}

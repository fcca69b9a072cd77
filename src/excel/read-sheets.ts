/**
 * Reads whole sheets as snapshots. Round trips: 1 for the list of sheets where all are wanted, 1 for what is used on each,
 * 1 for each 125,000 cells (most workbooks: one), 1 more where text looks like a legacy font.
 */
import type { SheetChoice } from "../app/ports";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { success, type Outcome } from "../domain/outcome";
import { readFresh } from "./fresh-results";
import { readCells, type SheetContents } from "./read-cells";
import { queueMark, withMark } from "./known-sheets";
import { areaOf } from "./range-at";
import { visibilityOf } from "./read-values";
import { runExcel } from "./run";

const POSITION = "rowIndex,columnIndex,rowCount,columnCount";

export function readSheets(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>> {
  return runExcel((context) => readFresh(context, () => read(context, which)));
}

async function read(context: Excel.RequestContext, which: SheetChoice): Promise<Outcome<WorkbookSnapshot>> {
  const { workbook } = context;
  workbook.load("name");
  const active = workbook.worksheets.getActiveWorksheet().load("name");
  const all = workbook.worksheets.load("items/name");
  const handles = await chooseSheets(context, which, active);
  const areas = handles.map((sheet) => {
    sheet.load("name,visibility");
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true).load(POSITION);
    const declared = sheet.getUsedRangeOrNullObject(false).load(POSITION);
    const tables = sheet.tables.load("items/id");
    return { sheet, used, declared, tables, mark: queueMark(sheet) };
  });
  await context.sync();
  const present = distinct(areas.filter(({ sheet }) => !sheet.isNullObject));
  const { contents, more: tables } = await readCells(
    context,
    present.map(({ used }) => used),
    () => present.map(({ tables }) => tables.items.map((table) => table.getRange().load(POSITION))),
  );
  const sheets = present.map(({ sheet, used, declared, mark }, index) => {
    const found = (tables[index] ?? []).map(areaOf);
    const read = toSheet(sheet, contents[index] ?? null, used, declared);
    return withMark(found.length === 0 ? read : { ...read, tables: found }, mark());
  });
  return success({
    name: workbook.name,
    sheets,
    date1904: false,
    externalLinks: sheets.some(({ rows }) => rows.some((row) => row.some((cell) => cell?.formula?.includes("[")))),
    sheetNames: all.items.map(({ name }) => name),
    active: active.name,
  });
}

async function chooseSheets(
  context: Excel.RequestContext,
  which: SheetChoice,
  active: Excel.Worksheet,
): Promise<Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  if (which === "all") {
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items;
  }
  const named = (which.names ?? []).map((name) => worksheets.getItemOrNullObject(name));
  return which.active === true ? [active, ...named] : named;
}

/** The sheet in front may have been named as well. */
function distinct<T extends { readonly sheet: Excel.Worksheet }>(areas: readonly T[]): T[] {
  const names = new Set<string>();
  return areas.filter(({ sheet }) => {
    if (names.has(sheet.name)) return false;
    names.add(sheet.name);
    return true;
  });
}

function toSheet(
  sheet: Excel.Worksheet,
  contents: SheetContents | null,
  used: Excel.Range,
  declared: Excel.Range,
): SheetSnapshot {
  const far = !declared.isNullObject && !used.isNullObject && isOversized(used, declared);
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    rows: contents?.rows ?? [],
    merges: contents?.merges ?? [],
    hiddenRows: contents?.hiddenRows ?? [],
    hiddenColumns: contents?.hiddenColumns ?? [],
    ...(far
      ? {
          declared: {
            top: declared.rowIndex,
            left: declared.columnIndex,
            bottom: declared.rowIndex + declared.rowCount - 1,
            right: declared.columnIndex + declared.columnCount - 1,
          },
        }
      : {}),
    ...(sheet.protection.protected ? { protected: true } : {}),
  };
}

/** Far larger than the data: more than 1,000 rows or 100 columns beyond it. */
function isOversized(used: Excel.Range, declared: Excel.Range): boolean {
  return (
    declared.rowIndex + declared.rowCount - (used.rowIndex + used.rowCount) > 1000 ||
    declared.columnIndex + declared.columnCount - (used.columnIndex + used.columnCount) > 100
  );
}

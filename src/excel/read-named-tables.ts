/** Finds tables by the defined names on their sheets, and reads one column of each. Round trips: 1, whatever their size. */
import type { NamedTable, NamedTables, SheetChoice, TableNames } from "../app/ports";
import type { CellValue } from "../domain/grid/snapshot";
import { success, type Outcome } from "../domain/outcome";
import { queueMarks } from "./read-values";
import { standingOf } from "./rules";
import { runExcel } from "./run";
import { valueOf } from "./to-snapshot";

export function readNamedTables(which: Exclude<SheetChoice, "all">, names: TableNames): Promise<Outcome<NamedTables>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet().load("name");
    const chosen = (which.names ?? []).map((name) => worksheets.getItemOrNullObject(name));
    const queued = (which.active === true ? [active, ...chosen] : chosen).map((sheet) => ({
      sheet: sheet.load("name"),
      body: rangeOf(sheet, names.table).load("rowIndex,columnIndex,rowCount,columnCount"),
      column: rangeOf(sheet, names.column).load("values,columnIndex"),
      formats: queueMarks(sheet),
    }));
    await context.sync();
    const tables: NamedTable[] = [];
    for (const { sheet, body, column, formats } of queued) {
      if (sheet.isNullObject || body.isNullObject || column.isNullObject) continue;
      if (tables.some((table) => table.sheet === sheet.name)) continue;
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = body;
      tables.push({
        sheet: sheet.name,
        body: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
        column: column.columnIndex,
        values: column.values.map((row): CellValue => valueOf(row[0])),
        marks: standingOf(formats.items),
      });
    }
    return success({ active: active.name, tables });
  });
}

function rangeOf(sheet: Excel.Worksheet, name: string): Excel.Range {
  return sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
}

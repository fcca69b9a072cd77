/** Finds tables by the defined names on their sheets, and reads one column of each. Round trips: 1, whatever their size. */
import type { NamedTable, NamedTables, SheetChoice, TableNames } from "../app/ports";
import type { CellValue } from "../domain/grid/snapshot";
import { success, type Outcome } from "../domain/outcome";
import { readFresh } from "./fresh-results";
import { syncWithRules } from "./rules";
import { runExcel } from "./run";
import { valueOf } from "./to-snapshot";

export function readNamedTables(which: Exclude<SheetChoice, "all">, names: TableNames): Promise<Outcome<NamedTables>> {
  return runExcel(async (context) => {
    const { asked, rules } = await readFresh(context, () =>
      syncWithRules(
        context,
        () => ask(context, which, names),
        sheetsOf(context, which).map((sheet) => () => ({ sheet, part: rangeOf(sheet, names.table) })),
      ),
    );
    const { active, queued } = asked;
    const tables: NamedTable[] = [];
    for (const [index, { sheet, body, column }] of queued.entries()) {
      if (sheet.isNullObject || body.isNullObject || column.isNullObject) continue;
      if (tables.some((table) => table.sheet === sheet.name)) continue;
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = body;
      tables.push({
        sheet: sheet.name,
        body: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
        column: column.columnIndex,
        values: column.values.map((row): CellValue => valueOf(row[0])),
        marks: rules[index]?.() ?? [],
      });
    }
    return success({ active: active.name, tables });
  });
}

type Which = Exclude<SheetChoice, "all">;

function sheetsOf({ workbook: { worksheets } }: Excel.RequestContext, which: Which): Excel.Worksheet[] {
  const named = (which.names ?? []).map((name) => worksheets.getItemOrNullObject(name));
  return which.active === true ? [worksheets.getActiveWorksheet(), ...named] : named;
}

function ask(context: Excel.RequestContext, which: Which, names: TableNames) {
  return {
    active: context.workbook.worksheets.getActiveWorksheet().load("name"),
    queued: sheetsOf(context, which).map((sheet) => ({
      sheet: sheet.load("name"),
      body: rangeOf(sheet, names.table).load("rowIndex,columnIndex,rowCount,columnCount"),
      column: rangeOf(sheet, names.column).load("values,columnIndex"),
    })),
  };
}

function rangeOf(sheet: Excel.Worksheet, name: string): Excel.Range {
  return sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
}

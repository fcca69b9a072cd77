/** Reads values and our own conditional formats of a few sheets. Round trips: 1. */
import type { SheetChoice } from "../app/ports";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { queueMark, withMark } from "./known-sheets";
import { standingOf } from "./rules";
import { runExcel } from "./run";
import { cellsOf } from "./to-snapshot";

export function readValues(which: Exclude<SheetChoice, "all">): Promise<Outcome<WorkbookSnapshot>> {
  return runExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const active = workbook.worksheets.getActiveWorksheet().load("name");
    const all = workbook.worksheets.load("items/name");
    const chosen = (which.names ?? []).map((name) => workbook.worksheets.getItemOrNullObject(name));
    const sheets = [active, ...chosen].map((sheet) => ({ sheet, ...queueReading(sheet) }));
    await context.sync();
    const snapshots: SheetSnapshot[] = [];
    for (const { sheet, used, formats, mark } of sheets) {
      if (sheet.isNullObject || snapshots.some(({ name }) => name === sheet.name)) continue;
      if (sheet === active && which.active !== true && which.names?.includes(sheet.name) !== true) continue;
      if (!used.isNullObject && !isRead(used.values))
        return failure("payload-too-large", { params: { sheet: sheet.name } });
      const blocks = used.isNullObject ? [] : [{ top: used.rowIndex, left: used.columnIndex, values: used.values }];
      const snapshot = {
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        rows: cellsOf(blocks),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        marks: standingOf(formats.items),
      };
      snapshots.push(withMark(snapshot, mark()));
    }
    return success({
      name: workbook.name,
      sheets: snapshots,
      date1904: false,
      externalLinks: false,
      sheetNames: all.items.map(({ name }) => name),
      active: active.name,
    });
  });
}

function queueReading(sheet: Excel.Worksheet) {
  sheet.load("name,visibility");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  return { used, formats: queueMarks(sheet), mark: queueMark(sheet) };
}

/** Queues the reading of the rules on a sheet, of which ours are known by their formula. */
export function queueMarks(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  return formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
}

/** Above five million cells Excel answers null instead of an error. */
function isRead(values: unknown): values is unknown[][] {
  return Array.isArray(values);
}

/** Excel's word → ours. */
export function visibilityOf(visibility: string): SheetSnapshot["visibility"] {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}

/** Reads values and our own conditional formats of a few sheets. Round trips: 1. */
import type { SheetChoice } from "../app/ports";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { readFresh } from "./fresh-results";
import { queueMark, withMark } from "./known-sheets";
import { syncWithRules } from "./rules";
import { runExcel } from "./run";
import { cellsOf } from "./to-snapshot";

export function readValues(which: Exclude<SheetChoice, "all">): Promise<Outcome<WorkbookSnapshot>> {
  return runExcel(async (context) => {
    const { asked, rules } = await readFresh(context, () =>
      syncWithRules(
        context,
        () => ask(context, which),
        sheetsOf(context, which).map((sheet) => () => ({ sheet, part: sheet.getUsedRangeOrNullObject(true) })),
      ),
    );
    const { workbook, active, all, sheets } = asked;
    const snapshots: SheetSnapshot[] = [];
    for (const [index, { sheet, used, mark, isActive }] of sheets.entries()) {
      if (sheet.isNullObject || snapshots.some(({ name }) => name === sheet.name)) continue;
      if (isActive && which.active !== true && which.names?.includes(sheet.name) !== true) continue;
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
        marks: rules[index]?.() ?? [],
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

type Which = Exclude<SheetChoice, "all">;

/** The sheet in front first. */
function sheetsOf({ workbook: { worksheets } }: Excel.RequestContext, { names = [] }: Which): Excel.Worksheet[] {
  return [worksheets.getActiveWorksheet(), ...names.map((name) => worksheets.getItemOrNullObject(name))];
}

function ask(context: Excel.RequestContext, which: Which) {
  const { workbook } = context;
  return {
    workbook: workbook.load("name"),
    active: workbook.worksheets.getActiveWorksheet().load("name"),
    all: workbook.worksheets.load("items/name"),
    sheets: sheetsOf(context, which).map((sheet, index) => ({
      sheet: sheet.load("name,visibility"),
      used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
      mark: queueMark(sheet),
      isActive: index === 0,
    })),
  };
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

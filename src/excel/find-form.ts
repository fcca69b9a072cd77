/** Which sheet is an issued form: told by its first cell, so that nothing else needs to be read. Round trips: 2. */
import { parseMeta } from "../domain/form/meta";
import { success, type Outcome } from "../domain/outcome";
import { runExcel } from "./run";

/** A workbook with more sheets is no form that was sent out. */
const MOST_SHEETS = 20;

/** Name of the sheet, the one in front where several are; null where none is. */
export function findForm(): Promise<Outcome<string | null>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const front = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    if (worksheets.items.length > MOST_SHEETS) return success(null);
    const firsts = worksheets.items.map((sheet) => ({ name: sheet.name, cell: sheet.getRange("A1").load("values") }));
    await context.sync();
    const forms = firsts.filter(({ cell }) => parseMeta(String(cell.values[0]?.[0] ?? "")) !== null);
    const found = forms.find(({ name }) => name === front.name) ?? forms[0];
    return success(found?.name ?? null);
  });
}

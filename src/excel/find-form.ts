/**
 * Which sheet is an issued form: told by its hidden first cell, where that is lost by the number in its head, so that no more
 * than that head needs to be read. Round trips: 2.
 */
import { parseFormNumber, parseMeta } from "../domain/form/meta";
import { success, type Outcome } from "../domain/outcome";
import { runExcel } from "./run";

/** A workbook with more sheets is no form that was sent out. */
const MOST_SHEETS = 20;
/** Where the first cell and the number stand, with room for rows and columns put before them. */
const HEAD = "A1:Z8";

/** Name of the sheet, the one in front where several are; null where none is. */
export function findForm(): Promise<Outcome<string | null>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const front = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    if (worksheets.items.length > MOST_SHEETS) return success(null);
    const heads = worksheets.items.map((sheet) => ({ name: sheet.name, head: sheet.getRange(HEAD).load("values") }));
    await context.sync();
    const forms = heads.filter(({ head }) => head.values.some((row) => row.some(isOfForm)));
    const found = forms.find(({ name }) => name === front.name) ?? forms[0];
    return success(found?.name ?? null);
  });
}

function isOfForm(value: unknown): boolean {
  return typeof value === "string" && (parseMeta(value) !== null || parseFormNumber(value) !== null);
}

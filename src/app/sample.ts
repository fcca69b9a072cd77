/** The sample workbook, for somebody who has none yet: planned into the open workbook, never over a sheet that is there. */
import { failure, success, type Outcome } from "../domain/outcome";
import { buildSampleSheets, SAMPLE_SHEETS } from "../domain/sheets/sample-sheets";
import { foldKey } from "../domain/text/fold";
import { planChange, type PlannedChange } from "./change";
import type { WorkbookPort } from "./ports";

export interface SamplePreview {
  readonly change: PlannedChange;
  /** The sheet in front is blank: nobody has brought a table yet. */
  readonly isBlank: boolean;
}

/** What writing the sample would change; problem "sheet-taken" where one of its sheets is there already. */
export async function planSample(workbook: WorkbookPort): Promise<Outcome<SamplePreview>> {
  const reading = await workbook.readValues({ active: true });
  if (!reading.ok) return reading;
  const { sheets, sheetNames = [], active } = reading.value;
  const wanted = new Set(SAMPLE_SHEETS.map(foldKey));
  const there = sheetNames.find((name) => wanted.has(foldKey(name)));
  if (there !== undefined) return failure("sheet-taken", { params: { sheet: there } });
  const front = sheets.find(({ name }) => name === active);
  const isBlank = front?.rows.every((row) => row.every((cell) => cell === null)) ?? false;
  return success({ change: planChange(buildSampleSheets()), isBlank });
}

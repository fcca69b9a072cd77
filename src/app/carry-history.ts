/** *Chuyển lịch sử từ sổ năm trước…*: the rows of last year's workbook come into this one, before anything is written. */
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { carryRecords, codesBefore, type Carried } from "../domain/history/carry";
import { failure, success, type Outcome } from "../domain/outcome";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET, planHistory, readHistorySheet } from "../domain/sheets/history-sheet";
import { placeSheets } from "../domain/sheets/sheet-order";
import { foldKey } from "../domain/text/fold";
import { planChange, type PlannedChange } from "./change";
import { HISTORY_SHEETS } from "./history";
import { schemaOf } from "./load-schema";
import type { FileReaderPort, PickedFile, WorkbookPort } from "./ports";

/** What a person chose for last year's indicators that nothing tells the place of: this year's code, or "" for none. */
export type CarryAnswers = Readonly<Record<string, string>>;

export interface CarryPreview extends Pick<Carried, "asked"> {
  /** Rows that come over. */
  readonly rows: number;
  readonly periods: readonly string[];
  /** Null while there is nothing to write. */
  readonly change: PlannedChange | null;
  /** Indicators of this year that an answer may name. */
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
}

/** What carrying last year's workbook over would write; "no-last-year" where that workbook has none of the year before. */
export async function planCarry(
  workbook: WorkbookPort,
  before: WorkbookSnapshot,
  answers: CarryAnswers,
  written: string,
): Promise<Outcome<CarryPreview>> {
  const reading = await workbook.readSheets({ names: HISTORY_SHEETS });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const { schema } = loaded.value;
  const main = findSheet(reading.value, SHEETS.indicators);
  const rows = readHistorySheet(findSheet(before, HISTORY_SHEET));
  const codes = new Map([...(main ? codesBefore(main) : []), ...Object.entries(answers).map(foldedEntry)]);
  const { records, asked } = carryRecords(schema, rows, { codes, file: before.name, written });
  if (records.length === 0 && asked.length === 0) return failure("no-last-year", { params: { file: before.name } });
  const sheet = findSheet(reading.value, HISTORY_SHEET);
  const steps = records.length === 0 ? [] : placeSheets(planHistory(sheet, records), reading.value.sheetNames);
  const basis = [...(main ? [main] : []), ...(sheet ? [sheet] : [])];
  return success({
    asked,
    rows: records.length,
    periods: [...new Map(records.map(({ period, periodName }) => [period, periodName || period])).values()],
    change: steps.length === 0 ? null : planChange({ title: "carry-history", basis, steps }),
    indicators: schema.indicators.map(({ code, name }) => ({ code, name })),
  });
}

/** Last year's workbook as it was picked. */
export async function readBefore(reader: FileReaderPort, file: PickedFile): Promise<Outcome<WorkbookSnapshot>> {
  for await (const reading of reader.read([file]))
    if (reading.ok) return success({ ...reading.workbook, name: file.name });
  return failure("file-failed", { params: { file: file.name } });
}

function foldedEntry([was, now]: [string, string]): [string, string] {
  return [foldKey(was), now];
}

/** *Điều chỉnh theo văn bản…*: one cell of the schema changed by a document, with the periods it does and does not touch. */
import { isClosed } from "../domain/history/correct";
import { failure, success, type Outcome } from "../domain/outcome";
import { readSchema } from "../domain/schema/read-schema";
import { compareWithSeal, readLastSeal } from "../domain/schema/seal";
import { SHEETS } from "../domain/schema/words";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import {
  amendedCell,
  amendedSheet,
  AMENDABLE,
  planAmendment,
  typedValue,
  type NewAmendment,
} from "../domain/sheets/amendment-plan";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { amendmentChains, chainKey, isSameValue, saidValue, type DatedAmendment } from "../domain/history/amendment";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../domain/sheets/history-sheet";
import { placeSheets } from "../domain/sheets/sheet-order";
import { planChange, type PlannedChange } from "./change";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

/** What can be amended: the indicators, and the columns with what they say now. */
export interface Amendable {
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
  readonly fields: readonly string[];
}

export interface AmendmentPreview {
  readonly old: string;
  readonly value: string;
  /** Closed periods whose cut-off lies on the day or after it: they stay as they were judged. */
  readonly closedAfter: readonly string[];
  readonly change: PlannedChange;
}

/**
 * What the cell said before it was changed by hand: what the last amendment made it, else what was sealed, where the cell
 * says something else now; null where nothing tells.
 */
function recordedValue(
  workbook: WorkbookSnapshot,
  main: SheetSnapshot,
  { indicator, field }: Pick<NewAmendment, "indicator" | "field">,
  chain: readonly DatedAmendment[],
): CellValue {
  const last = chain.at(-1);
  if (last) return last.new;
  const sealed = readLastSeal(findSheet(workbook, SHEETS.sealed) ?? undefined);
  const key = chainKey(indicator, field);
  const changed = (sealed ? compareWithSeal(main, sealed) : []).find(
    ({ code, at }) => code === "schema-seal-changed" && chainKey(at.indicator ?? "", at.heading ?? "") === key,
  );
  return changed ? typedValue(changed.expected ?? "") : null;
}

/** The indicators and columns of the schema that may be amended. */
export async function readAmendable(workbook: WorkbookPort): Promise<Outcome<Amendable>> {
  const reading = await workbook.readSheets({ names: SCHEMA_SHEETS });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const indicators = loaded.value.schema.indicators.map(({ code, name }) => ({ code, name }));
  return success({ indicators, fields: AMENDABLE });
}

/** What the amendment would write; refused where it changes nothing, contradicts an earlier one, or makes the schema unusable. */
export async function planSchemaAmendment(
  workbook: WorkbookPort,
  amendment: NewAmendment,
): Promise<Outcome<AmendmentPreview>> {
  const reading = await workbook.readSheets({ names: [...SCHEMA_SHEETS, HISTORY_SHEET] });
  if (!reading.ok) return reading;
  const main = findSheet(reading.value, SHEETS.indicators);
  const cell = main && amendedCell(main, amendment.indicator, amendment.field);
  if (!main || !cell) return failure("no-schema");
  const value = typedValue(amendment.value);
  const sheet = findSheet(reading.value, AMENDMENT_SHEET);
  const chain = amendmentChains(readAmendmentSheet(sheet)).get(chainKey(amendment.indicator, amendment.field)) ?? [];
  const recorded = recordedValue(reading.value, main, amendment, chain) ?? cell.value;
  if (isSameValue(recorded, value)) return failure("amendment-same");
  if (chain.some(({ effective }) => effective >= amendment.effective)) return failure("amendment-late");
  const after = amendedSheet(main, cell, value);
  const sheets = reading.value.sheets.map((each) => (each === main ? after : each));
  const { findings } = readSchema({ ...reading.value, sheets });
  const fault = findings.find(({ severity, at }) => severity === "E" && at.indicator === amendment.indicator);
  if (fault) return failure("schema-invalid", { params: { code: fault.code, heading: fault.at.heading ?? "" } });
  const records = readHistorySheet(findSheet(reading.value, HISTORY_SHEET));
  const concerned = records.filter(({ to, kind }) => to >= amendment.effective && kind !== "typed" && kind !== "open");
  const closedAfter = [...new Map(concerned.map(({ period, periodName }) => [period, periodName]))]
    .filter(([period]) => isClosed(records, period))
    .map(([, name]) => name);
  const basis = [main, ...(sheet ? [sheet] : [])];
  return success({
    old: saidValue(recorded),
    value: saidValue(value),
    closedAfter,
    change: planChange({
      title: "amendment",
      basis,
      steps: placeSheets(planAmendment(main, { ...cell, value: recorded }, sheet, amendment), reading.value.sheetNames),
    }),
  });
}

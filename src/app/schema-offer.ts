/**
 * *Lấy bộ chỉ tiêu từ tệp…* (forms.md 4): the schema of a form, of a consolidator's workbook or of JSON; for which of its units,
 * where the file does not say; and what it has otherwise than the one in use.
 */
import { indicatorsOf, ownRows } from "../domain/form/version";
import type { Cell, SheetSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { schemaDifferences, type SchemaDifference } from "../domain/schema/differences";
import { isFault, parseProposal } from "../domain/schema/propose/parse-proposal";
import type { Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { drawnSheets } from "../domain/sheets/drawn-sheets";
import { embeddedSchema } from "../domain/sheets/form-embedded";
import { buildSchemaSheets } from "../domain/sheets/schema-sheets";
import { NEEDED, type BorrowedSchema } from "./borrow-schema";
import { readBefore } from "./carry-history";
import { schemaOf } from "./load-schema";
import type { FileReaderPort, PickedFile } from "./ports";

/** A schema as a file has it. */
export interface SchemaOffer extends Omit<BorrowedSchema, "unit"> {
  /** The units that have something to report; where they are several, a person says which one it is for. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** More than any schema: a text that is made to be slow is not parsed. */
const MOST_BYTES = 20e6;

/** The schema of the file; problems "file-failed", "no-schema-in-file", "json-no-schema" with its fault. */
export async function readOffer(
  reader: FileReaderPort,
  decode: (utf8: Uint8Array) => string,
  file: PickedFile,
): Promise<Outcome<SchemaOffer>> {
  const sheets = /\.json$/iu.test(file.name) ? await sheetsOfJson(decode, file) : await sheetsOfWorkbook(reader, file);
  if (!sheets.ok) return sheets;
  const schema = schemaIn(sheets.value);
  if (!schema) return failure("no-schema-in-file", { params: { file: file.name } });
  const units = schema.units.filter(({ code }) => ownRows(schema, code).length > 0);
  return success({
    ...{ file: file.name, indicators: schema.indicators.length, sheets: sheets.value },
    units: units.map(({ code, name }) => ({ code, name })),
  });
}

/** What of the offer is used for one of its units: its rows with their parents, as in its form; all of it where none is named. */
export function borrowedFor({ units, ...offer }: SchemaOffer, code: string | null): BorrowedSchema {
  const [only, ...more] = units;
  const whole: BorrowedSchema = { ...offer, unit: only && more.length === 0 ? only.name : "" };
  const schema = schemaIn(offer.sheets);
  const main = mainOf(offer.sheets);
  const unit = schema?.units.find((each) => each.code === code);
  if (!schema || !main || !unit) return whole;
  const indicators = indicatorsOf(schema, ownRows(schema, unit.code));
  const sheets = drawnSheets(embeddedSchema(main, indicators, [unit], schema.settings));
  return { file: offer.file, indicators: indicators.length, unit: unit.name, sheets };
}

/** What the second says otherwise than the first. */
export function differencesOf(before: BorrowedSchema, after: BorrowedSchema): SchemaDifference[] {
  const [was, now] = [before, after].map(({ sheets }) => {
    const [schema, main] = [schemaIn(sheets), mainOf(sheets)];
    return schema && main ? { schema, main } : null;
  });
  return was && now ? schemaDifferences(was, now) : [];
}

function mainOf(sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined {
  return sheets.find(({ name }) => name === SHEETS.indicators);
}

async function sheetsOfWorkbook(reader: FileReaderPort, file: PickedFile): Promise<Outcome<readonly SheetSnapshot[]>> {
  const read = await readBefore(reader, file);
  if (!read.ok) return read;
  const sheets = NEEDED.flatMap((name) => {
    const sheet = findSheet(read.value, name);
    return sheet ? [{ ...sheet, name }] : [];
  });
  return success(
    sheets.map(({ name, rows }) => ({
      ...{ name, visibility: "visible" as const, merges: [], hiddenRows: [], hiddenColumns: [] },
      rows: rows.map((row) => row.map((cell) => cell && withoutFormula(cell))),
    })),
  );
}

async function sheetsOfJson(
  decode: (utf8: Uint8Array) => string,
  file: PickedFile,
): Promise<Outcome<readonly SheetSnapshot[]>> {
  const bytes = await file.bytes().catch(() => null);
  if (!bytes || bytes.length > MOST_BYTES) return failure("file-failed", { params: { file: file.name } });
  const read = parseProposal(decode(bytes));
  if (!isFault(read)) return success(drawnSheets(buildSchemaSheets(read, () => "").steps));
  return failure("json-no-schema", { params: { file: file.name, ...read } });
}

function schemaIn(sheets: readonly SheetSnapshot[]): Schema | null {
  const loaded = schemaOf({ name: "", sheets, date1904: false, externalLinks: false });
  return loaded.ok ? loaded.value.schema : null;
}

function withoutFormula({ value, numberFormat }: Cell): Cell {
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

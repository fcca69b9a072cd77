/**
 * Issues forms (forms.md 1–3): who gets one, what is in it, and which issue it is. Forms are built one at a time, so that
 * thousands of them need no more memory than one.
 */
import { formFileName } from "../domain/form/file-name";
import { FORM_NUMBER, formId, parseFormNumber, type FormMeta } from "../domain/form/meta";
import { codesOf, isInput, type FormRow } from "../domain/form/rows";
import { indicatorsOf, ownRows, sharedRows, versionOf, versionOfRows } from "../domain/form/version";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { schemaSheetOn } from "../domain/history/amendment";
import { cutOffOf, parsePeriodKey, periodOf, periodsAt, type Period } from "../domain/history/period";
import { failure, success, type Outcome } from "../domain/outcome";
import { isDated, type DatedSchema, type DatedSettings, type ReportingUnit, type Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import { findOwn, possibleNames } from "../domain/sheets/own-sheets";
import { readReceipt } from "../domain/sheets/read-receipt";
import { RECEIPT_SHEET } from "../domain/sheets/receipt-columns";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import type { ReceiptRow } from "../domain/report/receipt-row";
import type { GreyFigures } from "../domain/sheets/form-content";
import { targetCells } from "../domain/sheets/form-target";
import { buildFormWorkbook, type FormWorkbook } from "../domain/sheets/form-workbook";
import { isoDay } from "../domain/text/as-of";
import { foldKey } from "../domain/text/fold";
import type { Finding } from "../domain/finding/finding";
import { greyFigures, NO_GREY } from "./grey-figures";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface FormWish {
  /** Key of the period; the settings' own where none is named. */
  readonly period?: string;
  /** Serial days. */
  readonly asOf?: number;
  readonly due?: number;
  /** Serial day that proposes a period where the settings name none. */
  readonly today?: number;
  /** Codes of the units; all where none are named. */
  readonly units?: readonly string[];
  readonly common?: boolean;
  /** The common form has every row that any unit reports, not only those of several. */
  readonly allRows?: boolean;
  /** Whether figures of earlier periods stand beside the inputs, where they are known; they do unless said otherwise. */
  readonly grey?: boolean;
  /** Workbooks that know more of them: the one consolidated last, last year's. */
  readonly previous?: readonly WorkbookSnapshot[];
}

/** A form as it was issued: its fingerprint whole, or the first signs of it. */
export type IssuedBefore = Pick<FormMeta, "unit" | "period" | "issue" | "schema">;

/** A form that is to be issued. */
export interface FormDraft {
  /** Null for the common form. */
  readonly unit: ReportingUnit | null;
  readonly file: string;
  readonly rows: readonly FormRow[];
  readonly codes: readonly string[];
  readonly fingerprint: string;
}

export interface FormSet {
  readonly period: Period;
  /** In force on the period's last day. */
  readonly schema: DatedSchema;
  /** Of the whole schema. */
  readonly fingerprint: string;
  readonly drafts: readonly FormDraft[];
  /** Units that have nothing to report. */
  readonly without: readonly ReportingUnit[];
  readonly findings: readonly Finding[];
  /** What grey columns can show, whether they are wished or not. */
  readonly known: GreyFigures;
  /** The forms that the workbook's register says were issued. */
  readonly before: readonly IssuedBefore[];
  /** The sheets that were read. */
  readonly workbook: WorkbookSnapshot;
  /** Whether forms are wished for the unit. */
  isWanted(unit: string): boolean;
  /** What the draft says of itself, of that issue. */
  metaOf(draft: FormDraft, issue: number): FormMeta;
  /** The draft as a workbook, of that issue. */
  build(draft: FormDraft, issue: number, due?: number | null): FormWorkbook;
}

/** Sheets that know more than the schema: what was issued, and what the units had before. */
const KNOWING_SHEETS: readonly string[] = [RECEIPT_SHEET, SOURCE_SHEET, HISTORY_SHEET];

/** The forms of a period; problems "no-schema", "schema-invalid", "period-unknown", "period-no-day", "no-such-unit". */
export async function prepareForms(workbook: WorkbookPort, wish: FormWish): Promise<Outcome<FormSet>> {
  const reading = await workbook.readSheets({ names: possibleNames([...SCHEMA_SHEETS, ...KNOWING_SHEETS]) });
  if (!reading.ok) return reading;
  const now = schemaOf(reading.value);
  if (!now.ok) return now;
  const period = periodOfWish(wish, now.value.schema.settings);
  if (!period.ok) return period;
  const loaded = schemaOf(reading.value, period.value.to);
  if (!loaded.ok) return loaded;
  const { schema, findings } = loaded.value;
  const main = mainSheet(reading.value, period.value.to);
  if (!main || !isDated(schema)) return failure("no-schema");
  const unknown = wish.units?.filter((code) => !schema.units.some((unit) => foldKey(unit.code) === foldKey(code)));
  if (unknown && unknown.length > 0) return failure("no-such-unit", { params: { unit: unknown.join(", ") } });
  const original = schemaOf(reading.value, 0);
  const targetCell = targetCells(main, original.ok ? original.value.schema : schema);
  const settings = { ...schema.settings, period: period.value.key, asOf: period.value.to };
  const dated: DatedSchema = { ...schema, settings };
  const known = greyFigures(dated, reading.value, wish.previous ?? []);
  const grey = wish.grey === false ? NO_GREY : known;
  const { drafts, without } = draftsOf(schema, wish, period.value);
  return success({
    period: period.value,
    schema: dated,
    fingerprint: versionOf(schema.indicators),
    drafts,
    without,
    findings,
    known,
    before: issuedIn(readReceipt(findOwn(reading.value, RECEIPT_SHEET))),
    workbook: reading.value,
    isWanted: (unit) => isWanted(wish, unit),
    metaOf: (draft, issue) => metaOf(draft, { period: period.value, settings, issue }),
    build: (draft, issue, due = wish.due ?? null) => {
      const meta = metaOf(draft, { period: period.value, settings, issue });
      const kept = indicatorsOf(schema, draft.rows);
      const { unit, rows } = draft;
      const content = { meta, period: period.value, settings, unit, units: schema.units, rows, due, grey, targetCell };
      return buildFormWorkbook(content, main, kept);
    },
  });
}

/** Which issue the drafts are: one more than those issued before where any of them differs, else the same again. */
export function issueOf({ drafts, period, before: known }: FormSet, before: readonly IssuedBefore[] = []): number {
  const same = [...known, ...before].filter((meta) => meta.period === period.key);
  const last = Math.max(0, ...same.map(({ issue }) => issue));
  const differs = same.some(({ unit, schema }) => {
    const draft = drafts.find((each) => (each.unit?.code ?? "*") === unit);
    return draft !== undefined && !draft.fingerprint.startsWith(schema);
  });
  return Math.max(1, differs ? last + 1 : last);
}

/** What a register says of forms that were issued. */
function issuedIn(rows: readonly ReceiptRow[]): IssuedBefore[] {
  return rows.flatMap(({ form }) => {
    const said = form && parseFormNumber(`${FORM_NUMBER}: ${form.number}`);
    return said ? [{ unit: said.unit, period: said.period, issue: said.issue, schema: said.begins }] : [];
  });
}

function periodOfWish({ period, asOf, today }: FormWish, settings: Schema["settings"]): Outcome<Period> {
  const text = period ?? (settings.period || (today === undefined ? "" : proposedKey(settings, today)));
  const key = parsePeriodKey(text);
  if (!key) return failure("period-unknown", { params: { period: text } });
  const own = endsOn(key.key, settings) ? settings.asOf : null;
  const to = asOf ?? cutOffOf(key, settings.preset) ?? own;
  return to === null
    ? failure("period-no-day", { params: { period: key.key } })
    : success(periodOf(key, settings.periodStart, to));
}

/** Whether the settings' day is the end of that period, as far as they say: a day of June ends no nine months. */
function endsOn(key: string, { period, asOf, preset }: Schema["settings"]): boolean {
  if (period !== "") return period === key;
  return asOf !== null && periodsAt(asOf, preset).some((each) => each.key === key);
}

/** The period that the settings' day ends, else the first long one that ends today or later. */
function proposedKey({ asOf, preset, year }: Schema["settings"], today: number): string {
  const [ended] = asOf === null ? [] : periodsAt(asOf, preset);
  if (ended) return ended.key;
  const named = String(year ?? isoDay(today).slice(0, 4));
  const keys = ["6T", "9T", "12T"].flatMap((part) => parsePeriodKey(`${named}-${part}`) ?? []);
  return (keys.find((key) => (cutOffOf(key, preset) ?? today) >= today) ?? keys.at(-1))?.key ?? "";
}

function mainSheet(workbook: WorkbookSnapshot, day: number): SheetSnapshot | null {
  const main = findSheet(workbook, SHEETS.indicators);
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  return main && amendments.length > 0 ? schemaSheetOn(main, amendments, day, []) : main;
}

function isWanted({ units }: FormWish, unit: string): boolean {
  return units === undefined || units.some((code) => foldKey(code) === foldKey(unit));
}

function draftsOf(schema: Schema, wish: FormWish, period: Period): Pick<FormSet, "drafts" | "without"> {
  const { common, allRows } = wish;
  const chosen = schema.units.filter(({ code }) => isWanted(wish, code));
  const draft = (unit: ReportingUnit | null, place: number, rows: readonly FormRow[]): FormDraft => {
    const codes = codesOf(rows);
    const file = formFileName({ place, code: unit?.code ?? null, period: period.key, year: period.year });
    return { unit, file, rows, codes, fingerprint: versionOfRows(schema, rows) };
  };
  if (common === true) {
    const rows = sharedRows(
      schema,
      chosen.map(({ code }) => code),
      allRows,
    );
    return { drafts: codesOf(rows).length === 0 ? [] : [draft(null, 0, rows)], without: [] };
  }
  const without: ReportingUnit[] = [];
  const drafts = chosen.flatMap((unit) => {
    const rows = ownRows(schema, unit.code);
    if (codesOf(rows).length > 0) return [draft(unit, schema.units.indexOf(unit) + 1, rows)];
    without.push(unit);
    return [];
  });
  return { drafts, without };
}

function metaOf(
  { unit, fingerprint, rows }: FormDraft,
  { period, settings, issue }: { readonly period: Period; readonly settings: DatedSettings; readonly issue: number },
): FormMeta {
  const known = { unit: unit?.code ?? "*", period: period.key, issue, schema: fingerprint, no: settings.number };
  return {
    ...{ layout: 1, id: formId(known), asOf: isoDay(period.to) },
    ...known,
    rows: rows.filter(isInput).length,
  };
}

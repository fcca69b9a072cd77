/**
 * Issues forms (forms.md 1–3): who gets one, what is in it, and which issue it is. Forms are built one at a time, so that
 * thousands of them need no more memory than one.
 */
import { formFileName } from "../domain/form/file-name";
import { formId, type FormMeta } from "../domain/form/meta";
import { codesOf, isInput, type FormRow } from "../domain/form/rows";
import { indicatorsOf, ownRows, sharedRows, versionOf } from "../domain/form/version";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { schemaSheetOn } from "../domain/history/amendment";
import { cutOffOf, parsePeriodKey, periodOf, type Period } from "../domain/history/period";
import { failure, success, type Outcome } from "../domain/outcome";
import { isDated, type DatedSettings, type ReportingUnit, type Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import type { GreyFigures } from "../domain/sheets/form-sheet";
import { targetCells } from "../domain/sheets/form-target";
import { buildFormWorkbook, type FormWorkbook } from "../domain/sheets/form-workbook";
import { isoDay } from "../domain/text/as-of";
import { foldKey } from "../domain/text/fold";
import type { Finding } from "../domain/finding/finding";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface FormWish {
  /** Key of the period; the settings' own where none is named. */
  readonly period?: string;
  /** Serial days. */
  readonly asOf?: number;
  readonly due?: number;
  /** Codes of the units; all where none are named. */
  readonly units?: readonly string[];
  readonly common?: boolean;
  readonly grey?: GreyFigures;
}

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
  readonly settings: DatedSettings;
  /** Of the whole schema. */
  readonly fingerprint: string;
  readonly drafts: readonly FormDraft[];
  /** Units that have nothing to report. */
  readonly without: readonly ReportingUnit[];
  readonly findings: readonly Finding[];
  /** The draft as a workbook, of that issue. */
  build(draft: FormDraft, issue: number): FormWorkbook;
}

const NO_GREY: GreyFigures = { previousName: null, previous: () => "", withLastYear: false, lastYear: () => "" };

/** The forms of a period; problems "no-schema", "schema-invalid", "period-unknown", "period-no-day", "no-such-unit". */
export async function prepareForms(workbook: WorkbookPort, wish: FormWish): Promise<Outcome<FormSet>> {
  const reading = await workbook.readSheets({ names: SCHEMA_SHEETS });
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
  const settings = { ...schema.settings, period: period.value.key };
  const { drafts, without } = draftsOf(schema, wish, period.value);
  return success({
    period: period.value,
    settings,
    fingerprint: versionOf(schema.indicators),
    drafts,
    without,
    findings,
    build: (draft, issue) => {
      const meta = metaOf(draft, { period: period.value, settings, issue });
      const kept = indicatorsOf(schema, draft.rows);
      const { unit, rows } = draft;
      const [due, grey] = [wish.due ?? null, wish.grey ?? NO_GREY];
      const content = { meta, period: period.value, settings, unit, units: schema.units, rows, due, grey, targetCell };
      return buildFormWorkbook(content, main, kept);
    },
  });
}

/** Which issue the drafts are: one more than those issued before where any of them differs, else the same again. */
export function issueOf({ drafts, period }: FormSet, before: readonly FormMeta[]): number {
  const same = before.filter((meta) => meta.period === period.key);
  const last = Math.max(0, ...same.map(({ issue }) => issue));
  const differs = same.some(({ unit, schema }) => {
    const draft = drafts.find((each) => (each.unit?.code ?? "*") === unit);
    return draft !== undefined && draft.fingerprint !== schema;
  });
  return Math.max(1, differs ? last + 1 : last);
}

function periodOfWish({ period, asOf }: FormWish, settings: Schema["settings"]): Outcome<Period> {
  const text = period ?? settings.period;
  const key = parsePeriodKey(text);
  if (!key) return failure("period-unknown", { params: { period: text } });
  const own = settings.period === key.key || settings.period === "" ? settings.asOf : null;
  const to = asOf ?? cutOffOf(key, settings.preset) ?? own;
  return to === null
    ? failure("period-no-day", { params: { period: key.key } })
    : success(periodOf(key, settings.periodStart, to));
}

function mainSheet(workbook: WorkbookSnapshot, day: number): SheetSnapshot | null {
  const main = findSheet(workbook, SHEETS.indicators);
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  return main && amendments.length > 0 ? schemaSheetOn(main, amendments, day, []) : main;
}

function draftsOf(schema: Schema, { units, common }: FormWish, period: Period): Pick<FormSet, "drafts" | "without"> {
  const wanted = new Set(units?.map(foldKey));
  const chosen = schema.units.filter(({ code }) => units === undefined || wanted.has(foldKey(code)));
  const draft = (unit: ReportingUnit | null, place: number, rows: readonly FormRow[]): FormDraft => {
    const codes = codesOf(rows);
    const file = formFileName({ place, code: unit?.code ?? null, period: period.key, year: period.year });
    return { unit, file, rows, codes, fingerprint: versionOf(indicatorsOf(schema, rows)) };
  };
  if (common === true) {
    const rows = sharedRows(
      schema,
      chosen.map(({ code }) => code),
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

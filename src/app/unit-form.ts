/**
 * The officer's side of a form (forms.md 4): what it is, how far it is filled in, and whether it can be sent. The same rules are
 * held against it as when it comes back; a clean check is marked in its hidden cell, and never trusted on return.
 */
import type { Finding } from "../domain/finding/finding";
import { SELF_CHECK } from "../domain/form/columns";
import { findMeta } from "../domain/form/find-meta";
import { formatMeta, type FormMeta } from "../domain/form/meta";
import { TextGrid } from "../domain/grid/text-grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { cellName } from "../domain/grid/address";
import { parsePeriodKey, periodOf, type Period } from "../domain/history/period";
import { failure, success, type Outcome } from "../domain/outcome";
import type { Schema } from "../domain/schema/types";
import { findFormTable, type FormTable } from "../domain/submission/form-table";
import { inputsOf } from "../domain/submission/form-inputs";
import { readFile, readingFrame } from "../domain/submission/read-file";
import { planChange, type PlannedChange } from "./change";
import { checkWorkbook, type CheckReport } from "./check-workbook";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface UnitForm {
  readonly sheet: string;
  /** Name of the unit; "" in a common form whose unit is not chosen yet. */
  readonly unit: string;
  readonly period: Period | null;
  /** «Gửi về: … trước ngày …», as the form says it; "" where it does not. */
  readonly sending: string;
  /** Indicators of the unit, and those with a figure or a word in its place. */
  readonly owed: number;
  readonly filled: number;
  /** When it was found clean; "" where it was not, or has been changed since. */
  readonly checked: string;
}

/** A row that lags and says no cause of its own. */
export interface OpenReason {
  readonly name: string;
  readonly cell: string;
}

export interface FormCheck {
  readonly form: UnitForm;
  readonly report: CheckReport;
  readonly schema: Schema;
  readonly reasons: readonly OpenReason[];
  /** Nothing stands against sending it. */
  readonly clean: boolean;
  /** Marks the form as checked; null where it is not clean, or has lost the hidden cell of the mark. */
  readonly mark: PlannedChange | null;
}

/** What the form on that sheet is; problem "no-schema" where it no longer carries its schema. */
export async function readUnitForm(workbook: WorkbookPort, sheet: string): Promise<Outcome<UnitForm>> {
  const read = await look(workbook, sheet);
  return read.ok ? success(read.value.form) : read;
}

/** Holds the form against the rules; `now` is the time as people write it. */
export async function checkUnitForm(workbook: WorkbookPort, sheet: string, now: string): Promise<Outcome<FormCheck>> {
  const read = await look(workbook, sheet);
  if (!read.ok) return read;
  const report = await checkWorkbook(workbook, [sheet]);
  if (!report.ok) return report;
  const { form, table, page, meta, schema } = read.value;
  const reasons = openReasons(page, table);
  const clean = reasons.length === 0 && form.filled === form.owed && report.value.findings.every(isNothing);
  return success({
    ...{ form, schema, reasons, report: report.value, clean },
    mark:
      clean && meta
        ? markAs(page, { ...meta, checked: now, inputs: inputsOf(new TextGrid(page), table.columns, table.table) })
        : null,
  });
}

/** Notes stand against nothing. */
function isNothing({ severity, waived }: Finding): boolean {
  return severity === "I" || waived !== undefined;
}

interface Look {
  readonly form: UnitForm;
  readonly page: SheetSnapshot;
  readonly table: FormTable;
  readonly meta: FormMeta | null;
  readonly schema: Schema;
}

async function look(workbook: WorkbookPort, sheet: string): Promise<Outcome<Look>> {
  const reading = await workbook.readSheets({ names: [...SCHEMA_SHEETS, sheet] });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const { schema } = loaded.value;
  const page = reading.value.sheets.find(({ name }) => name === sheet);
  const frame = readingFrame(schema);
  const table = page && findFormTable(new TextGrid(page), frame.indicators);
  if (!page || !table) return failure("no-schema");
  const meta = findMeta(page);
  return success({ form: formOf(schema, reading.value, page, meta), page, table, meta, schema });
}

function formOf(schema: Schema, workbook: WorkbookSnapshot, page: SheetSnapshot, meta: FormMeta | null): UnitForm {
  const { sheets } = readFile(readingFrame(schema), { ...workbook, sheets: [page] }, "");
  const [read] = sheets;
  const unit = schema.units.find(({ code }) => code === read?.unit);
  const own = read?.rows.filter(({ indicator }) => unit && indicator?.reporters.includes(unit.code)) ?? [];
  const key = parsePeriodKey(meta?.period ?? schema.settings.period);
  const { periodStart, asOf } = schema.settings;
  return {
    sheet: page.name,
    unit: unit?.name ?? "",
    period: key && asOf !== null ? periodOf(key, periodStart, asOf) : null,
    sending: textLike(page, /^Gửi về:/u),
    owed: own.length,
    filled: own.filter(({ actual }) => actual !== null && actual.text.trim() !== "").length,
    checked: read?.form?.checked ?? "",
  };
}

/** The first text of the sheet's head that reads so. */
function textLike({ rows }: SheetSnapshot, pattern: RegExp): string {
  for (const row of rows.slice(0, HEAD_ROWS))
    for (const cell of row) if (typeof cell?.value === "string" && pattern.test(cell.value)) return cell.value;
  return "";
}

const HEAD_ROWS = 12;

function openReasons(page: SheetSnapshot, { columns, table }: FormTable): OpenReason[] {
  const [said, cause, name] = [columns.get("#xem"), columns.get("#cq"), columns.get("#ten")];
  if (said === undefined || cause === undefined || name === undefined) return [];
  return page.rows.flatMap((row, at) => {
    if (at < table.first || at > table.last || row[said]?.value !== SELF_CHECK.reason) return [];
    const value = row[name]?.value;
    return [{ name: typeof value === "string" ? value : "", cell: cellName(at, cause) }];
  });
}

/** The meta anew, in the cell where it stands. */
function markAs(page: SheetSnapshot, meta: FormMeta): PlannedChange | null {
  for (const [top, row] of page.rows.slice(0, HEAD_ROWS).entries())
    for (const [left, cell] of row.entries())
      if (typeof cell?.value === "string" && cell.value.startsWith("chi-tieu-form;"))
        return planChange({
          title: "form-checked",
          steps: [{ kind: "write", sheet: page.name, top, left, cells: [[formatMeta(meta)]] }],
        });
  return null;
}

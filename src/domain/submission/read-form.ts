/** Reads a sheet that is an issued form: by what the form carries of itself, whatever was done to it (forms.md 5). */
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import { roleColumns } from "../table/table";
import { isSchemaSheet } from "../schema/read-schema";
import { readSchema } from "../schema/read-schema";
import type { TargetPart } from "../target/types";
import { joinParts } from "./form-parts";
import { readFormRows } from "./form-rows";
import { inputsOf } from "./form-inputs";
import { findFormTable, isLater, type FormTable } from "./form-table";
import type { FormWitness } from "./form-said";
import { witnessForm } from "./form-witness";
import { RowReader } from "./read-row";
import type { ReadingFrame } from "./reading-frame";
import { asOfOf, tableUnitsOf } from "./sheet-titles";
import type { SubmittedRow, SubmittedSheet } from "./submission";

/** The form as submitted; null where the sheet is none. */
export function readForm(frame: ReadingFrame, workbook: WorkbookSnapshot, grid: TextGrid): SubmittedSheet | null {
  const form = findFormTable(grid, frame.indicators);
  if (!form) return null;
  const { table } = form;
  const titles = { from: 0, to: table.first - 1 };
  const source = {
    ...{ grid, table, view: null, date1904: workbook.date1904 },
    ...{ tableUnits: tableUnitsOf(grid, titles), titleWords: "" },
  };
  const read = readFormRows(new RowReader(frame, source));
  const rows = joinParts(source, read.rows, frame.indicators);
  const asOf = asOfOf(grid, titles, frame.schema.settings.year);
  const said = witnessForm(frame, workbook.name, grid, titles, form, asOf?.day ?? null);
  const witness: FormWitness = {
    ...said,
    idsShifted: read.shifted,
    laterLayout: form.meta && isLater(form.meta) ? form.meta.layout : null,
    unprotected: isUnprotected(workbook, grid, form),
    targets: said.olderIssue === null ? null : embeddedTargets(workbook),
    checked: isAsChecked(grid, form) ? (form.meta?.checked ?? "") : "",
    previous: form.columns.get("#kt") ?? null,
  };
  return {
    file: workbook.name,
    name: grid.sheet.name,
    part: 0,
    role:
      grid.sheet.visibility !== "visible"
        ? "hidden"
        : rows.some(({ row }) => row.kind === "data")
          ? "indicators"
          : "empty",
    leftOut: null,
    unit: witness.unit,
    witnesses: [],
    grid,
    view: null,
    table,
    roles: roleColumns(table),
    rows,
    asOf,
    issuedForm: true,
    form: settled(witness, rows),
  };
}

function isAsChecked(grid: TextGrid, { meta, columns, table }: FormTable): boolean {
  return meta?.checked !== undefined && inputsOf(grid, columns, table) === meta.inputs;
}

/** Formats that say whether a sheet is protected. */
const TELLS_PROTECTION = /\.(xlsx|xlsm|xlsb|xls)$/i;

/** Only what still carries something of ours was surely issued protected. */
function isUnprotected({ name }: WorkbookSnapshot, { sheet }: TextGrid, { meta, number, withIds }: FormTable): boolean {
  const ours = meta !== null || number !== null || withIds;
  return ours && sheet.protected !== true && TELLS_PROTECTION.test(name);
}

/** Targets by code as the schema inside the form has them; null where it is gone. */
function embeddedTargets(workbook: WorkbookSnapshot): ReadonlyMap<string, readonly TargetPart[]> | null {
  const { schema } = readSchema(workbook);
  return schema && new Map(schema.indicators.map(({ code, target }) => [code, target.parts]));
}

/** Where all names under the ids are the schema's, a form of another resolution is told of and used. */
function settled(witness: FormWitness, rows: readonly SubmittedRow[]): FormWitness {
  const { otherSchema } = witness;
  if (!otherSchema) return witness;
  const matched = rows.filter(({ indicator, row }) => indicator !== null && row.code !== "");
  const named = matched.filter(({ match }) => match.named === true);
  const asked = matched.length === 0 || named.length < matched.length;
  return { ...witness, otherSchema: { ...otherSchema, asked } };
}

/** The sheets of a file; where one is a form, the schema it carries is nothing that a unit reports, hidden or shown again. */
export function withoutEmbedded(sheets: readonly SubmittedSheet[]): readonly SubmittedSheet[] {
  if (!sheets.some(({ form }) => form !== undefined)) return sheets;
  return sheets.map((sheet) =>
    isSchemaSheet(sheet.name) && sheet.form === undefined
      ? { ...sheet, role: "hidden", leftOut: null, rows: [] }
      : sheet,
  );
}

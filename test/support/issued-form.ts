/** A form as issued, filled in and read back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { issueOf, prepareForms, type FormWish } from "../../src/app/issue-forms";
import { loadSchema } from "../../src/app/load-schema";
import { checkSheet } from "../../src/domain/check/rules";
import { consolidate } from "../../src/domain/consolidate/consolidate";
import type { Consolidation } from "../../src/domain/consolidate/consolidation";
import type { FORM_KEYS } from "../../src/domain/form/columns";
import { cellText, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { readFile, readingFrame } from "../../src/domain/submission/read-file";
import type { SubmittedFile } from "../../src/domain/submission/submission";
import type { Schema } from "../../src/domain/schema/types";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { datedSchema } from "./dated-schema";

const SCHEMA = new Uint8Array(readFileSync(join(__dirname, "../fixtures/pacnam-2023/schema.xlsx")));
export const DAY = 45_183;
export type Rows = (Cell | null)[][];

/** The form of a unit of the sample for nine months. */
export async function issued(
  unit: string,
  wish: FormWish = {},
): Promise<{ schema: Schema; form: WorkbookSnapshot; codes: readonly string[] }> {
  const opened = await openFileWorkbook("schema.xlsx", SCHEMA);
  if (!opened.ok) throw new Error(opened.problem.code);
  const set = await prepareForms(opened.value, { period: "2023-9T", asOf: DAY, units: [unit], ...wish });
  const loaded = await loadSchema(opened.value);
  if (!set.ok || !loaded.ok) throw new Error("no schema");
  const [draft] = set.value.drafts;
  if (!draft) throw new Error("no form");
  const reading = await readWorkbook(draft.file, writeForm(set.value.build(draft, issueOf(set.value, []))));
  if (!reading.ok) throw new Error(reading.detail);
  return { schema: loaded.value.schema, form: reading.workbook, codes: draft.codes };
}

/** The form with its first sheet changed. */
export function changed(form: WorkbookSnapshot, change: (rows: Rows) => Rows, name = form.name): WorkbookSnapshot {
  const [first, ...others] = form.sheets;
  if (!first) throw new Error("no sheet");
  const rows = change(first.rows.map((row) => [...row]));
  return { ...form, name, sheets: [{ ...first, rows } satisfies SheetSnapshot, ...others] };
}

/** Column of a key. */
export function columnOf(rows: Rows, key: (typeof FORM_KEYS)[number]): number {
  return rows[0]?.findIndex((cell) => cellText(cell) === key) ?? -1;
}

/** A figure for every row with an input: 7 and up. */
export function fill(rows: Rows): Rows {
  const actual = columnOf(rows, "#th");
  let next = 7;
  for (const row of rows.slice(9)) {
    const id = cellText(row[0] ?? null);
    if (id === "" || cellText(row[columnOf(rows, "#xem")] ?? null) === "") continue;
    const figure = next++;
    if (row[actual]?.formula === undefined) row[actual] = { value: figure };
    else {
      // A share, which follows from its counts.
      row[actual] = { ...row[actual], value: figure };
      row[columnOf(rows, "#ts")] = { value: figure };
      row[columnOf(rows, "#ms")] = { value: 100 };
    }
  }
  return rows;
}

/** What a consolidation reads of it, and what it says. */
export function read(
  schema: Schema,
  workbook: WorkbookSnapshot,
): { file: SubmittedFile; figures: Map<string, unknown>; codes: string[]; weights: string[] } {
  const frame = readingFrame({ ...schema, settings: { ...schema.settings, asOf: DAY } });
  const file = readFile(frame, workbook, "x");
  const findings = file.sheets.flatMap((sheet) => checkSheet(sheet, { frame, schema: frame.schema }));
  const rows = file.sheets.flatMap(({ role, rows: all }) => (role === "indicators" ? all : []));
  const figures = new Map(
    rows.flatMap(({ indicator, actual }) =>
      indicator ? [[indicator.code, actual?.reading.parts ?? actual?.reading.value]] : [],
    ),
  );
  return {
    file,
    figures,
    codes: findings.map(({ code }) => code),
    weights: findings.map(({ code, severity }) => `${severity} ${code}`),
  };
}

/** The files consolidated together, the later ones sent later. */
export function consolidated(schema: Schema, workbooks: readonly WorkbookSnapshot[]): Consolidation {
  const frame = readingFrame(datedSchema({ ...schema, settings: { ...schema.settings, asOf: DAY } }));
  return consolidate(
    frame,
    workbooks.map((workbook, index) => ({
      kind: "read" as const,
      submitted: readFile(frame, workbook, String(index)),
      modified: index,
    })),
  );
}

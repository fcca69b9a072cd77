/** The target schema of the open workbook, as it was in force on a day. */
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { checkAmendments, isExplained, schemaSheetOn, type Amendment } from "../domain/history/amendment";
import { failure, success, type Outcome } from "../domain/outcome";
import { readSchema } from "../domain/schema/read-schema";
import type { Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { AMENDMENT_SHEET, readAmendmentSheet } from "../domain/sheets/amendment-sheet";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { foldKey } from "../domain/text/fold";
import type { WorkbookPort } from "./ports";

export interface LoadedSchema {
  readonly schema: Schema;
  readonly findings: readonly Finding[];
}

/** Sheets that hold the schema, and how it was amended. */
export const SCHEMA_SHEETS: readonly string[] = [...Object.values(SHEETS), AMENDMENT_SHEET];

/** The schema of the workbook; problem "no-schema" where its sheet is missing, "schema-invalid" where it cannot be used. */
export async function loadSchema(workbook: WorkbookPort): Promise<Outcome<LoadedSchema>> {
  const reading = await workbook.readSheets({ names: SCHEMA_SHEETS });
  return reading.ok ? schemaOf(reading.value) : reading;
}

/**
 * The schema in sheets that were read already, as it was in force on a serial day: the as-of date of the settings where none
 * is named, and as it is now where there is none either; amendments that came too late for it are left out. A target whose
 * amendments contradict each other is none, so that nothing is judged by a guess.
 */
export function schemaOf(
  workbook: WorkbookSnapshot,
  day?: number,
  late: readonly Amendment[] = [],
): Outcome<LoadedSchema> {
  const main = findSheet(workbook, SHEETS.indicators);
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  const now = usable(workbook, day);
  if (!now.ok || !main || amendments.length === 0) return now;
  const on = day ?? now.value.schema.settings.asOf ?? Number.POSITIVE_INFINITY;
  const sheet = schemaSheetOn(main, amendments, on, late);
  const sheets = workbook.sheets.map((each) => (each === main ? sheet : each));
  const then = sheet === main ? now : usable({ ...workbook, sheets }, day);
  if (!then.ok) return then;
  const faults = checkAmendments(main, AMENDMENT_SHEET, amendments);
  return success({
    schema: withoutDisputed(then.value.schema, faults),
    // What the sheet says now is what can be put right; what a council changed is no slip.
    findings: [...now.value.findings.filter((finding) => !isExplained(finding, amendments)), ...faults],
  });
}

/** What is wrong with the amendments of the schema. */
export function amendmentFindings(workbook: WorkbookSnapshot): Finding[] {
  const main = findSheet(workbook, SHEETS.indicators);
  const amendments = readAmendmentSheet(findSheet(workbook, AMENDMENT_SHEET));
  return main && amendments.length > 0 ? checkAmendments(main, AMENDMENT_SHEET, amendments) : [];
}

function usable(workbook: WorkbookSnapshot, day: number | undefined): Outcome<LoadedSchema> {
  const { schema, findings } = readSchema(workbook, day);
  if (schema && schema.indicators.length > 0) return success({ schema, findings });
  const [first] = findings;
  if (!first || first.code === "schema-sheet-missing") return failure("no-schema");
  return failure("schema-invalid", { params: { code: first.code, heading: first.at.heading ?? "" } });
}

function withoutDisputed(schema: Schema, faults: readonly Finding[]): Schema {
  const disputed = new Set(
    faults.filter(({ severity }) => severity === "E").map(({ at }) => foldKey(at.indicator ?? "")),
  );
  if (disputed.size === 0) return schema;
  return {
    ...schema,
    indicators: schema.indicators.map((indicator) =>
      disputed.has(foldKey(indicator.code))
        ? { ...indicator, target: { ...indicator.target, parts: [], certain: false } }
        : indicator,
    ),
  };
}

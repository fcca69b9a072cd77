/** The target schema of the open workbook. */
import type { Finding } from "../domain/finding/finding";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { readSchema } from "../domain/schema/read-schema";
import type { Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import type { WorkbookPort } from "./ports";

export interface LoadedSchema {
  readonly schema: Schema;
  readonly findings: readonly Finding[];
}

/** Sheets that hold the schema. */
export const SCHEMA_SHEETS: readonly string[] = Object.values(SHEETS);

/** The schema of the workbook; problem "no-schema" where its sheet is missing, "schema-invalid" where it cannot be used. */
export async function loadSchema(workbook: WorkbookPort): Promise<Outcome<LoadedSchema>> {
  const reading = await workbook.readSheets({ names: SCHEMA_SHEETS });
  return reading.ok ? schemaOf(reading.value) : reading;
}

/** The schema in sheets that were read already. */
export function schemaOf(workbook: WorkbookSnapshot): Outcome<LoadedSchema> {
  const { schema, findings } = readSchema(workbook);
  if (schema && schema.indicators.length > 0) return success({ schema, findings });
  const [first] = findings;
  if (!first || first.code === "schema-sheet-missing") return failure("no-schema");
  return failure("schema-invalid", { params: { code: first.code, heading: first.at.heading ?? "" } });
}

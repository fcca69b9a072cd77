/** The annex on the open sheet becomes a proposed schema. */
import { failure, success, type Outcome } from "../domain/outcome";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { buildSchemaSheets } from "../domain/sheets/schema-sheets";
import { proposeSchema } from "../domain/schema/propose/propose-schema";
import type { Question, SchemaProposal } from "../domain/schema/propose/proposal";
import { SHEETS } from "../domain/schema/words";
import { planChange, type PlannedChange } from "./change";
import { SCHEMA_SHEETS } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface SchemaPreview {
  readonly proposal: SchemaProposal;
  /** The sheet the annex stands on. */
  readonly sheet: string;
  readonly change: PlannedChange;
}

/**
 * Proposes a schema from the sheet in front, or the named one; `ask` says a question in the person's language, `targetColumn`
 * is the zero-based column chosen for the targets.
 */
export async function planSchema(
  workbook: WorkbookPort,
  sheet: string,
  ask: (question: Question) => string,
  targetColumn: number | null = null,
): Promise<Outcome<SchemaPreview>> {
  const names = sheet === "active" ? SCHEMA_SHEETS : [sheet, ...SCHEMA_SHEETS];
  const reading = await workbook.readSheets({ active: sheet === "active", names });
  if (!reading.ok) return reading;
  if (findSheet(reading.value, SHEETS.indicators)) return failure("schema-exists");
  const name = sheet === "active" ? reading.value.active : sheet;
  const annex = reading.value.sheets.find((each) => each.name === name);
  if (!annex) return failure("sheet-missing", { params: { sheet } });
  const proposal = proposeSchema(annex, targetColumn);
  if (!proposal) return failure("no-table", { params: { sheet: annex.name } });
  return success({
    proposal,
    sheet: annex.name,
    change: planChange({ ...buildSchemaSheets(proposal, ask), basis: [annex] }),
  });
}

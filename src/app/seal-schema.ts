/** Seals the schema as approved, so that later differences are seen. */
import { failure, success, type Outcome } from "../domain/outcome";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { buildSeal } from "../domain/sheets/seal-sheet";
import { compareWithSeal, readLastSeal, sealableCells } from "../domain/schema/seal";
import { SHEETS } from "../domain/schema/words";
import { planChange, type PlannedChange } from "./change";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

export interface SealPreview {
  /** The version there is; null before the first. */
  readonly last: { readonly version: number; readonly date: string } | null;
  /** Differences from it: cells, rows added, rows removed. */
  readonly differences: number;
  /** Null where the schema is as it was sealed. */
  readonly change: PlannedChange | null;
  readonly version: number;
}

/** Looks at what sealing would write; `today` is a day of this place. A schema with errors is not sealed. */
export async function planSeal(workbook: WorkbookPort, today: Date): Promise<Outcome<SealPreview>> {
  const reading = await workbook.readSheets({ names: SCHEMA_SHEETS });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const fault = loaded.value.findings.find(({ severity }) => severity === "E");
  if (fault) return failure("schema-invalid", { params: { code: fault.code, heading: fault.at.heading ?? "" } });
  const main = findSheet(reading.value, SHEETS.indicators);
  if (!main) return failure("no-schema");
  const named = findSheet(reading.value, SHEETS.sealed);
  const last = readLastSeal(named ?? undefined);
  // A sheet of that name which holds no seal is somebody's: adding ours is refused, and nothing is written below theirs.
  const sheet = last || named?.madeAs !== undefined ? named : null;
  const differences = last ? compareWithSeal(main, last).length : 0;
  const version = (last?.version ?? 0) + 1;
  const sealed = { version, date: dayOf(today), cells: sealableCells(main) };
  const unchanged = last !== null && differences === 0;
  return success({
    last,
    differences,
    version,
    change: unchanged ? null : planChange({ ...buildSeal(sealed, sheet), basis: [main, ...(sheet ? [sheet] : [])] }),
  });
}

function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${String(date.getFullYear())}`;
}

/**
 * The schema sheets of a workbook → Schema, with a finding for whatever does not fit. A row with a fault that would
 * make its verdict wrong is left out and said so; the rest of the schema stays usable.
 */
import type { Finding } from "../finding/finding";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { foldKey } from "../text/fold";
import { readIndicators } from "./read-indicators";
import { readSettings } from "./read-settings";
import { compareWithSeal, readLastSeal } from "./seal";
import { readUnits } from "./read-units";
import type { Schema } from "./types";
import { indicatorsOn } from "./units-on";
import { SHEETS } from "./words";

export interface SchemaReading {
  /** null where a sheet or a needed column is missing. */
  readonly schema: Schema | null;
  readonly findings: readonly Finding[];
}

/** Reads the schema of a workbook that holds the sheets "Bộ chỉ tiêu", "Đơn vị" and "Thiết lập"; `asOf` is the day of this run where another than the one written is meant. */
export function readSchema(workbook: WorkbookSnapshot, asOf?: number): SchemaReading {
  const sheets = sheetsByName(workbook);
  const main = sheets.get(foldKey(SHEETS.indicators));
  if (!main)
    return {
      schema: null,
      findings: [{ code: "schema-sheet-missing", severity: "E", at: { sheet: SHEETS.indicators } }],
    };
  const findings: Finding[] = [];
  const units = readUnits(sheets.get(foldKey(SHEETS.units)), findings);
  const settings = readSettings(sheets.get(foldKey(SHEETS.settings)), findings, asOf);
  const indicators = readIndicators(main, units, findings);
  if (!indicators) return { schema: null, findings };
  const sealed = readLastSeal(sheets.get(foldKey(SHEETS.sealed)));
  if (sealed) findings.push(...compareWithSeal(main, sealed));
  // Undated, units are those of the end of the period; judged, those of the day.
  const now = indicatorsOn(indicators, units, settings.asOf ?? settings.periodEnd);
  return { schema: { settings, units, indicators: now }, findings };
}

/** Whether a sheet is one of the schema's own. */
export function isSchemaSheet(name: string): boolean {
  const key = foldKey(name);
  return Object.values(SHEETS).some((sheet) => foldKey(sheet) === key);
}

function sheetsByName(workbook: WorkbookSnapshot): Map<string, SheetSnapshot> {
  return new Map(workbook.sheets.map((sheet) => [foldKey(sheet.name), sheet]));
}

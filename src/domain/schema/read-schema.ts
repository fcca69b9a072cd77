/**
 * The schema sheets of a workbook → Schema, with a finding for whatever does not fit. A row with a fault that would
 * make its verdict wrong is left out and said so; the rest of the schema stays usable.
 */
import type { Finding, SchemaFindingCode, Severity } from "../finding/finding";
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { cleanText, foldKey } from "../text/fold";
import { readIndicators } from "./read-indicators";
import { headingColumns, splitList } from "./sheet-columns";
import { readSettings } from "./read-settings";
import { compareWithSeal, readLastSeal } from "./seal";
import type { ReportingUnit, Schema } from "./types";
import { SHEETS, UNIT_COLUMNS } from "./words";

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
    return { schema: null, findings: [schemaFinding("schema-sheet-missing", "E", { sheet: SHEETS.indicators })] };
  const findings: Finding[] = [];
  const units = readUnits(sheets.get(foldKey(SHEETS.units)), findings);
  const settings = readSettings(sheets.get(foldKey(SHEETS.settings)), findings, asOf);
  const indicators = readIndicators(main, units, findings);
  if (!indicators) return { schema: null, findings };
  const sealed = readLastSeal(sheets.get(foldKey(SHEETS.sealed)));
  if (sealed) findings.push(...compareWithSeal(main, sealed));
  return { schema: { settings, units, indicators }, findings };
}

/** Whether a sheet is one of the schema's own. */
export function isSchemaSheet(name: string): boolean {
  const key = foldKey(name);
  return Object.values(SHEETS).some((sheet) => foldKey(sheet) === key);
}

function sheetsByName(workbook: WorkbookSnapshot): Map<string, SheetSnapshot> {
  return new Map(workbook.sheets.map((sheet) => [foldKey(sheet.name), sheet]));
}

function schemaFinding(
  code: SchemaFindingCode,
  severity: Severity,
  at: Finding["at"],
  rest: Omit<Finding, "code" | "severity" | "at"> = {},
): Finding {
  return { code, severity, at, ...rest };
}

function readUnits(sheet: SheetSnapshot | undefined, findings: Finding[]): ReportingUnit[] {
  if (!sheet) {
    findings.push(schemaFinding("schema-sheet-missing", "W", { sheet: SHEETS.units }));
    return [];
  }
  const { row: heading, columns } = headingColumns(sheet);
  const units: ReportingUnit[] = [];
  const codes = new Set<string>();
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const text = (name: string): string => {
      const column = columns.get(foldKey(name));
      return column === undefined ? "" : cleanText(cellText(cellAt(sheet, row, column)));
    };
    const code = text(UNIT_COLUMNS.code);
    const name = text(UNIT_COLUMNS.name);
    if (code === "" && name === "") continue;
    if (codes.has(foldKey(code)))
      findings.push(
        schemaFinding(
          "schema-code-duplicate",
          "E",
          { sheet: sheet.name, cell: cellName(row, columns.get(foldKey(UNIT_COLUMNS.code)) ?? 0) },
          { found: code },
        ),
      );
    else {
      const unit = code === "" ? name : code;
      codes.add(foldKey(unit));
      units.push({
        code: unit,
        name: name === "" ? code : name,
        aliases: splitList(text(UNIT_COLUMNS.aliases)),
      });
    }
  }
  return units;
}

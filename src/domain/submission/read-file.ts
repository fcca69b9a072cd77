/** Reads a whole workbook of a submission. */
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Schema } from "../schema/types";
import { UnitIndex } from "../schema/unit-index";
import { IndicatorIndex } from "./match-indicator";
import { readSheet, type ReadingFrame } from "./read-sheet";
import type { SubmittedFile } from "./submission";

/** The indexes that all files of a run share. */
export function readingFrame(schema: Schema): ReadingFrame {
  return { schema, indicators: new IndicatorIndex(schema), units: new UnitIndex(schema.units) };
}

/** Every sheet of the workbook as submitted. Sheets without a unit of their own take the one their neighbours name. */
export function readFile(frame: ReadingFrame, workbook: WorkbookSnapshot, fingerprint: string): SubmittedFile {
  const sheets = workbook.sheets.map((sheet) => readSheet(frame, workbook, sheet));
  const named = [
    ...new Set(sheets.flatMap(({ role, unit }) => (unit !== null && role !== "notIndicators" ? [unit] : []))),
  ];
  const only = named.length === 1 ? (named[0] ?? null) : null;
  const whole = sheets.map((sheet) => (sheet.unit === null && only !== null ? { ...sheet, unit: only } : sheet));
  const units = [...new Set(whole.flatMap(({ role, unit }) => (unit !== null && role === "indicators" ? [unit] : [])))];
  return { file: workbook.name, fingerprint, workbook, sheets: whole, units };
}

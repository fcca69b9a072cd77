/** Reads a whole workbook of a submission. */
import type { WorkbookSnapshot } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import { onlyReportedMonth } from "./month-sheets";
import { readSheet, withoutTable } from "./read-sheet";
import { monthOf, type ReadingFrame } from "./reading-frame";
import type { SubmittedFile } from "./submission";

export { readingFrame } from "./reading-frame";

/**
 * Every table of the workbook as submitted. Sheets without a unit of their own take the one their neighbours name; `copies`
 * names the sheets that a consolidation kept of what others sent, which are not read again.
 */
export function readFile(
  frame: ReadingFrame,
  workbook: WorkbookSnapshot,
  fingerprint: string,
  copies: Pick<ReadonlySet<string>, "has"> = new Set(),
): SubmittedFile {
  const read = workbook.sheets.flatMap((sheet) =>
    copies.has(sheet.name)
      ? [withoutTable(frame, workbook, new TextGrid(sheet), "own-copy")]
      : readSheet(frame, workbook, sheet),
  );
  const sheets = onlyReportedMonth(read, monthOf(frame.schema.settings.asOf));
  const named = [
    ...new Set(sheets.flatMap(({ role, unit }) => (unit !== null && role !== "notIndicators" ? [unit] : []))),
  ];
  const only = named.length === 1 ? (named[0] ?? null) : null;
  const whole = sheets.map((sheet) => (sheet.unit === null && only !== null ? { ...sheet, unit: only } : sheet));
  const units = [...new Set(whole.flatMap(({ role, unit }) => (unit !== null && role === "indicators" ? [unit] : [])))];
  return { file: workbook.name, fingerprint, workbook, sheets: whole, units };
}

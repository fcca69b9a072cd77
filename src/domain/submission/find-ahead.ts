/**
 * Tables found where a file is read, before it is handed to whoever reads it against the schema: that is half of what reading
 * thousands of files costs, and its result is small. It needs the sheet and the schema alone.
 */
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import type { Schema } from "../schema/types";
import { bestReading } from "../table/best-reading";
import type { FoundTable } from "../table/table";
import { findFormTable } from "./form-table";
import { readingFrame } from "./reading-frame";
import type { ReadingFrame } from "./reading-frame";

/** The tables of each sheet, in the order of the sheets; null where it has to be read as a whole. */
export type TablesAhead = readonly (readonly FoundTable[] | null)[];

/** Larger sheets are seldom an office's: what they take is nobody's to wait for before the file is known. */
const MOST_ROWS = 2_000;

/** Finds the tables of workbooks by a schema. */
export function tableFinder(schema: Schema): (workbook: WorkbookSnapshot) => TablesAhead {
  const frame = readingFrame(schema);
  return ({ sheets }) => sheets.map((sheet) => tablesOf(frame, sheet));
}

/** Sheets that the program made, forms, and sheets that have to be looked at another way are left to their reader. */
function tablesOf({ indicators, hints }: ReadingFrame, sheet: SheetSnapshot): readonly FoundTable[] | null {
  if (sheet.madeAs !== undefined || sheet.rows.length > MOST_ROWS) return null;
  const grid = new TextGrid(sheet);
  if (findFormTable(grid, indicators)) return null;
  const { view, tables } = bestReading(grid, hints);
  return view ? null : tables;
}

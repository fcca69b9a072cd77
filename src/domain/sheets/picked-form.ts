/** A form as it was picked, to be filled in. */
import { TextGrid } from "../grid/text-grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { isSchemaSheet } from "../schema/read-schema";
import type { Schema } from "../schema/types";
import { findFormTable, type FormTable } from "../submission/form-table";
import { readingFrame } from "../submission/read-file";
import type { ReadingFrame } from "../submission/reading-frame";

/** A form as it was picked, with what it is read by. */
export interface PickedForm {
  readonly workbook: WorkbookSnapshot;
  readonly page: SheetSnapshot;
  readonly table: FormTable;
  readonly frame: ReadingFrame;
}

/** The form in the workbook; null where it has none that can be filled in. */
export function findPickedForm(workbook: WorkbookSnapshot, schema: Schema): PickedForm | null {
  const frame = readingFrame(schema);
  for (const page of workbook.sheets) {
    const table = isSchemaSheet(page.name) ? null : findFormTable(new TextGrid(page), frame.indicators);
    if (table?.meta && table.withIds) return { workbook, page, table, frame };
  }
  return null;
}

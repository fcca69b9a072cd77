import { cellText } from "../../domain/grid/snapshot";
import type { BookTable } from "./model";
import type { Sheet } from "./sheet";

/** Headings of a table, from its cells. */
export function headings(sheet: Sheet, table: BookTable): string[] {
  const { top, left, right } = table.range;
  return Array.from({ length: right - left + 1 }, (_, offset) => {
    const value = table.headers ? sheet.value(top, left + offset) : null;
    return value === null ? (table.columns[offset] ?? `Column${String(offset + 1)}`) : cellText({ value });
  });
}

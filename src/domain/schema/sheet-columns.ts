/** Columns of a schema sheet by their headings. */
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import { foldKey } from "../text/fold";

/** Zero-based columns of the wanted headings on the sheet's first filled row, by folded heading. */
export function headingColumns(sheet: SheetSnapshot): {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
} {
  const row = sheet.rows.findIndex((cells) => cells.filter((cell) => cell !== null).length >= 2);
  const columns = new Map<string, number>();
  (sheet.rows[row] ?? []).forEach((cell, column) => {
    const key = foldKey(cellText(cell));
    if (key !== "" && !columns.has(key)) columns.set(key, column);
  });
  return { row, columns };
}

/** Items of a cell separated by ";". */
export function splitList(text: string): string[] {
  return text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Finds the meta of an issued form on a sheet, wherever the cell stands by now. */
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import { parseMeta, type FormMeta } from "./meta";

/** Rows and columns at the corner in which it may stand. */
const REACH = 6;

/** The meta in a cell of the sheet's corner; null where there is none. */
export function findMeta({ rows }: Pick<SheetSnapshot, "rows">): FormMeta | null {
  for (const row of rows.slice(0, REACH))
    for (const cell of row.slice(0, REACH)) {
      const meta = typeof cell?.value === "string" ? parseMeta(cellText(cell)) : null;
      if (meta) return meta;
    }
  return null;
}

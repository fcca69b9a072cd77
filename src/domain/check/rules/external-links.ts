/** A figure comes from a link to another workbook and may be stale. Only the actual column is looked at. */
import { matchedRows, onRow, roleCell, type SheetRule } from "../rule";

const LINK = /\[[^\]]+\]/;

export const checkExternalLinks: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => LINK.test(roleCell(sheet, row, "actual")?.formula ?? ""))
    .map((row) =>
      onRow("external-links", sheet, row, "actual", { found: roleCell(sheet, row, "actual")?.formula ?? "" }),
    );

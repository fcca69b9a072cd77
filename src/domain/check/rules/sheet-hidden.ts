/** Hidden sheets are listed and not read; hidden rows and columns are read and named. The ids of an issued form are no finding. */
import { columnName } from "../../grid/address";
import { cellAt } from "../../grid/snapshot";
import type { SubmittedSheet } from "../../submission/submission";
import type { Finding } from "../../finding/finding";
import { onSheet, type SheetRule } from "../rule";

export const checkSheetHidden: SheetRule = (sheet) => {
  if (sheet.role === "hidden") return hiddenSheet(sheet);
  if (!sheet.table) return [];
  return [...hiddenRows(sheet), ...hiddenColumns(sheet)];
};

/** How many rows it has is said, so that an acceptance ends when there are more. */
function hiddenSheet(sheet: SubmittedSheet): Finding[] {
  const rows = sheet.rows.length;
  return rows > 0 ? [onSheet("sheet-hidden", sheet, { found: String(rows) })] : [];
}

function hiddenRows(sheet: SubmittedSheet): Finding[] {
  const hidden = new Set(sheet.grid.sheet.hiddenRows);
  return sheet.rows
    .filter(({ row, indicator }) => indicator !== null && hidden.has(row.row))
    .map(({ row }) =>
      onSheet("sheet-hidden", sheet, {
        cell: `${String(row.row + 1)}:${String(row.row + 1)}`,
        found: row.name,
        params: { part: "row" },
      }),
    );
}

function hiddenColumns(sheet: SubmittedSheet): Finding[] {
  return sheet.grid.sheet.hiddenColumns
    .filter(
      (column) =>
        column !== sheet.roles.code && sheet.rows.some(({ row }) => cellAt(sheet.grid.sheet, row.row, column) !== null),
    )
    .map((column) =>
      onSheet("sheet-hidden", sheet, {
        cell: `${columnName(column)}:${columnName(column)}`,
        params: { part: "column" },
      }),
    );
}

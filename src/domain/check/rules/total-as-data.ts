/** A subtotal, note or signature row, left out; said once a row at its first filled cell. */
import { onCell, type SheetRule } from "../rule";

export const checkTotalAsData: SheetRule = (sheet) =>
  sheet.rows
    .filter(({ row }) => row.kind === "total" || row.kind === "note")
    .map((row) =>
      onCell("total-as-data", sheet, row, row.row.firstColumn, {
        found: sheet.grid.text(row.row.row, row.row.firstColumn),
      }),
    );

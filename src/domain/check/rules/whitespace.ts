/** Leading, trailing, double or non-breaking spaces in a name. Line breaks inside a cell are layout, not a fault. */
import { cellText } from "../../grid/snapshot";
import { matchedRows, onRow, roleCell, type SheetRule } from "../rule";

const FAULT = /^[ \u00a0]|[ \u00a0]$|[ \u00a0]{2}|\u00a0/;

export const checkWhitespace: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => FAULT.test(cellText(roleCell(sheet, row, "name"))))
    .map((row) =>
      onRow("whitespace", sheet, row, "name", {
        found: cellText(roleCell(sheet, row, "name")),
        expected: row.row.name,
      }),
    );

/** A formula whose result was never stored: the figure is unknown until the file is opened and saved in a spreadsheet. */
import { matchedRows, onRow, roleCell, type SheetRule } from "../rule";

export const checkValuesNotComputed: SheetRule = (sheet) =>
  matchedRows(sheet)
    .filter((row) => roleCell(sheet, row, "actual")?.notComputed === true)
    .map((row) =>
      onRow("values-not-computed", sheet, row, "actual", { found: roleCell(sheet, row, "actual")?.formula ?? "" }),
    );

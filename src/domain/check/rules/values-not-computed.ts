/** A formula whose result was never stored: the figure is unknown until the file is opened and saved in a spreadsheet. */
import { matchedRows, onRow, roleCell, type SheetRule } from "../rule";

export const checkValuesNotComputed: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const cell = roleCell(sheet, row, "actual");
    return cell?.notComputed === true
      ? [onRow("values-not-computed", sheet, row, "actual", { found: cell.formula ?? "" })]
      : [];
  });

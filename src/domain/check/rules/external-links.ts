/** A figure comes from a link to another workbook and may be stale. Only the actual column is looked at. */
import { matchedRows, onRow, roleCell, type SheetRule } from "../rule";

/** "'[Sổ a.xlsx]Trang 1'!A1", "[1]Trang!A1", "[1]!Tên"; not the column of a table, "Bang1[Thực hiện]". */
const LINK = /'[^'[\]]*\[[^[\]]+\][^']*'!|\[[^[\]]+\][\p{L}\p{N}_.]*!/u;

export const checkExternalLinks: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const formula = roleCell(sheet, row, "actual")?.formula;
    return formula !== undefined && LINK.test(formula)
      ? [onRow("external-links", sheet, row, "actual", { found: formula })]
      : [];
  });

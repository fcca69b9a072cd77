/** Text in a TCVN3 or VNI font, converted as shown. */
import { cellText } from "../../grid/snapshot";
import { onSheet, type SheetRule } from "../rule";

export const checkLegacyFont: SheetRule = (sheet) => {
  const fonts = new Set<string>();
  let found = "";
  let expected = "";
  sheet.grid.sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell || !sheet.grid.isLegacy(cell)) return;
      fonts.add(cell.font ?? sheet.grid.encoding ?? "");
      if (found !== "" || !/[^\u0020-\u007f]/.test(cellText(cell))) return;
      found = cellText(cell);
      expected = sheet.grid.text(row, column);
    });
  });
  return fonts.size === 0
    ? []
    : [onSheet("legacy-font", sheet, { found, expected, params: { fonts: [...fonts].join(", ") } })];
};

/** Text in a TCVN3 or VNI font, converted as shown. */
import { onSheet, type SheetRule } from "../rule";

export const checkLegacyFont: SheetRule = (sheet) => {
  if (sheet.role !== "indicators") return [];
  const fonts = new Set<string>();
  let sample: readonly [string, string] | null = null;
  sheet.grid.sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell?.font === undefined) return;
      fonts.add(cell.font);
      if (!sample && /[^\u0000-\u007f]/.test(String(cell.value)))
        sample = [String(cell.value), sheet.grid.text(row, column)];
    });
  });
  if (fonts.size === 0) return [];
  const [found, expected] = sample ?? ["", ""];
  return [onSheet("legacy-font", sheet, { found, expected, params: { fonts: [...fonts].join(", ") } })];
};

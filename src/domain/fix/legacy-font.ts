/** Every text of the sheet in a TCVN3 or VNI font becomes Unicode, in a font that has its letters. */
import { SHEET_FONT } from "../sheets/styles";
import { decodeLegacy } from "../text/legacy-font";
import { change } from "./at-finding";
import type { FixCell, FixMaker } from "./fix";

export const fixLegacyFont: FixMaker = (_finding, sheet) => {
  const cells: FixCell[] = [];
  const font = SHEET_FONT.fontName ?? "Times New Roman";
  sheet.grid.sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell?.font === undefined || typeof cell.value !== "string" || cell.formula !== undefined) return;
      cells.push({ ...change(sheet, r, c, decodeLegacy(cell.value, cell.font)), style: { fontName: font } });
    });
  });
  return cells.length === 0 ? [] : [{ cells }];
};

/**
 * Which unit sent a sheet: what it says of itself ("Đơn vị báo cáo: …"), then its sheet's name, the title block, the
 * file's name. The longest name that is found counts; "Bảo hiểm xã hội huyện" beats "Bảo hiểm xã hội".
 */
import type { TextGrid } from "../grid/text-grid";
import type { UnitIndex, UnitName } from "../schema/unit-index";
import { foldKey } from "../text/fold";

/** Code of the unit that reports on a sheet, or null; `titleRows` is how many rows stand above its heading. */
export function unitOfSheet(units: UnitIndex, file: string, grid: TextGrid, titleRows: number): string | null {
  const titles: string[] = [];
  for (let row = 0; row < Math.min(titleRows, grid.height); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text !== "") titles.push(text);
    }
  const said = titles.find(
    (text) => /^(don vi bao cao|don vi|co quan bao cao) /.test(`${foldKey(text)} `) && text.includes(":"),
  );
  const stated = said === undefined ? null : units.findIn(said.slice(said.indexOf(":") + 1));
  if (stated) return stated.code;
  const bySheet = units.findIn(grid.sheet.name);
  if (bySheet && bySheet.key.length > 3) return bySheet.code;
  let best: UnitName | null = null;
  for (const title of titles) {
    const unit = units.findIn(title);
    if (unit && unit.key.length > Math.max(3, best?.key.length ?? 0)) best = unit;
  }
  return best?.code ?? unitOfFileName(units, file);
}

/** Code of the unit that a file's name speaks of, or null. */
export function unitOfFileName(units: UnitIndex, file: string): string | null {
  return units.findIn(file.replace(/\.[a-z]+$/i, "").replace(/[_.\d]+/g, " "))?.code ?? null;
}

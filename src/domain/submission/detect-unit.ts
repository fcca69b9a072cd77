/**
 * Which unit sent a sheet: its hidden id, then what it says of itself ("Đơn vị báo cáo: …"), its sheet's name, the title
 * block, the file's name, the signature. What names two units alike says nothing; the next is asked.
 */
import type { TextGrid } from "../grid/text-grid";
import type { UnitIndex } from "../schema/unit-index";
import { foldKey } from "../text/fold";
import { senderNames } from "./sender-names";
import { titlesIn, type TitleRows } from "./sheet-titles";

const SAID = /^(don vi( bao cao| lap( bieu)?| thuc hien| gui)?|co quan( bao cao)?|ten don vi|noi lap) /;
/** To whom it is sent is not who sends it. */
const ADDRESSED = /^(kinh gui|noi nhan|gui)( |$)/;
const SIGNATURE_ROWS = 30;

/** Code of the unit that reports on a sheet, or null; `titles` stand above its table, `after` is the row below it. */
export function unitOfSheet(
  units: UnitIndex,
  file: string,
  grid: TextGrid,
  titles: TitleRows,
  after: number,
): string | null {
  const texts = titlesIn(grid, titles).filter((text) => !ADDRESSED.test(foldKey(text)));
  return (
    hiddenId(units, grid, titles) ??
    statedUnit(units, texts) ??
    unitOfName(units, grid.sheet.name) ??
    onlyOne(units, texts) ??
    unitOfFileName(units, file) ??
    onlyOne(units, signatures(grid, after))
  );
}

/** Code of the unit that a file's name speaks of, or null. */
export function unitOfFileName(units: UnitIndex, file: string): string | null {
  return unitOfName(units, file.replace(/\.[a-z]+$/i, ""));
}

function unitOfName(units: UnitIndex, name: string): string | null {
  return senderNames(units).oneInName(name);
}

/** The code in a hidden row or column of the title block, as our own forms carry it. */
function hiddenId(units: UnitIndex, grid: TextGrid, { from, to }: TitleRows): string | null {
  const { hiddenRows, hiddenColumns } = grid.sheet;
  if (hiddenRows.length === 0 && hiddenColumns.length === 0) return null;
  for (let row = from; row < Math.min(to, grid.height); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      if (!hiddenRows.includes(row) && !hiddenColumns.includes(column)) continue;
      const text = grid.text(row, column);
      const unit = text === "" ? null : units.resolve(text);
      if (unit !== null) return unit;
    }
  return null;
}

function statedUnit(units: UnitIndex, texts: readonly string[]): string | null {
  const said = texts.find((text) => text.includes(":") && SAID.test(`${foldKey(text.slice(0, text.indexOf(":")))} `));
  if (said === undefined) return null;
  const after = said.slice(said.indexOf(":") + 1);
  return units.resolve(after) ?? senderNames(units).oneIn(after);
}

/** The unit that some of the texts name, and none of them names another. */
function onlyOne(units: UnitIndex, texts: readonly string[]): string | null {
  const found = new Set(texts.map((text) => senderNames(units).oneIn(text)).filter((code) => code !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The texts below a table, without the list of recipients. */
function signatures(grid: TextGrid, after: number): string[] {
  const texts: string[] = [];
  const recipients = new Set<number>();
  for (let row = after; row < Math.min(grid.height, after + SIGNATURE_ROWS); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text === "") continue;
      if (ADDRESSED.test(foldKey(text))) recipients.add(column);
      if (!recipients.has(column) && !/^[-–+•]/.test(text)) texts.push(text);
    }
  return texts;
}

/**
 * Units in rows under a title that names the one indicator of the sheet: "KẾT QUẢ TRỒNG RỪNG" over "Xã | Kế hoạch | Thực hiện".
 * The name is brought beside each unit.
 */
import { onlyOf } from "../groups";
import { columnsOf, rowsAbove, rowsOf } from "../grid/lines";
import type { RangeAddress } from "../grid/address";
import { viewOfRows, type Place, type SheetView, type ViewCell } from "../grid/view";
import type { TextGrid } from "../grid/text-grid";
import { textsIn } from "../grid/texts-in";
import type { ColumnRole } from "./column-role";
import { foldKey } from "../text/fold";
import { unitInBrackets } from "../text/unit";
import { isFigure } from "./heading-block";
import { meaningOf } from "./headings";
import type { SchemaHints } from "./hints";

/** Rows in which the title stands, columns in which units may. */
const TITLE_ROWS = 12;
const LABELS = 4;
/** So many units are no accident, and so many of the rows beside figures. */
const FEWEST = 2;
const MOSTLY = 0.6;
/** Rows above the units that are their heading, and what is no longer one of its words. */
const HEADING_ROWS = 4;
const LONGEST_HEADING = 60;

interface Title {
  readonly at: Place;
  readonly name: string;
  /** It says nothing else: "Kinh phí hỗ trợ trồng rừng" is another thing than "Trồng rừng". */
  readonly plain: boolean;
}

/** Folded words that a title may have before an indicator's name, and with which it may go on. */
const BEFORE = new Set(
  "ket qua tinh hinh thuc hien chi tieu bieu bang phu luc so lieu bao cao tong hop thong ke theo doi tien do chi tiet ve danh gia cong tac ke hoach luy ke uoc dien tich i ii iii iv v".split(
    " ",
  ),
);
const BEHIND = new Set(
  "nam thang qui ngay theo cua cac tren tai den toan o tu do tinh uoc luy ca ki giai xa phuong huyen quan thi tinh thon to khu ban ap va".split(
    " ",
  ),
);

/** Rows of units with figures, and what the title above them names. */
interface UnitRows {
  readonly label: number;
  readonly rows: readonly number[];
  readonly titles: readonly Title[];
}

/** The sheet with a column of the indicator's name before its own, or null where no title names just one over units. */
export function viewTitled(grid: TextGrid, hints: SchemaHints): SheetView | null {
  const found = unitRows(grid, hints);
  if (!found) return null;
  // "PHÒNG NÔNG NGHIỆP" has a name in it and is no title of one.
  const title = onlyOf(found.titles.filter(({ plain }) => plain));
  const first = Math.min(...found.rows);
  const heading = headingAbove(grid, first, found.label);
  if (!title || heading === null) return null;
  const labels = [found.label, ...labelsBeside(grid, found, heading)];
  const lines = labels.flatMap((label, at) =>
    linesOf(grid, { label, heading, title, first, left: at === 0 ? 0 : label, right: labels[at + 1] ?? grid.width }),
  );
  return viewOfRows("titled", grid, lines);
}

/** Columns of units further right under the same words: the table goes on beside itself. */
function labelsBeside(grid: TextGrid, { label, rows }: UnitRows, heading: number): number[] {
  const words = grid.key(heading, label);
  return [...columnsOf(grid, label + 1)].filter(
    (column) =>
      words !== "" && grid.key(heading, column) === words && rows.some((row) => grid.text(row, column) !== ""),
  );
}

/** The rows of units with figures that may be an indicator's, by what the title names or plan and actual over them; null where none are. */
export function titledRows(grid: TextGrid, hints: SchemaHints): RangeAddress | null {
  const found = unitRows(grid, hints);
  if (!found) return null;
  const [top, bottom] = [Math.min(...found.rows), Math.max(...found.rows)];
  if (found.titles.length === 0 && !tellsOfPlans(grid, top)) return null;
  return { top, left: found.label, bottom, right: grid.width - 1 };
}

/** "Kế hoạch" and "Thực hiện" over columns. */
function tellsOfPlans(grid: TextGrid, below: number): boolean {
  const roles = new Set<ColumnRole | null>();
  for (const { text } of textsIn(grid, below - HEADING_ROWS, below))
    if (text.length <= LONGEST_HEADING) roles.add(meaningOf([text]).role);
  return roles.has("plan") && roles.has("actual");
}

function unitRows(grid: TextGrid, hints: SchemaHints): UnitRows | null {
  for (const label of columnsOf(grid, 0, LABELS)) {
    const filled = figureRows(grid, label);
    const rows = filled.filter((row) => hints.isUnit(grid.text(row, label)));
    if (rows.length < FEWEST || rows.length < filled.length * MOSTLY) continue;
    return { label, rows, titles: titlesAbove(grid, Math.min(...rows), hints) };
  }
  return null;
}

/** Rows with a text in the column and a figure to the right of it. */
function figureRows(grid: TextGrid, label: number): number[] {
  return [...rowsOf(grid)].filter((row) => /\p{L}/u.test(grid.text(row, label)) && hasFigureBeside(grid, row, label));
}

function hasFigureBeside(grid: TextGrid, row: number, label: number): boolean {
  for (const column of columnsOf(grid, label + 1)) if (holdsNumber(grid, row, column)) return true;
  return false;
}

/** The indicators that the texts above a row name. */
function titlesAbove(grid: TextGrid, below: number, { namesIn }: SchemaHints): Title[] {
  const found = new Map<string, Title>();
  for (const { text, row, column } of textsIn(grid, 0, Math.min(below, TITLE_ROWS)))
    for (const name of namesIn(text))
      if (!found.has(name)) found.set(name, { at: [row, column], name, plain: isPlain(text, name) });
  return [...found.values()];
}

/** Whether a title says no more than a name, that it is of results, and of what time and whom. */
function isPlain(title: string, name: string): boolean {
  const [words, own] = [foldKey(title), foldKey(unitInBrackets(name).name)];
  const at = ` ${words} `.indexOf(` ${own} `);
  if (at < 0) return false;
  const before = words
    .slice(0, at)
    .split(" ")
    .filter((word) => word !== "");
  const next = words
    .slice(at + own.length)
    .trim()
    .replace(/ .*$/, "");
  const isNumber = (word: string): boolean => /^\d/.test(word);
  return (
    before.every((word) => BEFORE.has(word) || isNumber(word)) && (next === "" || BEHIND.has(next) || isNumber(next))
  );
}

/** The nearest row above with words over the units and over columns to their right. */
function headingAbove(grid: TextGrid, first: number, label: number): number | null {
  for (const row of rowsAbove(first)) {
    const isHeaded = [...columnsOf(grid, label + 1)].some((column) => /\p{L}|%/u.test(grid.shownText(row, column)));
    if (isHeaded && grid.isWordy(row) && grid.shownText(row, label) !== "") return grid.shownAt(row, label)[0];
  }
  return null;
}

function linesOf(
  grid: TextGrid,
  frame: {
    readonly label: number;
    readonly heading: number;
    readonly title: Title;
    readonly first: number;
    readonly left: number;
    readonly right: number;
  },
): (ViewCell | null)[][] {
  const { label, heading, title, first, left, right } = frame;
  return [...rowsOf(grid, heading)].map((row) => {
    const named = row >= first && isNamed(grid, row, label);
    const beside = row === heading ? { at: title.at, cell: { value: NAME } } : null;
    return [
      named ? { at: title.at, cell: { value: title.name } } : beside,
      ...[...columnsOf(grid, left, right)].map((column) => ({ at: [row, column] as const })),
    ];
  });
}

function holdsNumber(grid: TextGrid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  return /\d/.test(text) && isFigure(text);
}

/** Whoever a row is of, known or not, or all of them together. */
function isNamed(grid: TextGrid, row: number, label: number): boolean {
  return /\p{L}{2}/u.test(grid.text(row, label)) && hasFigureBeside(grid, row, label);
}

/** "Toàn huyện", "Cộng" in the place of a unit. */
export function isOfAll(text: string): boolean {
  return /^\s*(?:tổng|cộng|toàn|chung|bình quân)(?!\p{L})/iu.test(text);
}

const NAME = "Chỉ tiêu";

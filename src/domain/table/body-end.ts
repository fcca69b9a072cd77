/** Where the rows of a table end: notes, signatures and recipients stay outside. */
import { columnsOf, rowsOf } from "../grid/lines";
import { foldKey } from "../text/fold";
import { isUnitText } from "./column-cells";
import { isNumberRow, rowKey, type HeadingBlock } from "./heading-block";
import type { TableHints } from "./hints";
import { roleColumns, type TableColumn } from "./table";
import type { TextGrid } from "../grid/text-grid";

export interface Body {
  readonly last: number;
  readonly repeated: readonly number[];
}

/** Notes and recipients close a table wherever they stand; "kt xh" begins many names, "KT. CHỦ TỊCH" none. */
const CLOSING =
  /^(ghi chu|chu thich|nguoi lap|nguoi tong hop|lap bieu|noi nhan|ki ghi ro|ki ten|thu truong|truong phong|pho truong phong|giam doc|pho giam doc|chu tich|pho chu tich|hieu truong|chanh van phong|nguon so lieu|luu vt|t ?m (ubnd|uy ban|ban|hdnd|dang|bch|hoi)|(t ?l|k ?t|tuq|q) (chu tich|truong|giam doc|chi cuc|thu truong|hieu truong|chanh|bi thu|doi truong))/;
const SIGNED_ON = /, ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm/iu;

/** Whether a text opens what follows a table. */
export function isClosingText(text: string): boolean {
  return CLOSING.test(foldKey(text)) || /^\(\*+\)/.test(text) || SIGNED_ON.test(text);
}

/** The last row from `first` on, up to `last`, before one whose first words close the table: signatures are no cells of its columns. */
export function lastBeforeClosing(grid: TextGrid, first: number, last: number): number {
  for (const row of rowsOf(grid, first, last + 1))
    if (grid.isWordy(row) && closes(grid, row, 0, grid.width - 1, grid.width)) return row - 1;
  return last;
}

/** The last row of a body that begins at `first` and ends before `end`. */
export function bodyOf(
  grid: TextGrid,
  columns: readonly TableColumn[],
  { left, right }: { readonly left: number; readonly right: number },
  heading: HeadingBlock,
  { first, end }: { readonly first: number; readonly end: number },
  { isName }: Pick<TableHints, "isName">,
): Body {
  const { name = left, unit, plan, actual, estimate } = roleColumns({ columns });
  const values = [plan, actual, estimate].filter((column) => column !== undefined);
  const repeated: number[] = [];
  let last = first - 1;
  let blank = 0;
  for (const row of rowsOf(grid, first, end)) {
    if (isBlankBetween(grid, row, left, right)) {
      blank += 1;
      continue;
    }
    const wordy = grid.isWordy(row);
    if ((wordy || repeated.at(-1) === row - 1) && isRepeated(grid, row, heading, repeated)) {
      repeated.push(row);
      blank = 0;
      continue;
    }
    if (wordy && closes(grid, row, left, right, name)) break;
    const text = grid.text(row, name);
    const measured = unit === undefined ? "" : grid.text(row, unit);
    const told = values.some((column) => grid.text(row, column) !== "");
    const figures = told || measured !== "";
    if (blank > 0 && wordy && namesAcross(grid, row, { left, right }, isName)) break;
    // After a gap only rows that carry a name and figures, or a unit, still belong to the table.
    if (blank > 0 && !((told || isUnitText(measured)) && text.length > 3)) continue;
    if (text !== "" || figures) last = row;
    blank = 0;
  }
  return { last, repeated: repeated.filter((row) => row < last) };
}

/** Indicators beside one another are the columns of another table. */
function namesAcross(
  grid: TextGrid,
  row: number,
  { left, right }: { readonly left: number; readonly right: number },
  isName: TableHints["isName"],
): boolean {
  const names = [...columnsOf(grid, left, right + 1)].filter((column) => isName?.(grid.text(row, column)) === true);
  return names.length >= 2;
}

/** Whether a row carries nothing between two columns. */
export function isBlankBetween(grid: TextGrid, row: number, left: number, right: number): boolean {
  for (const column of columnsOf(grid, left, right + 1)) if (grid.text(row, column) !== "") return false;
  return true;
}

/** Whether a column carries something in some rows from one on. */
export function isFilledBelow(grid: TextGrid, first: number, column: number, rows: number): boolean {
  for (const row of rowsOf(grid, first, first + rows)) if (grid.text(row, column) !== "") return true;
  return false;
}

/** The heading printed again, with its leaves and numbers right below. */
function isRepeated(grid: TextGrid, row: number, heading: HeadingBlock, before: readonly number[]): boolean {
  if (rowKey(grid, row) === heading.key) return true;
  if (before.at(-1) === row - 1)
    return isNumberRow(grid, row) || heading.worded.some((each) => rowKey(grid, each) === rowKey(grid, row));
  const [first] = heading.worded;
  return first !== undefined && rowKey(grid, first) === rowKey(grid, row);
}

/** The first words of the row close the table, or those of a row that names nothing do. */
function closes(grid: TextGrid, row: number, left: number, right: number, name: number): boolean {
  const named = grid.text(row, name) !== "";
  for (const column of columnsOf(grid, left, right + 1)) {
    const text = grid.text(row, column);
    if (text === "") continue;
    if (isClosingText(text)) return true;
    if (named || column <= name) return false;
  }
  return false;
}

/**
 * A list of sentences, each beginning with an indicator's name: "1. Kết nạp đảng viên mới: 11/24 đảng viên, đạt 45,8%", "Sản lượng
 * lương thực có hạt ước đạt 512 tấn" in one cell. Name and what is told of it are brought beside each other.
 */
import { bothGroups } from "../text/both-groups";
import { columnsOf, rowsOf } from "../grid/lines";
import { viewOfRows, type SheetView, type ViewCell } from "../grid/view";
import type { TextGrid } from "../grid/text-grid";
import type { SchemaHints } from "./hints";
import { stripPrefix } from "./read-rows";

const ROWS = 2_000;
const COLUMNS = 12;
/** So many names before a colon, or before what is said of them, are no accident. */
const FEWEST = 2;
const LONGEST_NAME = 160;
const SENTENCE = /^([^:]{4,}?)\s*:\s*(.*\d.*)$/su;
const OUTLINE = /^\s*\d+(?:\.\d+)*[.)]/u;
const SAID =
  /\s(?=(?:ước\s|đã\s|hiện\s|nay\s)?(?:thực hiện\s|duy trì\s)?(?:đạt|là|có|còn|được|bằng)\s(?:\P{Nd}{0,20}\s)?\d)/giu;

/** The sheet with a row for each sentence, or null where fewer than two begin with names of the schema. */
export function viewTold(grid: TextGrid, { isName }: SchemaHints): SheetView | null {
  const partsOf = (text: string): Parts | null => partsAt(text, isName);
  for (const column of columnsOf(grid, 0, COLUMNS)) {
    const named: number[] = [];
    for (const row of rowsOf(grid, 0, ROWS)) {
      const name = partsOf(grid.text(row, column))?.name;
      if (name !== undefined && isName(stripPrefix(name))) named.push(row);
    }
    if (named.length < FEWEST) continue;
    const frame = { column, first: Math.min(...named), last: endOf(grid, column, Math.max(...named)) };
    return viewOfRows("told", grid, linesOf(grid, frame, partsOf));
  }
  return null;
}

/** The list goes on with what says a number below its last name: "Đã lắp đặt mới 09 camera". */
function endOf(grid: TextGrid, column: number, last: number): number {
  let end = last;
  for (const row of rowsOf(grid, last + 1)) {
    if (!/\d/.test(grid.text(row, column))) break;
    end = row;
  }
  return end;
}

/** Every line from the first sentence to the last; what names nothing before a colon is a name that is not known. */
function linesOf(
  grid: TextGrid,
  { column, first, last }: { readonly column: number; readonly first: number; readonly last: number },
  partsOf: (text: string) => Parts | null,
): (ViewCell | null)[][] {
  const lines: (ViewCell | null)[][] = [];
  for (const row of rowsOf(grid, first, last + 1)) {
    const at = [row, column] as const;
    const parts = partsOf(grid.text(row, column));
    if (parts)
      lines.push([
        { at, cell: { value: parts.name } },
        { at, cell: { value: parts.told } },
      ]);
    // "2. Về xã hội" has a number and tells none.
    else if (grid.text(row, column) !== "")
      lines.push([{ at }, /\d/.test(grid.text(row, column).replace(OUTLINE, "")) ? { at } : null]);
  }
  return lines;
}

interface Parts {
  readonly name: string;
  readonly told: string;
}

/** What stands before a colon; else a name of the schema before a word that says how much it is. */
function partsAt(text: string, isName: (text: string) => boolean): Parts | null {
  const sentence = bothGroups(SENTENCE, text);
  if (sentence) {
    const [name, told] = sentence;
    return name.length > LONGEST_NAME ? null : { name, told };
  }
  for (const { index } of text.matchAll(SAID)) {
    const before = text.slice(0, index);
    if (before.length <= LONGEST_NAME && isName(stripPrefix(before)))
      return { name: before, told: text.slice(index + 1) };
  }
  return null;
}

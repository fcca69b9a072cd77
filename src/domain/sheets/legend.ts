/**
 * What the marks in the column of the pace mean: on our own sheet, and above the verdict columns of a person's, there with the day that
 * is judged by. Never over anything, and never where a later reading would take it for a title, a heading or a figure.
 */
import type { RangeAddress } from "../grid/address";
import { cellAt, cellText, type Cell, type SheetSnapshot } from "../grid/snapshot";
import { NAMES, NO_DATA_MARK, PACE_WORDS } from "../judge/words";
import type { PlanStep } from "../plan/plan";
import { attainmentHeading, SHOWN } from "./attainment-columns";
import { PLAIN } from "./styles";

export const LEGEND = `${PACE_WORDS.behind} · ${PACE_WORDS.farBehind} · ${NO_DATA_MARK}`;
/** Not «Số liệu đến ngày»: the sheet itself says of which day its figures are. */
const JUDGED_BY = "Tiến độ tính theo ngày ";

/** A cell, zero-based. */
export interface LegendPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The nearest place above the columns that begin at `left` in the row of headings: blank as far as the line is seen, and such that
 * `read`, all that a reading takes from a sheet, is the same with the line and without. Null where there is none.
 */
export function placeLegend(
  sheet: SheetSnapshot,
  heading: number,
  left: number,
  read: (sheet: SheetSnapshot) => string,
): LegendPlace | null {
  const headings = SHOWN.map((field, index) => ({
    row: heading,
    column: left + index,
    text: attainmentHeading(field),
  }));
  const without = read(written(sheet, headings));
  for (let row = heading - 1; row >= 0; row -= 1) {
    if (!isFree(sheet, { top: row, left, bottom: row, right: left + SHOWN.length - 1 })) continue;
    const line = { row, column: left, text: `${JUDGED_BY}14/9/2023: ${LEGEND}` };
    if (read(written(sheet, [line, ...headings])) === without) return { row, column: left };
  }
  return null;
}

/** The steps that write the line; of the cell's look only what would hide it is changed. */
export function legendSteps(sheet: string, { row, column }: LegendPlace): PlanStep[] {
  const range = { top: row, left: column, bottom: row, right: column };
  const { asOf } = NAMES;
  const formula = `="${JUDGED_BY}"&DAY(${asOf})&"/"&MONTH(${asOf})&"/"&YEAR(${asOf})&": ${LEGEND}"`;
  return [
    { kind: "expect-blank", sheet, range },
    { kind: "style", sheet, range, style: { wrap: false, numberFormat: PLAIN } },
    { kind: "write", sheet, top: row, left: column, cells: [[{ formula }]] },
  ];
}

/** The line that stands above a block of verdict columns; null where there is none. */
export function findLegend(sheet: SheetSnapshot, block: RangeAddress): LegendPlace | null {
  for (let row = block.top - 1; row >= 0; row -= 1)
    if (cellText(cellAt(sheet, row, block.left)).endsWith(LEGEND)) return { row, column: block.left };
  return null;
}

/** The steps that empty the place again. */
export function legendRemoval(sheet: string, { row, column }: LegendPlace): PlanStep[] {
  return [{ kind: "write", sheet, top: row, left: column, cells: [[""]] }];
}

function isFree(sheet: SheetSnapshot, range: RangeAddress): boolean {
  const touches = (other: RangeAddress): boolean =>
    other.top <= range.bottom && other.bottom >= range.top && other.left <= range.right && other.right >= range.left;
  if (sheet.hiddenRows.includes(range.top)) return false;
  if (sheet.merges.some(touches) || (sheet.tables ?? []).some(touches)) return false;
  return (sheet.rows[range.top] ?? []).slice(range.left, range.right + 1).every((cell) => cell === null);
}

function written(
  sheet: SheetSnapshot,
  texts: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): SheetSnapshot {
  const rows: (Cell | null)[][] = sheet.rows.map((row) => [...row]);
  for (const { row, column, text } of texts) {
    const cells = rows[row];
    if (!cells) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = { value: text };
  }
  return { ...sheet, rows };
}

/**
 * A source sheet as a copy: its values with their number formats at the same addresses. Text stays text and formulas become
 * what they showed; merges, looks and widths of the original are left behind.
 */
import { widthOf } from "../grid/address";
import { isCellError, type Cell, type SheetSnapshot } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import { isDateFormat } from "../actual/actual-date";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import type { SourceCopy } from "./source-copies";

const ROWS_A_STEP = 5_000;
/** Excel takes 32,767 signs in a cell, one of which may be the apostrophe that keeps text text. */
const LONGEST_TEXT = 32_766;
/** Between the counts of days from 1900 and from 1904. */
const DAYS_OF_1904 = 1_462;
const NARROWEST = 9;
const WIDEST = 40;
const MOST_WIDTHS = 40;

/** What fills the sheet of the copy, which is there already and empty. */
export function buildCopy({
  name,
  snapshot,
  date1904,
}: Pick<SourceCopy, "name" | "snapshot" | "date1904">): PlanStep[] {
  const grid = new TextGrid(snapshot);
  const { rows } = snapshot;
  const width = widthOf(rows);
  const steps: PlanStep[] = [];
  for (let top = 0; top < rows.length; top += ROWS_A_STEP) {
    const part = rows.slice(top, top + ROWS_A_STEP);
    const at = { sheet: name, top, left: 0 };
    const cells = part.map((row, r) =>
      fullRow(width, (column): PlanCell => valueOf(row[column] ?? null, grid, top + r, column, date1904)),
    );
    // Formats come after: a number written into a cell of text would become text.
    steps.push({ kind: "write", ...at, cells });
    const formats = part.map((row) => fullRow(width, (column) => formatOf(row[column] ?? null)));
    if (formats.some((row) => row.some((format) => format !== GENERAL)))
      steps.push({ kind: "number-formats", ...at, formats });
  }
  return [...steps, ...widths(name, snapshot, width)];
}

function fullRow<T>(width: number, at: (column: number) => T): T[] {
  return Array.from({ length: width }, (_, column) => at(column));
}

function valueOf(cell: Cell | null, grid: TextGrid, row: number, column: number, date1904: boolean): PlanCell {
  const value = cell?.value ?? null;
  if (cell === null || value === null || value === "") return null;
  if (isCellError(value)) return value.error;
  if (typeof value === "number")
    return date1904 && isDateFormat(cell.numberFormat ?? GENERAL) ? value + DAYS_OF_1904 : value;
  if (typeof value === "boolean") return value;
  // Text in a font from before Unicode would be unreadable without that font.
  return (grid.isLegacy(cell) ? grid.text(row, column) : value).slice(0, LONGEST_TEXT);
}

const GENERAL = "General";

function formatOf(cell: Cell | null): string {
  const format = cell?.numberFormat ?? GENERAL;
  return isUsualFormat(format) ? format : GENERAL;
}

/** Other programs store formats that Excel refuses, and one refused format would stop the whole writing. */
export function isUsualFormat(format: string): boolean {
  if (format.length > 255 || format.split(";").length > 4) return false;
  const bare = format.replace(/"[^"]*"|[\\_*]./g, "").replace(/\[[^[\]"]*\]/g, "");
  return /^(?:general|[0#?.,%/@$€£¥₫ ()+:;'\-–—~!&^<>=]|E[+-]|AM\/PM|A\/P|[dmyhsb]+)*$/i.test(bare);
}

/** Wide enough to read the columns; long titles run on over blank cells. */
function widths(sheet: string, { rows }: SheetSnapshot, width: number): PlanStep[] {
  return fullRow(Math.min(width, MOST_WIDTHS), (column): PlanStep => {
    const lengths = rows
      .flatMap((row) => {
        const value = row[column]?.value ?? null;
        return typeof value === "string" ? [value.length] : typeof value === "number" ? [NARROWEST + 2] : [];
      })
      .sort((a, b) => a - b);
    const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return { kind: "column-width", sheet, column, width: Math.min(WIDEST, Math.max(NARROWEST, most + 1)) };
  });
}

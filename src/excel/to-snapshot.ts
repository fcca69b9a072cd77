/** What Excel answers for a used range → our snapshot, placed from A1. */
import { parseRange, type RangeAddress } from "../domain/grid/address";
import type { Cell, CellValue } from "../domain/grid/snapshot";

/** A rectangle of cells as Excel gives it; formulas and formats only where they were asked for. */
export interface ReadBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
  readonly numberFormat?: readonly (readonly unknown[])[];
}

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;

/** The cells of the blocks by row and column from A1, without trailing blanks. */
export function cellsOf(blocks: readonly ReadBlock[]): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  for (const block of blocks)
    block.values.forEach((values, r) => {
      const cells: (Cell | null)[] = [];
      values.forEach((value, c) => {
        const cell = toCell(value, block.formulas?.[r]?.[c], block.numberFormat?.[r]?.[c]);
        if (!cell) return;
        while (cells.length < block.left + c) cells.push(null);
        cells.push(cell);
      });
      if (cells.length === 0) return;
      while (rows.length < block.top + r) rows.push([]);
      rows.push(cells);
    });
  return rows;
}

function toCell(value: unknown, formula: unknown, format: unknown): Cell | null {
  // Text that only looks like a formula is the same in both.
  const computed = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const content = valueOf(value);
  if (!computed && (content === null || content === "")) return null;
  return {
    value: content,
    ...(computed ? { formula } : {}),
    ...(typeof format === "string" && format !== "General" ? { numberFormat: format } : {}),
  };
}

/** A value as Excel gives it; errors come as their signs. */
export function valueOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return ERROR.test(value) ? { error: value } : value;
}

/** Ranges of "Sheet1!A1:B2,Sheet1!C3:D4". */
export function parseAreas(address: string): RangeAddress[] {
  return address.split(",").flatMap((area) => {
    const range = parseRange(area.slice(area.lastIndexOf("!") + 1));
    return range ? [range] : [];
  });
}

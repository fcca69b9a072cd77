/** Range.values and its sisters: two-dimensional blocks read from and written to the sheet. */
import { isNumberFormat } from "../book/format-syntax";
import { tokenize, parse } from "@cj-tech-master/excelts/formula";
import type { RangeAddress } from "../../domain/grid/address";
import { areaName, isWholeColumns, isWholeRows } from "../book/area";
import { enter } from "../book/edit";
import { exceedsLimits } from "../book/formula-limits";
import { readWritten, toLocal } from "../book/input";
import type { BookCell } from "../book/model";
import { growTables } from "../book/table-growth";
import { displayText } from "../book/number-text";
import type { Sheet } from "../book/sheet";
import { patchStyle, type Style } from "../book/style";
import { alive, type Area } from "./address";
import type { Env } from "./define";
import { HostError } from "./protocol";

/** More cells than this read at once come back as null (learn.microsoft.com: resource limits; office-js issue 6781). */
export const READ_LIMIT = 5_000_000;

/** Most characters a cell and a formula can hold (support.microsoft.com: Excel specifications and limits). */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

export function cellCount(range: RangeAddress): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

export function isUnbounded(range: RangeAddress): boolean {
  return isWholeColumns(range) || isWholeRows(range);
}

/** One value a cell, or null where the range is unbounded or too large. */
export function readBlock<T>(
  area: Area,
  env: Env,
  pick: (cell: BookCell, style: Style, row: number, column: number) => T,
): T[][] | null {
  const { range } = area;
  if (isUnbounded(range) || cellCount(range) > READ_LIMIT) return null;
  const sheet = alive(area.sheet, env);
  env.book.settle();
  const block: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const line: T[] = [];
    for (let column = range.left; column <= range.right; column++) {
      const cell = sheet.cell(row, column);
      line.push(pick(cell, cell.value === null ? sheet.styleAt(row, column) : cell.style, row, column));
    }
    block.push(line);
  }
  return block;
}

export function plainValue(cell: BookCell): string | number | boolean {
  const { value } = cell;
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export const readers = {
  values: (cell: BookCell): unknown => plainValue(cell),
  formulas: (cell: BookCell): unknown => cell.formula ?? plainValue(cell),
  numberFormat: (_: BookCell, style: Style): unknown => style.numberFormat ?? "General",
  valueTypes: (cell: BookCell): unknown => {
    if (cell.value === null) return "Empty";
    if (typeof cell.value === "object") return "Error";
    if (typeof cell.value === "string") return "String";
    return typeof cell.value === "boolean" ? "Boolean" : "Double";
  },
} as const;

export function readText(area: Area, env: Env): unknown {
  const { culture, date1904 } = env.book;
  return readBlock(area, env, (cell, style) =>
    displayText(cell.value, style.numberFormat ?? "General", culture, date1904),
  );
}

export function readLocalFormulas(area: Area, env: Env): unknown {
  return readBlock(area, env, (cell) =>
    cell.formula === undefined ? plainValue(cell) : toLocal(cell.formula, env.book.culture),
  );
}

type WriteOne = (row: number, column: number, value: unknown) => void;

/** Writes a block of the range's shape, or one value for all its cells. null leaves a cell as it is. */
function writeBlock(area: Area, env: Env, value: unknown, member: string, write: WriteOne): void {
  const { range } = area;
  const wrong = new HostError("InvalidArgument", undefined, `Range.${member}`);
  if (isUnbounded(range) && Array.isArray(value)) throw wrong;
  alive(area.sheet, env);
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const rows = Array.isArray(value) ? (value as unknown[]) : null;
  if (rows) {
    const fits = rows.length === height && rows.every((line) => Array.isArray(line) && line.length === width);
    if (!fits) throw wrong;
    for (const line of rows as unknown[][]) if (!line.every(isScalar)) throw wrong;
  } else if (!isScalar(value) || cellCount(range) > READ_LIMIT) throw wrong;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const one = rows ? (rows[row] as unknown[])[column] : value;
      if (one !== null && one !== undefined) write(range.top + row, range.left + column, one);
    }
  }
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Writing into a range with rows that a filter hides puts values into other rows (office-js issue 224): it is refused here. */
export function requireUnfiltered(sheet: Sheet, range: RangeAddress): void {
  const filtered = [
    ...(sheet.filtered && sheet.filter ? [sheet.filter] : []),
    ...sheet.tables.flatMap((table) => (table.filtered === true ? [table.range] : [])),
  ];
  if (filtered.some((area) => range.top <= area.bottom && range.bottom > area.top))
    throw new HostError("FilteredRangeConflict");
}

export function requireUnlocked(sheet: Sheet, range: RangeAddress): void {
  if (!sheet.protection) return;
  const denied = new HostError("AccessDenied");
  if (isUnbounded(range)) throw denied;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (sheet.styleAt(row, column).unlocked !== true) throw denied;
    }
  }
}

export function writeValues(area: Area, env: Env, value: unknown, member: "values" | "formulas"): void {
  const { sheet, range } = area;
  requireUnlocked(sheet, range);
  requireUnfiltered(sheet, range);
  writeBlock(area, env, value, member, (row, column, one) => {
    if (typeof one !== "string") {
      enter(sheet, row, column, { value: one as number | boolean });
      return;
    }
    if (one.length > (one.startsWith("=") ? FORMULA_LIMIT : TEXT_LIMIT)) {
      throw new HostError("InvalidArgument", undefined, `Range.${member}`);
    }
    const entered = readWritten(one, sheet.styleAt(row, column).numberFormat === "@");
    if (entered.formula !== undefined) requireSyntax(entered.formula);
    enter(sheet, row, column, entered);
  });
  growTables(sheet, range);
  env.book.touch();
  env.events.raise("changed", sheet.id, { address: areaName(range), changeType: "RangeEdited" });
}

/** A formula that Excel could not read is refused as a whole. */
export function requireSyntax(formula: string): void {
  try {
    parse(tokenize(formula.slice(1)));
  } catch {
    throw new HostError("InvalidArgument", undefined, "Range.formulas");
  }
  if (exceedsLimits(formula)) throw new HostError("InvalidArgument", undefined, "Range.formulas");
}

export function writeNumberFormat(area: Area, env: Env, value: unknown): void {
  const { sheet, range } = area;
  requireFormatting(sheet);
  if (isUnbounded(range)) throw new HostError("InvalidArgument", undefined, "Range.numberFormat");
  writeBlock(area, env, value, "numberFormat", (row, column, one) => {
    if (typeof one !== "string" || !isNumberFormat(one))
      throw new HostError("InvalidArgument", undefined, "Range.numberFormat");
    const format = /^general$/i.test(one) || one === "" ? undefined : one;
    sheet.setStyle(row, column, patchStyle(sheet.styleAt(row, column), { numberFormat: format }));
  });
  env.book.touch();
}

export function requireFormatting(sheet: Sheet): void {
  if (sheet.protection && sheet.protection.options["allowFormatCells"] !== true) throw new HostError("AccessDenied");
}

export function requireUnprotected(sheet: Sheet, permission?: string): void {
  if (!sheet.protection) return;
  if (permission !== undefined && sheet.protection.options[permission] === true) return;
  throw new HostError("AccessDenied");
}

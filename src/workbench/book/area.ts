/** Addresses that may mean whole rows and columns. */
import { columnIndex, columnName, parseRange, rangeName, type RangeAddress } from "../../domain/grid/address";
import { MAX_COLUMNS, MAX_ROWS } from "./model";

export const WHOLE_SHEET: RangeAddress = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function isWholeColumns(area: RangeAddress): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isWholeRows(area: RangeAddress): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** Zero-based range of "B2", "B2:C3", "B:C", "2:3" with or without $, or null. */
export function parseArea(text: string): RangeAddress | null {
  const range = parseRange(text);
  if (range) {
    const upright = {
      top: Math.min(range.top, range.bottom),
      bottom: Math.max(range.top, range.bottom),
      left: Math.min(range.left, range.right),
      right: Math.max(range.left, range.right),
    };
    return upright.bottom < MAX_ROWS && upright.right < MAX_COLUMNS && upright.top >= 0 ? upright : null;
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    const [left, right] = [columnIndex(columns[1]), columnIndex(columns[2])].sort((a, b) => a - b) as [number, number];
    return right < MAX_COLUMNS ? { top: 0, bottom: MAX_ROWS - 1, left, right } : null;
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!rows) return null;
  const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b) as [number, number];
  return top >= 0 && bottom < MAX_ROWS ? { top, bottom, left: 0, right: MAX_COLUMNS - 1 } : null;
}

export function areaName(range: RangeAddress): string {
  if (isWholeColumns(range) && isWholeRows(range)) return `1:${String(MAX_ROWS)}`;
  if (isWholeColumns(range)) return `${columnName(range.left)}:${columnName(range.right)}`;
  if (isWholeRows(range)) return `${String(range.top + 1)}:${String(range.bottom + 1)}`;
  return rangeName(range);
}

export function absoluteName(range: RangeAddress): string {
  return areaName(range)
    .split(":")
    .map((part) =>
      part.replace(/^([A-Z]*)(\d*)$/, (_, c: string, r: string) => (c ? `$${c}` : "") + (r ? `$${r}` : "")),
    )
    .join(":");
}

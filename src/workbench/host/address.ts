/** Addresses as the API reads and writes them: with sheet, whole rows and columns, names. */
import { columnIndex, columnName, parseRange, rangeName, type RangeAddress } from "../../domain/grid/address";
import { isWholeColumns, isWholeRows } from "../book/edit";
import { sheetPrefix, unquoteSheet } from "../book/formula-text";
import { MAX_COLUMNS, MAX_ROWS } from "../book/model";
import type { Sheet } from "../book/sheet";
import { isHostObject, type Env } from "./define";
import { HostError } from "./protocol";

/** Excel silently cuts longer addresses (learn.microsoft.com: troubleshooting Excel add-ins). */
export const ADDRESS_LIMIT = 8192;

export const WHOLE_SHEET: RangeAddress = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A part of a sheet: what a Range is. */
export interface Area {
  readonly sheet: Sheet;
  readonly range: RangeAddress;
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
    .map((part) => part.replace(/^([A-Z]*)(\d*)$/, (_, c: string, r: string) => (c ? `$${c}` : "") + (r ? `$${r}` : "")))
    .join(":");
}

export function fullAddress({ sheet, range }: Area): string {
  return `${sheetPrefix(sheet.name)}!${areaName(range)}`;
}

/** The part of the workbook an address or a name means, seen from a sheet. */
export function findArea(text: string, home: Sheet, env: Env): Area | null {
  const cut = text.slice(0, ADDRESS_LIMIT).trim();
  const mark = cut.lastIndexOf("!");
  const sheet = mark < 0 ? home : env.book.sheet(unquoteSheet(cut.slice(0, mark)));
  if (!sheet) return null;
  const local = cut.slice(mark + 1);
  const range = parseArea(local);
  if (range) return { sheet, range };
  const wanted = local.toLowerCase();
  const name =
    env.book.names.find((n) => n.sheetId === sheet.id && n.name.toLowerCase() === wanted) ??
    env.book.names.find((n) => n.sheetId === undefined && n.name.toLowerCase() === wanted);
  if (name) return nameArea(name.formula, env);
  for (const other of env.book.sheets) {
    const table = other.tables.find((t) => t.name.toLowerCase() === wanted);
    if (table) return { sheet: other, range: { ...table.range, top: table.range.top + (table.headers ? 1 : 0) } };
  }
  return null;
}

/** The range a name's formula means when it is a plain reference, else null. */
export function nameArea(formula: string, env: Env): Area | null {
  const body = formula.replace(/^=/, "");
  const mark = body.lastIndexOf("!");
  if (mark < 0) return null;
  const sheet = env.book.sheet(unquoteSheet(body.slice(0, mark)));
  const range = parseArea(body.slice(mark + 1));
  return sheet && range ? { sheet, range } : null;
}

export function requireArea(text: string, home: Sheet, env: Env): Area {
  const area = findArea(text, home, env);
  if (!area) throw new HostError("InvalidArgument", undefined, "Worksheet.getRange");
  return area;
}

/** Throws where the sheet was deleted since the object was made. */
export function alive(sheet: Sheet, env: Env): Sheet {
  if (!env.book.sheets.includes(sheet)) throw new HostError("ItemNotFound");
  return sheet;
}

/** The area of an argument that must be a Range object. */
export function rangeArea(value: unknown): Area {
  if (isHostObject(value) && value.type === "Range") return value.self as Area;
  throw new HostError("InvalidArgument");
}

/** A range given as an object or as an address. */
export function anyArea(value: unknown, home: Sheet, env: Env): Area {
  return typeof value === "string" ? requireArea(value, home, env) : rangeArea(value);
}

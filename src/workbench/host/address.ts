/** Addresses as the API reads and writes them: with sheet, whole rows and columns, names. */
import type { RangeAddress } from "../../domain/grid/address";
import { areaName, parseArea } from "../book/area";
import { sheetPrefix, unquoteSheet } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import { isHostObject, type Env } from "./define";
import { HostError } from "./protocol";

/** Excel silently cuts longer addresses (learn.microsoft.com: troubleshooting Excel add-ins). */
export const ADDRESS_LIMIT = 8192;

/** A part of a sheet: what a Range is. */
export interface Area {
  readonly sheet: Sheet;
  readonly range: RangeAddress;
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

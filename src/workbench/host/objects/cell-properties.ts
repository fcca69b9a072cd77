/** getCellProperties and its sisters: many formats of many cells in one answer, asked for by a select object. */
import { patchArea, setBorder } from "../../book/edit";
import type { Border } from "../../book/style";
import { rangeName } from "../../../domain/grid/address";
import { areaName } from "../../book/area";
import { alive, fullAddress, type Area } from "../address";
import { arg, type Env } from "../define";
import { columnPoints, pointsToCharacters, rowPoints } from "../measures";
import { HostError } from "../protocol";
import { cellCount, isUnbounded, READ_LIMIT, requireFormatting } from "../range-data";
import { formatGetters, formatSetters, withoutDefaults } from "./range-format";
import { giveStyle, styleName } from "./styles";

type Wanted = Readonly<Record<string, unknown>>;

function unknownMember(path: string): HostError {
  return new HostError("InvalidArgument", undefined, path);
}

/** The part of a select object under a key, when it is asked for at all. */
function part(wanted: Wanted, key: string): Wanted | null {
  const value = wanted[key];
  return typeof value === "object" && value !== null ? (value as Wanted) : null;
}

type Pick = (area: Area, env: Env) => unknown;

/** A tree of the same shape as the select object, with a reader at each leaf. */
function readersOf(wanted: Wanted, prefix: string, leaf: (path: string) => Pick): [string, Pick][] {
  return Object.entries(wanted).flatMap(([key, value]): [string, Pick][] => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (value === true) return [[path, leaf(path)]];
    if (value === false || value === undefined || value === null) return [];
    if (path === "format.borders") return [[path, bordersReader(arg.object(value))]];
    return readersOf(arg.object(value), path, leaf);
  });
}

const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

/** The four sides of a cell, each with what was asked for. */
function bordersReader(wanted: Wanted): Pick {
  const keys = Object.keys(wanted).filter((key) => wanted[key] === true);
  for (const key of keys) if (!Object.hasOwn(NO_BORDER, key)) throw unknownMember(`format.borders.${key}`);
  return ({ sheet, range }) => {
    const { borders } = sheet.styleAt(range.top, range.left);
    return Object.fromEntries(
      Object.entries(SIDES).map(([side, edge]) => {
        const border = borders?.[edge] ?? NO_BORDER;
        return [side, Object.fromEntries(keys.map((key) => [key, border[key as keyof Border]]))];
      }),
    );
  };
}

function applyBorders({ sheet, range }: Area, given: Wanted): void {
  for (const [side, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (!Object.hasOwn(SIDES, side)) throw unknownMember(`format.borders.${side}`);
    const edge = SIDES[side as keyof typeof SIDES];
    const patch = arg.object(value) as Partial<Border>;
    if (patch.style === "None") setBorder(sheet, range, edge, undefined);
    else {
      const old = sheet.styleAt(range.top, range.left).borders?.[edge] ?? { ...NO_BORDER, style: "Continuous" };
      setBorder(sheet, range, edge, { ...old, ...patch });
    }
  }
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path.split(".");
  let node = target;
  for (const key of parts.slice(0, -1)) node = (node[key] ??= {}) as Record<string, unknown>;
  node[parts.at(-1) ?? path] = value;
}

function formatLeaf(path: string): Pick {
  const inner = path.replace(/^format\./, "");
  const get = Object.hasOwn(formatGetters, inner) ? formatGetters[inner] : undefined;
  if (path.startsWith("format.") && get) {
    return ({ sheet, range }, env) => get(sheet.styleAt(range.top, range.left), env);
  }
  throw unknownMember(path);
}

function cellLeaf(path: string): Pick {
  if (path === "address") return (area) => fullAddress(area);
  if (path === "addressLocal") return ({ range }) => rangeName(range);
  if (path === "style") return styleName;
  if (path === "hidden") {
    return ({ sheet, range }) =>
      sheet.rows.get(range.top)?.hidden === true || sheet.columns.get(range.left)?.hidden === true;
  }
  if (path === "format.columnWidth") return ({ sheet, range }) => columnPoints(sheet, range.left);
  if (path === "format.rowHeight") return ({ sheet, range }) => rowPoints(sheet, range.top);
  return formatLeaf(path);
}

function one(area: Area, pickers: readonly [string, Pick][], env: Env): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, pick] of pickers) put(result, path, pick(area, env));
  return result;
}

export function cellProperties(area: Area, wanted: Wanted, env: Env): unknown {
  const { range } = area;
  const sheet = alive(area.sheet, env);
  if (isUnbounded(range) || cellCount(range) > READ_LIMIT) throw new HostError("InvalidArgument");
  const pickers = readersOf(wanted, "", cellLeaf);
  const block: unknown[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const line: unknown[] = [];
    for (let column = range.left; column <= range.right; column++) {
      line.push(one({ sheet, range: { top: row, bottom: row, left: column, right: column } }, pickers, env));
    }
    block.push(line);
  }
  return block;
}

export function rowProperties(area: Area, wanted: Wanted, env: Env): unknown {
  const sheet = alive(area.sheet, env);
  const pickers = readersOf(wanted, "", (path) => {
    if (path === "rowIndex") return ({ range }) => range.top;
    if (path === "rowHidden") return ({ range }) => sheet.rows.get(range.top)?.hidden === true;
    if (path === "format.rowHeight") return ({ range }) => rowPoints(sheet, range.top);
    if (path === "address") return ({ range }) => areaName({ ...range, left: 0, right: 16_383 });
    return formatLeaf(path);
  });
  if (area.range.bottom - area.range.top > 200_000) throw new HostError("InvalidArgument");
  const list: unknown[] = [];
  for (let row = area.range.top; row <= area.range.bottom; row++) {
    list.push(one({ sheet, range: { ...area.range, top: row, bottom: row } }, pickers, env));
  }
  return list;
}

export function columnProperties(area: Area, wanted: Wanted, env: Env): unknown {
  const sheet = alive(area.sheet, env);
  const pickers = readersOf(wanted, "", (path) => {
    if (path === "columnIndex") return ({ range }) => range.left;
    if (path === "columnHidden") return ({ range }) => sheet.columns.get(range.left)?.hidden === true;
    if (path === "format.columnWidth") return ({ range }) => columnPoints(sheet, range.left);
    if (path === "address") return ({ range }) => areaName({ ...range, top: 0, bottom: 1_048_575 });
    return formatLeaf(path);
  });
  const list: unknown[] = [];
  for (let column = area.range.left; column <= area.range.right; column++) {
    list.push(one({ sheet, range: { ...area.range, left: column, right: column } }, pickers, env));
  }
  return list;
}

function applyFormats(area: Area, given: Wanted, prefix: string, env: Env): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const set = Object.hasOwn(formatSetters, path) ? formatSetters[path] : undefined;
    if (path === "borders") applyBorders(area, arg.object(value));
    else if (set) patchArea(area.sheet, area.range, withoutDefaults(set(value), env));
    else if (typeof value === "object" && prefix === "") applyFormats(area, value as Wanted, key, env);
    else throw unknownMember(`format.${path}`);
  }
}

const MOST_FORMATTED = 80_000;

/** A block of the range's shape; an empty object or null leaves its cell as it is. */
export function setCellProperties(area: Area, block: readonly unknown[], env: Env): void {
  const { range } = area;
  const sheet = alive(area.sheet, env);
  requireFormatting(sheet);
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  // Above 80,000 to 90,000 cells Excel on the web answers an internal error (office-js issue 2564).
  if (height * width > MOST_FORMATTED) throw new HostError("GeneralException", undefined, "Range.setCellProperties");
  if (block.length !== height || block.some((line) => arg.list(line).length !== width))
    throw new HostError("InvalidArgument");
  block.forEach((line, r) => {
    arg.list(line).forEach((cell, c) => {
      if (cell === null) return;
      const given = arg.object(cell);
      const format = part(given, "format");
      const [row, column] = [range.top + r, range.left + c];
      const one = { sheet, range: { top: row, bottom: row, left: column, right: column } };
      if (typeof given["style"] === "string") giveStyle(one, given["style"], env);
      if (format) applyFormats(one, format, "", env);
    });
  });
  env.book.touch(false);
}

export function setLineProperties(area: Area, lines: "rows" | "columns", list: readonly unknown[], env: Env): void {
  const { range } = area;
  const sheet = alive(area.sheet, env);
  requireFormatting(sheet);
  const [from, to] = lines === "rows" ? [range.top, range.bottom] : [range.left, range.right];
  if (list.length !== to - from + 1) throw new HostError("InvalidArgument");
  list.forEach((entry, offset) => {
    if (entry === null) return;
    const given = arg.object(entry);
    const index = from + offset;
    const hidden = given[lines === "rows" ? "rowHidden" : "columnHidden"];
    const format = { ...part(given, "format") };
    const size = format[lines === "rows" ? "rowHeight" : "columnWidth"];
    Reflect.deleteProperty(format, "rowHeight");
    Reflect.deleteProperty(format, "columnWidth");
    if (hidden !== undefined && hidden !== null) {
      const patch = { hidden: arg.flag(hidden) ? true : undefined };
      if (lines === "rows") sheet.setRow(index, patch);
      else sheet.setColumn(index, patch);
    }
    if (size !== undefined && size !== null) {
      if (lines === "rows") sheet.setRow(index, { height: arg.number(size) });
      else sheet.setColumn(index, { width: pointsToCharacters(arg.number(size)) });
    }
    const line = lines === "rows" ? { ...range, top: index, bottom: index } : { ...range, left: index, right: index };
    applyFormats({ sheet, range: line }, format, "", env);
  });
  env.book.touch(false);
}

/** The methods of Range that lead to other ranges. */
import type { RangeAddress } from "../../../domain/grid/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/model";
import { contains, intersect } from "../../../domain/grid/areas";
import { alive, anyArea, findArea, rangeArea, type Area } from "../address";
import { arg, type Env, type HostObject, type Methods } from "../define";
import { HostError } from "../protocol";
import { findCells, wantedOf } from "./find-text";
import { areasOf, rangeOf } from "./late";

function within(area: Area, range: RangeAddress): HostObject {
  const fits =
    range.top >= 0 &&
    range.left >= 0 &&
    range.bottom < MAX_ROWS &&
    range.right < MAX_COLUMNS &&
    range.top <= range.bottom &&
    range.left <= range.right;
  if (!fits) throw new HostError("InvalidArgument");
  return rangeOf({ sheet: area.sheet, range });
}

function moved({ range }: Area, rows: number, columns: number): RangeAddress {
  return {
    top: range.top + rows,
    bottom: range.bottom + rows,
    left: range.left + columns,
    right: range.right + columns,
  };
}

function used(area: Area, valuesOnly: boolean, env: Env): HostObject | null {
  const range = alive(area.sheet, env).usedRange(!valuesOnly, area.range);
  return range ? rangeOf({ sheet: area.sheet, range }) : null;
}

const MOST_MERGES = 512;

function firstFound({ sheet, range }: Area, text: unknown, criteria: unknown, env: Env): HostObject | null {
  const found = findCells(alive(sheet, env), range, wantedOf(text, criteria), env);
  const backwards = (criteria as { searchDirection?: unknown } | null | undefined)?.searchDirection === "Backwards";
  const first = backwards ? found.at(-1) : found[0];
  return first ? rangeOf({ sheet, range: first }) : null;
}

export const rangePlaces: Methods<Area> = {
  find: (area, [text, criteria], env) => {
    const found = firstFound(area, text, criteria, env);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  },
  findOrNullObject: (area, [text, criteria], env) => firstFound(area, text, criteria, env),
  getCell: (area, [row, column]) => {
    const [r, c] = [arg.number(row), arg.number(column)];
    const at = { top: area.range.top + r, left: area.range.left + c };
    return within(area, { ...at, bottom: at.top, right: at.left });
  },
  getRow: (area, [row]) => {
    const top = area.range.top + arg.number(row);
    return within(area, { ...area.range, top, bottom: top });
  },
  getColumn: (area, [column]) => {
    const left = area.range.left + arg.number(column);
    return within(area, { ...area.range, left, right: left });
  },
  getLastRow: (area) => within(area, { ...area.range, top: area.range.bottom }),
  getLastColumn: (area) => within(area, { ...area.range, left: area.range.right }),
  getLastCell: (area) => within(area, { ...area.range, top: area.range.bottom, left: area.range.right }),
  getRowsAbove: (area, [count]) => {
    const n = arg.optionalCount(count, 1);
    return within(area, { ...area.range, top: area.range.top - n, bottom: area.range.top - 1 });
  },
  getRowsBelow: (area, [count]) => {
    const n = arg.optionalCount(count, 1);
    return within(area, { ...area.range, top: area.range.bottom + 1, bottom: area.range.bottom + n });
  },
  getColumnsAfter: (area, [count]) => {
    const n = arg.optionalCount(count, 1);
    return within(area, { ...area.range, left: area.range.right + 1, right: area.range.right + n });
  },
  getColumnsBefore: (area, [count]) => {
    const n = arg.optionalCount(count, 1);
    return within(area, { ...area.range, left: area.range.left - n, right: area.range.left - 1 });
  },
  getOffsetRange: (area, [rows, columns]) => within(area, moved(area, arg.number(rows), arg.number(columns))),
  getResizedRange: (area, [rows, columns]) =>
    within(area, {
      ...area.range,
      bottom: area.range.bottom + arg.number(rows),
      right: area.range.right + arg.number(columns),
    }),
  getAbsoluteResizedRange: (area, [rows, columns]) =>
    within(area, {
      ...area.range,
      bottom: area.range.top + arg.count(rows) - 1,
      right: area.range.left + arg.count(columns) - 1,
    }),
  getEntireRow: (area) => within(area, { ...area.range, left: 0, right: MAX_COLUMNS - 1 }),
  getEntireColumn: (area) => within(area, { ...area.range, top: 0, bottom: MAX_ROWS - 1 }),
  getBoundingRect: (area, [other], env) => {
    const { range } = anyArea(other, area.sheet, env);
    return within(area, {
      top: Math.min(area.range.top, range.top),
      left: Math.min(area.range.left, range.left),
      bottom: Math.max(area.range.bottom, range.bottom),
      right: Math.max(area.range.right, range.right),
    });
  },
  getIntersection: (area, [other], env) => {
    const target = anyArea(other, area.sheet, env);
    const range = target.sheet === area.sheet ? intersect(area.range, target.range) : null;
    if (!range) throw new HostError("ItemNotFound");
    return rangeOf({ sheet: area.sheet, range });
  },
  getIntersectionOrNullObject: (area, [other], env) => {
    if (other === null) return null;
    const target = typeof other === "string" ? findArea(other, area.sheet, env) : rangeArea(other);
    const range = target?.sheet === area.sheet ? intersect(area.range, target.range) : null;
    return range ? rangeOf({ sheet: area.sheet, range }) : null;
  },
  getUsedRange: (area, [valuesOnly], env) => {
    const found = used(area, arg.optionalFlag(valuesOnly), env);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  },
  getUsedRangeOrNullObject: (area, [valuesOnly], env) => used(area, arg.optionalFlag(valuesOnly), env),
  getMergedAreasOrNullObject: (area, _, env) => {
    // Those that begin outside are not returned (office-js issue 3611); more than 512 "will fail" (API reference).
    const ranges = alive(area.sheet, env).merges.filter(({ top, left }) => contains(area.range, top, left));
    if (ranges.length > MOST_MERGES)
      throw new HostError("GeneralException", undefined, "Range.getMergedAreasOrNullObject");
    // Asking for merged areas empties the undo list in Excel (office-js issue 5918).
    env.book.clearUndo();
    return ranges.length > 0 ? areasOf({ sheet: area.sheet, ranges }) : null;
  },
};

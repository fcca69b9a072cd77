/** The methods of Range that change the sheet. */
import type { RangeAddress } from "../../../domain/grid/address";
import { areaName, isWholeColumns, isWholeRows } from "../../book/area";
import {
  clearContents,
  clearFormats,
  clearValidations,
  copyCells,
  merge,
  unmerge,
  type CopyPart,
} from "../../book/edit";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/model";
import { intersect } from "../../../domain/grid/areas";
import type { Sheet } from "../../book/sheet";
import { cutsMerge, inheritFormats, isWhole, shiftCells, type Shift } from "../../book/structure";
import { alive, anyArea, type Area } from "../address";
import { arg, requireInFront, type Env, type Methods } from "../define";
import { HostError } from "../protocol";
import { isUnbounded, requireUnfiltered, requireUnlocked, requireUnprotected } from "../range-data";
import { rangeOf } from "./late";
import { hideLines, outline } from "./outline";

function shiftOf(range: RangeAddress, direction: string, sign: 1 | -1): Shift {
  return direction === "Down" || direction === "Up"
    ? { axis: "row", at: range.top, count: sign * (range.bottom - range.top + 1), from: range.left, to: range.right }
    : {
        axis: "column",
        at: range.left,
        count: sign * (range.right - range.left + 1),
        from: range.top,
        to: range.bottom,
      };
}

function shiftSheet(area: Area, env: Env, shift: Shift): void {
  const sheet = alive(area.sheet, env);
  const verb = shift.count > 0 ? "Insert" : "Delete";
  requireUnprotected(sheet, isWhole(shift) ? `allow${verb}${shift.axis === "row" ? "Rows" : "Columns"}` : undefined);
  if (pushesOff(sheet, shift)) throw new HostError("NonBlankCellOffSheet");
  if (cutsMerge(sheet, shift)) throw new HostError("InvalidOperation", "This operation would cut a merged cell.");
  env.book.names = shiftCells(env.book.sheets, env.book.names, sheet, shift);
  inheritFormats(sheet, shift);
  env.book.touch();
  const kind = `${shift.axis === "row" ? "Row" : "Column"}${verb}ed`.replace("Deleteed", "Deleted");
  env.events.raise("changed", sheet.id, {
    address: areaName(area.range),
    changeType: isWhole(shift) ? kind : `Cell${verb === "Insert" ? "Inserted" : "Deleted"}`,
  });
}

/** Cells with something in them would leave the sheet. */
function pushesOff(sheet: Sheet, { axis, at, count, from, to }: Shift): boolean {
  if (count <= 0) return false;
  const last = axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  const edge =
    axis === "row"
      ? { top: Math.max(at, last - count), bottom: last - 1, left: from, right: to }
      : { left: Math.max(at, last - count), right: last - 1, top: from, bottom: to };
  return [...sheet.existing(edge)].some(({ cell }) => cell.value !== null || cell.formula !== undefined);
}

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** Range.clear and RangeAreas.clear; without an argument all is cleared. */
export function clearRange(area: Area, applyTo: unknown, env: Env): void {
  const what = applyTo === undefined || applyTo === null ? "All" : arg.oneOf(applyTo, CLEAR);
  const sheet = alive(area.sheet, env);
  if (what === "Formats") requireUnprotected(sheet, "allowFormatCells");
  else requireUnlocked(sheet, area.range);
  requireUnfiltered(sheet, area.range);
  if (what === "All" || what === "Contents" || what === "ResetContents") clearContents(sheet, area.range);
  if (what === "All" || what === "Formats") clearFormats(sheet, area.range);
  if (what === "All") clearValidations(sheet, area.range);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
    for (const { row, column, cell } of [...sheet.existing(area.range)]) {
      const { value, style, formula } = cell;
      if (cell.link) sheet.setCell(row, column, { value, style, ...(formula === undefined ? {} : { formula }) });
    }
  }
  env.book.touch();
  env.events.raise("changed", sheet.id, { address: areaName(area.range), changeType: "RangeEdited" });
}

export const rangeChanges: Methods<Area> = {
  clear: (area, [what], env) => {
    clearRange(area, what, env);
  },
  merge: (area, [across], env) => {
    const sheet = alive(area.sheet, env);
    requireUnprotected(sheet);
    if (isUnbounded(area.range)) throw new HostError("InvalidArgument");
    if (sheet.tables.some((table) => intersect(table.range, area.range))) throw new HostError("InvalidOperation");
    if (arg.optionalFlag(across)) {
      for (let row = area.range.top; row <= area.range.bottom; row++)
        merge(sheet, { ...area.range, top: row, bottom: row });
    } else merge(sheet, area.range);
    env.book.touch();
  },
  unmerge: (area, _, env) => {
    requireUnprotected(alive(area.sheet, env));
    unmerge(area.sheet, area.range);
    env.book.touch();
  },
  insert: (area, [direction], env) => {
    const to = arg.oneOf(direction, ["Down", "Right"]);
    shiftSheet(area, env, shiftOf(area.range, to, 1));
    return rangeOf(area);
  },
  delete: (area, [direction], env) => {
    shiftSheet(area, env, shiftOf(area.range, arg.oneOf(direction, ["Up", "Left"]), -1));
  },
  select: (area, _, env) => {
    const sheet = alive(area.sheet, env);
    requireInFront(env, "Range.select");
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    env.book.activeId = sheet.id;
    sheet.selection = area.range;
    env.events.raise("selection", sheet.id, { address: areaName(area.range) });
    env.book.notify();
  },
  copyFrom: (area, [source, kind, blanks, transpose], env) => {
    if (arg.optionalFlag(blanks) || arg.optionalFlag(transpose)) throw new HostError("UnsupportedOperation");
    const from = anyArea(source, area.sheet, env);
    const parts: readonly (CopyPart | "Link")[] = ["All", "Formulas", "Values", "Formats"];
    const part = kind === undefined || kind === null ? "All" : arg.oneOf(kind, parts);
    requireUnlocked(alive(area.sheet, env), area.range);
    requireUnfiltered(area.sheet, area.range);
    if (isUnbounded(from.range) || isUnbounded(area.range)) throw new HostError("UnsupportedOperation");
    env.book.settle();
    copyCells(from.sheet, from.range, area.sheet, area.range, part as CopyPart);
    env.book.touch();
    env.events.raise("changed", area.sheet.id, { address: areaName(area.range), changeType: "RangeEdited" });
  },
  // documented: InvalidArgument for the rows of whole columns, and the other way round
  group: (area, [by], env) => {
    const { range } = area;
    if (by === "ByRows" ? isWholeColumns(range) : isWholeRows(range)) throw new HostError("InvalidArgument");
    outline(area, arg.oneOf(by, ["ByRows", "ByColumns"]), 1, env);
  },
  ungroup: (area, [by], env) => {
    outline(area, arg.oneOf(by, ["ByRows", "ByColumns"]), -1, env);
  },
  hideGroupDetails: (area, [by], env) => {
    hideLines(area, arg.oneOf(by, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns", true, env);
  },
  showGroupDetails: (area, [by], env) => {
    hideLines(area, arg.oneOf(by, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns", false, env);
  },
  calculate: (_, __, env) => {
    env.book.touch();
    env.book.settle();
  },
};

/** Range: an area of a sheet. Source for behaviour: the ExcelScript reference of Excel.Range and the add-in guides. */
import type { RangeAddress } from "../../../domain/grid/address";
import {
  clearContents,
  clearFormats,
  clearValidations,
  copyCells,
  merge,
  unmerge,
  type CopyPart,
  resetStyles,
} from "../../book/edit";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/model";
import { intersect } from "../../book/sheet";
import { cutsMerge, inheritFormats, isWhole, shiftCells, type Shift } from "../../book/structure";
import { areaName } from "../../book/area";
import { alive, anyArea, findArea, fullAddress, rangeArea, type Area } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import {
  cellCount,
  isUnbounded,
  readBlock,
  readers,
  readLocalFormulas,
  readText,
  requireUnlocked,
  requireUnprotected,
  writeNumberFormat,
  writeValues,
  requireFormatting,
} from "../range-data";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setLineProperties,
} from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./range-format";
import { rangeSort } from "./range-sort";
import { provide, worksheetOf, type Areas } from "./late";
import { hideLines, lineState, outline } from "./outline";

function within(area: Area, range: RangeAddress): HostObject {
  const fits =
    range.top >= 0 &&
    range.left >= 0 &&
    range.bottom < MAX_ROWS &&
    range.right < MAX_COLUMNS &&
    range.top <= range.bottom &&
    range.left <= range.right;
  if (!fits) throw new HostError("InvalidArgument");
  return rangeObject({ sheet: area.sheet, range });
}

function moved({ range }: Area, rows: number, columns: number): RangeAddress {
  return {
    top: range.top + rows,
    bottom: range.bottom + rows,
    left: range.left + columns,
    right: range.right + columns,
  };
}

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

function used(area: Area, valuesOnly: boolean, env: Env): HostObject | null {
  const range = alive(area.sheet, env).usedRange(!valuesOnly, area.range);
  return range ? rangeObject({ sheet: area.sheet, range }) : null;
}

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

function clear(area: Area, what: (typeof CLEAR)[number], env: Env): void {
  const sheet = alive(area.sheet, env);
  if (what === "Formats") requireUnprotected(sheet, "allowFormatCells");
  else requireUnlocked(sheet, area.range);
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

export const rangeObject: (area: Area) => HostObject = defineClass<Area>("Range", {
  properties: {
    address: (area, env) => (alive(area.sheet, env), fullAddress(area)),
    addressLocal: (area, env) => (alive(area.sheet, env), fullAddress(area)),
    cellCount: ({ range }) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range)),
    rowIndex: ({ range }) => range.top,
    columnIndex: ({ range }) => range.left,
    rowCount: ({ range }) => range.bottom - range.top + 1,
    columnCount: ({ range }) => range.right - range.left + 1,
    values: [
      (area, env) => readBlock(area, env, readers.values),
      (a, v, env) => {
        writeValues(a, env, v, "values");
      },
    ],
    formulas: [
      (area, env) => readBlock(area, env, readers.formulas),
      (area, value, env) => {
        writeValues(area, env, value, "formulas");
      },
    ],
    formulasLocal: (area, env) => readLocalFormulas(area, env),
    numberFormat: [
      (area, env) => readBlock(area, env, readers.numberFormat),
      (area, value, env) => {
        writeNumberFormat(area, env, value);
      },
    ],
    numberFormatLocal: (area, env) => readBlock(area, env, readers.numberFormat),
    // The book keeps looks, not named styles: every cell answers with the one there is.
    style: [
      () => "Normal",
      ({ sheet, range }, value, env) => {
        if (value !== "Normal") throw new HostError("InvalidArgument", undefined, "Range.style");
        requireFormatting(alive(sheet, env));
        resetStyles(sheet, range);
        env.book.touch(false);
      },
    ],
    text: (area, env) => readText(area, env),
    valueTypes: (area, env) => readBlock(area, env, readers.valueTypes),
    hidden: (area) => lineState(area, "rows") === true || lineState(area, "columns") === true,
    rowHidden: [
      (area) => lineState(area, "rows"),
      (area, value, env) => {
        hideLines(area, "rows", arg.flag(value), env);
      },
    ],
    columnHidden: [
      (area) => lineState(area, "columns"),
      (area, value, env) => {
        hideLines(area, "columns", arg.flag(value), env);
      },
    ],
    isEntireColumn: ({ range }) => range.top === 0 && range.bottom === MAX_ROWS - 1,
    isEntireRow: ({ range }) => range.left === 0 && range.right === MAX_COLUMNS - 1,
    hasSpill: () => false,
    hyperlink: [
      ({ sheet, range }) => {
        const link = sheet.cell(range.top, range.left).link;
        return link ? { address: link.address, screenTip: link.tip ?? null } : null;
      },
      ({ sheet, range }, value, env) => {
        requireUnlocked(sheet, range);
        const link = arg.object(value);
        const address = arg.optionalText(link["address"]) ?? `#${arg.optionalText(link["documentReference"]) ?? ""}`;
        const tip = arg.optionalText(link["screenTip"]);
        const text = arg.optionalText(link["textToDisplay"]);
        const old = sheet.cell(range.top, range.left);
        const value2 = text ?? old.value;
        sheet.setCell(range.top, range.left, {
          ...old,
          value: value2,
          link: { address, ...(tip === undefined ? {} : { tip }) },
        });
        env.book.touch();
      },
    ],
  },
  links: {
    format: (area) => rangeFormat(area),
    worksheet: ({ sheet }, env) => worksheetOf(alive(sheet, env)),
    conditionalFormats: (area) => conditionalFormats(area),
    dataValidation: (area) => dataValidation(area),
    sort: (area) => rangeSort(area),
  },
  methods: {
    // The client asks this before it sends a large matrix of values, formulas or formats.
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (arg.number(rows) !== range.bottom - range.top + 1 || arg.number(columns) !== range.right - range.left + 1)
        throw new HostError("InvalidArgument", undefined, "Range._ValidateArraySize");
    },
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
      return rangeObject({ sheet: area.sheet, range });
    },
    getIntersectionOrNullObject: (area, [other], env) => {
      if (other === null) return null;
      const target = typeof other === "string" ? findArea(other, area.sheet, env) : rangeArea(other);
      const range = target?.sheet === area.sheet ? intersect(area.range, target.range) : null;
      return range ? rangeObject({ sheet: area.sheet, range }) : null;
    },
    getUsedRange: (area, [valuesOnly], env) => {
      const found = used(area, arg.optionalFlag(valuesOnly), env);
      if (!found) throw new HostError("ItemNotFound");
      return found;
    },
    getUsedRangeOrNullObject: (area, [valuesOnly], env) => used(area, arg.optionalFlag(valuesOnly), env),
    getMergedAreasOrNullObject: (area, _, env) => {
      const ranges = alive(area.sheet, env).merges.filter((range) => intersect(range, area.range));
      // Asking for merged areas empties the undo list in Excel (office-js issue 5918).
      env.book.clearUndo();
      return ranges.length > 0 ? rangeAreas({ sheet: area.sheet, ranges }) : null;
    },
    getCellProperties: (area, [wanted], env) => cellProperties(area, arg.object(wanted), env),
    getRowProperties: (area, [wanted], env) => rowProperties(area, arg.object(wanted), env),
    getColumnProperties: (area, [wanted], env) => columnProperties(area, arg.object(wanted), env),
    setCellProperties: (area, [block], env) => {
      setCellProperties(area, arg.list(block), env);
    },
    setRowProperties: (area, [list], env) => {
      setLineProperties(area, "rows", arg.list(list), env);
    },
    setColumnProperties: (area, [list], env) => {
      setLineProperties(area, "columns", arg.list(list), env);
    },
    clear: (area, [what], env) => {
      clear(area, what === undefined || what === null ? "All" : arg.oneOf(what, CLEAR), env);
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
      return rangeObject(area);
    },
    delete: (area, [direction], env) => {
      shiftSheet(area, env, shiftOf(area.range, arg.oneOf(direction, ["Up", "Left"]), -1));
    },
    select: (area, _, env) => {
      const sheet = alive(area.sheet, env);
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
      if (isUnbounded(from.range) || isUnbounded(area.range)) throw new HostError("UnsupportedOperation");
      env.book.settle();
      copyCells(from.sheet, from.range, area.sheet, area.range, part as CopyPart);
      env.book.touch();
      env.events.raise("changed", area.sheet.id, { address: areaName(area.range), changeType: "RangeEdited" });
    },
    group: (area, [by], env) => {
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
  },
});

const rangeCollection = defineClass<Areas>("RangeCollection", {
  items: ({ sheet, ranges }) => ranges.map((range) => rangeObject({ sheet, range })),
  methods: {
    getCount: ({ ranges }) => ranges.length,
    getItemAt: ({ sheet, ranges }, [index]) => {
      const range = ranges[arg.count(index)];
      if (!range) throw new HostError("InvalidArgument");
      return rangeObject({ sheet, range });
    },
  },
});

const rangeAreas = defineClass<Areas>("RangeAreas", {
  properties: {
    address: ({ sheet, ranges }) => ranges.map((range) => fullAddress({ sheet, range })).join(","),
    areaCount: ({ ranges }) => ranges.length,
    cellCount: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0),
  },
  links: {
    areas: (areas) => rangeCollection(areas),
    worksheet: ({ sheet }, env) => worksheetOf(alive(sheet, env)),
  },
  methods: {
    clear: ({ sheet, ranges }, [what], env) => {
      for (const range of ranges)
        clear({ sheet, range }, what === undefined || what === null ? "All" : arg.oneOf(what, CLEAR), env);
    },
  },
});

provide("range", rangeObject);
provide("areas", rangeAreas);

/** Worksheets and their collection. */
import type { Visibility } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { normalColor } from "../../book/style";
import { WHOLE_SHEET } from "../../book/area";
import { ADDRESS_LIMIT, alive, requireArea } from "../address";
import { arg, defineClass, requireInFront, type Env, type HostObject } from "../define";
import { charactersToPixels, pointsToCharacters } from "../measures";
import { WORKBOOK_TARGET } from "../events";
import { HostError } from "../protocol";
import { comments, pivotTables, shapes } from "./attached";
import { charts } from "./charts";
import { findCells, wantedOf } from "./find-text";
import { eventMethods } from "./event-methods";
import { areasOf, provide } from "./late";
import { names } from "./names";
import { rangeObject } from "./range";
import { tables } from "./tables";
import { autoFilter, freezePanes, pageBreaks, pageLayout, worksheetProtection } from "./worksheet-parts";

function visibleCount(env: Env): number {
  return env.book.sheets.filter((sheet) => sheet.visibility === "Visible").length;
}

function requireStructure(env: Env): void {
  if (env.book.protectedStructure) throw new HostError("AccessDenied");
}

function checkName(name: string, env: Env, self?: Sheet): void {
  const wrong = name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (wrong || name.toLowerCase() === "history") throw new HostError("InvalidArgument", undefined, "Worksheet.name");
  const other = env.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== self) throw new HostError("ItemAlreadyExists");
}

function setVisibility(sheet: Sheet, visibility: Visibility, env: Env): void {
  requireStructure(env);
  if (visibility !== "Visible" && sheet.visibility === "Visible" && visibleCount(env) === 1) {
    throw new HostError("InvalidOperation");
  }
  sheet.visibility = visibility;
  if (visibility !== "Visible" && env.book.active === sheet) {
    env.book.activeId = env.book.sheets.find((other) => other.visibility === "Visible")?.id ?? sheet.id;
  }
  env.book.touch(false);
}

function used(sheet: Sheet, valuesOnly: boolean): HostObject | null {
  const range = sheet.usedRange(!valuesOnly);
  return range ? rangeObject({ sheet, range }) : null;
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean, env: Env): Sheet | undefined {
  const { sheets } = env.book;
  for (let index = sheets.indexOf(sheet) + step; sheets[index]; index += step) {
    const other = sheets[index];
    if (other && (!visibleOnly || other.visibility === "Visible")) return other;
  }
  return undefined;
}

export const worksheet: (sheet: Sheet) => HostObject = defineClass<Sheet>("Worksheet", {
  id: (sheet) => sheet.id,
  properties: {
    id: (sheet, env) => alive(sheet, env).id,
    name: [
      (sheet, env) => alive(sheet, env).name,
      (sheet, value, env) => {
        requireStructure(env);
        const name = arg.text(value);
        checkName(name, env, alive(sheet, env));
        env.book.renameSheet(sheet, name);
      },
    ],
    visibility: [
      (sheet, env) => alive(sheet, env).visibility,
      (sheet, value, env) => {
        setVisibility(alive(sheet, env), arg.oneOf(value, ["Visible", "Hidden", "VeryHidden"]), env);
      },
    ],
    position: [
      (sheet, env) => env.book.sheets.indexOf(alive(sheet, env)),
      (sheet, value, env) => {
        requireStructure(env);
        const at = arg.count(value);
        if (at >= env.book.sheets.length) throw new HostError("InvalidArgument");
        const rest = env.book.sheets.filter((other) => other !== alive(sheet, env));
        rest.splice(at, 0, sheet);
        env.book.sheets = rest;
        env.book.touch(false);
      },
    ],
    tabColor: [
      // documented: null while the sheet is hidden
      (sheet, env) => (alive(sheet, env).visibility === "Visible" ? sheet.tabColor : null),
      (sheet, value, env) => {
        requireStructure(env);
        const text = arg.text(value);
        const color = text === "" ? "" : normalColor(text);
        if (color === null) throw new HostError("InvalidArgument");
        alive(sheet, env).tabColor = color;
        env.book.touch(false);
      },
    ],
    showGridlines: [
      (sheet, env) => alive(sheet, env).showGridlines,
      (sheet, value, env) => {
        alive(sheet, env).showGridlines = arg.flag(value);
        env.book.touch(false);
      },
    ],
    showHeadings: [
      (sheet, env) => alive(sheet, env).showHeadings,
      (sheet, value, env) => {
        alive(sheet, env).showHeadings = arg.flag(value);
        env.book.touch(false);
      },
    ],
    standardHeight: (sheet) => sheet.defaultRowHeight,
    standardWidth: [
      (sheet) => (charactersToPixels(sheet.defaultColumnWidth) * 3) / 4,
      (sheet, value, env) => {
        sheet.defaultColumnWidth = pointsToCharacters(arg.number(value));
        env.book.touch(false);
      },
    ],
    enableCalculation: () => true,
  },
  links: {
    // "names" of a sheet answers InvalidSelection while another workbook is in front (office-js issue 6365).
    names: (sheet, env) => (
      requireInFront(env, "Worksheet.names", "InvalidSelection"),
      names({ sheet: alive(sheet, env) })
    ),
    tables: (sheet, env) => tables({ sheet: alive(sheet, env) }),
    protection: (sheet, env) => worksheetProtection(alive(sheet, env)),
    freezePanes: (sheet, env) => freezePanes(alive(sheet, env)),
    pageLayout: (sheet, env) => pageLayout(alive(sheet, env)),
    horizontalPageBreaks: (sheet, env) => pageBreaks(alive(sheet, env)),
    autoFilter: (sheet, env) => autoFilter(alive(sheet, env)),
    charts: (sheet, env) => charts(alive(sheet, env)),
    comments: (sheet, env) => comments(alive(sheet, env)),
    pivotTables: (sheet, env) => pivotTables(alive(sheet, env)),
    shapes: (sheet, env) => shapes(alive(sheet, env)),
  },
  methods: {
    ...eventMethods<Sheet>(["changed", "activated", "deactivated", "selection"], (sheet) => sheet.id),
    activate: (sheet, _, env) => {
      requireInFront(env, "Worksheet.activate");
      if (alive(sheet, env).visibility !== "Visible") throw new HostError("InvalidOperation");
      if (env.book.active !== sheet) {
        env.events.raise("deactivated", env.book.activeId);
        env.events.raise("activated", sheet.id);
      }
      env.book.activeId = sheet.id;
      env.book.notify();
    },
    delete: (sheet, _, env) => {
      requireStructure(env);
      requireInFront(env, "Worksheet.delete", "InvalidSelection");
      // A very hidden sheet must be shown or hidden first (office-js issue 365).
      if (alive(sheet, env).visibility === "VeryHidden") throw new HostError("InvalidOperation");
      if (sheet.visibility === "Visible" && visibleCount(env) === 1) throw new HostError("InvalidOperation");
      env.book.removeSheet(sheet);
      env.events.raise("deleted", sheet.id);
      env.book.clearUndo();
    },
    getRange: (sheet, [address], env) => {
      if (address === undefined || address === null || address === "")
        return rangeObject({ sheet: alive(sheet, env), range: WHOLE_SHEET });
      return rangeObject(requireArea(arg.text(address), alive(sheet, env), env));
    },
    getRanges: (sheet, [address], env) => {
      const parts = arg.text(address).slice(0, ADDRESS_LIMIT).split(",");
      return areasOf({ sheet, ranges: parts.map((part) => requireArea(part, alive(sheet, env), env).range) });
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns], env) => {
      const [top, left, height, width] = [arg.count(row), arg.count(column), arg.count(rows), arg.count(columns)];
      const range = { top, left, bottom: top + height - 1, right: left + width - 1 };
      const fits = height > 0 && width > 0 && range.bottom <= WHOLE_SHEET.bottom && range.right <= WHOLE_SHEET.right;
      if (!fits) throw new HostError("InvalidArgument", undefined, "Worksheet.getRangeByIndexes");
      return rangeObject({ sheet: alive(sheet, env), range });
    },
    getCell: (sheet, [row, column], env) => {
      const [top, left] = [arg.count(row), arg.count(column)];
      if (top > WHOLE_SHEET.bottom || left > WHOLE_SHEET.right) throw new HostError("InvalidArgument");
      return rangeObject({ sheet: alive(sheet, env), range: { top, left, bottom: top, right: left } });
    },
    getUsedRange: (sheet, [valuesOnly], env) =>
      // A blank sheet's used range is A1.
      used(alive(sheet, env), arg.optionalFlag(valuesOnly)) ??
      rangeObject({ sheet, range: { top: 0, left: 0, bottom: 0, right: 0 } }),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], env) => used(alive(sheet, env), arg.optionalFlag(valuesOnly)),
    findAll: (sheet, [text, criteria], env) => {
      const ranges = findCells(alive(sheet, env), WHOLE_SHEET, wantedOf(text, criteria), env);
      if (ranges.length === 0) throw new HostError("ItemNotFound");
      return areasOf({ sheet, ranges });
    },
    findAllOrNullObject: (sheet, [text, criteria], env) => {
      const ranges = findCells(alive(sheet, env), WHOLE_SHEET, wantedOf(text, criteria), env);
      return ranges.length === 0 ? null : areasOf({ sheet, ranges });
    },
    getNextOrNullObject: (sheet, [visibleOnly], env) => {
      const next = neighbour(alive(sheet, env), 1, arg.optionalFlag(visibleOnly), env);
      return next ? worksheet(next) : null;
    },
    getPreviousOrNullObject: (sheet, [visibleOnly], env) => {
      const previous = neighbour(alive(sheet, env), -1, arg.optionalFlag(visibleOnly), env);
      return previous ? worksheet(previous) : null;
    },
    calculate: (_, __, env) => {
      env.book.touch();
      env.book.settle();
    },
  },
});

provide("worksheet", worksheet);

function byKey(key: unknown, env: Env): Sheet | undefined {
  return env.book.sheet(arg.text(key));
}

function freeName(env: Env): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${String(number)}`;
    if (!env.book.sheet(name)) return name;
  }
}

export const worksheets = defineClass<null>("WorksheetCollection", {
  items: (_, env) => env.book.sheets.map((sheet) => worksheet(sheet)),
  methods: {
    ...eventMethods<null>(
      ["changed", "activated", "deactivated", "selection", "added", "deleted"],
      () => WORKBOOK_TARGET,
    ),
    add: (_, [name], env) => {
      requireStructure(env);
      requireInFront(env, "WorksheetCollection.add");
      const wanted = arg.optionalText(name) ?? freeName(env);
      checkName(wanted, env);
      const added = env.book.addSheet(wanted);
      env.events.raise("added", added.id);
      return worksheet(added);
    },
    getActiveWorksheet: (_, __, env) => worksheet(env.book.active),
    getCount: (_, [visibleOnly], env) => (arg.optionalFlag(visibleOnly) ? visibleCount(env) : env.book.sheets.length),
    getItem: (_, [key], env) => {
      const sheet = byKey(key, env);
      if (!sheet) throw new HostError("ItemNotFound");
      return worksheet(sheet);
    },
    getItemOrNullObject: (_, [key], env) => {
      const sheet = byKey(key, env);
      return sheet ? worksheet(sheet) : null;
    },
    getFirst: (_, [visibleOnly], env) => {
      const first = env.book.sheets.find((sheet) => !arg.optionalFlag(visibleOnly) || sheet.visibility === "Visible");
      return worksheet(first ?? env.book.active);
    },
    getLast: (_, [visibleOnly], env) => {
      const wanted = env.book.sheets.filter(
        (sheet) => !arg.optionalFlag(visibleOnly) || sheet.visibility === "Visible",
      );
      return worksheet(wanted.at(-1) ?? env.book.active);
    },
  },
});

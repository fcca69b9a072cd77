/** What belongs to one worksheet: freeze panes, protection, page layout, filter. */
import type { PageLayout } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { absoluteName, isWholeColumns, isWholeRows, parseArea } from "../../book/area";
import { alive, anyArea } from "../address";
import { arg, defineClass, requireInFront, type Env } from "../define";
import { HostError } from "../protocol";
import { filterBy, showRows } from "./filter-rows";
import { requireUnprotected } from "../range-data";
import { rangeObject } from "./range";

function freeze(sheet: Sheet, rows: number, columns: number, env: Env): void {
  requireInFront(env, "WorksheetFreezePanes");
  alive(sheet, env).frozen = { rows, columns };
  env.book.touch(false);
}

function frozenRange(sheet: Sheet) {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const bottom = rows === 0 ? 1_048_575 : rows - 1;
  const right = columns === 0 ? 16_383 : columns - 1;
  return rangeObject({ sheet, range: { top: 0, left: 0, bottom, right } });
}

export const freezePanes = defineClass<Sheet>("WorksheetFreezePanes", {
  methods: {
    freezeRows: (sheet, [count], env) => {
      freeze(sheet, arg.optionalCount(count, 1), 0, env);
    },
    freezeColumns: (sheet, [count], env) => {
      freeze(sheet, 0, arg.optionalCount(count, 1), env);
    },
    freezeAt: (sheet, [range], env) => {
      const area = anyArea(range, sheet, env).range;
      freeze(sheet, area.bottom === 1_048_575 ? 0 : area.bottom + 1, area.right === 16_383 ? 0 : area.right + 1, env);
    },
    unfreeze: (sheet, _, env) => {
      freeze(sheet, 0, 0, env);
    },
    getLocation: (sheet, _, env) => {
      requireInFront(env, "WorksheetFreezePanes.getLocation");
      const range = frozenRange(sheet);
      if (!range) throw new HostError("ItemNotFound");
      return range;
    },
    getLocationOrNullObject: (sheet, _, env) => {
      requireInFront(env, "WorksheetFreezePanes.getLocationOrNullObject");
      return frozenRange(sheet);
    },
  },
});

export const worksheetProtection = defineClass<Sheet>("WorksheetProtection", {
  properties: {
    protected: (sheet) => sheet.protection !== null,
    options: (sheet) => sheet.protection?.options ?? null,
  },
  methods: {
    protect: (sheet, [options, password], env) => {
      if (alive(sheet, env).protection) throw new HostError("AccessDenied");
      const given = options === undefined || options === null ? {} : arg.object(options);
      const secret = arg.optionalText(password);
      sheet.protection = { options: given, ...(secret === undefined ? {} : { password: secret }) };
      env.book.touch(false);
    },
    unprotect: (sheet, [password], env) => {
      const { protection } = alive(sheet, env);
      // Since June 2026 unprotecting an unprotected sheet is refused too (office-js issue 6784).
      if (!protection) throw new HostError("AccessDenied");
      if (protection.password !== undefined && protection.password !== password) throw new HostError("AccessDenied");
      sheet.protection = null;
      env.book.touch(false);
    },
  },
});

function setPage(sheet: Sheet, env: Env, patch: Partial<PageLayout>): void {
  alive(sheet, env).page = { ...sheet.page, ...patch };
  env.book.touch(false);
}

const NO_HEADER = { state: "Default", center: "" };

const headerFooter = defineClass<Sheet>("HeaderFooter", {
  properties: {
    centerHeader: [
      (sheet) => sheet.page.header?.center ?? "",
      (sheet, value, env) => {
        setPage(sheet, env, { header: { ...(sheet.page.header ?? NO_HEADER), center: arg.text(value) } });
      },
    ],
  },
});

const HEADER_STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

const headersFooters = defineClass<Sheet>("HeaderFooterGroup", {
  properties: {
    state: [
      (sheet) => sheet.page.header?.state ?? NO_HEADER.state,
      (sheet, value, env) => {
        const state = arg.oneOf(value, HEADER_STATES);
        setPage(sheet, env, { header: { ...(sheet.page.header ?? NO_HEADER), state } });
      },
    ],
  },
  links: { defaultForAllPages: (sheet) => headerFooter(sheet) },
});

const pageBreak = defineClass<{ readonly row: number }>("PageBreak", { properties: { rowIndex: ({ row }) => row } });

/** Horizontal ones: a page ends before the row of the cell. */
export const pageBreaks = defineClass<Sheet>("PageBreakCollection", {
  methods: {
    add: (sheet, [cell], env) => {
      const { top } = anyArea(cell, sheet, env).range;
      if (top === 0) throw new HostError("InvalidArgument");
      const rowBreaks = [...new Set([...(sheet.page.rowBreaks ?? []), top])].sort((a, b) => a - b);
      setPage(sheet, env, { rowBreaks });
      return pageBreak({ row: top });
    },
    getCount: (sheet) => sheet.page.rowBreaks?.length ?? 0,
    removePageBreaks: (sheet, _args, env) => {
      setPage(sheet, env, { rowBreaks: [] });
    },
  },
  items: (sheet) => (sheet.page.rowBreaks ?? []).map((row) => pageBreak({ row })),
});

type Margin = keyof PageLayout["margins"];

function margin(side: Margin) {
  return [
    (sheet: Sheet) => sheet.page.margins[side],
    (sheet: Sheet, value: unknown, env: Env) => {
      setPage(sheet, env, { margins: { ...sheet.page.margins, [side]: arg.number(value) } });
    },
  ] as const;
}

function lines(value: unknown, sheet: Sheet, env: Env): string {
  const { range } = anyArea(value, sheet, env);
  return absoluteName(range);
}

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const pageLayout = defineClass<Sheet>("PageLayout", {
  properties: {
    orientation: [
      (sheet) => sheet.page.orientation,
      (sheet, value, env) => {
        setPage(sheet, env, { orientation: arg.oneOf(value, ["Portrait", "Landscape"]) });
      },
    ],
    zoom: [
      (sheet) => sheet.page.zoom ?? { scale: 100 },
      (sheet, value, env) => {
        const given = arg.object(value);
        const zoom: Record<string, number> = {};
        for (const key of ["scale", "horizontalFitToPages", "verticalFitToPages"]) {
          const number = given[key];
          if (number !== undefined && number !== null) zoom[key] = arg.count(number);
        }
        setPage(sheet, env, { zoom });
      },
    ],
    paperSize: [
      (sheet) => sheet.page.paperSize ?? null,
      (sheet, value, env) => {
        setPage(sheet, env, { paperSize: arg.text(value) });
      },
    ],
    centerHorizontally: [
      (sheet) => sheet.page.centerHorizontally,
      (sheet, value, env) => {
        setPage(sheet, env, { centerHorizontally: arg.flag(value) });
      },
    ],
    centerVertically: [
      (sheet) => sheet.page.centerVertically,
      (sheet, value, env) => {
        setPage(sheet, env, { centerVertically: arg.flag(value) });
      },
    ],
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  links: { headersFooters: (sheet) => headersFooters(sheet) },
  methods: {
    setPrintArea: (sheet, [area], env) => {
      setPage(sheet, env, { printArea: lines(area, sheet, env) });
    },
    // documented: the range must span entire rows, entire columns
    setPrintTitleRows: (sheet, [rows], env) => {
      if (!isWholeRows(anyArea(rows, sheet, env).range)) throw new HostError("InvalidArgument");
      setPage(sheet, env, { titleRows: lines(rows, sheet, env) });
    },
    setPrintTitleColumns: (sheet, [columns], env) => {
      if (!isWholeColumns(anyArea(columns, sheet, env).range)) throw new HostError("InvalidArgument");
      setPage(sheet, env, { titleColumns: lines(columns, sheet, env) });
    },
    setPrintMargins: (sheet, [unit, options], env) => {
      const factor = POINTS[arg.oneOf(unit, ["Points", "Inches", "Centimeters"])];
      const given = arg.object(options);
      const margins: Record<string, number> = { ...sheet.page.margins };
      for (const side of ["left", "right", "top", "bottom", "header", "footer"]) {
        const value = given[side];
        if (value !== undefined && value !== null) margins[side] = arg.number(value) * factor;
      }
      setPage(sheet, env, { margins: margins as PageLayout["margins"] });
    },
    getPrintAreaOrNullObject: (sheet) => partRange(sheet, sheet.page.printArea),
    getPrintTitleRowsOrNullObject: (sheet) => partRange(sheet, sheet.page.titleRows),
    getPrintTitleColumnsOrNullObject: (sheet) => partRange(sheet, sheet.page.titleColumns),
  },
});

function partRange(sheet: Sheet, address: string | undefined) {
  const range = address === undefined ? null : parseArea(address);
  return range ? rangeObject({ sheet, range }) : null;
}

function showAll(sheet: Sheet): void {
  if (sheet.filter && sheet.filtered) showRows(sheet, sheet.filter);
  sheet.filtered = false;
}

export const autoFilter = defineClass<Sheet>("AutoFilter", {
  properties: { enabled: (sheet) => sheet.filter !== null, isDataFiltered: (sheet) => sheet.filtered },
  methods: {
    apply: (sheet, [range, column, criteria], env) => {
      requireUnprotected(alive(sheet, env), "allowAutoFilter");
      showAll(sheet);
      sheet.filter = anyArea(range, sheet, env).range;
      if (criteria !== undefined && criteria !== null) {
        filterBy(sheet, sheet.filter, arg.count(column), criteria, env);
        sheet.filtered = true;
      }
      env.book.touch(false);
    },
    remove: (sheet, _, env) => {
      requireUnprotected(alive(sheet, env), "allowAutoFilter");
      showAll(sheet);
      sheet.filter = null;
      env.book.touch(false);
    },
    clearCriteria: (sheet, _, env) => {
      requireUnprotected(alive(sheet, env), "allowAutoFilter");
      showAll(sheet);
      env.book.touch(false);
    },
    reapply: () => undefined,
    getRange: (sheet) => {
      if (!sheet.filter) throw new HostError("ItemNotFound");
      return rangeObject({ sheet, range: sheet.filter });
    },
    getRangeOrNullObject: (sheet) => (sheet.filter ? rangeObject({ sheet, range: sheet.filter }) : null),
  },
});

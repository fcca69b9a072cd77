/** Tables: a named range with headings. Names are unique in the workbook; tables do not overlap. */
import { clearContents, enter } from "../../book/edit";
import { headings } from "../../book/headings";
import { parseArea } from "../../book/area";
import type { BookTable } from "../../book/model";
import { intersect } from "../../../domain/grid/areas";
import type { Sheet } from "../../book/sheet";
import { inheritFormats, shiftCells } from "../../book/structure";
import { alive, anyArea, type Area } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { filterBy, showRows } from "./filter-rows";
import { cellCount, isUnbounded, readBlock, readers, requireUnprotected, writeValues } from "../range-data";
import { worksheetOf } from "./late";
import { rangeObject } from "./range";

interface Ref {
  readonly sheet: Sheet;
  readonly id: string;
}

function find({ sheet, id }: Ref, env: Env): BookTable {
  const table = alive(sheet, env).tables.find((candidate) => candidate.id === id);
  if (!table) throw new HostError("ItemNotFound");
  return table;
}

function change(ref: Ref, env: Env, patch: Partial<BookTable>): void {
  const old = find(ref, env);
  requireUnprotected(ref.sheet);
  ref.sheet.tables = ref.sheet.tables.map((table) => (table === old ? { ...table, ...patch } : table));
  env.book.touch();
}

function flag(key: "bandedRows" | "bandedColumns" | "filterButton") {
  return [
    (ref: Ref, env: Env) => find(ref, env)[key],
    (ref: Ref, value: unknown, env: Env) => {
      change(ref, env, { [key]: arg.flag(value) });
    },
  ] as const;
}

function body({ range, headers, totals }: BookTable) {
  return { ...range, top: range.top + (headers ? 1 : 0), bottom: range.bottom - (totals ? 1 : 0) };
}

function checkName(name: string, env: Env): void {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) && name.length <= 255 && !parseArea(name);
  if (!valid || /^(R\d*(C\d*)?|C\d*)$/i.test(name)) throw new HostError("InvalidArgument");
  const wanted = name.toLowerCase();
  const taken = env.book.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === wanted));
  if (taken || env.book.names.some((other) => other.name.toLowerCase() === wanted)) {
    throw new HostError("ItemAlreadyExists");
  }
}

interface Column {
  readonly ref: Ref;
  readonly index: number;
}

const tableColumn = defineClass<Column>("TableColumn", {
  id: ({ index }) => index + 1,
  properties: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: ({ ref, index }, env) => headings(ref.sheet, find(ref, env))[index],
  },
  links: { filter: (column) => columnFilter(column) },
  methods: {
    getRange: ({ ref, index }, _, env) => columnRange(ref, index, find(ref, env).range),
    getDataBodyRange: ({ ref, index }, _, env) => columnRange(ref, index, body(find(ref, env))),
  },
});

function columnRange(ref: Ref, index: number, range: BookTable["range"]): HostObject {
  const left = range.left + index;
  return rangeObject({ sheet: ref.sheet, range: { ...range, left, right: left } });
}

const tableColumns = defineClass<Ref>("TableColumnCollection", {
  properties: { count: (ref, env) => headings(ref.sheet, find(ref, env)).length },
  items: (ref, env) => headings(ref.sheet, find(ref, env)).map((_, index) => tableColumn({ ref, index })),
  methods: {
    getCount: (ref, _, env) => headings(ref.sheet, find(ref, env)).length,
    add: (ref, [index, values, name], env) => addColumn(ref, index, values, name, env),
    getItem: (ref, [key], env) => {
      const all = headings(ref.sheet, find(ref, env));
      const index = typeof key === "number" ? key - 1 : all.findIndex((name) => name === key);
      if (all[index] === undefined) throw new HostError("ItemNotFound");
      return tableColumn({ ref, index });
    },
    getItemOrNullObject: (ref, [key], env) => {
      const all = headings(ref.sheet, find(ref, env));
      const index = typeof key === "number" ? key - 1 : all.findIndex((name) => name === key);
      return all[index] === undefined ? null : tableColumn({ ref, index });
    },
    getItemAt: (ref, [key], env) => {
      const index = arg.count(key);
      if (headings(ref.sheet, find(ref, env))[index] === undefined) throw new HostError("InvalidArgument");
      return tableColumn({ ref, index });
    },
  },
});

/** A column before the one of that index, at the end without one; what stands right of the table moves on. */
function addColumn(ref: Ref, index: unknown, values: unknown, name: unknown, env: Env): HostObject {
  const table = find(ref, env);
  const { range } = table;
  requireUnprotected(ref.sheet);
  const count = range.right - range.left + 1;
  const place = arg.optionalCount(index === -1 ? null : index, count);
  const height = range.bottom - range.top + 1;
  const given =
    values === undefined || values === null
      ? null
      : arg.list(values).map((row) => (Array.isArray(row) ? (row as unknown[])[0] : row));
  if (place > count || (given && given.length !== height)) throw new HostError("InvalidArgument");
  const left = range.left + place;
  const shift = { axis: "column", at: left, count: 1, from: range.top, to: range.bottom } as const;
  env.book.names = shiftCells(env.book.sheets, env.book.names, ref.sheet, shift);
  inheritFormats(ref.sheet, shift);
  change(ref, env, { range: { ...range, right: range.right + 1 } });
  const heading = arg.optionalText(name) ?? given?.[0] ?? `Column${String(count + 1)}`;
  const cells = [[heading], ...(given?.slice(1) ?? []).map((cell) => [cell])];
  const bottom = given ? range.bottom : range.top;
  writeValues({ sheet: ref.sheet, range: { top: range.top, left, bottom, right: left } }, env, cells, "values");
  env.book.touch();
  return tableColumn({ ref, index: place });
}

function rowTotal(table: BookTable): number {
  const { top, bottom } = body(table);
  return bottom - top + 1;
}

const tableRows = defineClass<Ref>("TableRowCollection", {
  properties: { count: (ref, env) => rowTotal(find(ref, env)) },
  methods: {
    getCount: (ref, _, env) => rowTotal(find(ref, env)),
    add: (ref, [index, values], env) => addRows(ref, index, values, env),
    getItemAt: (ref, [index], env) => {
      if (arg.count(index) >= rowTotal(find(ref, env))) throw new HostError("InvalidArgument");
      return tableRow({ ref, index: arg.count(index) });
    },
  },
});

const tableRow = defineClass<Column>("TableRow", {
  id: ({ index }) => index,
  properties: {
    index: ({ index }) => index,
    values: (row, env) => readBlock(rowArea(row, env), env, readers.values),
  },
  methods: { getRange: (row, _, env) => rangeObject(rowArea(row, env)) },
});

function rowArea({ ref, index }: Column, env: Env): Area {
  const range = body(find(ref, env));
  const top = range.top + index;
  return { sheet: ref.sheet, range: { ...range, top, bottom: top } };
}

/** Rows before the one of that index, at the end without one; what stands below the table moves down. */
function addRows(ref: Ref, index: unknown, values: unknown, env: Env): HostObject {
  const table = find(ref, env);
  requireUnprotected(ref.sheet);
  const place = arg.optionalCount(index === -1 ? null : index, rowTotal(table));
  const given =
    values === undefined || values === null
      ? [[]]
      : arg.list(values).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = table.range.right - table.range.left + 1;
  if (place > rowTotal(table) || given.some((row) => row.length !== 0 && row.length !== width))
    throw new HostError("InvalidArgument");
  const top = body(table).top + place;
  const shift = { axis: "row", at: top, count: given.length, from: table.range.left, to: table.range.right } as const;
  env.book.names = shiftCells(env.book.sheets, env.book.names, ref.sheet, shift);
  inheritFormats(ref.sheet, shift);
  const bottom = table.range.bottom + given.length;
  ref.sheet.tables = ref.sheet.tables.map((each) =>
    each.id === table.id ? { ...each, range: { ...table.range, bottom } } : each,
  );
  const rows = given.filter((row) => row.length > 0);
  if (rows.length > 0)
    writeValues(
      { sheet: ref.sheet, range: { ...table.range, top, bottom: top + rows.length - 1 } },
      env,
      rows,
      "values",
    );
  env.book.touch();
  return tableRow({ ref, index: place });
}

const tableFilter = defineClass<Ref>("AutoFilter", {
  properties: {
    enabled: (ref, env) => find(ref, env).filterButton,
    isDataFiltered: (ref, env) => find(ref, env).filtered === true,
  },
  methods: {
    apply: (ref, [, column, criteria], env) => {
      filter(ref, arg.count(column), criteria, env);
    },
    clearCriteria: (ref, _, env) => {
      unfilter(ref, env);
    },
  },
});

/** The filter of one column. */
const columnFilter = defineClass<Column>("Filter", {
  methods: {
    applyValuesFilter: ({ ref, index }, [values], env) => {
      filter(ref, index, { filterOn: "Values", values }, env);
    },
    clear: ({ ref }, _, env) => {
      unfilter(ref, env);
    },
  },
});

function filter(ref: Ref, column: number, criteria: unknown, env: Env): void {
  const { range } = find(ref, env);
  requireUnprotected(ref.sheet, "allowAutoFilter");
  filterBy(ref.sheet, range, column, criteria, env);
  change(ref, env, { filtered: true });
}

function unfilter(ref: Ref, env: Env): void {
  const { range, filtered } = find(ref, env);
  requireUnprotected(ref.sheet, "allowAutoFilter");
  if (filtered === true) showRows(ref.sheet, range);
  change(ref, env, { filtered: false });
}

export const tableObject = defineClass<Ref>("Table", {
  id: ({ id }) => id,
  properties: {
    id: (ref, env) => find(ref, env).id,
    name: [
      (ref, env) => find(ref, env).name,
      (ref, value, env) => {
        const name = arg.text(value);
        if (name.toLowerCase() !== find(ref, env).name.toLowerCase()) checkName(name, env);
        change(ref, env, { name });
      },
    ],
    style: [
      (ref, env) => find(ref, env).style,
      (ref, value, env) => {
        const style = arg.text(value);
        if (!/^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(style)) throw new HostError("InvalidArgument");
        change(ref, env, { style });
      },
    ],
    showHeaders: (ref, env) => find(ref, env).headers,
    showTotals: (ref, env) => find(ref, env).totals,
    showBandedRows: flag("bandedRows"),
    showBandedColumns: flag("bandedColumns"),
    showFilterButton: flag("filterButton"),
  },
  links: {
    worksheet: (ref) => worksheetOf(ref.sheet),
    autoFilter: (ref) => tableFilter(ref),
    columns: (ref) => tableColumns(ref),
    rows: (ref) => tableRows(ref),
  },
  methods: {
    getRange: (ref, _, env) => rangeObject({ sheet: ref.sheet, range: find(ref, env).range }),
    getHeaderRowRange: (ref, _, env) => {
      const { range, headers } = find(ref, env);
      if (!headers) throw new HostError("ItemNotFound");
      return rangeObject({ sheet: ref.sheet, range: { ...range, bottom: range.top } });
    },
    getDataBodyRange: (ref, _, env) => rangeObject({ sheet: ref.sheet, range: body(find(ref, env)) }),
    resize: (ref, [target], env) => {
      const old = find(ref, env);
      const { sheet, range } = anyArea(target, ref.sheet, env);
      if (sheet !== ref.sheet || !intersect(range, old.range) || range.top !== old.range.top) {
        throw new HostError("InvalidArgument");
      }
      change(ref, env, { range });
    },
    convertToRange: (ref, _, env) => {
      const gone = find(ref, env);
      requireUnprotected(ref.sheet);
      ref.sheet.tables = ref.sheet.tables.filter((table) => table !== gone);
      env.book.touch();
      return rangeObject({ sheet: ref.sheet, range: gone.range });
    },
    delete: (ref, _, env) => {
      const gone = find(ref, env);
      requireUnprotected(ref.sheet);
      ref.sheet.tables = ref.sheet.tables.filter((table) => table !== gone);
      clearContents(ref.sheet, gone.range);
      env.book.touch();
    },
  },
});

interface Scope {
  readonly sheet: Sheet | null;
}

function all({ sheet }: Scope, env: Env): Ref[] {
  const sheets = sheet ? [alive(sheet, env)] : env.book.sheets;
  return sheets.flatMap((owner) => owner.tables.map(({ id }) => ({ sheet: owner, id })));
}

function byKey(scope: Scope, key: unknown, env: Env): Ref | undefined {
  const wanted = String(key).toLowerCase();
  return all(scope, env).find((ref) => ref.id === key || find(ref, env).name.toLowerCase() === wanted);
}

function add(scope: Scope, [address, hasHeaders]: readonly unknown[], env: Env): HostObject {
  const { sheet, range } = anyArea(address, scope.sheet ?? env.book.active, env);
  requireUnprotected(sheet);
  const headers = arg.flag(hasHeaders);
  if (isUnbounded(range) || cellCount(range) > 1_000_000) throw new HostError("InvalidArgument");
  const clash =
    sheet.tables.some((table) => intersect(table.range, range)) || sheet.merges.some((m) => intersect(m, range));
  if (clash) throw new HostError("MergedRangeConflict", "A table cannot overlap another table or merged cells.");
  if (!headers) {
    const shift = { axis: "row", at: range.top, count: 1, from: range.left, to: range.right } as const;
    env.book.names = shiftCells(env.book.sheets, env.book.names, sheet, shift);
    inheritFormats(sheet, shift);
  }
  const grown = headers
    ? range.top === range.bottom
      ? { ...range, bottom: range.bottom + 1 }
      : range
    : { ...range, bottom: range.bottom + 1 };
  const columns = nameHeadings(sheet, grown, headers);
  let number = 1;
  const taken = new Set(env.book.sheets.flatMap((owner) => owner.tables.map((table) => table.name.toLowerCase())));
  while (taken.has(`table${String(number)}`)) number++;
  const table: BookTable = {
    id: env.book.newId(),
    name: `Table${String(number)}`,
    range: grown,
    headers: true,
    totals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
    columns,
  };
  sheet.tables = [...sheet.tables, table];
  env.book.touch();
  return tableObject({ sheet, id: table.id });
}

/** Headings become distinct texts, as Excel makes them when a table is created. */
function nameHeadings(sheet: Sheet, range: BookTable["range"], given: boolean): string[] {
  const seen = new Set<string>();
  const columns: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const value = given ? sheet.value(range.top, column) : null;
    const base =
      value === null
        ? `Column${String(column - range.left + 1)}`
        : String(typeof value === "object" ? value.error : value);
    let text = base;
    for (let copy = 2; seen.has(text.toLowerCase()); copy++) text = `${base}${String(copy)}`;
    seen.add(text.toLowerCase());
    columns.push(text);
    if (text !== value) enter(sheet, range.top, column, { value: text });
  }
  return columns;
}

export const tables = defineClass<Scope>("TableCollection", {
  properties: { count: (scope, env) => all(scope, env).length },
  items: (scope, env) => all(scope, env).map((ref) => tableObject(ref)),
  methods: {
    add,
    getCount: (scope, _, env) => all(scope, env).length,
    getItem: (scope, [key], env) => {
      const ref = byKey(scope, key, env);
      if (!ref) throw new HostError("ItemNotFound");
      return tableObject(ref);
    },
    getItemOrNullObject: (scope, [key], env) => {
      const ref = byKey(scope, key, env);
      return ref ? tableObject(ref) : null;
    },
    getItemAt: (scope, [index], env) => {
      const ref = all(scope, env)[arg.count(index)];
      if (!ref) throw new HostError("InvalidArgument");
      return tableObject(ref);
    },
  },
});

/** Tables: a named range with headings. Names are unique in the workbook; tables do not overlap. */
import { clearContents, enter } from "../../book/edit";
import { parseArea } from "../../book/area";
import type { BookTable } from "../../book/model";
import { intersect } from "../../../domain/grid/areas";
import type { Sheet } from "../../book/sheet";
import { inheritFormats, shiftCells } from "../../book/structure";
import { alive, anyArea } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { cellCount, isUnbounded, requireUnprotected } from "../range-data";
import { worksheetOf } from "./late";
import { rangeObject } from "./range";
import { tableColumns } from "./table-columns";
import { tableFilter } from "./table-filter";
import { body, change, find, type Ref } from "./table-ref";
import { tableRows } from "./table-rows";

function flag(key: "bandedRows" | "bandedColumns" | "filterButton") {
  return [
    (ref: Ref, env: Env) => find(ref, env)[key],
    (ref: Ref, value: unknown, env: Env) => {
      change(ref, env, { [key]: arg.flag(value) });
    },
  ] as const;
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

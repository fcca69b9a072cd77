/** The columns of a table. */
import { headings } from "../../book/headings";
import { inheritFormats, shiftCells } from "../../book/structure";
import type { BookTable } from "../../book/model";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { requireUnprotected, writeValues } from "../range-data";
import { rangeObject } from "./range";
import { columnFilter } from "./table-filter";
import { body, change, find, type Part, type Ref } from "./table-ref";

const tableColumn = defineClass<Part>("TableColumn", {
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

export const tableColumns = defineClass<Ref>("TableColumnCollection", {
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

/** The rows of a table. */
import { inheritFormats, shiftCells } from "../../book/structure";
import type { BookTable } from "../../book/model";
import type { Area } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { readBlock, readers, requireUnprotected, writeValues } from "../range-data";
import { rangeObject } from "./range";
import { body, find, type Part, type Ref } from "./table-ref";

function rowTotal(table: BookTable): number {
  const { top, bottom } = body(table);
  return bottom - top + 1;
}

export const tableRows = defineClass<Ref>("TableRowCollection", {
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

const tableRow = defineClass<Part>("TableRow", {
  id: ({ index }) => index,
  properties: {
    index: ({ index }) => index,
    values: (row, env) => readBlock(rowArea(row, env), env, readers.values),
  },
  methods: { getRange: (row, _, env) => rangeObject(rowArea(row, env)) },
});

function rowArea({ ref, index }: Part, env: Env): Area {
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

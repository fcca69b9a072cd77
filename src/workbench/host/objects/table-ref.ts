/** A table of the book, found anew at each request: it may have been changed, or be gone. */
import type { BookTable } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { alive } from "../address";
import type { Env } from "../define";
import { HostError } from "../protocol";
import { requireUnprotected } from "../range-data";

export interface Ref {
  readonly sheet: Sheet;
  readonly id: string;
}

export function find({ sheet, id }: Ref, env: Env): BookTable {
  const table = alive(sheet, env).tables.find((candidate) => candidate.id === id);
  if (!table) throw new HostError("ItemNotFound");
  return table;
}

/** The table with some of its properties changed; refused on a protected sheet. */
export function change(ref: Ref, env: Env, patch: Partial<BookTable>): void {
  const old = find(ref, env);
  requireUnprotected(ref.sheet);
  ref.sheet.tables = ref.sheet.tables.map((table) => (table === old ? { ...table, ...patch } : table));
  env.book.touch();
}

/** The range without headings and totals. */
export function body({ range, headers, totals }: BookTable): BookTable["range"] {
  return { ...range, top: range.top + (headers ? 1 : 0), bottom: range.bottom - (totals ? 1 : 0) };
}

/** A column or a row of a table, by its place from 0 on. */
export interface Part {
  readonly ref: Ref;
  readonly index: number;
}

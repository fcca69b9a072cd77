/** A found table in a few words, for tests: "heading 2-3 · A order, B name … · rows 4-9". */
import { columnName } from "../../src/domain/grid/address";
import { readRows } from "../../src/domain/table/read-rows";
import type { FoundTable } from "../../src/domain/table/table";
import type { TextGrid } from "../../src/domain/grid/text-grid";

const KINDS = { data: "d", section: "s", total: "t", note: "n" } as const;

/** Heading rows, roles by column letter, body rows, one letter a row: d data, c child, s section, t total, n note. */
export function describeTable(grid: TextGrid, table: FoundTable): string {
  const roles = table.columns
    .filter(({ role }) => role !== null)
    .map(({ column, role, reason }) => `${columnName(column)} ${role ?? ""}${reason === "guessed" ? "?" : ""}`);
  const tied = table.columns
    .filter(({ reason }) => reason === "tied")
    .map(({ column }) => `${columnName(column)} tied`);
  const kinds = readRows(grid, table).map(({ kind, child }) => (kind === "data" && child ? "c" : KINDS[kind]));
  const group = table.group ? `${table.group.name}: ` : "";
  const heading = table.headingRows.map((row) => row + 1).join(",");
  return `${group}${heading} · ${[...roles, ...tied].join(", ")} · ${String(table.first + 1)}-${String(table.last + 1)} ${kinds.join("")}`;
}

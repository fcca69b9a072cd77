/** The columns of names of an annex: where two stand side by side, that in which each target has its own. */
import type { TextGrid } from "../../grid/text-grid";
import { roleColumns, type FoundTable, type TableColumn } from "../../table/table";

/** "Tên tiêu chí" merged over the rows of "Nội dung tiêu chí": what each target is of stands in the second. */
export function withNames(grid: TextGrid, table: FoundTable): FoundTable {
  const { name, plan } = roleColumns(table);
  if (name === undefined || plan === undefined) return table;
  const due: number[] = [];
  for (let row = table.first; row <= table.last; row += 1) if (grid.text(row, plan) !== "") due.push(row);
  if (due.every((row) => grid.text(row, name) !== "")) return table;
  const full = table.columns.filter(
    ({ column, role }) => role === null && due.every((row) => /\p{L}{2}/u.test(grid.text(row, column))),
  );
  const named = onlyOne(full);
  if (!named) return table;
  const columns = table.columns.map((column): TableColumn => {
    if (column === named) return { ...column, role: "name", claims: "name", reason: "data" };
    return column.role === "name" ? { ...column, role: null, reason: "weaker" } : column;
  });
  return { ...table, columns };
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** "Mã số" may hold the sender's own codes, or a ministry's: where none of them is the schema's, they say nothing here. */
import { roleColumns, type FoundTable } from "../table/table";
import type { TextGrid } from "../grid/text-grid";
import type { IndicatorIndex } from "./match-indicator";

const FEW = 3;

/** The table, its code column set aside where it holds at least three codes and none is known. */
export function withoutForeignCodes(indicators: IndicatorIndex, grid: TextGrid, table: FoundTable): FoundTable {
  const column = roleColumns(table).code;
  if (column === undefined) return table;
  let codes = 0;
  for (let row = table.first; row <= table.last; row += 1) {
    const code = grid.text(row, column);
    if (code === "") continue;
    if (indicators.hasCode(code)) return table;
    codes += 1;
  }
  if (codes < FEW) return table;
  const columns = table.columns.map((each) =>
    each.role === "code" ? { ...each, role: null, reason: "unknown" as const } : each,
  );
  return { ...table, columns };
}

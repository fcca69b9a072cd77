/** TEMP */
import type { FoundTable } from "./table";
import type { TableHints } from "./hints";
import type { TextGrid } from "../grid/text-grid";
export function guessTable(_grid: TextGrid, _hints: TableHints): FoundTable | null {
  return null;
}

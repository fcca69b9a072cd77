/** A table in the grid it was found in. */
import type { FoundTable } from "../table/table";
import type { TextGrid } from "../grid/text-grid";
import type { SheetView } from "../grid/view";

export interface TableInGrid {
  readonly grid: TextGrid;
  readonly table: FoundTable;
  readonly view: SheetView | null;
  /** Units said once above the table, mostly one; none where none is. */
  readonly tableUnits: readonly string[];
  /** What stands above the table, folded. */
  readonly titleWords: string;
  readonly date1904: boolean;
}

/** What stands in the inputs of a form, as a name for it: the same where nobody has typed since, in whatever order the rows are. */
import { rowsOf } from "../grid/lines";
import type { FormKey } from "../form/columns";
import { fingerprint } from "../form/meta";
import type { TextGrid } from "../grid/text-grid";
import type { FoundTable } from "../table/table";

/** Columns that a person fills in. */
const INPUTS: readonly FormKey[] = ["#ts", "#ms", "#th", "#uoc", "#kq", "#cq", "#gp", "#han", "#gc"];

/** Eight hex digits of the inputs of a form's table. */
export function inputsOf(
  grid: TextGrid,
  columns: ReadonlyMap<FormKey, number>,
  { first, last }: Pick<FoundTable, "first" | "last">,
): string {
  const name = columns.get("#ten");
  const lines: string[] = [];
  for (const row of rowsOf(grid, first, last + 1)) {
    const texts = INPUTS.flatMap((key) => {
      const column = columns.get(key);
      return column === undefined ? [] : [grid.text(row, column)];
    });
    if (texts.some((text) => text !== ""))
      lines.push([name === undefined ? "" : grid.text(row, name), ...texts].join("\u0000"));
  }
  return fingerprint(lines.sort());
}

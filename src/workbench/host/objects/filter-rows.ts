/** Rows that a filter hides and shows. */
import type { RangeAddress } from "../../../domain/grid/address";
import type { Sheet } from "../../book/sheet";
import { arg, type Env } from "../define";
import { HostError } from "../protocol";
import { plainValue } from "../range-data";

/** Rows under the headings that do not show one of the values in the column are hidden; only values can be wanted. */
export function filterBy(sheet: Sheet, range: RangeAddress, column: number, criteria: unknown, env: Env): void {
  const { filterOn, values } = arg.object(criteria);
  if (filterOn !== "Values") throw new HostError("UnsupportedOperation");
  const wanted = new Set(arg.list(values).map(String));
  env.book.settle();
  for (let row = range.top + 1; row <= range.bottom; row += 1)
    sheet.setRow(row, {
      hidden: wanted.has(String(plainValue(sheet.cell(row, range.left + column)))) ? undefined : true,
    });
}

/** Shows all rows under the headings. */
export function showRows(sheet: Sheet, { top, bottom }: RangeAddress): void {
  for (let row = top + 1; row <= bottom; row += 1) sheet.setRow(row, { hidden: undefined });
}

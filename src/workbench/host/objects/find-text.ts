/** Range.find and Worksheet.findAll: cells by the text they show. */
import type { RangeAddress } from "../../../domain/grid/address";
import { displayText } from "../../book/number-text";
import { covers } from "../../../domain/grid/areas";
import type { Sheet } from "../../book/sheet";
import { arg, type Env } from "../define";

export interface Wanted {
  readonly text: string;
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** What is looked for. Both switches are off where they are not given. */
export function wantedOf(text: unknown, criteria: unknown): Wanted {
  const { completeMatch, matchCase } = criteria === undefined || criteria === null ? {} : arg.object(criteria);
  return { text: arg.text(text), completeMatch: completeMatch === true, matchCase: matchCase === true };
}

/** Cells within the range, row by row. */
export function findCells(
  sheet: Sheet,
  range: RangeAddress,
  { text, completeMatch, matchCase }: Wanted,
  env: Env,
): RangeAddress[] {
  env.book.settle();
  const fold = (said: string): string => (matchCase ? said : said.toLocaleLowerCase("vi"));
  const key = fold(text);
  return [...sheet.existing(range)]
    .filter(({ row, column, cell }) => {
      if (!covers(range, { top: row, left: column, bottom: row, right: column })) return false;
      const format = cell.style.numberFormat ?? "General";
      const shown = fold(displayText(cell.value, format, env.book.culture, env.book.date1904));
      return shown !== "" && (completeMatch ? shown === key : shown.includes(key));
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column }): RangeAddress => ({ top: row, left: column, bottom: row, right: column }));
}

/**
 * A cell as a person sees it, where that is not what is stored: a date typed for a number, a percent format, more digits than
 * any column shows. In Vietnamese notation, whatever the pane's language: it is quoted, not said.
 */
import type { Cell } from "../grid/snapshot";
import { showsPercent } from "../text/number-format";
import { formatPlain } from "../text/number";
import { dateOfCell, isDateFormat } from "./actual-date";

/** Excel shows a number of no format with at most so many digits. */
const MOST_DIGITS = 10;

/** Whether the cell shows its number as something else than its digits; a look that costs nothing, since nearly all do not. */
export function isShownOtherwise(cell: Cell | null): boolean {
  if (typeof cell?.value !== "number") return false;
  const { value, numberFormat } = cell;
  if (!Number.isInteger(value) && String(value).length > MOST_DIGITS + 2) return true;
  return numberFormat !== undefined && (isDateFormat(numberFormat) || showsPercent(numberFormat));
}

/** What the cell shows; `text` is its decoded text. */
export function shownText(cell: Cell | null, text: string, date1904: boolean): string {
  if (typeof cell?.value !== "number" || !isShownOtherwise(cell)) return text;
  const { value, numberFormat = "" } = cell;
  if (isDateFormat(numberFormat)) return dateOfCell(value, date1904).shown;
  const decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length;
  const rounded = (number: number): string =>
    formatPlain(Number(decimals === undefined ? number.toPrecision(MOST_DIGITS) : number.toFixed(decimals)));
  return showsPercent(numberFormat) ? `${rounded(value * 100)}%` : rounded(value);
}

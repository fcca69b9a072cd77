/**
 * Merged areas. Excel fails where more than 512 stand in the range asked for, does not name those that begin outside it
 * (office-js issue 3611), and at times names only their first cells (1590): they are asked for by bands of rows, and each
 * area by itself.
 */
import { parseRange, type RangeAddress } from "../domain/grid/address";
import { rangeAt } from "./range-at";

/** A band of so many rows would need six merges a row to be too much. */
const ROWS_A_BAND = 80;

/** Queues the reading of the merges that begin inside the area. */
export function queueMerges(sheet: Excel.Worksheet, area: RangeAddress): () => RangeAddress[] {
  const bands: Excel.RangeAreas[] = [];
  for (let top = area.top; top <= area.bottom; top += ROWS_A_BAND) {
    const bottom = Math.min(area.bottom, top + ROWS_A_BAND - 1);
    const merged = rangeAt(sheet, { ...area, top, bottom }).getMergedAreasOrNullObject();
    bands.push(merged.load("areas/items/address"));
  }
  return () => bands.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.flatMap(areaOf)));
}

function areaOf({ address }: Excel.Range): RangeAddress[] {
  const range = parseRange(address.slice(address.lastIndexOf("!") + 1));
  return range ? [range] : [];
}

/** Whether it was the question for merges that Excel refused. */
export function isAboutMerges(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && /MergedAreas/.test(error.debugInfo.errorLocation ?? "");
}

/** The way back: from a figure of the consolidated sheet to its contributions, and from one of them to its cell. */
import { cellName, columnName, parseRange } from "../domain/grid/address";
import { isShownOtherwise, shownText } from "../domain/actual/shown-text";
import { cellAt, type Cell, type WorkbookSnapshot } from "../domain/grid/snapshot";
import { TextGrid } from "../domain/grid/text-grid";
import { failure, success, type Outcome } from "../domain/outcome";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { possibleNames } from "../domain/sheets/own-sheets";
import { copiesIn } from "../domain/sheets/source-copies";
import { SOURCE_SHEET, sourceColumn } from "../domain/sheets/source-columns";
import { readSources, type SourceRow } from "../domain/sheets/read-sources";
import { formatPlain } from "../domain/text/number";
import type { ConsolidationPreview } from "./consolidate";
import type { WorkbookPort } from "./ports";
import { readOf } from "./submissions";

/** A contribution, with its own cell on the source sheet. */
export interface Contribution extends SourceRow {
  readonly sourceCell: string;
  /** Name of the copy in the workbook of the sheet it stood on; "" where there is none. */
  readonly copy: string;
}

/** Every figure that was sent for an indicator, used or not; problem "no-attainment" where nothing was consolidated. */
export async function readContributions(
  workbook: WorkbookPort,
  indicator: string,
): Promise<Outcome<readonly Contribution[]>> {
  const reading = await workbook.readValues({ names: possibleNames([SOURCE_SHEET]) });
  if (!reading.ok) return reading;
  const sheet = findSheet(reading.value, SOURCE_SHEET);
  if (!sheet) return failure("no-attainment");
  const rows = readSources(sheet).filter((row) => row.indicator === indicator);
  const copies = copiesIn(reading.value);
  return success(
    rows.map((row) => ({
      ...row,
      sourceCell: cellName(row.row, sourceColumn("value")),
      copy: copies.has(row.copy) ? row.copy : "",
    })),
  );
}

/** The cells around a figure, as they were read. */
export interface Surroundings {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Position of the figure in `rows` and `columns`. */
  readonly row: number;
  readonly column: number;
}

const ROWS_AROUND = 3;
const MOST_COLUMNS = 14;

/** What stood around a cell of a file that the preview was made of; null where the file is not among them. */
export function surroundingsOf(
  { input }: ConsolidationPreview,
  { file, sheet, cell }: Pick<SourceRow, "file" | "sheet" | "cell">,
): Surroundings | null {
  const read = readOf(input.submissions, file);
  return read && cellsAround(read.workbook, sheet, cell);
}

/** As Excel shows it where offices work: a number has its comma. */
function asShown(cell: Cell | null, text: string, date1904: boolean): string {
  if (typeof cell?.value !== "number" || isShownOtherwise(cell)) return shownText(cell, text, date1904);
  return formatPlain(cell.value);
}

/** The cells around one of a workbook that was read, also where the sheet ends before it; null where it has no such sheet. */
export function cellsAround(
  { sheets, date1904 }: Pick<WorkbookSnapshot, "sheets" | "date1904">,
  sheet: string,
  cell: string,
): Surroundings | null {
  const place = parseRange(cell);
  const read = sheets.find(({ name }) => name === sheet);
  if (!place || !read) return null;
  const grid = new TextGrid(read);
  const left = Math.max(0, place.left - MOST_COLUMNS + 2);
  const right = Math.max(place.left, Math.min(grid.width - 1, left + MOST_COLUMNS - 1));
  const top = Math.max(0, place.top - ROWS_AROUND);
  const bottom = Math.max(place.top, Math.min(grid.height - 1, place.top + ROWS_AROUND));
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    columns: span(left, right).map(columnName),
    rows: span(top, bottom).map((row) => ({
      number: row + 1,
      cells: span(left, right).map((column) => asShown(cellAt(read, row, column), grid.text(row, column), date1904)),
    })),
    row: place.top - top,
    column: place.left - left,
  };
}

/**
 * Things in rows and what is measured of them in columns: "Lúa", "Ngô" under "Diện tích (ha) | Năng suất | Sản lượng", where the
 * schema names both together ("Diện tích lúa", or "Diện tích" in the section "Lúa"). They are brought into one row of each.
 */
import { columnsOf, rowsOf } from "../grid/lines";
import { viewOfRows, type Place, type SheetView, type ViewCell } from "../grid/view";
import type { TextGrid } from "../grid/text-grid";
import { unitInBrackets } from "../text/unit";
import { isFigure } from "./heading-block";
import type { SchemaHints } from "./hints";
import { headingKey } from "./headings";
import { stripPrefix } from "./read-rows";

/** Rows in which headings are looked for, and columns; columns in which the things may stand. */
const ROWS = 40;
const COLUMNS = 40;
const LABELS = 3;
/** Longer texts name neither. */
const LONGEST = 60;
/** So many pairs that the schema names are no accident. */
const FEWEST = 2;

/** What is measured: its words, its unit, the columns under it. */
interface Measure {
  readonly at: Place;
  readonly name: string;
  readonly unit: string;
  readonly columns: number[];
}

/** A row of the view: a thing and a measure that the schema names together. */
interface Pair {
  readonly name: string;
  readonly row: number;
  readonly measure: Measure;
}

/** The sheet with a row for each pair, or null where the schema names fewer than two. */
export function viewCrossed(grid: TextGrid, { crossedName }: SchemaHints): SheetView | null {
  for (const row of rowsOf(grid, 0, ROWS)) {
    const measures = measuresIn(grid, row);
    for (const label of columnsOf(grid, 0, LABELS)) {
      const pairs = pairsUnder(grid, { row, label, measures }, crossedName);
      if (pairs.length >= FEWEST) return viewOfRows("crossed", grid, linesOf(grid, row, label, pairs));
    }
  }
  return null;
}

/** The words of a row with the columns each stands over. */
function measuresIn(grid: TextGrid, row: number): Measure[] {
  if (!grid.isWordy(row)) return [];
  const measures: Measure[] = [];
  for (const column of columnsOf(grid, 1, COLUMNS)) {
    const [top, left] = grid.shownAt(row, column);
    const text = grid.text(row, column);
    const last = measures.at(-1);
    if (text !== "" && text.length <= LONGEST) {
      const { name, unit } = unitInBrackets(text);
      measures.push({ at: [row, column], name, unit: unit ?? "", columns: [column] });
    } else if (top === row && (last?.at[1] === left || grid.text(row + 1, column) !== "")) last?.columns.push(column);
  }
  return measures;
}

function pairsUnder(
  grid: TextGrid,
  { row, label, measures }: { readonly row: number; readonly label: number; readonly measures: readonly Measure[] },
  crossedName: SchemaHints["crossedName"],
): Pair[] {
  const pairs: Pair[] = [];
  for (const at of rowsOf(grid, row + 1)) {
    const thing = stripPrefix(grid.text(at, label));
    if (thing === "" || thing.length > LONGEST || isFigure(thing)) continue;
    for (const measure of measures) {
      if (measure.at[1] <= label) continue;
      const name = crossedName(measure.name, thing);
      if (name !== null) pairs.push({ name, row: at, measure });
    }
  }
  return pairs;
}

/** Name, unit, and the figures of each kind; kinds stand in the row below the measures where one of them has several columns. */
function linesOf(grid: TextGrid, heading: number, label: number, pairs: readonly Pair[]): (ViewCell | null)[][] {
  const divided = pairs.some(({ measure }) => measure.columns.length > 1);
  const kindOf = (column: number): string => (divided ? headingKey(grid.text(heading + 1, column)) : "");
  const kinds = new Map<string, Place>();
  for (const { measure } of pairs)
    for (const column of measure.columns)
      if (!kinds.has(kindOf(column))) kinds.set(kindOf(column), [heading + 1, column]);
  const top: (ViewCell | null)[] = [
    { at: [heading, label] },
    { at: [heading, label], cell: { value: UNIT } },
    ...[...kinds.values()].map((at) => (divided ? { at } : null)),
  ];
  let section = -1;
  const rows = pairs.flatMap(({ name, row, measure }): (ViewCell | null)[][] => {
    const figures = [...kinds.keys()].map((kind) => {
      const column = measure.columns.find((each) => kindOf(each) === kind);
      return column === undefined ? null : { at: [row, column] as const };
    });
    const unit = measure.unit === "" ? null : { at: measure.at, cell: { value: measure.unit } };
    const line = [{ at: [row, label] as const, cell: { value: name } }, unit, ...figures];
    if (name !== measure.name || section === row) return [line];
    section = row;
    return [[{ at: [row, label] }], line];
  });
  return [top, ...rows];
}

const UNIT = "ĐVT";

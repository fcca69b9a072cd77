/**
 * A sheet read in another order than it stands: turned round, or its cells brought into rows of one indicator each. Everything
 * after finding tables reads the view as if it were the sheet, and names places on the sheet as it is.
 */
import { cellName, parseRange, rangeName, type RangeAddress } from "./address";
import { transposed, transposedName } from "./transpose";
import type { Cell, SheetSnapshot } from "./snapshot";
import type { TextGrid } from "./text-grid";

/**
 * `across` rows and columns exchanged · `kinds-down` plan and actual of an indicator in rows of their own · `cards` each
 * indicator on a card · `crossed` a thing of a row and a measure of a column are one indicator ·
 * `titled` units in rows, their one indicator in the title · `told` sentences that begin with names.
 */
export type ViewKind = "across" | "kinds-down" | "cards" | "crossed" | "titled" | "told";

/** Zero-based row and column. */
export type Place = readonly [row: number, column: number];

export interface SheetView {
  readonly kind: ViewKind;
  readonly sheet: SheetSnapshot;
  /** Where the cell at a place of the view stands on the sheet. */
  readonly placeOf: (row: number, column: number) => Place;
}

/** The sheet turned round; lines of a single text, titles and notes, would stand over its columns and are left out. */
export function viewAcross(sheet: SheetSnapshot): SheetView {
  const rows = sheet.rows.map((row) => (row.filter((cell) => cell !== null).length > 1 ? row : []));
  const merges = sheet.merges.filter(({ top }) => (rows[top]?.length ?? 0) > 0);
  return { kind: "across", sheet: transposed({ ...sheet, rows, merges }), placeOf: (row, column) => [column, row] };
}

/** Rows made of cells of the sheet, from the places they stand at; null leaves a cell blank. */
export function viewOfRows(
  kind: ViewKind,
  grid: TextGrid,
  rows: readonly (readonly (ViewCell | null)[])[],
  merges: readonly RangeAddress[] = [],
): SheetView {
  const { sheet } = grid;
  const cells = rows.map((row) =>
    row.map((each): Cell | null => {
      if (each === null) return null;
      const [top, left] = each.at;
      return each.cell ?? sheet.rows[top]?.[left] ?? null;
    }),
  );
  const placeOf = (row: number, column: number): Place => {
    const line = rows[row];
    return line?.[column]?.at ?? line?.find((each) => each !== null)?.at ?? [0, 0];
  };
  return { kind, sheet: { ...sheet, rows: cells, merges, hiddenRows: [], hiddenColumns: [] }, placeOf };
}

/** A view of a view: its places are those of the sheet itself. */
export function viewThrough(outer: SheetView, inner: SheetView): SheetView {
  return { ...inner, placeOf: (row, column) => outer.placeOf(...inner.placeOf(row, column)) };
}

/** A cell of the sheet in a view; `cell` where only a part of its text is meant. */
export interface ViewCell {
  readonly at: Place;
  readonly cell?: Cell;
}

/** A1 name on the sheet of a place in the view; null stands for a sheet read as it is. */
export function placeName(view: SheetView | null, row: number, column: number): string {
  return cellName(...(view ? view.placeOf(row, column) : ([row, column] as const)));
}

/** A cell, range, row or column named in the view, on the sheet as it is. */
export function placeOfName(view: SheetView | null, name: string): string {
  if (!view) return name;
  if (view.kind === "across") return transposedName(name);
  const range = parseRange(name);
  if (!range) return placeName(view, Number(/\d+/.exec(name)?.[0] ?? 1) - 1, 0);
  const [top, left] = view.placeOf(range.top, range.left);
  const [bottom, right] = view.placeOf(range.bottom, range.right);
  return bottom < top || right < left ? cellName(top, left) : rangeName({ top, left, bottom, right });
}

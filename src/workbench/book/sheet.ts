/** One sheet of the workbench's workbook: maps of immutable leaves, with the few reads everything else needs. */
import { contains } from "../../domain/grid/areas";
import type { RangeAddress } from "../../domain/grid/address";
import type { CellValue } from "../../domain/grid/snapshot";
import {
  DEFAULT_PAGE,
  MAX_COLUMNS,
  NOTHING_ATTACHED,
  type Attached,
  type BookChart,
  type BookCell,
  type BookTable,
  type ColumnInfo,
  type ConditionalRule,
  type PageLayout,
  type RowInfo,
  type Validation,
  type Visibility,
} from "./model";
import { isPlain, PLAIN, type Style } from "./style";

const EMPTY: BookCell = Object.freeze({ value: null, style: PLAIN });

export class Sheet {
  readonly cells = new Map<number, BookCell>();
  readonly rows = new Map<number, RowInfo>();
  readonly columns = new Map<number, ColumnInfo>();
  merges: readonly RangeAddress[] = [];
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  #conditionals: readonly ConditionalRule[] = [];
  validations: readonly Validation[] = [];
  tables: readonly BookTable[] = [];
  filter: RangeAddress | null = null;
  /** The filter hides rows by criteria. */
  filtered = false;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  protection: { readonly password?: string; readonly options: Readonly<Record<string, unknown>> } | null = null;
  page: PageLayout = DEFAULT_PAGE;
  /** Points. */
  defaultRowHeight = 15;
  /** Characters. */
  defaultColumnWidth = 8.43;
  selection: RangeAddress = { top: 0, left: 0, bottom: 0, right: 0 };
  attached: Attached = NOTHING_ATTACHED;
  charts: readonly BookChart[] = [];
  /** The sheet's number in the file it was opened from, so that saving keeps what is not modelled. */
  origin: number | undefined;

  get conditionals(): readonly ConditionalRule[] {
    return this.#conditionals;
  }

  /** Priorities are the rules' places, without gaps: when one goes, those after it move up. */
  set conditionals(rules: readonly ConditionalRule[]) {
    const inOrder = [...rules].sort((a, b) => a.priority - b.priority);
    const places = new Map(inOrder.map((rule, place) => [rule, place]));
    this.#conditionals = rules.map((rule) => {
      const priority = places.get(rule) ?? rule.priority;
      return priority === rule.priority ? rule : { ...rule, priority };
    });
  }

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  static key(row: number, column: number): number {
    return row * MAX_COLUMNS + column;
  }

  cell(row: number, column: number): BookCell {
    return this.cells.get(Sheet.key(row, column)) ?? EMPTY;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column).value;
  }

  /** Format of a cell: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): Style {
    return (
      this.cells.get(Sheet.key(row, column))?.style ??
      this.rows.get(row)?.style ??
      this.columns.get(column)?.style ??
      PLAIN
    );
  }

  setCell(row: number, column: number, cell: BookCell): void {
    const bare = cell.value === null && cell.formula === undefined && cell.link === undefined && isPlain(cell.style);
    const key = Sheet.key(row, column);
    if (bare && !this.rows.get(row)?.style && !this.columns.get(column)?.style) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  setStyle(row: number, column: number, style: Style): void {
    this.setCell(row, column, { ...this.cell(row, column), style });
  }

  setRow(row: number, patch: { readonly [K in keyof RowInfo]?: RowInfo[K] | undefined }): void {
    const info = prune({ ...this.rows.get(row), ...patch });
    if (Object.keys(info).length === 0) this.rows.delete(row);
    else this.rows.set(row, info);
  }

  setColumn(column: number, patch: { readonly [K in keyof ColumnInfo]?: ColumnInfo[K] | undefined }): void {
    this.columns.set(column, prune({ ...this.columns.get(column), ...patch }));
  }

  /** The smallest range that holds every cell with a value, or with `formats` also every formatted cell; null if none. */
  usedRange(formats: boolean, within?: RangeAddress): RangeAddress | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      if (cell.value === null && cell.formula === undefined && !(formats && !isPlain(cell.style))) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (within && !contains(within, row, column)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** The cells that exist inside a range, in no particular order. */
  *existing(range: RangeAddress): Generator<{ row: number; column: number; cell: BookCell }> {
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (area < this.cells.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const cell = this.cells.get(Sheet.key(row, column));
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of [...this.cells]) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (contains(range, row, column)) yield { row, column, cell };
    }
  }

  mergeAt(row: number, column: number): RangeAddress | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  clone(): Sheet {
    const copy = new Sheet(this.id, this.name);
    copy.restore(this);
    return copy;
  }

  /** Takes over everything of another state of the same sheet. */
  restore(from: Sheet): void {
    for (const map of ["cells", "rows", "columns"] as const) {
      const target = this[map] as Map<number, unknown>;
      target.clear();
      for (const [key, value] of from[map]) target.set(key, value);
    }
    const { name, merges, frozen, conditionals, validations, tables, filter, filtered, visibility, tabColor } = from;
    Object.assign(this, { name, merges, frozen, conditionals, validations, tables, filter, filtered });
    Object.assign(this, { visibility, tabColor });
    const { showGridlines, showHeadings, protection, page, defaultRowHeight, defaultColumnWidth, selection, origin } =
      from;
    this.attached = from.attached;
    this.charts = from.charts;
    Object.assign(this, { showGridlines, showHeadings, protection, page, defaultRowHeight, defaultColumnWidth });
    this.selection = selection;
    this.origin = origin;
  }
}

function prune<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Where rows and columns are, in pixels. Only as much of the endless sheet as is used or has been scrolled to. */
import type { RangeAddress } from "../../../domain/grid/address";
import type { Sheet } from "../../book/sheet";
import { columnPixels, rowPoints } from "../../host/measures";

export const HEADER_HEIGHT = 22;
export const HEADER_WIDTH = 46;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

class Axis {
  /** starts[i] is the first pixel of line i; one more entry than lines. */
  readonly starts: number[] = [0];

  constructor(
    readonly count: number,
    size: (index: number) => number,
  ) {
    let at = 0;
    for (let index = 0; index < count; index++) this.starts.push((at += size(index)));
  }

  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The line at a pixel. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  get total(): number {
    return this.start(this.count);
  }
}

export class Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;

  /** `fitted` has the heights of rows that fit their contents. */
  constructor(sheet: Sheet, minRows: number, minColumns: number, fitted: ReadonlyMap<number, number>) {
    const used = sheet.usedRange(true);
    const rowCount = Math.min(Math.max((used?.bottom ?? 0) + 30, minRows, 60), 1_048_576);
    const columnCount = Math.min(Math.max((used?.right ?? 0) + 6, minColumns, 20), 16_384);
    this.rows = new Axis(rowCount, (row) => fitted.get(row) ?? Math.round((rowPoints(sheet, row) * 4) / 3));
    this.columns = new Axis(columnCount, (column) => columnPixels(sheet, column));
    this.frozenRows = Math.min(sheet.frozen.rows, rowCount);
    this.frozenColumns = Math.min(sheet.frozen.columns, columnCount);
  }

  get frozenHeight(): number {
    return this.rows.start(this.frozenRows);
  }

  get frozenWidth(): number {
    return this.columns.start(this.frozenColumns);
  }

  /** Place of a range on the canvas at a scroll position; frozen parts do not move. */
  box(range: RangeAddress, scrollX: number, scrollY: number): Box {
    const left = this.x(range.left, scrollX);
    const top = this.y(range.top, scrollY);
    const right = this.x(range.right, scrollX) + this.columns.size(range.right);
    const bottom = this.y(range.bottom, scrollY) + this.rows.size(range.bottom);
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  x(column: number, scrollX: number): number {
    return HEADER_WIDTH + this.columns.start(column) - (column < this.frozenColumns ? 0 : scrollX);
  }

  y(row: number, scrollY: number): number {
    return HEADER_HEIGHT + this.rows.start(row) - (row < this.frozenRows ? 0 : scrollY);
  }

  columnAt(x: number, scrollX: number): number {
    const inside = x - HEADER_WIDTH;
    return this.columns.at(inside < this.frozenWidth ? inside : inside + scrollX);
  }

  rowAt(y: number, scrollY: number): number {
    const inside = y - HEADER_HEIGHT;
    return this.rows.at(inside < this.frozenHeight ? inside : inside + scrollY);
  }

  /** Visible rows and columns of the part that scrolls. */
  visible(width: number, height: number, scrollX: number, scrollY: number): RangeAddress {
    return {
      top: Math.max(this.rows.at(this.frozenHeight + scrollY), this.frozenRows),
      left: Math.max(this.columns.at(this.frozenWidth + scrollX), this.frozenColumns),
      bottom: this.rows.at(height - HEADER_HEIGHT + scrollY),
      right: this.columns.at(width - HEADER_WIDTH + scrollX),
    };
  }
}

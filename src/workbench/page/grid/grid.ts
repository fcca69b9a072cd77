/**
 * The grid: a canvas over a scroller, and one text box that always has the focus. Typing starts an edit in that box, so
 * that input methods work from the first letter; while it is open the host is in cell-edit mode, as Excel is.
 */
import { cellName, type RangeAddress } from "../../../domain/grid/address";
import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import type { Style } from "../../book/style";
import { Layout, HEADER_HEIGHT, HEADER_WIDTH, type Box } from "./layout";
import { paint } from "./paint";
import { fittedHeights } from "./row-height";

export interface GridElements {
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly scroller: HTMLElement;
  readonly spacer: HTMLElement;
}

export interface Point {
  readonly row: number;
  readonly column: number;
  /** Which part of the grid it is on. */
  readonly part: "cells" | "columns" | "rows" | "corner";
}

export class Grid {
  private layout: Layout;
  private layoutOf = "";
  private minRows = 0;
  private minColumns = 0;
  private pending = false;
  private readonly formats = new Map<string, Map<string, Style>>();
  private formatsOf = -1;
  /** Called after each drawing. */
  onPaint: (() => void) | null = null;

  constructor(
    readonly elements: GridElements,
    public book: Book,
  ) {
    this.layout = this.measure();
    elements.scroller.addEventListener("scroll", () => {
      this.grow();
      this.refresh();
    });
    new ResizeObserver(() => {
      this.refresh();
    }).observe(elements.frame);
  }

  get sheet(): Sheet {
    return this.book.active;
  }

  get scroll(): { readonly x: number; readonly y: number } {
    return { x: this.elements.scroller.scrollLeft, y: this.elements.scroller.scrollTop };
  }

  /** Draws at the next frame. */
  refresh(): void {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.draw();
    });
  }

  private measure(): Layout {
    return new Layout(this.sheet, this.minRows, this.minColumns, fittedHeights(this.book, this.sheet));
  }

  private grow(): void {
    const { scroller } = this.elements;
    if (scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 40)
      this.minRows = this.layout.rows.count + 50;
    if (scroller.scrollLeft + scroller.clientWidth > scroller.scrollWidth - 40) {
      this.minColumns = this.layout.columns.count + 10;
    }
  }

  private draw(): void {
    const { frame, canvas, spacer } = this.elements;
    this.book.settle();
    const key = `${this.sheet.id}/${String(this.book.version)}/${String(this.minRows)}/${String(this.minColumns)}`;
    if (key !== this.layoutOf) {
      if (!this.layoutOf.startsWith(this.sheet.id)) [this.minRows, this.minColumns] = [0, 0];
      this.layout = this.measure();
      this.layoutOf = key;
    }
    const [width, height] = [frame.clientWidth, frame.clientHeight];
    spacer.style.width = `${String(this.layout.columns.total + HEADER_WIDTH + 40)}px`;
    spacer.style.height = `${String(this.layout.rows.total + HEADER_HEIGHT + 40)}px`;
    const ratio = window.devicePixelRatio;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${String(width)}px`;
      canvas.style.height = `${String(height)}px`;
    }
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { x: scrollX, y: scrollY } = this.scroll;
    const { book, sheet, layout } = this;
    const conditional = (area: RangeAddress): Map<string, Style> => this.conditional(area);
    paint(context, { book, sheet, layout, width, height, scrollX, scrollY, conditional });
    this.onPaint?.();
  }

  /** Conditional formats of the rows in view, kept until something changes. */
  private conditional(area: RangeAddress): Map<string, Style> {
    if (this.formatsOf !== this.book.version) {
      this.formatsOf = this.book.version;
      this.formats.clear();
    }
    const block = { ...area, top: Math.floor(area.top / 40) * 40, bottom: Math.ceil((area.bottom + 1) / 40) * 40 - 1 };
    const key = `${this.sheet.id}/${JSON.stringify(block)}`;
    let styles = this.formats.get(key);
    if (!styles) {
      styles = this.sheet.conditionals.length === 0 ? new Map() : this.book.conditionalStyles(this.sheet, block);
      this.formats.set(key, styles);
    }
    return styles;
  }

  boxOf(range: RangeAddress): Box {
    return this.layout.box(range, this.scroll.x, this.scroll.y);
  }

  pointAt(x: number, y: number): Point {
    const part = x < HEADER_WIDTH ? (y < HEADER_HEIGHT ? "corner" : "rows") : y < HEADER_HEIGHT ? "columns" : "cells";
    return { row: this.layout.rowAt(y, this.scroll.y), column: this.layout.columnAt(x, this.scroll.x), part };
  }

  /** The column whose right edge is within reach of the pointer, for dragging its width. */
  columnEdgeAt(x: number, y: number): number | null {
    if (y >= HEADER_HEIGHT || x < HEADER_WIDTH) return null;
    for (const near of [x - 4, x + 4]) {
      const column = this.layout.columnAt(near, this.scroll.x);
      const edge = this.layout.x(column, this.scroll.x) + this.layout.columns.size(column);
      if (Math.abs(edge - x) <= 4) return column;
    }
    return null;
  }

  columnStart(column: number): number {
    return this.layout.x(column, this.scroll.x);
  }

  /** Brings a cell into view. */
  reveal(row: number, column: number): void {
    const { scroller, frame } = this.elements;
    this.minRows = Math.max(this.minRows, row + 20);
    this.minColumns = Math.max(this.minColumns, column + 5);
    this.layout = this.measure();
    this.layoutOf = "";
    const { layout } = this;
    this.elements.spacer.style.height = `${String(layout.rows.total + HEADER_HEIGHT + 40)}px`;
    this.elements.spacer.style.width = `${String(layout.columns.total + HEADER_WIDTH + 40)}px`;
    if (row >= layout.frozenRows) {
      const top = layout.rows.start(row) - layout.frozenHeight;
      const room = frame.clientHeight - HEADER_HEIGHT - layout.frozenHeight - 14;
      const bottom = top + layout.rows.size(row) - room;
      if (scroller.scrollTop > top) scroller.scrollTop = top;
      else if (scroller.scrollTop < bottom) scroller.scrollTop = bottom;
    }
    if (column >= layout.frozenColumns) {
      const left = layout.columns.start(column) - layout.frozenWidth;
      const room = frame.clientWidth - HEADER_WIDTH - layout.frozenWidth - 14;
      const right = left + layout.columns.size(column) - room;
      if (scroller.scrollLeft > left) scroller.scrollLeft = left;
      else if (scroller.scrollLeft < right) scroller.scrollLeft = right;
    }
    this.refresh();
  }

  /** "B5" of the active cell. */
  get activeName(): string {
    return cellName(this.sheet.selection.top, this.sheet.selection.left);
  }
}

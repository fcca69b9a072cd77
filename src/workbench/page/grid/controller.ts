/** Keyboard, pointer and clipboard at the grid. The text box holds the focus throughout; `editing` says whether it is open. */
import type { RangeAddress } from "../../../domain/grid/address";
import type { Host } from "../../host/host";
import { pixelsToCharacters } from "../../host/measures";
import type { Refusal, User } from "../user";
import { fontOf } from "./cell-look";
import { Clipboard } from "./clipboard";
import type { Grid, Point } from "./grid";
import { jump, moved } from "./moves";

export interface ControllerOptions {
  readonly grid: Grid;
  readonly host: Host;
  readonly user: User;
  readonly box: HTMLTextAreaElement;
  readonly refuse: (refusal: Refusal) => void;
  readonly menu: (point: Point, x: number, y: number) => void;
  readonly changed: () => void;
}

export class Controller {
  editing = false;
  private anchor = { row: 0, column: 0 };
  private readonly clipboard: Clipboard;

  constructor(private readonly o: ControllerOptions) {
    const { box, grid } = o;
    this.clipboard = new Clipboard(o.user);
    box.addEventListener("input", () => {
      if (!this.editing) this.open(box.value);
      this.fit();
      o.changed();
    });
    box.addEventListener("keydown", (event) => {
      if (!event.isComposing) this.key(event);
    });
    box.addEventListener("copy", (event) => {
      this.copy(event, false);
    });
    box.addEventListener("cut", (event) => {
      this.copy(event, true);
    });
    box.addEventListener("paste", (event) => {
      this.paste(event);
    });
    const { scroller } = grid.elements;
    scroller.addEventListener("pointerdown", (event) => {
      this.press(event);
    });
    scroller.addEventListener("pointermove", (event) => {
      const { x, y } = this.local(event);
      scroller.style.cursor = grid.columnEdgeAt(x, y) === null ? "default" : "col-resize";
    });
    scroller.addEventListener("dblclick", (event) => {
      const { x, y } = this.local(event);
      if (grid.pointAt(x, y).part === "cells") this.open(null);
    });
    scroller.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      const { x, y } = this.local(event);
      o.menu(grid.pointAt(x, y), event.clientX, event.clientY);
    });
  }

  private local(event: MouseEvent): { x: number; y: number } {
    const { left, top } = this.o.grid.elements.frame.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private get selection(): RangeAddress {
    return this.o.grid.sheet.selection;
  }

  /** Selects a range; its first cell is where Shift extends from. */
  select(range: RangeAddress, reveal?: { row: number; column: number }): void {
    this.anchor = { row: range.top, column: range.left };
    this.show(range, reveal);
  }

  private show(range: RangeAddress, reveal?: { row: number; column: number }): void {
    this.o.user.select(range);
    if (reveal) this.o.grid.reveal(reveal.row, reveal.column);
    this.o.grid.refresh();
    this.o.changed();
  }

  selectCell(row: number, column: number): void {
    const merge = this.o.grid.sheet.mergeAt(row, column);
    this.select(merge ?? { top: row, bottom: row, left: column, right: column }, { row, column });
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const { grid, box } = this.o;
    const { x, y } = this.local(event);
    const { scroller } = grid.elements;
    if (event.target === scroller && (event.offsetX > scroller.clientWidth || event.offsetY > scroller.clientHeight))
      return;
    if (this.editing && !this.commit()) return;
    event.preventDefault();
    box.focus({ preventScroll: true });
    const edge = grid.columnEdgeAt(x, y);
    if (edge !== null) {
      this.dragWidth(edge);
      return;
    }
    const start = grid.pointAt(x, y);
    if (event.shiftKey && start.part === "cells") this.extend(start);
    else this.begin(start);
    const drag = (move: PointerEvent): void => {
      const at = this.local(move);
      this.extend({ ...grid.pointAt(at.x, at.y), part: start.part });
    };
    const stop = (): void => {
      window.removeEventListener("pointermove", drag);
      window.removeEventListener("pointerup", stop);
    };
    window.addEventListener("pointermove", drag);
    window.addEventListener("pointerup", stop);
  }

  private begin({ row, column, part }: Point): void {
    if (part === "cells") this.selectCell(row, column);
    else {
      this.anchor = { row: part === "columns" ? 0 : row, column: part === "rows" ? 0 : column };
      this.extend({ row, column, part });
    }
  }

  private extend({ row, column, part }: Point): void {
    const { anchor } = this;
    const rows =
      part === "columns" || part === "corner" ? [0, 1_048_575] : [Math.min(anchor.row, row), Math.max(anchor.row, row)];
    const columns =
      part === "rows" || part === "corner"
        ? [0, 16_383]
        : [Math.min(anchor.column, column), Math.max(anchor.column, column)];
    this.show({ top: rows[0] ?? 0, bottom: rows[1] ?? 0, left: columns[0] ?? 0, right: columns[1] ?? 0 });
  }

  private dragWidth(column: number): void {
    const { grid, user } = this.o;
    let width = 0;
    const move = (event: PointerEvent): void => {
      width = Math.max(this.local(event).x - grid.columnStart(column), 8);
    };
    const stop = (): void => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", stop);
      if (width > 0) user.resize(column, pixelsToCharacters(width));
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop);
  }

  private key(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const control = ctrlKey || metaKey;
    if (this.editing) {
      if (key === "Escape") this.cancel();
      else if (key === "Enter" && !event.altKey) this.finish(shiftKey ? -1 : 1, 0);
      else if (key === "Tab") this.finish(0, shiftKey ? -1 : 1);
      else if (key === "Enter") this.insert("\n");
      else return;
      event.preventDefault();
      return;
    }
    if (control && (key === "z" || key === "y")) {
      if (key === "z") this.o.host.book.undo();
      else this.o.host.book.redo();
    } else if (control && key === "a") this.select({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
    else if (key === "F2") this.open(null);
    else if (key === "Delete" || key === "Backspace") this.refuse(this.o.user.clear(this.selection));
    else if (key === "Enter") this.step(shiftKey ? -1 : 1, 0);
    else if (key === "Tab") this.step(0, shiftKey ? -1 : 1);
    else if (!this.arrow(key, shiftKey, control)) return;
    event.preventDefault();
  }

  private arrow(key: string, extend: boolean, far: boolean): boolean {
    const { grid } = this.o;
    const { selection } = this;
    const from = extend
      ? {
          row: this.anchor.row === selection.top ? selection.bottom : selection.top,
          column: this.anchor.column === selection.left ? selection.right : selection.left,
        }
      : { row: selection.top, column: selection.left };
    const page = Math.max(1, Math.floor(grid.elements.frame.clientHeight / 24) - 2);
    const to = far ? jump(grid.sheet, from, key) : moved(grid.sheet, from, key, page);
    if (!to) return false;
    if (!extend) this.selectCell(to.row, to.column);
    else {
      this.extend({ ...to, part: "cells" });
      grid.reveal(to.row, to.column);
    }
    return true;
  }

  private step(rows: number, columns: number): void {
    const { sheet } = this.o.grid;
    const { top, left } = this.selection;
    const merge = sheet.mergeAt(top, left) ?? this.selection;
    const at = { row: rows > 0 ? (merge.top === top ? Math.max(merge.bottom, top) : top) : top, column: left };
    const key = rows > 0 ? "ArrowDown" : rows < 0 ? "ArrowUp" : columns > 0 ? "ArrowRight" : "ArrowLeft";
    const single = sheet.mergeAt(top, left) ? at : { row: top, column: left };
    const to = moved(sheet, single, key, 1);
    if (to) this.selectCell(to.row, to.column);
  }

  private refuse(refusal: Refusal | null): void {
    if (refusal) this.o.refuse(refusal);
    this.o.changed();
  }

  /** Opens the box on the active cell: with its contents, or with what was just typed. */
  open(text: string | null): void {
    const { grid, host, user, box } = this.o;
    const { top, left } = this.selection;
    this.editing = true;
    host.faults.editing = true;
    const { style } = grid.sheet.cell(top, left);
    box.style.font = fontOf(style, host.book.defaultFont);
    box.classList.add("open");
    if (text === null) {
      box.value = user.source(top, left);
      box.setSelectionRange(box.value.length, box.value.length);
    }
    box.focus({ preventScroll: true });
    this.fit();
    this.o.changed();
  }

  private close(): void {
    const { box, host } = this.o;
    this.editing = false;
    host.faults.editing = false;
    box.classList.remove("open");
    box.value = "";
    this.fit();
    this.o.changed();
  }

  cancel(): void {
    if (this.editing) this.close();
  }

  /** Enters what was typed; false where it was refused and the box stays open. */
  commit(): boolean {
    if (!this.editing) return true;
    const { top, left } = this.selection;
    const refusal = this.o.user.type(top, left, this.o.box.value);
    if (refusal) {
      this.refuse(refusal);
      return false;
    }
    this.close();
    return true;
  }

  finish(rows: number, columns: number): void {
    if (this.commit()) this.step(rows, columns);
  }

  private insert(text: string): void {
    const { box } = this.o;
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    this.fit();
  }

  /** Puts the text box over the active cell. */
  fit(): void {
    const { grid, box } = this.o;
    const { top, left } = this.selection;
    const range = grid.sheet.mergeAt(top, left) ?? { top, left, bottom: top, right: left };
    const at = grid.boxOf(range);
    box.style.left = `${String(at.x)}px`;
    box.style.top = `${String(at.y)}px`;
    box.style.width = `${String(Math.max(at.width - 1, this.editing ? Math.min(box.scrollWidth, 400) : 1))}px`;
    box.style.height = `${String(Math.max(at.height - 1, this.editing ? Math.min(box.scrollHeight, 300) : 1))}px`;
    if (!this.editing) box.setAttribute("aria-label", `${grid.activeName}: ${this.o.user.source(top, left)}`);
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    if (this.editing) return;
    event.preventDefault();
    this.clipboard.copy(event, this.o.grid.sheet, this.selection);
    if (cut) this.refuse(this.o.user.clear(this.selection));
  }

  private paste(event: ClipboardEvent): void {
    if (this.editing) return;
    event.preventDefault();
    this.refuse(this.clipboard.paste(event, this.selection));
  }
}

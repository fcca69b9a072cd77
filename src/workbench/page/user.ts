/**
 * What a person does to the workbook at the grid. Each is one step to undo, minds protection and validation, and is told
 * to the add-in as an event.
 */
import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { cellName, type RangeAddress } from "../../domain/grid/address";
import { areaName } from "../book/area";
import type { Book } from "../book/book";
import { clearContents, copyCells, enter, sortRows } from "../book/edit";
import { readTyped, toLocal } from "../book/input";
import { generalText, displayText, isDateFormat } from "../book/number-text";
import { intersect } from "../../domain/grid/areas";
import type { Sheet } from "../book/sheet";
import { cutsMerge, inheritFormats, shiftCells, type Shift } from "../book/structure";
import { allows } from "../book/validate";
import type { Host } from "../host/host";
import type { LabelKey } from "./labels";

/** Why something was not done; the text is the validation's own. */
export type Refusal = { readonly key: LabelKey; readonly text?: string };

export class User {
  constructor(private readonly host: Host) {}

  private get book(): Book {
    return this.host.book;
  }

  private get sheet(): Sheet {
    return this.book.active;
  }

  private tell(range: RangeAddress, changeType: string): void {
    this.host.events.raise("changed", this.sheet.id, { address: areaName(range), changeType });
    this.host.events.flush();
  }

  private locked(range: RangeAddress): boolean {
    if (!this.sheet.protection) return false;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (this.sheet.styleAt(row, column).unlocked !== true) return true;
      }
    }
    return false;
  }

  /** What the edit box and the formula bar show of a cell. */
  source(row: number, column: number): string {
    const { value, formula } = this.sheet.cell(row, column);
    if (formula !== undefined) return toLocal(formula, this.book.culture);
    if (typeof value !== "number") return displayText(value, "General", this.book.culture);
    const format = this.sheet.styleAt(row, column).numberFormat ?? "General";
    if (isDateFormat(format)) return displayText(value, format, this.book.culture, this.book.date1904);
    if (format.includes("%")) return `${generalText(Number((value * 100).toPrecision(15)), this.book.culture)}%`;
    return String(value).replace(".", this.book.culture.decimal);
  }

  type(row: number, column: number, text: string): Refusal | null {
    const range = { top: row, bottom: row, left: column, right: column };
    if (this.locked(range)) return { key: "protected" };
    const { sheet, book } = this;
    const entered = readTyped(text, sheet.styleAt(row, column).numberFormat === "@", book.culture);
    if (entered.formula !== undefined) {
      try {
        parse(tokenize(entered.formula.slice(1)));
      } catch {
        return { key: "badFormula" };
      }
    }
    const refusal = allows(book, sheet, row, column, entered);
    if (refusal) return { key: "invalid", ...(refusal.message === "" ? {} : { text: refusal.message }) };
    book.edit(() => {
      enter(sheet, row, column, entered);
    });
    this.tell(range, "RangeEdited");
    return null;
  }

  clear(range: RangeAddress): Refusal | null {
    const used = intersect(range, this.sheet.usedRange(true) ?? range) ?? range;
    if (this.locked(used)) return { key: "protected" };
    this.book.edit(() => {
      clearContents(this.sheet, range);
    });
    this.tell(range, "RangeEdited");
    return null;
  }

  shift(axis: "row" | "column", at: number, count: number): Refusal | null {
    const { sheet, book } = this;
    if (sheet.protection) return { key: "protected" };
    const shift: Shift = { axis, at, count, from: 0, to: axis === "row" ? 16_383 : 1_048_575 };
    if (cutsMerge(sheet, shift)) return { key: "notHere" };
    book.edit(() => {
      book.names = shiftCells(book.sheets, book.names, sheet, shift);
      inheritFormats(sheet, shift);
    });
    const last = at + Math.abs(count) - 1;
    const range =
      axis === "row"
        ? { top: at, bottom: last, left: 0, right: 16_383 }
        : { left: at, right: last, top: 0, bottom: 1_048_575 };
    this.tell(range, `${axis === "row" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}`);
    return null;
  }

  hide(axis: "row" | "column", from: number, to: number, hidden: boolean): void {
    const { sheet } = this;
    this.book.edit(() => {
      for (let index = from; index <= to; index++) {
        const patch = { hidden: hidden ? true : undefined };
        if (axis === "row") sheet.setRow(index, patch);
        else sheet.setColumn(index, patch);
      }
    });
  }

  resize(column: number, width: number): void {
    const { sheet } = this;
    this.book.edit(() => {
      sheet.setColumn(column, { width });
    });
  }

  /** Sorts the rows of a selection, or of the used range below the first row, by the selection's first column. */
  sort(selection: RangeAddress, ascending: boolean): Refusal | null {
    const { sheet, book } = this;
    const used = sheet.usedRange(false);
    if (!used) return null;
    const single = selection.top === selection.bottom;
    const area = single ? { ...used, top: used.top + 1 } : (intersect(selection, used) ?? selection);
    if (this.locked(area)) return { key: "protected" };
    if (sheet.merges.some((merge) => intersect(merge, area))) return { key: "notHere" };
    const key = { column: Math.max(selection.left - area.left, 0), ascending };
    book.edit(() => {
      sortRows(sheet, area, [key], book.culture.name);
    });
    this.tell(area, "RangeEdited");
    return null;
  }

  /** The selection as text for other programs: tabs and line ends. */
  copyText(range: RangeAddress): string {
    const used = intersect(range, this.sheet.usedRange(true) ?? range) ?? range;
    const lines: string[] = [];
    for (let row = used.top; row <= used.bottom; row++) {
      const cells: string[] = [];
      for (let column = used.left; column <= used.right; column++) {
        const { value } = this.sheet.cell(row, column);
        const format = this.sheet.styleAt(row, column).numberFormat ?? "General";
        const text = displayText(value, format, this.book.culture, this.book.date1904);
        cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      }
      lines.push(cells.join("\t"));
    }
    return lines.join("\n");
  }

  paste(
    at: RangeAddress,
    text: string,
    own: { readonly sheet: Sheet; readonly range: RangeAddress } | null,
  ): Refusal | null {
    const rows = own ? [] : readTabs(text);
    const height = own ? own.range.bottom - own.range.top + 1 : rows.length;
    const width = own ? own.range.right - own.range.left + 1 : Math.max(...rows.map((row) => row.length));
    const range = {
      ...at,
      bottom: Math.max(at.bottom, at.top + height - 1),
      right: Math.max(at.right, at.left + width - 1),
    };
    if (this.locked(range)) return { key: "protected" };
    const { sheet, book } = this;
    book.edit(() => {
      if (own) copyCells(own.sheet, own.range, sheet, at, "All");
      else {
        rows.forEach((cells, r) => {
          cells.forEach((cell, c) => {
            const [row, column] = [at.top + r, at.left + c];
            enter(sheet, row, column, readTyped(cell, sheet.styleAt(row, column).numberFormat === "@", book.culture));
          });
        });
      }
    });
    this.tell(range, "RangeEdited");
    return null;
  }

  select(range: RangeAddress): void {
    this.sheet.selection = range;
    this.host.events.raise("selection", this.sheet.id, { address: areaName(range) });
    this.host.events.flush();
  }

  activate(sheet: Sheet): void {
    if (this.book.active === sheet) return;
    this.host.events.raise("deactivated", this.book.activeId);
    this.book.activeId = sheet.id;
    this.host.events.raise("activated", sheet.id);
    this.host.events.flush();
    this.book.notify();
  }

  get cell(): string {
    return cellName(this.sheet.selection.top, this.sheet.selection.left);
  }
}

function readTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/gy;
  const clean = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  let at = 0;
  while (at <= clean.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(clean);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? "");
    at += match?.[0].length ?? 0;
    const sign = clean[at];
    if (sign === "\n") rows.push([]);
    at++;
  }
  return rows;
}

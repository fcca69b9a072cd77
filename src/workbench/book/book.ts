/**
 * The workbench's workbook: the one truth behind the host, the page's grid and the saved file.
 * Formulas are recomputed on the first read after a change (`settle`). Undo keeps whole states; leaves are immutable, so
 * a state is a copy of maps.
 */
import type { RangeAddress } from "../../domain/grid/address";
import { recalculate, type CalcSource } from "./calc";
import { conditionalStyles } from "./conditional";
import { mapReferences, mayName, renameSheetIn } from "./formula-text";
import type { DefinedName } from "./model";
import { CULTURES, type Culture } from "./number-text";
import { Sheet } from "./sheet";
import { mapAllFormulas } from "./structure";
import type { Style } from "./style";

interface State {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly activeId: string;
}

const UNDO_DEPTH = 50;

export class Book implements CalcSource {
  sheets: Sheet[] = [];
  names: readonly DefinedName[] = [];
  activeId = "";
  name = "Sổ tính.xlsx";
  culture: Culture = CULTURES["vi-VN"];
  date1904 = false;
  /** The file says that it takes values from other workbooks. */
  externalLinks = false;
  protectedStructure = false;
  defaultFont = { name: "Calibri", size: 11 };
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  /** The bytes it was opened from; saving starts from them to keep what is not modelled. */
  source: Uint8Array | null = null;
  /** Counts changes; equal numbers mean equal contents. */
  version = 0;
  calculationSuspended = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";

  private dirty = false;
  private nextId = 1;
  private readonly undoStack: State[] = [];
  private readonly redoStack: State[] = [];
  private readonly listeners = new Set<() => void>();

  get active(): Sheet {
    const sheet = this.sheets.find((candidate) => candidate.id === this.activeId) ?? this.sheets[0];
    if (!sheet) throw new Error("A workbook has at least one sheet");
    return sheet;
  }

  /** An id never given before in this workbook. */
  newId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  sheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  addSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this.newId(), name);
    this.sheets.splice(at, 0, sheet);
    if (this.activeId === "") this.activeId = sheet.id;
    this.touch();
    return sheet;
  }

  /** References to the sheet become #REF!. */
  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter((name) => name.sheetId !== sheet.id);
    const lost = sheet.name.toLowerCase();
    this.names = mapAllFormulas(this.sheets, this.names, (formula) => breakSheetReferences(formula, lost));
    if (this.activeId === sheet.id) {
      const visible = this.sheets.filter(isVisible);
      const next = this.sheets.slice(index).find(isVisible) ?? visible.at(-1) ?? this.sheets[0];
      this.activeId = next?.id ?? "";
    }
    this.touch();
  }

  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    this.names = mapAllFormulas(this.sheets, this.names, (formula) => renameSheetIn(formula, old, name));
    sheet.name = name;
    this.touch();
  }

  /** To be called after every change of any part; `contents` false for changes no formula can see. */
  touch(contents = true): void {
    this.version++;
    this.dirty ||= contents;
    this.notify();
  }

  /** Tells the listeners of something that is no change of contents (a selection). */
  notify(): void {
    for (const listener of this.listeners) listener();
  }

  /** To be called when a file has been read into the book; `computed` false where results are missing. */
  opened(computed: boolean): void {
    this.version = 0;
    this.dirty = !computed;
    this.clearUndo();
  }

  /** Brings formula results up to date. */
  settle(): void {
    if (!this.dirty || this.calculationSuspended) return;
    if (this.calculationMode === "Manual") {
      // Only what was just entered is computed; what depends on it keeps its old result.
      recalculate(this, true);
      return;
    }
    this.calculate();
  }

  /** Brings formula results up to date whatever the mode. */
  calculate(): void {
    if (!this.dirty) return;
    this.dirty = false;
    recalculate(this);
  }

  conditionalStyles(sheet: Sheet, area: RangeAddress): Map<string, Style> {
    this.settle();
    return conditionalStyles(this, sheet, area);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs a change that can be undone as one step. */
  edit<T>(change: () => T): T {
    this.remember(this.capture());
    const result = change();
    this.touch();
    return result;
  }

  capture(): State {
    return { sheets: this.sheets.map((sheet) => sheet.clone()), names: this.names, activeId: this.activeId };
  }

  /** A second workbook of the same contents and ids; what happens to one does not happen to the other. */
  copy(): Book {
    const copy = new Book();
    const { name, culture, date1904, externalLinks, protectedStructure, defaultFont, source } = this;
    Object.assign(copy, { name, culture, date1904, externalLinks, protectedStructure, defaultFont, source });
    Object.assign(copy, this.capture());
    copy.nextId = this.nextId;
    copy.dirty = this.dirty;
    return copy;
  }

  remember(state: State): void {
    this.undoStack.push(state);
    if (this.undoStack.length > UNDO_DEPTH) this.undoStack.shift();
    this.redoStack.length = 0;
  }

  clearUndo(): void {
    this.undoStack.length = 0;
    this.redoStack.length = 0;
  }

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.redoStack.length > 0;
  }

  undo(): boolean {
    return this.swap(this.undoStack, this.redoStack);
  }

  redo(): boolean {
    return this.swap(this.redoStack, this.undoStack);
  }

  private swap(from: State[], to: State[]): boolean {
    const state = from.pop();
    if (!state) return false;
    to.push(this.capture());
    this.sheets = state.sheets.map((saved) => {
      const live = this.sheets.find((sheet) => sheet.id === saved.id);
      if (!live) return saved;
      live.restore(saved);
      return live;
    });
    this.names = state.names;
    this.activeId = state.activeId;
    this.touch();
    return true;
  }
}

function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}

function breakSheetReferences(formula: string, lost: string): string {
  if (!mayName(formula, lost)) return formula;
  return mapReferences(formula, (reference) => (reference.sheet?.toLowerCase() === lost ? null : reference));
}

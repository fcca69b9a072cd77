/**
 * The words of a sheet: each cell's text decoded from a legacy font and cleaned, folded once for matching.
 * Table finding and matching read words here; figures are read from the cells themselves.
 */
import { decode, decodeLegacy, detectLegacy, isUnicode, type LegacyEncoding } from "../text/legacy-font";
import { cleanText, foldKey } from "../text/fold";
import { widthOf, type RangeAddress } from "./address";
import { cellAt, cellText, type Cell, type SheetSnapshot } from "./snapshot";

type Remembered = (string | undefined)[][];

export class TextGrid {
  /** By row, then column; null where nothing is remembered. */
  #texts: Remembered | null = [];
  #keys: Remembered | null = [];
  readonly #owner = new Map<number, number>();
  readonly height: number;
  readonly width: number;
  /** The encoding that the texts of unknown font are all in, where they show it; null for Unicode. */
  readonly encoding: LegacyEncoding | null;

  constructor(readonly sheet: SheetSnapshot) {
    this.height = sheet.rows.length;
    this.width = widthOf(sheet.rows);
    for (const merge of sheet.merges) this.#addMerge(merge);
    this.encoding = encodingOf(sheet);
  }

  /** Whether a cell's text is stored in an encoding from before Unicode. */
  isLegacy(cell: Cell | null): boolean {
    return typeof cell?.value === "string" && (cell.font !== undefined || this.encoding !== null);
  }

  #addMerge({ top, left, bottom, right }: RangeAddress): void {
    // Merges over whole rows or columns are decoration; the words they carry stand in their first cell.
    const lastRow = Math.min(bottom, top + 200);
    const lastColumn = Math.min(right, left + 200);
    for (let row = top; row <= lastRow; row += 1)
      for (let column = left; column <= lastColumn; column += 1) this.#owner.set(index(row, column), index(top, left));
  }

  /** Lets go of what was worked out, and remembers no more: of a sheet that was read a text is asked for here and there. */
  forget(): void {
    this.#texts = null;
    this.#keys = null;
  }

  /** Decoded, cleaned text of the cell itself; "" where it is blank. */
  text(row: number, column: number): string {
    const cell = cellAt(this.sheet, row, column);
    if (cell === null) return "";
    const line = this.#line(this.#texts, row);
    return line ? (line[column] ??= this.#textOf(cell)) : this.#textOf(cell);
  }

  #textOf(cell: Cell): string {
    return typeof cell.value === "number" ? String(cell.value) : cleanText(this.#decoded(cellText(cell), cell.font));
  }

  /** What is remembered of a row, with room for its cells and no more. */
  #line(lines: Remembered | null, row: number): (string | undefined)[] | null {
    return lines && (lines[row] ??= new Array<string | undefined>(this.sheet.rows[row]?.length ?? 0));
  }

  #decoded(raw: string, font: string | undefined): string {
    if (font !== undefined) return decodeLegacy(raw, font);
    return this.encoding === null ? raw : decode(raw, this.encoding);
  }

  /** Folded key of the cell's own text. */
  key(row: number, column: number): string {
    const line = this.#line(this.#keys, row);
    return line ? (line[column] ??= foldKey(this.text(row, column))) : foldKey(this.text(row, column));
  }

  /** Zero-based [row, column] of the cell whose text a merged cell shows; itself where it is not merged. */
  shownAt(row: number, column: number): readonly [number, number] {
    const owner = this.#owner.get(index(row, column));
    return owner === undefined ? [row, column] : [Math.floor(owner / COLUMNS), owner % COLUMNS];
  }

  /** Whether a row holds words and no numbers but years: a heading, a title, a note, no figures. */
  isWordy(row: number): boolean {
    let words = false;
    for (const cell of this.sheet.rows[row] ?? []) {
      const value = cell?.value;
      if (typeof value === "number" && !(Number.isInteger(value) && value >= 1900 && value < 2100)) return false;
      words ||= typeof value === "number" || (typeof value === "string" && value !== "");
    }
    return words;
  }

  /** Text as a reader sees it: a merged cell shows its first cell's text. */
  shownText(row: number, column: number): string {
    return this.text(...this.shownAt(row, column));
  }
}

const COLUMNS = 16_384;

function index(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Texts that show one old encoding, and none that is Unicode, before a sheet of unknown fonts is taken to be in it. */
const TELLING_TEXTS = 3;

function encodingOf(sheet: SheetSnapshot): LegacyEncoding | null {
  const found = { TCVN3: 0, VNI: 0 };
  for (const row of sheet.rows)
    for (const cell of row) {
      if (typeof cell?.value !== "string" || cell.font !== undefined) continue;
      if (isUnicode(cell.value)) return null;
      const encoding = detectLegacy(cell.value);
      if (encoding !== null) found[encoding] += 1;
    }
  const [likely, other] = found.TCVN3 >= found.VNI ? (["TCVN3", "VNI"] as const) : (["VNI", "TCVN3"] as const);
  return found[likely] >= TELLING_TEXTS && found[other] === 0 ? likely : null;
}

/**
 * The cells of a sheet that is changed: those that were there as their XML, new ones as the plan has them. A sheet of a
 * hundred thousand rows is kept as its rows of values and a number for the look of each cell, nothing more.
 */
import { cellName, parseRange, type RangeAddress } from "../../domain/grid/address";
import { isCellError } from "../../domain/grid/snapshot";
import { isFormula, type Formula, type PlanCell } from "../../domain/plan/cell";
import { PIECE, type SharedStrings } from "./shared-strings";
import { attributesOf, encodeXml, tag, takeApart, type Attributes } from "./xml";

/** A cell that was there: what stands between its tags, and its attributes but for its name and look. */
export interface FormerCell {
  readonly inner: string;
  readonly attributes: string;
}

/** What a formula shows; undefined leaves it to the program that opens the file. */
export type Shown = number | string | boolean | { readonly error: string } | undefined;

export type Content = Exclude<PlanCell, null> | FormerCell;

export function isFormer(content: Content | undefined): content is FormerCell {
  return typeof content === "object" && "inner" in content;
}

export class SheetRows {
  readonly #rows = new Map<number, SheetRow>();
  readonly #shown = new Map<Formula, Shown>();
  readonly #looks = new SharedLooks();

  /** `sheetData` as the part has it. */
  constructor(sheetData: string) {
    let next = 0;
    for (const { xml } of takeApart(sheetData).children) {
      const { open, children } = takeApart(xml);
      const attributes = attributesOf(open);
      const number = attributes.has("r") ? Number(attributes.get("r")) - 1 : next;
      next = number + 1;
      attributes.delete("spans");
      attributes.delete("r");
      const contents: (Content | undefined)[] = [];
      const looks: (number | undefined)[] = [];
      let column = 0;
      for (const cell of children) {
        const parts = takeApart(cell.xml);
        const own = attributesOf(parts.open);
        const at = parseRange(own.get("r") ?? "");
        if (at) column = at.left;
        looks[column] = Number(own.get("s") ?? "0");
        const inner = parts.children.map((each) => each.xml).join("");
        if (inner !== "") contents[column] = { inner, attributes: otherAttributes(own) };
        column += 1;
      }
      this.#rows.set(number, new SheetRow(contents, this.#looks.one(looks), attributes));
    }
  }

  /** The rows that are there, from the first to the last. */
  *[Symbol.iterator](): Generator<readonly [number, SheetRow]> {
    for (const number of [...this.#rows.keys()].sort((a, b) => a - b)) {
      const row = this.#rows.get(number);
      if (row) yield [number, row];
    }
  }

  get count(): number {
    return this.#rows.size;
  }

  /** The row, made where it is not there yet. */
  row(number: number): SheetRow {
    let row = this.#rows.get(number);
    if (!row) this.#rows.set(number, (row = new SheetRow([], this.#looks.one([]))));
    return row;
  }

  find(number: number): SheetRow | undefined {
    return this.#rows.get(number);
  }

  /** Gives the cells of a range the looks that `to` makes of theirs; rows that looked alike do so afterwards. */
  restyle(
    { top, left, bottom, right }: RangeAddress,
    to: (look: number | undefined, column: number, row: SheetRow) => number | undefined,
  ): void {
    const known = new Map<Looks, Looks>();
    for (let number = top; number <= bottom; number += 1) {
      const row = this.row(number);
      // What a row says of its blank cells is its own.
      const alike = row.hasAttributes ? undefined : known.get(row.looks);
      const looks = alike ?? this.#looks.one(changed(row.looks, left, right, (look, column) => to(look, column, row)));
      if (!row.hasAttributes) known.set(row.looks, looks);
      row.looks = looks;
    }
  }

  show(formula: Formula, value: Shown): void {
    this.#shown.set(formula, value);
  }

  /** Gives a formula that was there another result. */
  showFormer(number: number, column: number, value: Exclude<Shown, undefined>): void {
    const row = this.#rows.get(number);
    const content = row?.content(column);
    if (!row || !isFormer(content)) return;
    const formula = takeApart(`<c>${content.inner}</c>`).children.find(({ name }) => name === "f")?.xml;
    if (formula === undefined) return;
    const [attributes, inner] = splitAt(shownXml(value, formula), ">");
    const kept = content.attributes.replace(/ t="[^"]*"/, "");
    row.put(column, { attributes: kept + attributes, inner });
  }

  /** Last filled row and column; null of a sheet without cells. */
  extent(): { readonly bottom: number; readonly right: number } | null {
    let [bottom, right] = [-1, -1];
    for (const [number, { looks }] of this.#rows)
      if (looks.length > 0) [bottom, right] = [Math.max(bottom, number), Math.max(right, looks.length - 1)];
    return bottom < 0 ? null : { bottom, right };
  }

  *pieces(strings: SharedStrings): Generator<string> {
    let piece = "<sheetData>";
    for (const [number, row] of this) {
      piece += this.#rowXml(number, row, strings);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    yield `${piece}</sheetData>`;
  }

  #rowXml(number: number, row: SheetRow, strings: SharedStrings): string {
    let cells = "";
    for (let column = 0; column < row.looks.length; column += 1) {
      const look = row.looks[column];
      if (look !== undefined) cells += this.#cellXml(cellName(number, column), look, row.content(column), strings);
    }
    if (cells === "" && !row.hasAttributes) return "";
    return `${tag("row", [["r", number + 1], ...(row.hasAttributes ? row.attributes : [])], ">")}${cells}</row>`;
  }

  #cellXml(name: string, look: number, content: Content | undefined, strings: SharedStrings): string {
    const open = look === 0 ? `<c r="${name}"` : `<c r="${name}" s="${String(look)}"`;
    if (content === undefined) return `${open}/>`;
    if (isFormer(content)) return `${open}${content.attributes}>${content.inner}</c>`;
    if (isFormula(content)) return this.#formulaXml(open, content);
    if (isCellError(content)) return `${open}${shownXml(content, "")}</c>`;
    if (typeof content === "number") return `${open}><v>${String(content)}</v></c>`;
    if (typeof content === "boolean") return `${open} t="b"><v>${content ? "1" : "0"}</v></c>`;
    return `${open} t="s"><v>${String(strings.place(content))}</v></c>`;
  }

  #formulaXml(open: string, formula: Formula): string {
    const text = `<f>${encodeXml(formula.formula.slice(1))}</f>`;
    const shown = this.#shown.get(formula) ?? formula.shows;
    if (shown === undefined) return `${open}>${text}</c>`;
    return `${open}${shownXml(shown, text)}</c>`;
  }
}

/** A row of the sheet: its cells' contents and looks, and its own attributes. */
export class SheetRow {
  #contents: readonly (Content | null | undefined)[];
  /** The contents are the plan's own row, which is not changed. */
  #shared = false;
  #attributes: Attributes | null;

  constructor(
    contents: readonly (Content | undefined)[],
    public looks: Looks,
    attributes: Attributes | null = null,
  ) {
    this.#contents = contents;
    this.#attributes = attributes;
  }

  get attributes(): Attributes {
    return (this.#attributes ??= new Map());
  }

  get hasAttributes(): boolean {
    return this.#attributes !== null && this.#attributes.size > 0;
  }

  content(column: number): Content | undefined {
    const content = this.#contents[column];
    return content === "" ? undefined : (content ?? undefined);
  }

  /** The columns from the first to the last that may hold something. */
  get width(): number {
    return this.#contents.length;
  }

  put(column: number, content: Content | undefined): void {
    if (this.#shared) this.#contents = [...this.#contents];
    this.#shared = false;
    (this.#contents as (Content | undefined)[])[column] = content;
  }

  /** Takes the cells of a plan as they are, where nothing stands in the row yet; they are kept once. */
  adopt(cells: readonly PlanCell[]): boolean {
    if (this.#contents.length > 0) return false;
    this.#contents = cells;
    this.#shared = true;
    return true;
  }
}

/** Number of the look by column; undefined where the cell is not there. */
export type Looks = readonly (number | undefined)[];

/** Rows that look alike share what says so: a hundred thousand rows of a table have a handful of looks. */
class SharedLooks {
  readonly #known = new Map<string, Looks>();

  one(looks: Looks): Looks {
    const key = `${String(looks.length)}:${looks.join()}`;
    const known = this.#known.get(key);
    if (!known) this.#known.set(key, looks);
    return known ?? looks;
  }
}

function changed(
  looks: Looks,
  left: number,
  right: number,
  to: (look: number | undefined, column: number) => number | undefined,
): Looks {
  const made = [...looks];
  for (let column = left; column <= right; column += 1) made[column] = to(looks[column], column);
  return made;
}

function otherAttributes(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of attributes) if (name !== "r" && name !== "s") text += ` ${name}="${encodeXml(value)}"`;
  return text;
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function shownXml(shown: Exclude<Shown, undefined>, formula: string): string {
  if (typeof shown === "number") return `>${formula}<v>${String(shown)}</v>`;
  if (typeof shown === "boolean") return ` t="b">${formula}<v>${shown ? "1" : "0"}</v>`;
  if (typeof shown === "string") return ` t="str">${formula}<v>${encodeXml(shown)}</v>`;
  return ` t="e">${formula}<v>${encodeXml(shown.error)}</v>`;
}

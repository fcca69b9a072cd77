/**
 * The cells of a sheet that is changed: those that were there as their XML, new ones as the plan has them. A sheet of a
 * hundred thousand rows is kept as its rows of values and a number for the look of each cell, nothing more.
 */
import { cellName, parseRange } from "../../domain/grid/address";
import { isFormula, type Formula, type PlanCell } from "../../domain/plan/plan";
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

export interface SheetRow {
  readonly attributes: Attributes;
  readonly contents: (Content | undefined)[];
  /** Number of the look by column; undefined where the cell is not there. */
  readonly looks: (number | undefined)[];
}

export function isFormer(content: Content | undefined): content is FormerCell {
  return typeof content === "object" && "inner" in content;
}

export class SheetRows {
  readonly #rows = new Map<number, SheetRow>();
  readonly #shown = new Map<Formula, Shown>();

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
      const row: SheetRow = { attributes, contents: [], looks: [] };
      let column = 0;
      for (const cell of children) {
        const parts = takeApart(cell.xml);
        const own = attributesOf(parts.open);
        const at = parseRange(own.get("r") ?? "");
        if (at) column = at.left;
        row.looks[column] = Number(own.get("s") ?? "0");
        const inner = parts.children.map((each) => each.xml).join("");
        if (inner !== "") row.contents[column] = { inner, attributes: otherAttributes(own) };
        column += 1;
      }
      this.#rows.set(number, row);
    }
  }

  /** The rows that are there, from the first to the last. */
  *[Symbol.iterator](): Generator<readonly [number, SheetRow]> {
    for (const number of [...this.#rows.keys()].sort((a, b) => a - b)) {
      const row = this.#rows.get(number);
      if (row) yield [number, row];
    }
  }

  /** The row, made where it is not there yet. */
  row(number: number): SheetRow {
    let row = this.#rows.get(number);
    if (!row) this.#rows.set(number, (row = { attributes: new Map(), contents: [], looks: [] }));
    return row;
  }

  find(number: number): SheetRow | undefined {
    return this.#rows.get(number);
  }

  show(formula: Formula, value: Shown): void {
    this.#shown.set(formula, value);
  }

  /** Gives a formula that was there another result. */
  showFormer(number: number, column: number, value: Exclude<Shown, undefined>): void {
    const row = this.#rows.get(number);
    const content = row?.contents[column];
    if (!row || !isFormer(content)) return;
    const formula = takeApart(`<c>${content.inner}</c>`).children.find(({ name }) => name === "f")?.xml;
    if (formula === undefined) return;
    const [attributes, inner] = splitAt(shownXml(value, formula), ">");
    const kept = content.attributes.replace(/ t="[^"]*"/, "");
    row.contents[column] = { attributes: kept + attributes, inner };
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

  #rowXml(number: number, { attributes, contents, looks }: SheetRow, strings: SharedStrings): string {
    let cells = "";
    for (let column = 0; column < looks.length; column += 1) {
      const look = looks[column];
      if (look !== undefined) cells += this.#cellXml(cellName(number, column), look, contents[column], strings);
    }
    if (cells === "" && attributes.size === 0) return "";
    return `${tag("row", [["r", number + 1], ...attributes], ">")}${cells}</row>`;
  }

  #cellXml(name: string, look: number, content: Content | undefined, strings: SharedStrings): string {
    const open = look === 0 ? `<c r="${name}"` : `<c r="${name}" s="${String(look)}"`;
    if (content === undefined || content === "") return `${open}/>`;
    if (isFormer(content)) return `${open}${content.attributes}>${content.inner}</c>`;
    if (isFormula(content)) return this.#formulaXml(open, content);
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

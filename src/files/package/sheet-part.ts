/** One worksheet that is changed: its rows, and everything around them in the order that Excel demands. */
import { rangeName } from "../../domain/grid/address";
import { DECLARATION } from "./package";
import type { SharedStrings } from "./shared-strings";
import { SheetRows } from "./sheet-rows";
import { inOrder, SHEET_PROPERTIES_ORDER, WORKSHEET_ORDER } from "./worksheet-order";
import {
  attributesOf,
  innerXml,
  putTogether,
  tag,
  takeApart,
  withAttribute,
  type Attributes,
  type XmlElement,
} from "./xml";

const ROWS = "sheetData";
/** Characters of the standard font in a column nobody has sized. */
export const STANDARD_WIDTH = 8.43;

export class SheetPart {
  readonly rows: SheetRows;
  readonly #frame: ReturnType<typeof takeApart>;
  #children: XmlElement[];
  readonly #columns: Map<number, Attributes>;

  constructor(
    readonly name: string,
    readonly part: string,
    xml: string,
  ) {
    this.#frame = takeApart(xml);
    this.#children = [...this.#frame.children];
    this.rows = new SheetRows(this.child(ROWS) ?? `<${ROWS}/>`);
    this.#columns = readColumns(this.child("cols"));
    if (!this.child(ROWS)) this.put(ROWS, `<${ROWS}/>`);
  }

  /** The XML of a sheet without cells. */
  static blank(namespace: string, relations: string): string {
    return `${DECLARATION}<worksheet xmlns="${namespace}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><${ROWS}/></worksheet>`;
  }

  /** The first child of a name. */
  child(name: string): string | undefined {
    return this.#children.find((child) => child.name === name)?.xml;
  }

  children(name: string): readonly string[] {
    return this.#children.flatMap((child) => (child.name === name ? [child.xml] : []));
  }

  /** Replaces the children of a name by these. */
  put(name: string, ...xml: readonly string[]): void {
    const at = this.#children.findIndex((child) => child.name === name);
    const fresh = xml.map((each): XmlElement => ({ name, xml: each }));
    const place = at < 0 ? this.#placeFor(name) : at;
    const others = this.#children.filter((child) => child.name !== name);
    this.#children = [...others.slice(0, place), ...fresh, ...others.slice(place)];
  }

  /** Adds an element inside a child that is made where it is not there yet. */
  putInside(name: string, xml: string): void {
    const before = this.child(name) ?? `<${name}/>`;
    const parts = takeApart(before);
    const whole = putTogether({ ...parts, children: [...parts.children, { name: "", xml }] });
    this.put(
      name,
      attributesOf(whole).has("count") || COUNTED.has(name)
        ? withAttribute(whole, "count", parts.children.length + 1)
        : whole,
    );
  }

  /** Column of a zero-based number; its look, width and folding. */
  column(number: number): Attributes {
    let column = this.#columns.get(number);
    if (!column) this.#columns.set(number, (column = new Map<string, string>()));
    return column;
  }

  findColumn(number: number): Attributes | undefined {
    return this.#columns.get(number);
  }

  /** Sets a property of the sheet: "pageSetUpPr" with its attributes. */
  setProperty(name: string, attributes: Iterable<readonly [string, string | number]>): void {
    const parts = takeApart(this.child("sheetPr") ?? "<sheetPr/>");
    const before = parts.children.find((child) => child.name === name);
    const merged = new Map<string, string | number>(before ? attributesOf(before.xml) : []);
    for (const [key, value] of attributes) merged.set(key, value);
    const children = [...parts.children.filter((child) => child !== before), { name, xml: tag(name, merged) }];
    this.put("sheetPr", putTogether({ ...parts, children }));
  }

  /** The view of the sheet with its children and attributes changed. */
  changeView(change: (attributes: Attributes, children: readonly XmlElement[]) => readonly XmlElement[]): void {
    const views = takeApart(this.child("sheetViews") ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
    const [first, ...more] = views.children;
    const parts = takeApart(first?.xml ?? '<sheetView workbookViewId="0"/>');
    const attributes = attributesOf(parts.open);
    const children = change(attributes, parts.children);
    const view: XmlElement = {
      name: "sheetView",
      xml:
        children.length === 0
          ? tag("sheetView", attributes)
          : `${tag("sheetView", attributes, ">")}${children.map(({ xml }) => xml).join("")}</sheetView>`,
    };
    this.put("sheetViews", putTogether({ ...views, children: [view, ...more] }));
  }

  /** The part, piece by piece. */
  *pieces(strings: SharedStrings): Generator<string> {
    const { before, open, close } = this.#frame;
    this.#finish();
    yield before + open;
    for (const { name, xml } of inOrder(this.#children, WORKSHEET_ORDER)) {
      if (name === ROWS) yield* this.rows.pieces(strings);
      else yield xml;
    }
    yield close;
  }

  #placeFor(name: string): number {
    const order = WORKSHEET_ORDER.indexOf(name);
    const after = this.#children.findIndex((child) => WORKSHEET_ORDER.indexOf(child.name) > order);
    return after < 0 ? this.#children.length : after;
  }

  #finish(): void {
    const properties = this.child("sheetPr");
    if (properties !== undefined) {
      const parts = takeApart(properties);
      this.put("sheetPr", putTogether({ ...parts, children: inOrder(parts.children, SHEET_PROPERTIES_ORDER) }));
    }
    this.put("cols", ...columnsXml(this.#columns));
    const extent = this.rows.extent();
    if (extent) this.put("dimension", tag("dimension", [["ref", rangeName({ top: 0, left: 0, ...extent })]]));
    else this.put("dimension");
    for (const name of ["conditionalFormatting", "mergeCells", "dataValidations", "tableParts"])
      this.put(name, ...this.children(name).filter((xml) => innerXml(xml).trim() !== ""));
  }
}

/** Elements that say how many they hold. */
const COUNTED: ReadonlySet<string> = new Set(["mergeCells", "dataValidations", "tableParts"]);

const LAST_COLUMN = 16_384;
/** Columns that one element of a file describes are kept apart up to here; all beyond are as the last of them. */
function readColumns(xml: string | undefined): Map<number, Attributes> {
  const columns = new Map<number, Attributes>();
  if (xml === undefined) return columns;
  for (const each of takeApart(xml).children) {
    const attributes = attributesOf(each.xml);
    const [from, to] = [Number(attributes.get("min")), Number(attributes.get("max"))];
    attributes.delete("min");
    attributes.delete("max");
    for (let column = from; column <= Math.min(to, LAST_COLUMN); column += 1)
      columns.set(column - 1, new Map(attributes));
  }
  return columns;
}

/** Neighbours that are alike share an element. */
function columnsXml(columns: ReadonlyMap<number, Attributes>): string[] {
  const runs: { from: number; to: number; key: string; attributes: Attributes }[] = [];
  for (const number of [...columns.keys()].sort((a, b) => a - b)) {
    const attributes = columns.get(number);
    if (!attributes || attributes.size === 0) continue;
    const key = JSON.stringify([...attributes]);
    const last = runs.at(-1);
    if (last?.key === key && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number, key, attributes });
  }
  if (runs.length === 0) return [];
  const each = runs.map(({ from, to, attributes }) =>
    tag("col", [
      ["min", from + 1],
      ["max", to + 1],
      // An element without a width would be one of no width.
      ...(attributes.has("width") ? [] : [["width", STANDARD_WIDTH + 0.71] as const]),
      ...attributes,
    ]),
  );
  return [`<cols>${each.join("")}</cols>`];
}

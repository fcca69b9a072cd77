/**
 * The styles of a workbook: looks are added behind those that are there, whose numbers stay what they are. A cell's look is
 * a number; {@link StyleTable.over} gives the number of the same look with some parts changed.
 */
import type { CellStyle, EdgeLine } from "../../domain/plan/look";
import type { ConditionalFormatRule } from "../../domain/plan/rule";
import { BUILT_IN_FORMATS } from "./built-in-formats";
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

/** Children of styleSheet in the order that ECMA-376 demands. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type Section = (typeof ORDER)[number];

/** What a new list has to begin with. */
const FIRST: Readonly<Partial<Record<Section, string>>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
};

const FIRST_OWN_FORMAT = 164;

export class StyleTable {
  readonly #frame: ReturnType<typeof takeApart>;
  readonly #lists = new Map<Section, string[]>();
  readonly #opens = new Map<Section, string>();
  readonly #others: XmlElement[] = [];
  readonly #places = new Map<string, number>();
  readonly #over = new Map<string, number>();
  readonly #keys = new WeakMap<object, string>();
  readonly #formats = new Map<string, number>();

  constructor(xml: string) {
    this.#frame = takeApart(xml);
    for (const child of this.#frame.children) {
      const section = ORDER.find((name) => name === child.name);
      if (section === undefined || section === "colors" || section === "extLst" || section === "tableStyles") {
        this.#others.push(child);
        continue;
      }
      const { open, children } = takeApart(child.xml);
      this.#opens.set(section, open);
      this.#lists.set(
        section,
        children.map((each) => each.xml),
      );
    }
    for (const [section, first] of Object.entries(FIRST) as [Section, string][])
      if (this.#list(section).length === 0)
        this.#lists.set(
          section,
          takeApart(`<a>${first}</a>`).children.map((each) => each.xml),
        );
    for (const format of this.#list("numFmts")) {
      const attributes = attributesOf(format);
      this.#formats.set(attributes.get("formatCode") ?? "", Number(attributes.get("numFmtId")));
    }
  }

  /** The look `base` with the parts of `style` over it. */
  over(base: number, style: CellStyle): number {
    let key = this.#keys.get(style);
    if (key === undefined) {
      key = JSON.stringify(style);
      this.#keys.set(style, key);
    }
    return this.#remembered(`${String(base)} ${key}`, () => this.#make(base, style));
  }

  /** The look `base` for a text that would be taken for something else when it is typed again. */
  quoted(base: number): number {
    return this.#remembered(`${String(base)} quoted`, () =>
      this.numberFormat(base) === "@"
        ? base
        : this.#place("cellXfs", withAttribute(this.#look(base), "quotePrefix", "1")),
    );
  }

  numberFormat(look: number): string {
    const id = Number(attributesOf(this.#look(look)).get("numFmtId") ?? "0");
    for (const [code, each] of this.#formats) if (each === id) return code;
    return BUILT_IN_FORMATS[id] ?? "General";
  }

  /** What a text needs to be measured. */
  measures(look: number): { readonly size: number; readonly bold: boolean; readonly wrap: boolean } {
    const xf = this.#look(look);
    const font = fontParts(this.#list("fonts")[Number(attributesOf(xf).get("fontId") ?? "0")] ?? "<font/>");
    const size = Number(attributesOf(font.get("sz") ?? '<sz val="11"/>').get("val"));
    const alignment = childOf(xf, "alignment");
    return {
      size: Number.isFinite(size) ? size : 11,
      bold: font.has("b") && attributesOf(font.get("b") ?? "").get("val") !== "0",
      wrap: alignment !== undefined && attributesOf(alignment).get("wrapText") === "1",
    };
  }

  /** Adds the look of a conditional format; returns its number. */
  rule({ fill, color, bold }: ConditionalFormatRule): number {
    const font = [
      ...(bold === true ? ["<b/>"] : []),
      ...(color === undefined ? [] : [tag("color", [["rgb", argb(color)]])]),
    ].join("");
    const paint =
      fill === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
    return this.#place("dxfs", `<dxf>${font === "" ? "" : `<font>${font}</font>`}${paint}</dxf>`);
  }

  xml(): string {
    const children = ORDER.flatMap((section): XmlElement[] => {
      const kept = this.#others.filter(({ name }) => name === section);
      if (kept.length > 0) return kept;
      const list = this.#list(section);
      if (list.length === 0 && (section === "numFmts" || !this.#opens.has(section))) return [];
      const open = withAttribute(
        (this.#opens.get(section) ?? `<${section}>`).replace(/>$/, "/>"),
        "count",
        list.length,
      );
      return [{ name: section, xml: `${open.slice(0, -2)}>${list.join("")}</${section}>` }];
    });
    return putTogether({ ...this.#frame, children });
  }

  #list(section: Section): string[] {
    let list = this.#lists.get(section);
    if (!list) this.#lists.set(section, (list = []));
    return list;
  }

  #look(look: number): string {
    return this.#list("cellXfs")[look] ?? this.#list("cellXfs")[0] ?? "<xf/>";
  }

  #remembered(key: string, make: () => number): number {
    let known = this.#over.get(key);
    if (known === undefined) this.#over.set(key, (known = make()));
    return known;
  }

  /** Place of an element in its list, at the end where it is not there yet. */
  #place(section: Section, xml: string): number {
    const key = `${section} ${xml}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      const list = this.#list(section);
      const there = list.indexOf(xml);
      place = there < 0 ? list.push(xml) - 1 : there;
      this.#places.set(key, place);
    }
    return place;
  }

  #make(base: number, style: CellStyle): number {
    const before = this.#look(base);
    const attributes = attributesOf(before);
    const set = (name: string, applied: string, value: number): void => {
      attributes.set(name, String(value)).set(applied, "1");
    };
    if (style.numberFormat !== undefined) set("numFmtId", "applyNumberFormat", this.#formatId(style.numberFormat));
    if (["color", "bold", "italic", "size", "fontName"].some((part) => part in style))
      set("fontId", "applyFont", this.#font(Number(attributes.get("fontId") ?? "0"), style));
    if (style.fill !== undefined) set("fillId", "applyFill", style.fill === null ? 0 : this.#fill(style.fill));
    if (style.border !== undefined || style.edges) set("borderId", "applyBorder", this.#border(style));
    const alignment = alignmentOf(childOf(before, "alignment"), style);
    if (alignment !== "") attributes.set("applyAlignment", "1");
    const protection =
      style.locked === undefined
        ? (childOf(before, "protection") ?? "")
        : tag("protection", [["locked", style.locked ? "1" : "0"]]);
    if (protection !== "") attributes.set("applyProtection", "1");
    const inner = alignment + protection + (childOf(before, "extLst") ?? "");
    return this.#place("cellXfs", inner === "" ? tag("xf", attributes) : `${tag("xf", attributes, ">")}${inner}</xf>`);
  }

  #formatId(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, each]) => each === code);
    if (builtIn) return Number(builtIn[0]);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.#formats.values()) + 1;
    this.#formats.set(code, id);
    this.#list("numFmts").push(
      tag("numFmt", [
        ["numFmtId", id],
        ["formatCode", code],
      ]),
    );
    return id;
  }

  #font(base: number, { color, bold, italic, size, fontName }: CellStyle): number {
    const parts = fontParts(this.#list("fonts")[base] ?? "<font/>");
    const put = (name: string, xml: string | null): void => {
      if (xml === null) parts.delete(name);
      else parts.set(name, xml);
    };
    if (bold !== undefined) put("b", bold ? "<b/>" : null);
    if (italic !== undefined) put("i", italic ? "<i/>" : null);
    if (size !== undefined) put("sz", tag("sz", [["val", size]]));
    if (color !== undefined) put("color", tag("color", [["rgb", argb(color)]]));
    if (fontName !== undefined) {
      put("name", tag("name", [["val", fontName]]));
      // These say of the former font what it is.
      for (const name of ["family", "charset", "scheme"]) put(name, null);
    }
    return this.#place("fonts", `<font>${FONT_ORDER.map((name) => parts.get(name) ?? "").join("")}</font>`);
  }

  #fill(color: string): number {
    return this.#place(
      "fills",
      `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  #border({ border, edges }: CellStyle): number {
    const line = (edge: "left" | "right" | "top" | "bottom"): string => {
      const drawn: EdgeLine | null = edges ? edges[edge] : { color: border ?? "#000000", weight: "thin" };
      return drawn ? `<${edge} style="${drawn.weight}"><color rgb="${argb(drawn.color)}"/></${edge}>` : `<${edge}/>`;
    };
    return this.#place(
      "borders",
      `<border>${line("left")}${line("right")}${line("top")}${line("bottom")}<diagonal/></border>`,
    );
  }
}

/** Children of a font in the order in which Excel writes them. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function fontParts(font: string): Map<string, string> {
  return new Map(takeApart(font).children.map(({ name, xml }) => [name, xml]));
}

function childOf(xml: string, name: string): string | undefined {
  return innerXml(xml) === "" ? undefined : takeApart(xml).children.find((child) => child.name === name)?.xml;
}

function alignmentOf(before: string | undefined, { horizontal, vertical, wrap, indent }: CellStyle): string {
  const attributes: Attributes = before === undefined ? new Map<string, string>() : attributesOf(before);
  if (horizontal === "general") attributes.delete("horizontal");
  else if (horizontal !== undefined) attributes.set("horizontal", horizontal);
  if (vertical !== undefined) attributes.set("vertical", vertical);
  if (wrap !== undefined) attributes.set("wrapText", wrap ? "1" : "0");
  if (indent !== undefined) {
    attributes.set("indent", String(indent));
    if (indent > 0 && !attributes.has("horizontal")) attributes.set("horizontal", "left");
  }
  return attributes.size === 0 ? "" : tag("alignment", attributes);
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

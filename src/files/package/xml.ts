/**
 * The XML of a part, taken apart only as far as it is changed: an element's children as text. What nobody looks into goes
 * back letter for letter, so that nothing a person's workbook holds has to be understood to survive. Each pass is linear.
 */

/** An element as it stands in the text. */
export interface XmlElement {
  readonly name: string;
  readonly xml: string;
}

/** An element's opening tag, its children and its closing tag; `before` is what precedes the root. */
export interface XmlParts {
  readonly before: string;
  readonly open: string;
  readonly children: readonly XmlElement[];
  readonly close: string;
}

/** Takes the outermost element apart; text between its children is dropped. @throws where the XML is not well formed. */
export function takeApart(xml: string): XmlParts {
  let at = nextTag(xml, 0);
  const start = at;
  const end = tagEnd(xml, at);
  const open = xml.slice(start, end + 1);
  const before = xml.slice(0, start);
  if (xml[end - 1] === "/")
    return { before, open: `${xml.slice(start, end - 1).trimEnd()}>`, children: [], close: `</${nameOf(xml, start)}>` };
  const children: XmlElement[] = [];
  let depth = 0;
  let from = 0;
  for (at = nextTag(xml, end + 1); ; at = nextTag(xml, at)) {
    const stop = tagEnd(xml, at);
    if (xml[at + 1] === "/") {
      if (depth === 0) return { before, open, children, close: xml.slice(at, stop + 1) };
      depth -= 1;
    } else {
      if (depth === 0) from = at;
      if (xml[stop - 1] !== "/") depth += 1;
    }
    if (depth === 0) children.push({ name: nameOf(xml, from), xml: xml.slice(from, stop + 1) });
    at = stop + 1;
  }
}

/** The element put together again. */
export function putTogether({ before, open, children, close }: XmlParts): string {
  return before + open + children.map(({ xml }) => xml).join("") + close;
}

/** Place of the next tag; comments, declarations and CDATA are passed over. */
function nextTag(xml: string, from: number): number {
  let at = xml.indexOf("<", from);
  for (;;) {
    if (at < 0) throw new Error("XML ends within an element");
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, at));
    if (!skipped) return at;
    const end = xml.indexOf(skipped[1], at);
    if (end < 0) throw new Error("XML ends within a comment");
    at = xml.indexOf("<", end);
  }
}

const SKIPPED = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/** Place of the ">" that ends the tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, start: number): number {
  for (let at = start; ; at += 1) {
    const sign = xml[at];
    if (sign === ">") return at;
    if (sign === undefined) break;
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1);
      if (at < 0) break;
    }
  }
  throw new Error("XML ends within a tag");
}

const BLANK = /[\s/>]/;

function nameOf(xml: string, start: number): string {
  let end = start + 1;
  while (end < xml.length && !BLANK.test(xml[end] ?? ">")) end += 1;
  return xml.slice(start + 1, end);
}

export type Attributes = Map<string, string>;

/** The attributes of the element's opening tag, decoded, in their order. */
export function attributesOf(xml: string): Attributes {
  const attributes: Attributes = new Map();
  const end = tagEnd(xml, 0);
  let at = nameOf(xml, 0).length + 1;
  while (at < end) {
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals > end) break;
    const name = xml.slice(at, equals).trim();
    at = equals + 1;
    while (xml[at] !== '"' && xml[at] !== "'" && at < end) at += 1;
    const stop = xml.indexOf(xml[at] ?? '"', at + 1);
    if (stop < 0) break;
    attributes.set(name, decodeXml(xml.slice(at + 1, stop)));
    at = stop + 1;
  }
  return attributes;
}

/** An opening tag, or a whole element without content. */
export function tag(
  name: string,
  attributes: Iterable<readonly [string, string | number]>,
  close: ">" | "/>" = "/>",
): string {
  let text = `<${name}`;
  for (const [key, value] of attributes) text += ` ${key}="${encodeXml(String(value))}"`;
  return text + close;
}

/** The element with other attributes and the same content. */
export function withAttributes(xml: string, attributes: Iterable<readonly [string, string | number]>): string {
  const end = tagEnd(xml, 0);
  const empty = xml[end - 1] === "/";
  return tag(nameOf(xml, 0), attributes, empty ? "/>" : ">") + xml.slice(end + 1);
}

/** The element with this attribute set. */
export function withAttribute(xml: string, name: string, value: string | number): string {
  return withAttributes(xml, new Map<string, string | number>(attributesOf(xml)).set(name, value));
}

/** What stands between an element's tags. */
export function innerXml(xml: string): string {
  const end = tagEnd(xml, 0);
  return xml[end - 1] === "/" ? "" : xml.slice(end + 1, xml.lastIndexOf("</"));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its entities and numbered letters resolved. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const SPECIAL =
  /[&<>"\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML holds it; what XML cannot hold becomes U+FFFD. */
export function encodeXml(text: string): string {
  return text.replace(SPECIAL, (sign) => {
    switch (sign) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      case "\t":
      case "\n":
      case "\r":
        return `&#${String(sign.charCodeAt(0))};`;
      default:
        return "\ufffd";
    }
  });
}

/** A cell's text: control signs in the notation that Excel has for them, and text that only looks like it guarded. */
export function encodeCellText(text: string): string {
  return encodeXml(
    text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r]/g, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    }),
  ).replaceAll("&#10;", "\n");
}

/** The XML without the prefix that some programs put before every element of the spreadsheet's own namespace. */
export function withoutPrefix(xml: string): string {
  const start = nextTag(xml, 0);
  const name = nameOf(xml, start);
  const colon = name.indexOf(":");
  if (colon < 0) return xml;
  const prefix = name.slice(0, colon + 1);
  return xml
    .replaceAll(`<${prefix}`, "<")
    .replaceAll(`</${prefix}`, "</")
    .replace(`xmlns:${name.slice(0, colon)}=`, "xmlns=");
}

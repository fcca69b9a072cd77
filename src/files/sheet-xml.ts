/**
 * What the spreadsheet library does not tell about an .xlsx sheet, read from its XML: the declared area, protection,
 * legacy and struck-out fonts and inline strings of several runs. Each is looked for only where the file says it is there.
 */
import { attributesOf } from "./package/xml";
import { isStruck, textOfRuns } from "./rich-text";
import { parseRange, type RangeAddress } from "../domain/grid/address";

export interface SheetXmlFacts {
  readonly declared: RangeAddress | null;
  readonly isProtected: boolean;
  /** Legacy font by cell name. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Names of the cells that are struck out as a whole. */
  readonly struck: ReadonlySet<string>;
  /** Whole text of inline strings with several runs, by cell name. */
  readonly inlineTexts: ReadonlyMap<string, string>;
}

const LEGACY = /^(\.Vn|VNI[- ])/i;

/** What of a font matters: a legacy one, or struck out. */
export interface FontMark {
  readonly legacy: string | undefined;
  readonly struck: boolean;
}

/** For each cell style of styles.xml what is to know of its font. Empty when no font of the workbook is of any such kind. */
export function fontMarksByStyle(stylesXml: string): readonly (FontMark | undefined)[] {
  const fonts = itemsOf(stylesXml, "fonts", "font").map((font): FontMark | undefined => {
    const name = /<(?:name|rFont)\s[^<>]*val="([^"<>]*)"/.exec(font)?.[1];
    const legacy = name !== undefined && LEGACY.test(name) ? name : undefined;
    const struck = isStruck(font);
    return legacy !== undefined || struck ? { legacy, struck } : undefined;
  });
  if (!fonts.some((mark) => mark !== undefined)) return [];
  return itemsOf(stylesXml, "cellXfs", "xf").map((style) => fonts[Number(/^[^<>]*\sfontId="(\d+)"/.exec(style)?.[1])]);
}

/** The items of a list in styles.xml, each from behind its name on. */
function itemsOf(xml: string, list: string, item: string): string[] {
  const start = xml.search(new RegExp(`<${list}[\\s>]`));
  const end = xml.indexOf(`</${list}>`, start);
  if (start < 0 || end < 0) return [];
  return xml
    .slice(start, end)
    .split(new RegExp(`<${item}(?=[\\s/>])`))
    .slice(1);
}

/** Facts of one sheet's XML; `fontsByStyle` as from {@link fontMarksByStyle}. */
export function readSheetXml(xml: string, fontsByStyle: readonly (FontMark | undefined)[]): SheetXmlFacts {
  const head = xml.slice(0, Math.max(0, xml.indexOf("<sheetData")));
  const dimension = /<dimension\s[^<>]*ref="([^"<>]+)"/.exec(head)?.[1];
  const tail = xml.slice(Math.max(0, xml.lastIndexOf("</sheetData>")));
  const isProtected = /<sheetProtection\s[^<>]*\bsheet="(?:1|true)"/.test(tail);
  const fonts = new Map<string, string>();
  const struck = new Set<string>();
  const inlineTexts = new Map<string, string>();
  const withRuns = xml.includes("<is><r>") || xml.includes("<is><r ");
  if (fontsByStyle.length > 0 || withRuns)
    for (const cell of cellsOf(xml)) {
      const attributes = attributesOf(cell);
      const name = attributes.get("r");
      if (name === undefined) continue;
      const font = fontsByStyle[Number(attributes.get("s"))];
      if (font?.legacy !== undefined) fonts.set(name, font.legacy);
      if (font?.struck === true) struck.add(name);
      if (withRuns && cell.includes("<is><r")) inlineTexts.set(name, textOfRuns(cell));
    }
  return { declared: dimension === undefined ? null : parseRange(dimension), isProtected, fonts, struck, inlineTexts };
}

/** The cells of a sheet, one after the other, each to the beginning of the next. */
function* cellsOf(xml: string): Generator<string> {
  let from = xml.indexOf("<c ");
  while (from >= 0) {
    const next = xml.indexOf("<c ", from + 1);
    const cell = xml.slice(from, next < 0 ? undefined : next);
    if (cell.includes(">")) yield cell;
    from = next;
  }
}

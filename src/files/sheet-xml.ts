/**
 * What the spreadsheet library does not tell about an .xlsx sheet, read from its XML: the declared area, legacy fonts
 * and inline strings of several runs. Each is looked for only where the file says it is there.
 */
import { parseRange, type RangeAddress } from "../domain/grid/address";

export interface SheetXmlFacts {
  readonly declared: RangeAddress | null;
  /** Legacy font by cell name. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Whole text of inline strings with several runs, by cell name. */
  readonly inlineTexts: ReadonlyMap<string, string>;
}

const LEGACY = /^(\.Vn|VNI[- ])/i;

/** For each cell style of styles.xml the legacy font it uses, or undefined. Empty when the workbook has no such font. */
export function legacyFontsByStyle(stylesXml: string): readonly (string | undefined)[] {
  const fontsXml = /<fonts[\s>][\s\S]*?<\/fonts>/.exec(stylesXml)?.[0] ?? "";
  const fonts = [...fontsXml.matchAll(/<font(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/font>)/g)].map((font) => {
    const name = /<(?:name|rFont)\s[^>]*val="([^"]*)"/.exec(font[1] ?? "")?.[1];
    return name !== undefined && LEGACY.test(name) ? name : undefined;
  });
  if (!fonts.some((name) => name !== undefined)) return [];
  const styles = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(stylesXml)?.[0] ?? "";
  return [...styles.matchAll(/<xf\s([^>]*)/g)].map(
    (style) => fonts[Number(/fontId="(\d+)"/.exec(style[1] ?? "")?.[1])],
  );
}

/** Facts of one sheet's XML; `fontsByStyle` as from {@link legacyFontsByStyle}. */
export function readSheetXml(xml: string, fontsByStyle: readonly (string | undefined)[]): SheetXmlFacts {
  const dimension = /<dimension\s[^>]*ref="([^"]+)"/.exec(xml)?.[1];
  const fonts = new Map<string, string>();
  if (fontsByStyle.length > 0) {
    for (const [, attributes = ""] of xml.matchAll(/<c\s([^>]*?)\/?>/g)) {
      const font = fontsByStyle[Number(/\bs="(\d+)"/.exec(attributes)?.[1])];
      const cell = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
      if (font !== undefined && cell !== undefined) fonts.set(cell, font);
    }
  }
  const inlineTexts = new Map<string, string>();
  if (xml.includes("<is><r>")) {
    for (const [, attributes = "", runs = ""] of xml.matchAll(/<c\s([^>]*)><is>(<r>[\s\S]*?)<\/is><\/c>/g)) {
      const cell = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
      const text = [...runs.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
        .map((run) => unescapeXml(run[1] ?? ""))
        .join("");
      if (cell !== undefined) inlineTexts.set(cell, text);
    }
  }
  return { declared: dimension === undefined ? null : parseRange(dimension), fonts, inlineTexts };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ""] ?? whole;
  });
}

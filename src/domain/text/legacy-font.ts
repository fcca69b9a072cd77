/**
 * Text typed in fonts from before Unicode: TCVN3 (".VnTime", capitals ".VnTimeH") and VNI ("VNI-Times"). The font decides;
 * where none is known, telltale signs do. Text that holds a letter only Unicode has is never touched.
 */
import { TCVN3, VNI_PAIRS, VNI_SINGLES } from "./legacy-tables";
import { isSyllable } from "./syllable";

export type LegacyEncoding = "TCVN3" | "VNI";

const TCVN3_SIGNS = new RegExp(`[${[...TCVN3.keys()].join("")}]`, "gu");
const VNI_SIGNS = new RegExp(
  [...VNI_PAIRS.keys(), ...VNI_SINGLES.keys()].sort((a, b) => b.length - a.length).join("|"),
  "gu",
);

/** The encoding that a font's name stands for, or null. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  if (/^\.?vn/i.test(font) && !/^vni/i.test(font)) return /^\.vn/i.test(font) ? "TCVN3" : null;
  return /^vni[- ]/i.test(font) ? "VNI" : null;
}

/** Text of a cell in a legacy font as Unicode in NFC; unchanged for other fonts and for text that is Unicode already. */
export function decodeLegacy(text: string, font: string): string {
  const encoding = encodingOfFont(font);
  if (encoding === null || isUnicode(text)) return text;
  const decoded = decode(text, encoding);
  return encoding === "TCVN3" && /H(\s.*)?$/.test(font) ? decoded.toLocaleUpperCase("vi") : decoded;
}

/** Text of one encoding as Unicode. */
export function decode(text: string, encoding: LegacyEncoding): string {
  const decoded =
    encoding === "TCVN3"
      ? text.replace(TCVN3_SIGNS, (sign) => TCVN3.get(sign) ?? sign)
      : text.replace(VNI_SIGNS, (sign) => VNI_PAIRS.get(sign) ?? VNI_SINGLES.get(sign) ?? sign);
  const shouted = isInCapitals(text);
  return decoded.normalize("NFC").replace(/\p{L}+/gu, (word) => inCapitals(word, shouted));
}

/** "THèNG": among capitals the letters with marks are small ones, which another font showed as capitals; "Tỷ" alone is a word. */
function inCapitals(word: string, shouted: boolean): string {
  const plain = word.replace(/[^A-Za-z]/g, "");
  const long = shouted ? plain.length > 0 : plain.length >= 2;
  return long && plain === plain.toUpperCase() ? word.toLocaleUpperCase("vi") : word;
}

/** "BAN Tæ CHøC TØNH ñY": of the letters in which capitals can be told none is a small one. */
function isInCapitals(text: string): boolean {
  return /[A-Z]{2}/.test(text) && !/[a-z]/.test(text);
}

/** Letters that Windows-1252 does not have: the text is Unicode whatever its font says. */
export function isUnicode(text: string): boolean {
  return /[ăđĩũơưĂĐĨŨƠƯ\u0300-\u036f\u1ea0-\u1ef9]/u.test(text);
}

/** Signs that Unicode Vietnamese does not use, between letters: what is left of TCVN3. */
const TCVN3_TELLTALE = /(?<=\p{L}|\b)[\u00ad¬µ¶·¸¹»¼½¾®©¨ª«¡¢£¤¥¦§ÕÖÇËÎÏÐÑ×ØÜÞßåæçëîïñöøûüþ÷]/gu;
/** Vowel and mark, as VNI writes nearly every word: aá, eä, oâ, öô. */
const VNI_TELLTALE = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|ñ[aeiouyôö]|öô/giu;

/**
 * The encoding of a text whose font is not known, or null. Of the two it is the one that makes Vietnamese words of it, as
 * signs of the one are letters of the other. Asks for three telltale signs, more in a long text, and for none of the letters
 * that only Unicode has; a bare "5 m²" or "Nguyễn" gives null.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  if (isUnicode(text)) return null;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const needed = Math.max(3, Math.ceil(words / 3));
  const signs = {
    VNI: text.match(VNI_TELLTALE)?.length ?? 0,
    TCVN3: text.match(TCVN3_TELLTALE)?.length ?? 0,
  };
  if (Math.max(signs.VNI, signs.TCVN3) < needed) return null;
  const likely = syllablesAs(text, "VNI") >= syllablesAs(text, "TCVN3") ? "VNI" : "TCVN3";
  return signs[likely] >= needed ? likely : null;
}

function syllablesAs(text: string, encoding: LegacyEncoding): number {
  return decode(text, encoding)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(isSyllable).length;
}

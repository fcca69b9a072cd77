/**
 * The two encodings before Unicode that office files still carry, as they look when read as Windows-1252. Data only.
 * The npm package vietnamese-conversion was tried and has Ỷ, Ỹ and the capitals of TCVN3 wrong.
 */

/** TCVN3 (fonts .Vn…): one sign a letter; capitals with a tone exist only as the glyphs of the …H fonts. */
export const TCVN3: ReadonlyMap<string, string> = paired(
  "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
  "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
);

/** VNI (fonts VNI-…): a letter and a mark after it; i, đ, ơ, ư, ỵ alone have one sign. */
export const VNI_SINGLES: ReadonlyMap<string, string> = paired("íìæóòôöîñÍÌÆÓÒÔÖÎÑ", "íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ");

/** Marks after a, e, o, u, y and after ô (ơ) and ö (ư): tone alone. */
const TONES = paired("ùøûõï", "\u0301\u0300\u0309\u0303\u0323");
/** Marks of â, ê, ô: the roof, alone or with a tone. */
const ROOFS = paired("âáàåãä", ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]);
/** Marks of ă: the breve, alone or with a tone. */
const BREVES = paired("êéèúüë", ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]);

export const VNI_PAIRS: ReadonlyMap<string, string> = vniPairs();

function vniPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  const add = (base: string, mark: string, letter: string): void => {
    const composed = letter.normalize("NFC");
    pairs.set(base + mark, composed);
    pairs.set(base.toUpperCase() + mark.toUpperCase(), composed.toUpperCase());
    pairs.set(base.toUpperCase() + mark, composed.toUpperCase());
  };
  for (const [mark, tone] of TONES) {
    for (const base of "aeouy") add(base, mark, base + tone);
    add("ô", mark, `ơ${tone}`);
    add("ö", mark, `ư${tone}`);
  }
  for (const [mark, tone] of ROOFS) for (const base of "aeo") add(base, mark, `${base}\u0302${tone}`);
  for (const [mark, tone] of BREVES) add("a", mark, `a\u0306${tone}`);
  return pairs;
}

function paired(from: string, to: string | readonly string[]): Map<string, string> {
  const values = Array.from(to);
  return new Map(Array.from(from, (sign, index) => [sign, values[index] ?? sign]));
}

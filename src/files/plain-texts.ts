/** The plain texts of a package's list of texts; the spreadsheet library reads those that are made of runs, or hold signs written as codes. */

/** A text, or the place that the item has in the rest. */
export type ListedText = string | number;

export interface SplitTexts {
  readonly texts: readonly ListedText[];
  /** The XML with a mark as its first item, and of the others only those that are not plain. */
  readonly rest: string;
}

const LIST = /<sst(?: [^<>]*)?>/;
const END = "</sst>";
const PLAIN = /<si><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/si>/y;
/** How a sign that XML does not allow is written, and what a line's end may be written with. */
const CODED = /_x|\r/i;
const ITEM_END = "</si>";

/** The list taken apart; null where it is left to the library. */
export function splitTexts(xml: string, mark: string): SplitTexts | null {
  const list = LIST.exec(xml);
  const end = xml.lastIndexOf(END);
  if (!list || end < list.index) return null;
  const texts: ListedText[] = [];
  const begin = list.index + list[0].length;
  let rest = `${xml.slice(0, begin)}<si><t>${mark}</t></si>`;
  let left = 0;
  for (let at = begin; at < end;) {
    PLAIN.lastIndex = at;
    const [item, text = ""] = PLAIN.exec(xml) ?? [];
    if (item !== undefined && !CODED.test(text)) {
      texts.push(text);
      at += item.length;
      continue;
    }
    const close = xml.indexOf(ITEM_END, at);
    if (!xml.startsWith("<si>", at) || close < 0 || close > end) return null;
    texts.push((left += 1));
    rest += xml.slice(at, close + ITEM_END.length);
    at = close + ITEM_END.length;
  }
  return { texts, rest: rest + xml.slice(end) };
}

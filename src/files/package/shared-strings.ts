/** The texts of a workbook: new ones are added behind those that are there, each once. */
import { DECLARATION } from "./package";
import { encodeCellText } from "./xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Excel takes no more signs in a cell. */
const LONGEST_TEXT = 32_767;

export class SharedStrings {
  readonly #before: string;
  readonly #after: string;
  readonly #known: number;
  readonly #places = new Map<string, number>();

  /** `xml` null where the workbook has no texts yet; `known` texts are in it. */
  constructor(xml: string | null, known: number, namespace = NAMESPACE) {
    const empty = `${DECLARATION}<sst xmlns="${namespace}"></sst>`;
    const text = (xml ?? empty).replace(/<sst([^>]*)\/>\s*$/, "<sst$1></sst>");
    const end = text.lastIndexOf("</sst>");
    // The counts are optional, and those that are there would be wrong.
    this.#before = text
      .slice(0, end)
      .replace(/(<sst[^>]*?)\s+count="\d*"/, "$1")
      .replace(/(<sst[^>]*?)\s+uniqueCount="\d*"/, "$1");
    this.#after = text.slice(end);
    this.#known = known;
  }

  /** Whether texts were added. */
  get changed(): boolean {
    return this.#places.size > 0;
  }

  /** Place of the text in the list. */
  place(text: string): number {
    let place = this.#places.get(text);
    if (place === undefined) this.#places.set(text, (place = this.#known + this.#places.size));
    return place;
  }

  *pieces(): Generator<string> {
    yield this.#before;
    let piece = "";
    for (const text of this.#places.keys()) {
      const cut = text.slice(0, LONGEST_TEXT);
      piece += `<si><t${/^\s|\s$|\n|\s\s/.test(cut) ? ' xml:space="preserve"' : ""}>${encodeCellText(cut)}</t></si>`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    yield piece + this.#after;
  }
}

/** Signs of a piece of a part that is written piece by piece. */
export const PIECE = 500_000;

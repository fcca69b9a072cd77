/**
 * The plain cells of a worksheet's XML: a number, a text of the list or yes and no, written as spreadsheets write them. They are most
 * of what offices send, and this reads them in a tenth of the time that the spreadsheet library takes. What is in any way
 * different is left in the XML for the library, cell by cell; a sheet whose order or rows are unusual is left to it whole.
 */
import { columnIndex } from "../domain/grid/address";

/** Cells in their order, a list for each thing that is known of them; `style` is -1 where none is named. */
export interface PlainCells {
  readonly row: number[];
  readonly column: number[];
  readonly style: number[];
  readonly kind: PlainKind[];
  /** The number; the place of the text in the list; 1 for yes. */
  readonly value: number[];
}

/** As the file says it: number, text of the list, yes or no. */
export type PlainKind = "n" | "s" | "b";

export interface SplitSheet {
  readonly plain: PlainCells;
  /** The XML without the plain cells. */
  readonly rest: string;
}

const BEGIN = "<sheetData>";
const END = "</sheetData>";
const EMPTY = "<sheetData/>";

const ROW =
  /<row r="([1-9]\d{0,6})"((?: (?:spans|s|customFormat|ht|customHeight|hidden|outlineLevel|collapsed|thickTop|thickBot|ph|x14ac:dyDescent)="[^"<>]*")*) ?(\/?)>/y;
const CELL =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(0|[1-9]\d{0,4})")?(?: t="([nsb])")? ?(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/y;
/** A cell of another kind; one in the list of texts has to be plain, since the list is not left as it is. */
const OTHER = /<c r="([A-Z]{1,3})([1-9]\d{0,6})"((?: [a-z]{1,2}="[^"<>]*")*) ?(\/?)>/y;
const HIDDEN = / hidden="(?!0"|false")/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const INDEX = /^\d{1,9}$/;

/** The sheet taken apart; null where it is left to the library. `mark` stands in the rest for what was taken out. */
export function splitSheet(xml: string, mark: string): SplitSheet | null {
  const plain: PlainCells = { row: [], column: [], style: [], kind: [], value: [] };
  const empty = xml.indexOf(EMPTY);
  if (empty >= 0)
    return /<(?:\w+:)?sheetData\b/.test(xml.slice(0, empty) + xml.slice(empty + EMPTY.length))
      ? null
      : { plain, rest: xml.replace(EMPTY, EMPTY + mark) };
  const begin = xml.indexOf(BEGIN);
  const end = xml.lastIndexOf(END);
  if (begin < 0 || end < begin || xml.search(/<(?:\w+:)?sheetData\b/) < begin) return null;
  const data = xml.slice(begin + BEGIN.length, end);
  // A formula over an area says something of the blank cells in it.
  if (/t=["']array/.test(data)) return null;
  const rest = new Splitter(data, plain).split();
  return rest === null
    ? null
    : { plain, rest: xml.slice(0, begin + BEGIN.length) + rest + END + mark + xml.slice(end + END.length) };
}

class Splitter {
  #at = 0;

  constructor(
    readonly data: string,
    readonly plain: PlainCells,
  ) {}

  /** The rows with what is left of them; null where one is unusual. */
  split(): string | null {
    const { data } = this;
    let kept = "";
    let last = 0;
    while (this.#at < data.length) {
      ROW.lastIndex = this.#at;
      const [tag, digits = "", attributes = "", closed] = ROW.exec(data) ?? [];
      const row = Number(digits);
      if (tag === undefined || row <= last) return null;
      last = row;
      this.#at += tag.length;
      const cells = closed === "/" ? "" : this.#cells(row - 1);
      if (cells === null) return null;
      if (cells !== "" || HIDDEN.test(attributes)) kept += closed === "/" ? tag : `${tag}${cells}</row>`;
    }
    return kept;
  }

  /** What is left of the cells of a row, to behind its end. */
  #cells(row: number): string | null {
    const { data } = this;
    let kept = "";
    let last = -1;
    while (!data.startsWith("</row>", this.#at)) {
      CELL.lastIndex = this.#at;
      const match = CELL.exec(data);
      const plain = match && isPlain(match) ? match : null;
      const [tag, letters = "", digits] = plain ?? this.#other() ?? [];
      const column = columnIndex(letters);
      if (tag === undefined || Number(digits) !== row + 1 || column <= last) return null;
      last = column;
      this.#at += tag.length;
      if (plain) this.#take(row, column, plain);
      else kept += tag;
    }
    this.#at += "</row>".length;
    return kept;
  }

  #take(row: number, column: number, [, , , style, kind = "n", value = ""]: RegExpExecArray): void {
    if (value === "") return;
    const { plain } = this;
    plain.row.push(row);
    plain.column.push(column);
    plain.style.push(style === undefined ? -1 : Number(style));
    plain.kind.push(kind as PlainKind);
    plain.value.push(Number(value));
  }

  /** A cell that is left, as a whole; null where it is none that can be left alone. */
  #other(): readonly [string, string, string] | null {
    OTHER.lastIndex = this.#at;
    const [tag, letters = "", digits = "", attributes = "", closed] = OTHER.exec(this.data) ?? [];
    if (tag === undefined || / t="s"/.test(attributes)) return null;
    if (closed === "/") return [tag, letters, digits];
    const end = this.data.indexOf("</c>", this.#at);
    const cell = end < 0 ? "" : this.data.slice(this.#at, end + "</c>".length);
    return cell === "" || /<!|<c[\s>]|<\/?row/.test(cell.slice(1)) ? null : [cell, letters, digits];
  }
}

/** Whether the cell's value is what its kind says, or it is blank; a yes or no without a value would be a no. */
function isPlain([, , , , kind = "n", value = ""]: RegExpExecArray): boolean {
  if (value === "") return kind !== "b";
  if (kind === "n") return NUMBER.test(value);
  return (kind === "s" ? INDEX : /^[01]$/).test(value);
}

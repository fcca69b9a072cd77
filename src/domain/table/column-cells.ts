/** What the cells below a heading are, column by column, over the first rows of a table. */
import { rowsOf } from "../grid/lines";
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";
import { tonedKey } from "../text/tones";
import { isKnownUnit } from "../text/unit";
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import type { KnownIndicator, TableHints } from "./hints";

/** A row of a table that is looked at; `known` where the schema has an indicator for it. */
export interface SampleRow {
  readonly row: number;
  readonly known: KnownIndicator | null;
  /** Unit written in the row. */
  readonly unit: string;
}

export interface ColumnCells {
  readonly filled: number;
  readonly numbers: number;
  readonly units: number;
  readonly offices: number;
  readonly verdicts: number;
  readonly codes: number;
  readonly names: number;
  /** Texts of several words that are nothing of the above. */
  readonly words: number;
  /** Texts with a digit in them. */
  readonly figureTexts: number;
  /** "479/590": two numbers and a stroke. */
  readonly pairs: number;
  /** Numbers that count on: 1, 2, 3. */
  readonly counting: number;
  /** Marks of an outline: I, 1, 2, II, 1, a), "-"; numbers only where they count on or begin anew. */
  readonly ordinals: number;
}

/** Of a column without cells. */
export const NO_CELLS: ColumnCells = {
  ...{ filled: 0, numbers: 0, units: 0, offices: 0, verdicts: 0, codes: 0, names: 0 },
  ...{ words: 0, figureTexts: 0, pairs: 0, counting: 0, ordinals: 0 },
};

const LOOKED_AT = 60;
/** "Ban Chỉ đạo đã ban hành …" begins a report. */
const LONGEST_OFFICE = 60;
const NUMBER =
  /^(?:[<>≥≤~=]|trên|dưới|từ|khoảng|tối thiểu|tối đa|ít nhất|không quá|giảm|tăng|đạt|hơn|gần)*\s*[-–+]?\d[\d.,\s/%:-]*(?:trở lên|trở xuống)?$/iu;
/** "479/590", and its two numbers. */
export const PAIR = /^(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)$/;
const OUTLINE = /^\(?(?:[IVXLC]{1,6}|\p{L}|\d{1,2}(?:\.\d{1,2})+)[.)]?$|^[-–+•*]$/u;
const OFFICE =
  /^(phong|ban|ubnd|uy ban|so|xa|thi tran|phuong|cong an|van phong|trung tam|chi cuc|hoi|dang uy|mttq|bhxh|truong|vp|hat|kho bac|thue|doan|lien doan)( |$)/;
const VERDICT =
  /^(dat|vuot|chua dat|khong dat|hoan thanh|chua hoan thanh|cham|dung tien do|cao hon|thap hon|tot|kha|trung binh|kem)( |$)/;

/** What a column's cells are in the first rows from `first` on; `last` is the last row that may be looked at. */
export function cellsOf(grid: TextGrid, column: number, first: number, last: number, hints: TableHints): ColumnCells {
  const cells = { ...NO_CELLS };
  let before = 0;
  for (const row of rowsOf(grid, first, Math.min(last + 1, first + LOOKED_AT))) {
    const value = cellAt(grid.sheet, row, column)?.value;
    const isNumber = typeof value === "number";
    const text = isNumber ? String(value) : grid.text(row, column);
    if (text === "") continue;
    cells.filled += 1;
    if (hints.isCode?.(text) === true) cells.codes += 1;
    const own = isNumber ? kindOfNumber(value) : kindOf(text);
    if (own.count !== null) {
      if (own.count === before + 1) cells.counting += 1;
      if (own.count === before + 1 || own.count === 1) cells.ordinals += 1;
      before = own.count;
    } else if (own.outline) cells.ordinals += 1;
    if (own.kind === "numbers") {
      cells.numbers += 1;
      if (!isNumber && PAIR.test(text)) cells.pairs += 1;
      continue;
    }
    if (own.office || (own.several && hints.isUnit?.(text) === true)) cells.offices += 1;
    if (own.kind !== null) cells[own.kind] += 1;
    if (text.length > 3 && hints.isName?.(text) === true) cells.names += 1;
  }
  return cells;
}

/** What a text is by itself. The same names, units and marks stand in every office's sheet. */
interface TextKind {
  readonly kind: "numbers" | "verdicts" | "units" | "figureTexts" | "words" | null;
  readonly office: boolean;
  /** Of several words. */
  readonly several: boolean;
  readonly outline: boolean;
  /** The number of an order: "3", "(3)", "3."; null of others. */
  readonly count: number | null;
}

function kindOfNumber(value: number): TextKind {
  const count = Number.isInteger(value) && value >= 0 && value <= 9999 ? value : null;
  return { kind: "numbers", office: false, several: false, outline: false, count };
}

const kindOf = memoize((text: string): TextKind => {
  const plain = /^\(?(\d{1,4})[.)]?$/.exec(text)?.[1];
  const own = { count: plain === undefined ? null : Number(plain), outline: OUTLINE.test(text) };
  if (NUMBER.test(text)) return { ...own, kind: "numbers", office: false, several: false };
  const key = foldKey(text);
  const several = key.includes(" ");
  const office = several && text.length <= LONGEST_OFFICE && OFFICE.test(key);
  const kind = (): TextKind["kind"] => {
    if (VERDICT.test(tonedKey(text)) && text.length <= 30 && !/\d/.test(text)) return "verdicts";
    if (isUnitText(text)) return "units";
    if (/\d/.test(text)) return "figureTexts";
    return several ? "words" : null;
  };
  return { ...own, kind: kind(), office, several };
});

/** A unit by itself: "%", "1.000 đồng", "thuê bao/100 dân", and no figure with one. */
export function isUnitText(text: string): boolean {
  return !/\d/.test(text.replace(/(?<!\d)1(?:[.,]?0{1,3})+(?!\d)/g, "")) && isKnownUnit(text);
}

/** How many of the filled cells are of a kind, 0 to 1; 0 of an empty column. */
export function share(count: number, { filled }: ColumnCells): number {
  return filled === 0 ? 0 : count / filled;
}

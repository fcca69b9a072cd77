/**
 * A package without its plain cells and texts, and the workbook with them put back. The spreadsheet library reads everything that
 * asks for its knowledge: names, styles, formulas, runs, what is hidden. What it takes most of its time for are plain
 * numbers and texts, which `splitSheet` reads. What the two say together is what the library says of the whole.
 */
import type { CellObject, WorkBook } from "@e965/xlsx";
import { splitSheet, type PlainCells } from "./plain-sheet";
import { splitTexts, type ListedText, type SplitTexts } from "./plain-texts";

type Entries = Readonly<Record<string, Uint8Array>>;

export interface LeanPackage {
  readonly entries: Entries;
  /** Puts back what was taken out of what the library read; false where it read other parts than those. */
  restore(book: WorkBook): boolean;
}

export const SHEETS = /(^|\/)worksheets\/[^/]+\.xml$/i;
export const SHARED_TEXTS = /^xl\/sharedStrings\.xml$/i;

/** In place of what was taken out; no text of a file is likely to be the same, and it would not matter. */
const MARK = "chi-tieu";
const SHEET_MARK = new RegExp(`^${MARK}(\\d+)$`);

/** The package with its plain cells taken out; null where one of its parts is unusual. */
export function leanPackage(entries: Entries): LeanPackage | null {
  const lean: Record<string, Uint8Array> = { ...entries };
  const sheets: PlainCells[] = [];
  let texts: readonly ListedText[] | null = null;
  try {
    for (const [name, data] of Object.entries(entries)) {
      if (SHARED_TEXTS.test(name)) {
        const split: SplitTexts | null = texts ? null : splitTexts(decode(data), MARK);
        if (!split) return null;
        ({ texts } = split);
        lean[name] = encode(split.rest);
      } else if (SHEETS.test(name)) {
        const split = splitSheet(decode(data), `<autoFilter ref="${MARK}${String(sheets.length)}"/>`);
        if (!split) return null;
        sheets.push(split.plain);
        lean[name] = encode(split.rest);
      }
    }
  } catch {
    // Letters that are none: the library makes of them what it makes.
    return null;
  }
  const known = texts?.length ?? 0;
  const wrong = sheets.some(({ kind, value }) => kind.some((each, at) => each === "s" && (value[at] ?? 0) >= known));
  // Where there is no such sheet, nothing can be put back.
  return wrong || sheets.length === 0 ? null : { entries: lean, restore: (book) => restore(book, sheets, texts) };
}

function decode(data: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What the library tells beside what its types say. */
interface Told {
  readonly Strings?: readonly { readonly t?: string; readonly r?: string }[];
  readonly Styles?: { readonly CellXf?: readonly ({ readonly numFmtId?: number } | undefined)[] };
  readonly SSF?: Readonly<Record<number, string>>;
}

function restore(book: WorkBook, sheets: readonly PlainCells[], texts: readonly ListedText[] | null): boolean {
  const { Strings = [], Styles = {}, SSF = {} } = book as Told;
  if (texts && Strings[0]?.t !== MARK) return false;
  const places = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    const found = SHEET_MARK.exec(sheet?.["!autofilter"]?.ref ?? "")?.[1];
    return { data: sheet?.["!data"], cells: found === undefined ? undefined : sheets[Number(found)] };
  });
  const known = places.flatMap(({ data, cells }) => (data && cells ? [{ data, cells }] : []));
  if (known.length < places.length) return false;
  const textOf = (at: number): Pick<CellObject, "v" | "r"> => {
    const text = texts?.[at];
    if (typeof text === "string") return { v: text };
    const { t, r } = Strings[text ?? 0] ?? {};
    return { ...(t === undefined ? {} : { v: t }), r };
  };
  const formats = Styles.CellXf;
  for (const { data, cells } of known) {
    for (let at = 0; at < cells.row.length; at += 1) {
      const value = cells.value[at] ?? 0;
      const kind = cells.kind[at] ?? "n";
      const z = SSF[formats?.[cells.style[at] ?? -1]?.numFmtId ?? 0];
      const line = (data[cells.row[at] ?? 0] ??= []);
      const cell: CellObject =
        kind === "n"
          ? { t: kind, v: value }
          : kind === "b"
            ? { t: kind, v: value === 1 }
            : { t: kind, ...textOf(value) };
      if (z !== undefined) cell.z = z;
      line[cells.column[at] ?? 0] = cell;
    }
  }
  return true;
}

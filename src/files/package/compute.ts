/**
 * What the formulas of a changed workbook show, so that the file has its figures also in programs that do not compute:
 * those that the plan wrote, and a person's own on sheets that depend on what was written. Where the engine does not know
 * better, a person's formula keeps what Excel had computed.
 */
import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { cellName, columnIndex, widthOf } from "../../domain/grid/address";
import { isCellError, type Cell, type SheetSnapshot } from "../../domain/grid/snapshot";
import { isFormula } from "../../domain/plan/cell";
import type { XlsxBook } from "./book";
import { isFormer, type Shown } from "./sheet-rows";
import type { SheetPart } from "./sheet-part";

/** Kinds of a cell by the numbers that the library has for them. */
const KIND = { value: 3, formula: 6 } as const;

/** Computes what was written; `former` are the sheets as they were. */
export function computeFormulas(book: XlsxBook, former: readonly SheetSnapshot[]): void {
  const changed = new Map([...book.changed].map((sheet) => [sheet.name, sheet]));
  const before = new Map(former.map((sheet) => [sheet.name, sheet]));
  const affected = affectedSheets(book, former, new Set(changed.keys()));
  const wanted = referredColumns(book, former, affected);
  const sheets = book.workbook.sheets.map(({ name }, index) => {
    const part = changed.get(name) ?? null;
    return new ComputedSheet(index + 1, name, part, before.get(name) ?? null, affected.has(name), wanted);
  });
  const names = book.workbook.names.map(({ name, body, sheet }) => ({
    name,
    ranges: [body],
    ...(sheet === undefined ? {} : { localSheetId: sheet }),
  }));
  const workbook: WorkbookLike = {
    worksheets: sheets,
    getWorksheet: (id) => sheets.find((sheet) => sheet.id === id || sheet.name === id),
    definedNames: { getAllEntries: () => names, getAllNames: () => names },
  };
  calculateFormulas(workbook);
  for (const { name, results } of sheets)
    for (const { row, column, value } of results) book.sheet(name).rows.showFormer(row, column, value);
}

/** Sheets whose formulas may show something else now: those that speak of a changed sheet or name, and so on. */
function affectedSheets(
  book: XlsxBook,
  former: readonly SheetSnapshot[],
  changed: ReadonlySet<string>,
): ReadonlySet<string> {
  const affected = new Set(changed);
  const signs = [...changed, ...book.workbook.changedNames];
  let grows = true;
  while (grows) {
    const more = former.filter(
      ({ name, rows }) =>
        !affected.has(name) &&
        rows.some((row) =>
          row.some((cell) => cell?.formula !== undefined && signs.some((sign) => cell.formula?.includes(sign))),
        ),
    );
    for (const { name } of more) {
      affected.add(name);
      signs.push(name);
    }
    grows = more.length > 0;
  }
  return affected;
}

/** Whether some formula may want to know a cell of the sheet's column. */
type Wanted = (sheet: string, column: number) => boolean;

/** Columns that new formulas and names speak of: what stands in others need not be handed over. Of a person's formulas all may be. */
function referredColumns(book: XlsxBook, former: readonly SheetSnapshot[], affected: ReadonlySet<string>): Wanted {
  const all = former.some(
    ({ name, rows }) =>
      affected.has(name) &&
      rows.some((row, r) => row.some((cell, c) => cell?.formula !== undefined && !isReplaced(book, name, r, c))),
  );
  if (all) return () => true;
  const columns = new Map<string, Set<number>>();
  for (const { sheet: own, text } of newReferences(book)) {
    if (UNBOUNDED.test(text)) return () => true;
    for (const [, quoted, from, to] of text.matchAll(REFERENCE)) {
      if (from === undefined) continue;
      const sheet = quoted === undefined ? own : quoted.replaceAll("''", "'");
      let listed = columns.get(sheet);
      if (!listed) columns.set(sheet, (listed = new Set()));
      const last = columnIndex(to ?? from);
      for (let column = columnIndex(from); column <= last; column += 1) listed.add(column);
    }
  }
  return (sheet, column) => columns.get(sheet)?.has(column) === true;
}

/** A person's formula that the plan took away or wrote over asks for nothing any more. */
function isReplaced(book: XlsxBook, sheet: string, row: number, column: number): boolean {
  for (const part of book.changed) if (part.name === sheet) return !isFormer(part.rows.find(row)?.content(column));
  return false;
}

/** Tables, whole rows and whole columns. */
const UNBOUNDED = /\[|:\$?\d|\$?[A-Z]+:\$?[A-Z]+(?![A-Z\d(])/;
/** Texts in quotes are passed over; a sheet's name in quotes, and a cell or a range of cells. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!)?(?<![\p{L}\d_.])\$?([A-Z]{1,3})\$?\d{1,7}(?::\$?([A-Z]{1,3})\$?\d{1,7})?(?![\p{L}\d_(])/gu;

function* newReferences(book: XlsxBook): Generator<{ readonly sheet: string; readonly text: string }> {
  for (const { name, body } of book.workbook.names) if (!name.startsWith("_xlnm.")) yield { sheet: "", text: body };
  for (const { name, rows } of book.changed)
    for (const [, row] of rows)
      for (let column = 0; column < row.width; column += 1) {
        const content = row.content(column);
        if (content !== undefined && !isFormer(content) && isFormula(content) && content.shows === undefined)
          yield { sheet: name, text: content.formula };
      }
}

interface Result {
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<Shown, undefined>;
}

/** A sheet as the formula engine asks for it. */
class ComputedSheet implements WorksheetLike {
  /** What a person's formulas show now, where that is something else. */
  readonly results: Result[] = [];
  readonly dimensions: { top: number; left: number; bottom: number; right: number };
  readonly #formulas = new Map<string, CellLike>();

  constructor(
    readonly id: number,
    readonly name: string,
    readonly part: SheetPart | null,
    readonly former: SheetSnapshot | null,
    readonly affected: boolean,
    readonly wanted: Wanted,
  ) {
    const extent = part?.rows.extent();
    this.dimensions = {
      top: 1,
      left: 1,
      bottom: Math.max(1, (extent?.bottom ?? 0) + 1, former?.rows.length ?? 0),
      right: Math.max(1, (extent?.right ?? 0) + 1, widthOf(former?.rows ?? [])),
    };
  }

  eachRow(...args: unknown[]): void {
    const act = args.at(-1) as (row: RowLike, number: number) => void;
    for (let row = 0; row < this.dimensions.bottom; row += 1)
      act(
        {
          eachCell: (...more: unknown[]) => {
            const each = more.at(-1) as (cell: CellLike, column: number) => void;
            for (let column = 0; column < this.dimensions.right; column += 1) {
              const cell = this.#cell(row, column);
              if (cell) each(cell, column + 1);
            }
          },
        },
        row + 1,
      );
  }

  findCell(row: number, column: number): CellLike | undefined {
    return this.#cell(row - 1, column - 1) ?? undefined;
  }

  getCell(row: number, column: number): CellLike {
    return this.findCell(row, column) ?? plainCell(row - 1, column - 1, null);
  }

  #cell(row: number, column: number): CellLike | null {
    const known = this.#formulas.get(cellName(row, column));
    if (known) return known;
    const former = this.former?.rows[row]?.[column] ?? null;
    if (!this.part) return this.#formerCell(row, column, former);
    const { rows } = this.part;
    const content = rows.find(row)?.content(column);
    if (content === undefined) return null;
    if (isFormer(content)) return this.#formerCell(row, column, former);
    if (!isFormula(content)) return this.wanted(this.name, column) ? plainCell(row, column, content) : null;
    if (content.shows !== undefined)
      return this.wanted(this.name, column) ? plainCell(row, column, content.shows) : null;
    return this.#formulaCell(row, column, content.formula, (value) => {
      rows.show(content, value);
    });
  }

  #formerCell(row: number, column: number, cell: Cell | null): CellLike | null {
    const value = cell?.value ?? null;
    const { formula } = cell ?? {};
    if (this.affected && formula !== undefined && !VOLATILE.test(formula))
      return this.#formulaCell(row, column, formula, (now) => {
        const worse = typeof now === "object" && !(isCellError(value) && value.error === now.error);
        if (!worse && !same(value, now)) this.results.push({ row, column, value: now });
      });
    if (value === null || !this.wanted(this.name, column)) return null;
    return plainCell(row, column, isCellError(value) ? { error: value.error } : value);
  }

  #formulaCell(row: number, column: number, text: string, say: (value: Result["value"]) => void): CellLike {
    const formula = text.slice(1);
    let result: CellLike["result"];
    const cell: CellLike = {
      row: row + 1,
      col: column + 1,
      type: KIND.formula,
      formula,
      model: { formula },
      value: null,
      get result() {
        return result;
      },
      set result(value) {
        result = value;
        if (value !== undefined && !(value instanceof Date)) say(value);
      },
    };
    this.#formulas.set(cellName(row, column), cell);
    return cell;
  }
}

/** What these show is another thing each time. */
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(/i;

function same(before: Cell["value"], now: Result["value"]): boolean {
  if (typeof before === "number" && typeof now === "number")
    return Math.abs(before - now) <= 1e-12 * Math.max(1, Math.abs(before));
  if (isCellError(before) && typeof now === "object") return before.error === now.error;
  return before === now || (before === null && now === "");
}

function plainCell(row: number, column: number, value: unknown): CellLike {
  return { row: row + 1, col: column + 1, type: KIND.value, model: {}, value, result: undefined };
}

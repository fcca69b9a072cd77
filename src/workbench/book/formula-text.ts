/**
 * Formulas as text: finding the references in them and moving those references. Enough of the grammar to leave strings,
 * names, functions and structured references alone; nothing is evaluated here.
 */
import { columnIndex, columnName } from "../../domain/grid/address";
import { MAX_COLUMNS, MAX_ROWS } from "./model";

/** One end of a reference. A missing row or column means a whole column or row. */
export interface RefPoint {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** Sheet as written, without quotes; absent when the formula names none. */
  readonly sheet?: string;
  readonly from: RefPoint;
  /** Absent for a single cell. */
  readonly to?: RefPoint;
}

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[\d+\])?${WORD})!`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<table>(?:${WORD})?\[(?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*\](?!${SHEET}))`,
    String.raw`(?<sheet>${SHEET})?(?:${CELL}(?::${CELL})?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<word>${WORD}|\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?)`,
  ].join("|"),
  "gu",
);

function point(columnFixed: string, column: string, rowFixed: string, row: string): RefPoint {
  return {
    column: columnIndex(column),
    row: Number(row) - 1,
    columnFixed: columnFixed === "$",
    rowFixed: rowFixed === "$",
  };
}

function readReference(match: RegExpMatchArray): Reference | null {
  const groups = match.groups ?? {};
  if (groups["text"] !== undefined || groups["table"] !== undefined || groups["word"] !== undefined) return null;
  const [c1f, c1, r1f, r1, c2f, c2, r2f, r2, f1, l1, f2, l2, g1, n1, g2, n2] = match.slice(4, 20);
  const written = groups["sheet"];
  const sheet = written === undefined ? {} : { sheet: unquoteSheet(written.slice(0, -1)) };
  if (c1 !== undefined && r1 !== undefined) {
    const from = point(c1f ?? "", c1, r1f ?? "", r1);
    return c2 !== undefined && r2 !== undefined
      ? { ...sheet, from, to: point(c2f ?? "", c2, r2f ?? "", r2) }
      : { ...sheet, from };
  }
  if (l1 !== undefined && l2 !== undefined) {
    return {
      ...sheet,
      from: { column: columnIndex(l1), columnFixed: f1 === "$", rowFixed: false },
      to: { column: columnIndex(l2), columnFixed: f2 === "$", rowFixed: false },
    };
  }
  if (n1 === undefined || n2 === undefined) return null;
  return {
    ...sheet,
    from: { row: Number(n1) - 1, rowFixed: g1 === "$", columnFixed: false },
    to: { row: Number(n2) - 1, rowFixed: g2 === "$", columnFixed: false },
  };
}

export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** A sheet's name as Excel writes it: quoted only where it must be. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function writePoint({ row, column, rowFixed, columnFixed }: RefPoint): string {
  const letters = column === undefined ? "" : `${columnFixed ? "$" : ""}${columnName(column)}`;
  const digits = row === undefined ? "" : `${rowFixed ? "$" : ""}${String(row + 1)}`;
  return letters + digits;
}

export function writeReference({ sheet, from, to }: Reference): string {
  const prefix = sheet === undefined ? "" : `${sheetPrefix(sheet)}!`;
  return prefix + writePoint(from) + (to ? `:${writePoint(to)}` : "");
}

/** The formula with each reference replaced; null from `change` makes #REF!, the same object leaves the text as it is. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (...args: unknown[]) => {
    const groups = args.at(-1) as Record<string, string | undefined>;
    const match = args.slice(0, -3) as unknown as RegExpMatchArray;
    match.groups = groups as Record<string, string>;
    const text = String(args[0]);
    const reference = readReference(match);
    if (!reference) return text;
    const changed = change(reference);
    if (changed === reference) return text;
    return changed ? writeReference(changed) : "#REF!";
  });
}

/** The references of a formula, in order. */
export function listReferences(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

/** The formula as it reads after being copied by so many rows and columns: relative parts move, fixed ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (p: RefPoint): RefPoint | null => {
    const row = p.row === undefined || p.rowFixed ? p.row : p.row + rows;
    const column = p.column === undefined || p.columnFixed ? p.column : p.column + columns;
    if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return null;
    if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return null;
    return { ...p, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return mapReferences(formula, (reference) => {
    const from = move(reference.from);
    const to = reference.to ? move(reference.to) : undefined;
    if (!from || to === null) return null;
    return { ...reference, from, ...(to ? { to } : {}) };
  });
}

/** Whether a formula may speak of a sheet: of most formulas the letters alone tell that they do not. */
export function mayName(formula: string, sheet: string): boolean {
  return formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));
}

/** The formula after a sheet was renamed. */
export function renameSheetIn(formula: string, oldName: string, newName: string): string {
  if (!mayName(formula, oldName)) return formula;
  const wanted = oldName.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === wanted ? { ...reference, sheet: newName } : reference,
  );
}

/** The formula with a sheet put before every reference that names none. */
export function qualifyFormula(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) => (reference.sheet === undefined ? { ...reference, sheet } : reference));
}

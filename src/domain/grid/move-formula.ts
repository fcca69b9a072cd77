/** A formula as it reads some rows further down: relative rows move, fixed ones and texts stay. */

/** Texts in quotes and quoted sheet names, which only look like references, or a reference: column, "$", row. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(])/g;

/** The formula moved down by `rows` (up where negative). */
export function moveFormula(formula: string, rows: number): string {
  return formula.replace(PIECES, (piece: string, column?: string, fixed?: string, row?: string) =>
    column === undefined || fixed === "$" ? piece : column + String(Number(row) + rows),
  );
}

/** A formula as it reads some rows further down: relative rows move, fixed ones and texts stay. */

/** Texts in quotes and quoted sheet names are kept apart from what may be a reference. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
const REFERENCE = /(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(])/g;

/** The formula moved down by `rows` (up where negative). */
export function moveFormula(formula: string, rows: number): string {
  return (formula.match(PIECES) ?? [])
    .map((piece) =>
      /^["']/.test(piece)
        ? piece
        : piece.replace(REFERENCE, (_all, column: string, fixed: string, row: string) =>
            fixed === "$" ? `${column}$${row}` : `${column}${String(Number(row) + rows)}`,
          ),
    )
    .join("");
}

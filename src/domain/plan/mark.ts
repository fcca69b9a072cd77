/**
 * The mark of a sheet that we added: a hidden name of the sheet's own whose text says what it was made as and by which
 * writing. It lives in the file, so that only our own sheets are ever emptied, replaced or taken away; a sheet that merely
 * has the same name is somebody's.
 */

/** Name, scoped to the sheet, whose text is the mark. */
export const SHEET_MARK = "CT_Trang";

/** The mark of a sheet made as `kind` ("Tổng hợp") by the writing of that token. */
export function sheetMark(kind: string, token: string): string {
  return `${kind}|${token}`;
}

/** What a sheet was made as, by its mark. */
export function kindOfMark(mark: string): string {
  const end = mark.lastIndexOf("|");
  return end < 0 ? mark : mark.slice(0, end);
}

/** The mark as the formula of its name. */
export function markFormula(mark: string): string {
  return `="${mark.replaceAll('"', '""')}"`;
}

/** The mark in the formula of its name; null where it is no text. */
export function parseMark(formula: unknown): string | null {
  const match = typeof formula === "string" ? /^=?"((?:[^"]|"")*)"$/s.exec(formula) : null;
  return match?.[1]?.replaceAll('""', '"') ?? null;
}

/**
 * Sealed versions of the schema: what each cell said when the version was approved, kept in the workbook, so that a later
 * slip of the hand is seen and an amendment is told from it.
 */
import type { Finding } from "../finding/finding";
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { cleanText, foldKey } from "../text/fold";
import { headingColumns } from "./sheet-columns";
import { COLUMNS, type ColumnKey } from "./words";

/** Headings of the sheet "Bản chốt", in the order written. */
export const SEAL_COLUMNS = {
  version: "Lần",
  date: "Ngày chốt",
  code: "Mã",
  heading: "Cột",
  text: "Nội dung",
} as const;

/** Names remembered for matching, and remarks, may go on changing. */
const UNSEALED: readonly ColumnKey[] = ["code", "order", "aliases", "note"];
const SEALED = (Object.keys(COLUMNS) as ColumnKey[]).filter((key) => !UNSEALED.includes(key));

export interface SealedVersion {
  /** 1 for the first. */
  readonly version: number;
  /** As written, dd/mm/yyyy. */
  readonly date: string;
  readonly cells: readonly SealedCell[];
}

export interface SealedCell {
  readonly code: string;
  /** Heading of the column in the schema sheet. */
  readonly heading: string;
  readonly text: string;
}

interface SchemaCell extends SealedCell {
  readonly cell: string;
}

/** Every cell of the schema sheet that a version holds, row by row; blank ones too. */
export function sealableCells(main: SheetSnapshot): SchemaCell[] {
  const { row: heading, columns } = headingColumns(main);
  const textAt = (row: number, key: ColumnKey): string => {
    const column = columns.get(foldKey(COLUMNS[key]));
    return column === undefined ? "" : cleanText(cellText(cellAt(main, row, column)));
  };
  const cells: SchemaCell[] = [];
  for (let row = heading + 1; row < main.rows.length; row += 1) {
    const code = textAt(row, "code");
    if (code === "") continue;
    for (const key of SEALED) {
      const column = columns.get(foldKey(COLUMNS[key])) ?? columns.get(foldKey(COLUMNS.code)) ?? 0;
      cells.push({ code, heading: COLUMNS[key], text: textAt(row, key), cell: cellName(row, column) });
    }
  }
  return cells;
}

/** The last version of the sheet "Bản chốt"; null where nothing was sealed. */
export function readLastSeal(sheet: SheetSnapshot | undefined): SealedVersion | null {
  if (!sheet) return null;
  const { row: heading, columns } = headingColumns(sheet);
  const text = (row: number, key: keyof typeof SEAL_COLUMNS): string => {
    const column = columns.get(foldKey(SEAL_COLUMNS[key]));
    return column === undefined ? "" : cleanText(cellText(cellAt(sheet, row, column)));
  };
  let last: { version: number; date: string; cells: SealedCell[] } | null = null;
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const version = Number(text(row, "version"));
    if (!Number.isInteger(version) || version < 1) continue;
    if (!last || version > last.version) last = { version, date: text(row, "date"), cells: [] };
    if (version === last.version)
      last.cells.push({ code: text(row, "code"), heading: text(row, "heading"), text: text(row, "text") });
  }
  return last;
}

/** What differs from the sealed version, at its cell. */
export function compareWithSeal(main: SheetSnapshot, { cells, date, version }: SealedVersion): Finding[] {
  const key = ({ code, heading }: SealedCell): string => `${foldKey(code)}\n${foldKey(heading)}`;
  const sealed = new Map(cells.map((cell) => [key(cell), cell]));
  const sealedCodes = new Set(cells.map(({ code }) => foldKey(code)));
  const now = sealableCells(main);
  const codes = new Set(now.map(({ code }) => foldKey(code)));
  const params = { date, version };
  const findings: Finding[] = [];
  const added = new Set<string>();
  for (const current of now) {
    const at = { sheet: main.name, cell: current.cell, heading: current.heading, indicator: current.code };
    const was = sealed.get(key(current));
    if (was && was.text !== current.text)
      findings.push({
        code: "schema-seal-changed",
        severity: "W",
        at,
        found: current.text,
        expected: was.text,
        params,
      });
    if (sealedCodes.has(foldKey(current.code)) || added.has(current.code)) continue;
    added.add(current.code);
    findings.push({ code: "schema-seal-added", severity: "W", at, found: current.code, params });
  }
  const gone = new Set(cells.map(({ code }) => code).filter((code) => !codes.has(foldKey(code))));
  for (const code of gone)
    findings.push({ code: "schema-seal-removed", severity: "W", at: { sheet: main.name }, found: code, params });
  return findings;
}

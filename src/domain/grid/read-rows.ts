/** The rows of a found table, sorted into indicators, sections and what only looks like data. */
import { cleanText } from "../text/fold";
import { isBlankRow, roleColumns, type FoundTable, type RoleColumns } from "./find-table";
import type { TextGrid } from "./text-grid";

export type RowKind = "data" | "section" | "total" | "note";

export interface TableRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly kind: RowKind;
  readonly order: string;
  readonly code: string;
  /** The name as written, without "Trong đó:" and leading marks. */
  readonly name: string;
  /** Marked as a part of the row above it: "Trong đó", "-", "+", a), 1.1. */
  readonly child: boolean;
  /** Zero-based column of the row's first filled cell. */
  readonly firstColumn: number;
}

const CHILD_PREFIX = /^(trong đó|tr\.? ?đó|tđ|gồm|bao gồm)\s*:?\s*[-–+•*]*\s*|^[-–+•*]+\s*/i;
const ROMAN = /^[IVXL]+\.?$/;
/** "Cộng", not "Công nghiệp": the words keep their diacritics, unless the whole name is typed without. */
const TOTAL = /^(?:tổng )?cộng(?!\p{L})|^tổng số$|^(?:tong )?cong$/u;

/** The body rows, then the filled rows after the body as notes. */
export function readRows(grid: TextGrid, table: FoundTable): TableRow[] {
  const roles = roleColumns(table);
  const rows: TableRow[] = [];
  for (let row = table.first; row < grid.height; row += 1) {
    if (isBlankRow(grid, row)) continue;
    rows.push(readRow(grid, row, roles, row > table.last));
  }
  return rows;
}

function readRow(grid: TextGrid, row: number, roles: RoleColumns, after: boolean): TableRow {
  const text = (column: number | undefined): string => (column === undefined ? "" : grid.text(row, column));
  const written = text(roles.name);
  const order = text(roles.order);
  const name = stripPrefix(written);
  const figures = [roles.plan, roles.actual, roles.estimate, roles.unit].some(
    (column) => column !== undefined && text(column) !== "",
  );
  let firstColumn = 0;
  while (firstColumn < grid.width && grid.text(row, firstColumn) === "") firstColumn += 1;
  const kind = after ? "note" : kindOf(name, order, figures, text(roles.code));
  const child = name !== written || /^([a-zđ]|\d+\.\d+(\.\d+)*|[-+]+)\)?\.?$/.test(order);
  return { row, kind, order, code: text(roles.code), name, child, firstColumn };
}

function kindOf(name: string, order: string, figures: boolean, code: string): RowKind {
  if (name === "") return figures ? "note" : "section";
  if (code === "" && order === "" && TOTAL.test(cleanText(name).toLowerCase()) && figures) return "total";
  if (!figures && (ROMAN.test(order) || order === "" || name === name.toLocaleUpperCase("vi"))) return "section";
  return "data";
}

/** "Trong đó: - Nông nghiệp" → "Nông nghiệp". */
export function stripPrefix(name: string): string {
  let text = name;
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(CHILD_PREFIX, "");
  }
  return text.trim();
}

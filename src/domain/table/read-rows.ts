/** The rows of a found table, sorted into indicators, sections and what only looks like data. */
import { columnsOf, rowsOf } from "../grid/lines";
import type { ColumnRole } from "./column-role";
import { cleanText } from "../text/fold";
import { unitsAboveTable } from "../text/unit";
import { isBlankBetween } from "./body-end";
import { roleColumns, type FoundTable, type RoleColumns } from "./table";
import type { TextGrid } from "../grid/text-grid";

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
  /** 0 for an indicator of its own, more for a part, a part of a part … */
  readonly depth: number;
  /** Zero-based column of the row's first filled cell. */
  readonly firstColumn: number;
}

const CHILD_PREFIX = /^(trong đó|tr\.? ?đó|tđ|gồm|bao gồm)\s*:?\s*[-–+•*]*\s*|^[-–+•*]+\s*/i;
const ROMAN = /^[IVXL]+[./)]?$/;
const LETTER = /^[A-ZĐ][./)]?$/;
const CHILD_ORDER = /^\(?(?:[a-zđ]|\d+\.\d+(?:\.\d+)*|\d+[a-zđ]|[-–+*]+)\)?\.?$/;
/** "Cộng", not "Công nghiệp" or "Cộng đồng": the words keep their diacritics, unless the whole name is typed without. */
const TOTAL = /^(?:tổng )?cộng(?!\p{L}| đồng| tác)|^tổng(?: số)?$|^(?:tong )?cong$/u;
/** An order cell that is longer holds the name, merged over both columns. */
const LONGEST_ORDER = 8;
const FIGURES: readonly ColumnRole[] = ["plan", "actual", "estimate", "unit"];

/** The body rows, then the filled rows after the body as notes. */
export function readRows(grid: TextGrid, table: FoundTable): TableRow[] {
  const roles = roleColumns(table);
  const repeated = new Set(table.repeated);
  const rows: TableRow[] = [];
  for (const row of rowsOf(grid, table.first, table.end)) {
    if (repeated.has(row) || isBlankBetween(grid, row, table.left, table.right)) continue;
    rows.push(readRow(grid, row, roles, table));
  }
  return rows;
}

function readRow(grid: TextGrid, row: number, roles: RoleColumns, table: FoundTable): TableRow {
  const text = (column: number | undefined): string => (column === undefined ? "" : grid.text(row, column));
  const { written, order } = nameAndOrder(text(roles.name) || nameAbove(grid, row, roles, table), text(roles.order));
  const name = stripPrefix(written);
  const figures = FIGURES.some((role) => text(roles[role]) !== "");
  const filled = [...columnsOf(grid, table.left, table.right)].find((column) => grid.text(row, column) !== "");
  const prefixed = name !== written;
  const code = text(roles.code);
  const kind = row > table.last ? "note" : kindOf({ name, order, figures, code, prefixed });
  const child = prefixed || CHILD_ORDER.test(order);
  return {
    row,
    kind,
    order,
    code,
    name,
    child,
    depth: child ? depthOf(order, written) : 0,
    firstColumn: filled ?? table.right,
  };
}

/** "Chỉ tiêu" merged over a row for each unit that reports it: every row with a unit of its own is of that indicator. */
function nameAbove(grid: TextGrid, row: number, { name, owner }: RoleColumns, table: FoundTable): string {
  if (name === undefined || owner === undefined || row > table.last) return "";
  const said = grid.text(row, owner);
  const [top] = grid.shownAt(row, name);
  if (said === "" || top < table.first || isTotal(said)) return "";
  return grid.text(top, name);
}

/** A name may stand in the order column, merged over both: "I. Lĩnh vực kinh tế". */
function nameAndOrder(written: string, order: string): { readonly written: string; readonly order: string } {
  if (written !== "" || order.length <= LONGEST_ORDER) return { written, order };
  return { written: order, order: "" };
}

function kindOf(row: {
  readonly name: string;
  readonly order: string;
  readonly figures: boolean;
  readonly code: string;
  readonly prefixed: boolean;
}): RowKind {
  const { name, order, figures, code, prefixed } = row;
  if (name === "") return figures ? "note" : "section";
  if (!figures && unitsAboveTable(name).length > 0) return "note";
  const numbered = order !== "" && !ROMAN.test(order) && !LETTER.test(order);
  if (code === "" && !numbered && isTotal(name) && figures) return "total";
  if (figures || code !== "") return "data";
  const heads = ROMAN.test(order) || LETTER.test(order) || (order === "" && !prefixed);
  return heads || name === name.toLocaleUpperCase("vi") ? "section" : "data";
}

function isTotal(name: string): boolean {
  return TOTAL.test(cleanText(name).toLowerCase());
}

/** a), 1.1: one below; 1.1.1: two; "-" two, "+" three, "++" four, as the marks are nested. */
function depthOf(order: string, written: string): number {
  const mark = /^\(?([-–+•*]+)/.exec(order)?.[1] ?? /^(?:[^\d\p{L}]*)([-–+•*]+)/u.exec(written)?.[1];
  if (mark !== undefined) return mark.startsWith("+") ? 2 + mark.length : 2;
  return Math.max(1, order.split(".").filter((part) => part !== "").length - 1);
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

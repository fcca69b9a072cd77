/**
 * How the rows of a list stand under one another: "1 Quy hoạch" without a figure of its own over 1.1, 1.2 is a heading, "Trong đó"
 * under a row with a target is its part. What a number says goes before how deep it looks: 1.2 is no part of 1.1.
 */
import { readRows, type TableRow } from "./read-rows";
import { roleColumns, type FoundTable } from "./table";
import type { TextGrid } from "../grid/text-grid";

/** A row with what it stands under. */
export interface PlacedRow {
  readonly row: TableRow;
  readonly place: "heading" | "own" | "part" | "other";
  /** The nearest heading above that the row belongs to; of a heading, the one it stands under itself. */
  readonly heading: TableRow | null;
  /** Of a part: the row it is a part of. */
  readonly whole: TableRow | null;
  /** Of a row of its own: its parts. */
  readonly parts: readonly TableRow[];
}

const FIGURES = ["unit", "plan", "actual", "estimate", "prior"] as const;

/** The rows of a table in order, each with its place. */
export function placeRows(grid: TextGrid, table: FoundTable): PlacedRow[] {
  const roles = roleColumns(table);
  const columns = FIGURES.flatMap((role) => roles[role] ?? []);
  return place(readRows(grid, table), ({ row }) => columns.every((column) => grid.text(row, column) === ""));
}

/** `isBare` says that a row has neither unit nor any figure. */
function place(rows: readonly TableRow[], isBare: (row: TableRow) => boolean): PlacedRow[] {
  const headings = groupHeadings(rows, isBare);
  const open: TableRow[] = [];
  const placed: (PlacedRow & { parts: TableRow[] })[] = [];
  let own: (typeof placed)[number] | null = null;
  const add = (row: TableRow, place: PlacedRow["place"], whole: TableRow | null = null): (typeof placed)[number] => {
    const each = { row, place, heading: open.at(-1) ?? null, whole, parts: [] };
    placed.push(each);
    return each;
  };
  for (const row of rows) {
    const reach = headings.get(row);
    if (row.kind === "section" && row.name !== "") {
      open.length = 0;
      add(row, "heading");
    } else if (row.kind !== "data" || row.name === "") {
      add(row, "other");
      continue;
    } else {
      while (!holds(open.at(-1), row, headings, reach !== undefined)) open.pop();
      if (reach === undefined) {
        if (own && isPartOf(row, own.row)) {
          own.parts.push(row);
          add(row, "part", own.row);
        } else own = add(row, "own");
        continue;
      }
      add(row, "heading");
    }
    open.push(row);
    own = null;
  }
  return placed;
}

/** How far a heading among the data reaches: over what its number holds, or up to the next heading. */
type Reach = "numbered" | "next";

function holds(
  open: TableRow | undefined,
  row: TableRow,
  headings: ReadonlyMap<TableRow, Reach>,
  isHeading: boolean,
): boolean {
  if (!open || open.kind === "section") return true;
  return isUnder(row, open) || (headings.get(open) === "next" && !isHeading);
}

/** Bare rows that head what stands under them: where most rows of their level do, or where names repeat under each ("Diện tích"). */
function groupHeadings(rows: readonly TableRow[], isBare: (row: TableRow) => boolean): Map<TableRow, Reach> {
  const times = new Map<string, number>();
  const levels = new Map<string, { rows: number; heads: number }>();
  const heads = new Set<TableRow>();
  rows.forEach((row, at) => {
    if (row.kind !== "data") return;
    times.set(row.name, (times.get(row.name) ?? 0) + 1);
    const level = levels.get(levelOf(row)) ?? { rows: 0, heads: 0 };
    const next = rows[at + 1];
    const head = next?.kind === "data" && isUnder(next, row) && isBare(row);
    if (head) heads.add(row);
    levels.set(levelOf(row), { rows: level.rows + 1, heads: level.heads + (head ? 1 : 0) });
  });
  const headings = new Map<TableRow, Reach>();
  rows.forEach((row, at) => {
    if (row.kind !== "data" || !isBare(row)) return;
    const next = rows[at + 1];
    const level = levels.get(levelOf(row));
    if (heads.has(row) && isNumbered(row) && level && level.heads * 2 >= level.rows) headings.set(row, "numbered");
    else if ((times.get(next?.name ?? "") ?? 0) > 1) headings.set(row, heads.has(row) ? "numbered" : "next");
  });
  return headings;
}

/** The numbers of "1.2.", "(3)", "Tiêu chí 4", or null where the order is none. */
function numbersOf({ order }: TableRow): readonly string[] | null {
  const digits = /^(?:(?:tiêu chí|tc|nhóm|mục)\s+(?:số\s+)?)?\(?(\d+(?:[.,]\d+)*)[.,)]*$/iu.exec(order)?.[1];
  return digits === undefined ? null : digits.split(/[.,]/);
}

function isNumbered(row: TableRow): boolean {
  return numbersOf(row) !== null || isLettered(row);
}

function isLettered({ order }: TableRow): boolean {
  return /^\(?[a-zđ][.)]*$/u.test(order);
}

/** Rows of one level are numbered alike. */
function levelOf(row: TableRow): string {
  const numbers = numbersOf(row);
  if (numbers) return String(numbers.length);
  return isLettered(row) ? "letter" : `${row.order === "" ? "" : "mark"} ${String(row.depth)}`;
}

/** Whether a row stands lower than the other by its number, its letter or its mark; one without any stands under a number. */
function isUnder(row: TableRow, head: TableRow): boolean {
  const [numbers, above] = [numbersOf(row), numbersOf(head)];
  if (numbers)
    return above !== null && numbers.length > above.length && above.every((each, at) => numbers[at] === each);
  if (above) return row.order === "" || row.child;
  if (isLettered(row)) return !head.child;
  return isLettered(head) ? row.order === "" || row.child : row.depth > head.depth;
}

/** Whether a row marked as a part is one of the row above, and not its sibling: "- Ngô" beside "- Lúa", 1.2 beside 1.1. */
function isPartOf(row: TableRow, whole: TableRow): boolean {
  if (!row.child) return false;
  return numbersOf(row) && !numbersOf(whole) ? !whole.child : isUnder(row, whole);
}

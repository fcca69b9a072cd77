/**
 * Finds the indicator tables on a sheet: where their headings stand, what each column is for, where their rows end. Title,
 * signature and note blocks stay outside. It says what it decided, so that a person can check it.
 */
import { columnsOf, rowsOf } from "../grid/lines";
import type { ColumnRole } from "./column-role";
import { tonedKey } from "../text/tones";
import { Figures } from "./arithmetic";
import { bodyOf, isFilledBelow, type Body } from "./body-end";
import { chooseColumns } from "./choose-columns";
import type { TableTime } from "./column-time";
import { headingBlock, isHeadingRow, rowKey, type HeadingBlock } from "./heading-block";
import { columnPaths, type ColumnPath } from "./heading-paths";
import { latestYear, meaningOf, NAMES_OF_SOMETHING, type HeadingMeaning } from "./headings";
import { segmentsOf } from "./segments";
import { isOtherList } from "./stranger-headings";
import type { SchemaHints, TableHints } from "./hints";
import { stripPrefix } from "./read-rows";
import type { NamedRun } from "./named-tables";
import { keyColumns, sampleRows } from "./samples";
import type { FoundTable, TableColumn, TableDecision, UnitGroup } from "./table";
import type { TextGrid } from "../grid/text-grid";
import { textsIn } from "../grid/texts-in";
import { unitColumns, type UnitColumns } from "./unit-columns";

/** Every indicator table of a sheet, in reading order; empty where no heading names indicators with figures. */
export function findTables(grid: TextGrid, hints: TableHints = {}): FoundTable[] {
  const starts = [...rowsOf(grid)].filter((row) => isHeadingRow(grid, row, hints));
  const tables: FoundTable[] = [];
  let above = -1;
  for (const [index, start] of starts.entries()) {
    if (start <= above) continue;
    const block = headingBlock(grid, start, above);
    const next = starts.slice(index + 1).find((row) => row >= block.end && rowKey(grid, row) !== block.key);
    const end = next === undefined ? grid.height : headingBlock(grid, next, start).first;
    const found = new TableReader(grid, block, hints, { above, end }).read();
    const last = Math.max(...found.map((table) => table.last), block.end - 1);
    const after = starts.find((row) => row > last);
    tables.push(...found.map((table) => ({ ...table, end: Math.min(end, after ?? end) })));
    above = last;
  }
  return tables;
}

/** The tables of rows that the schema names, under a heading of any words or none. */
export function tablesOfRun(
  grid: TextGrid,
  { block, first, last, end, like }: NamedRun,
  hints: SchemaHints,
): FoundTable[] {
  const above = block.first - 1;
  const lent = like ? { ...hints, indicatorOf: hints.likelyOf } : hints;
  const tables = new TableReader(grid, block, lent, { above, end }, first).read();
  return tables.filter((table) => table.last >= first && table.first <= last);
}

/** One heading with the tables under it. */
class TableReader {
  readonly #first: number;
  readonly #time: TableTime;
  #title: string | null = null;

  constructor(
    readonly grid: TextGrid,
    readonly block: HeadingBlock,
    readonly hints: TableHints,
    readonly rows: { readonly above: number; readonly end: number },
    first = block.end,
  ) {
    this.#first = first;
    const year = hints.year ?? latestYear(this.#titleTexts()) ?? latestYear(titleTexts(grid, 0, 12));
    this.#time = { year, month: hints.month ?? null, full: hints.full ?? false };
  }

  #titleTexts(): readonly string[] {
    return this.hints.title ?? titleTexts(this.grid, this.rows.above + 1, this.#first);
  }

  /** The folded words above, read once a heading leaves it to them what the sheet holds; few do, and every office has its own. */
  readonly #titled = (): string => (this.#title ??= this.#readTitle());

  #readTitle(): string {
    const { grid, block, hints } = this;
    // What the rows and columns are called says nothing of what the sheet holds: "Diện tích đất giao", "xã Giao Thủy", one "Kế hoạch".
    const headings = titleTexts(grid, block.first, this.#first);
    const plans = new Set(headings.filter((text) => meaningOf([text]).role === "plan"));
    return this.#titleTexts()
      .filter((text) => !plans.has(text))
      .filter((text) => hints.isUnit?.(text) !== true && (hints.indicatorOf?.(stripPrefix(text), "") ?? null) === null)
      .map(tonedKey)
      .filter((key) => key !== "")
      .join(" ");
  }

  read(): FoundTable[] {
    const paths = this.#paths();
    const segments = segmentsOf(this.grid, paths, this.#first);
    return segments.flatMap((each, at) => {
      const right = (segments[at + 1]?.left ?? this.grid.width) - 1;
      return this.#segment(each.paths, { left: each.left, right, beside: segments.length > 1 });
    });
  }

  /** The words over each column; a column with cells and nothing over it may be one of the table as well. */
  #paths(): ColumnPath[] {
    const worded = new Map(columnPaths(this.grid, this.block).map((each) => [each.column, each]));
    const paths: ColumnPath[] = [];
    for (const column of columnsOf(this.grid)) {
      const path = worded.get(column);
      if (path) paths.push(path);
      else if (!this.#isCovered(column) && isFilledBelow(this.grid, this.#first, column, LOOKED_AT))
        paths.push({ column, path: [] });
    }
    return paths;
  }

  /** Under the right part of a merged heading. */
  #isCovered(column: number): boolean {
    return this.block.worded.some((row) => this.grid.shownAt(row, column)[1] < column);
  }

  #segment(paths: readonly ColumnPath[], place: Place): FoundTable[] {
    const units = unitColumns(paths, this.hints, (column) => this.#holdsDigits(column));
    const parts: { paths: readonly ColumnPath[]; group: UnitGroup | null }[] = units
      ? units.groups.map((each) => ({ paths: inOrder([...units.shared, ...each.paths]), group: each.group }))
      : [{ paths, group: null }];
    const title = units && this.#isAllotment(units) ? () => ALLOTTED : this.#titled;
    let body: Body | null = null;
    return parts.flatMap((part) => {
      const { end } = this.rows;
      const columns = this.#columns(part.paths, end - 1, title);
      if (!isIndicatorTable(columns)) return [];
      body ??= bodyOf(this.grid, columns, place, this.block, { first: this.#first, end }, this.hints);
      return [this.#table(columns, body, part.group, place)];
    });
  }

  #holdsDigits(column: number): boolean {
    return this.#looked().some((row) => /\d/.test(this.grid.text(row, column)));
  }

  /** "Kế hoạch | Xã A | Xã B" where the units' numbers are the plan together: what each is to do, and nothing that was done. */
  #isAllotment({ shared, groups }: UnitColumns): boolean {
    const own = groups.flatMap(({ paths }) => (paths.length === 1 ? paths : []));
    const plan = shared.find(({ path }) => meaningOf(path).role === "plan");
    if (!plan || own.length < groups.length || own.some(({ path }) => path.length > 0)) return false;
    const columns = own.map(({ column }) => column);
    return new Figures(this.grid, [plan.column, ...columns], this.#looked()).whole(plan.column, columns) !== null;
  }

  /** The first rows of the body. */
  #looked(): number[] {
    return [...rowsOf(this.grid, this.#first, Math.min(this.rows.end, this.#first + LOOKED_AT))];
  }

  #columns(paths: readonly ColumnPath[], last: number, title: () => string): TableColumn[] {
    const { grid, hints } = this;
    const rows = { first: this.#first, last };
    const keys = keyColumns(grid, paths, rows, this.#time, hints);
    const samples = sampleRows(grid, keys, rows, hints);
    return chooseColumns({
      ...{ grid, samples, name: keys.name, columns: keys.columns },
      ...{ time: this.#time, title },
    });
  }

  #table(
    columns: readonly TableColumn[],
    { last, repeated }: Body,
    group: UnitGroup | null,
    { left, right, beside }: Place,
  ): FoundTable {
    const { rows, first, end, worded, numberRow } = this.block;
    const decisions: TableDecision[] =
      rows.length === 0
        ? [{ code: "no-heading", params: { first: this.#first + 1, last: last + 1 } }]
        : [
            { code: "heading-at", params: { first: first + 1, last: end } },
            ...(worded.length > 1 ? [{ code: "groups-joined" as const, params: { rows: worded.length } }] : []),
            ...(numberRow === null ? [] : [{ code: "column-numbers" as const, params: { row: numberRow + 1 } }]),
            ...repeated.map((row) => ({ code: "heading-repeated" as const, params: { row: row + 1 } })),
            ...(beside ? [{ code: "beside-another" as const, params: { left, right } }] : []),
            ...(group ? [{ code: "unit-group" as const, params: { unit: group.name } }] : []),
            { code: "rows-end", params: { first: this.#first + 1, last: last + 1 } },
          ];
    const frame = { left, right, first: this.#first, last, end: this.rows.end, repeated };
    return { headingRows: rows, columns, ...frame, year: this.#time.year, group, decisions };
  }
}

/** The columns of a table on the sheet, and whether another one stands beside it. */
interface Place {
  readonly left: number;
  readonly right: number;
  readonly beside: boolean;
}

const LOOKED_AT = 60;
/** The title of what is shared out. */
const ALLOTTED = "giao ke hoach";

function inOrder(paths: readonly ColumnPath[]): ColumnPath[] {
  return [...paths].sort((a, b) => a.column - b.column);
}

/** The weight of a heading that can only stand over indicators: "Chỉ tiêu", not "Nội dung". */
const SURE = 3;

/** Names with a plan or an actual; or, where neither can be told, names that are surely indicators and columns of some time. */
function isIndicatorTable(columns: readonly TableColumn[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const name = columns.find(({ role }) => role === "name");
  if (!name) return false;
  const plan = columns.find(({ role }) => role === "plan");
  // Rows of the schema say more than any heading; two of them, or one with its target, are no accident.
  if (name.proof?.kind === "names" && (name.proof.rows >= 2 || plan?.proof?.kind === "targets"))
    return columns.some(isOfSomeTime) || has("plan") || has("actual") || has("numerator");
  const meaning = meaningOf([name.heading]);
  const told = has("actual") && (has("plan") || meaning.role === "plan");
  const named = meaning.role === "name" || (told && namesSomething(meaning));
  if (!named && !has("unit")) return false;
  const sure = meaning.role === "name" && meaning.weight >= SURE;
  // Who does it and until when may be said beside indicators; a unit of measure stands beside no project.
  if (!(sure && has("unit")) && isOtherList(columns.map(({ heading }) => heading))) return false;
  if (has("plan") || has("actual")) return true;
  return sure && (has("unit") || has("order")) && columns.some(isOfSomeTime);
}

function namesSomething({ also }: HeadingMeaning): boolean {
  return also.some(({ role, weight }) => role === "name" && weight >= NAMES_OF_SOMETHING);
}

/** A column of figures that was set aside, or of a year's end or an earlier year. */
function isOfSomeTime({ role, claims, reason }: TableColumn): boolean {
  return role === "estimate" || role === "prior" || (role === null && (claims !== null || reason !== "unknown"));
}

/** The texts of some rows, in reading order. */
export function titleTexts(grid: TextGrid, from: number, to: number): string[] {
  return [...textsIn(grid, from, to)].map(({ text }) => text);
}

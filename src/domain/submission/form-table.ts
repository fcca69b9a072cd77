/**
 * The table of an issued form: its columns by the keys of a row, else by its headings, its rows by the ids of a column
 * (forms.md 5). Whatever of these is lost, the others still hold; where too little is left the sheet is read as any other.
 */
import { FORM_HEADINGS, FORM_KEYS, ID_HEADING, OWN_ROW_HEADING, parseRowId, type FormKey } from "../form/columns";
import { findMeta } from "../form/find-meta";
import { FORM_LAYOUT, parseFormNumber, type FormMeta } from "../form/meta";
import { columnsOf as columnsIn, rowsOf } from "../grid/lines";
import type { TextGrid } from "../grid/text-grid";
import { textsIn, textsOf } from "../grid/texts-in";
import type { ColumnRole } from "../table/column-role";
import type { FoundTable, TableColumn } from "../table/table";
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";
import type { IndicatorIndex } from "./match-indicator";

export interface FormTable {
  readonly table: FoundTable;
  readonly meta: FormMeta | null;
  /** What the number on paper says. */
  readonly number: ReturnType<typeof parseFormNumber>;
  /** Whether rows are found by their ids. */
  readonly withIds: boolean;
  /** Zero-based columns by key. */
  readonly columns: ReadonlyMap<FormKey, number>;
}

/** Rows from the top in which keys and headings stand, however much was put above them. */
const TOP = 40;
const FEW = 3;
/** So many of the form's own headings are no chance. */
const MANY_HEADINGS = 6;

const ROLES: Readonly<Record<FormKey, ColumnRole | null>> = {
  "#stt": "order",
  "#ten": "name",
  "#dvt": "unit",
  "#kh": "plan",
  "#kt": null,
  "#ck": "prior",
  "#ts": "numerator",
  "#ms": "denominator",
  "#th": "actual",
  "#uoc": "estimate",
  "#tl": "percent",
  "#xem": null,
  "#kq": null,
  "#cq": null,
  "#gp": null,
  "#han": null,
  "#gc": "note",
};

/** The form on the sheet; null where it is none. */
export function findFormTable(grid: TextGrid, indicators: IndicatorIndex): FormTable | null {
  const keys = rowOfMost(grid, keyOfText);
  const headings = rowOfMost(grid, keyOfHeading);
  const meta = findMeta(grid.sheet);
  const number = findNumber(grid);
  const known = meta !== null || number !== null || keys.count >= FEW;
  if (headings.count < (known ? FEW : MANY_HEADINGS)) return null;
  // What keys mean in a layout of later is not known; headings are for people, and hold.
  const keyRow = keys.count >= FEW && !isLater(meta) ? keys.row : null;
  const columns = columnsOf(grid, headings.row, keyRow);
  const name = columns.get("#ten");
  // Other tables have counts too; the figure's own heading is no chance.
  if (name === undefined || !(columns.has("#th") || (known && columns.has("#ts")))) return null;
  const first = headings.row + 1;
  const last = lastRow(grid, first, name);
  const ids = idColumn(grid, { first, last }, indicators, known ? 1 : FEW);
  const table = tableOf(grid, { heading: headings.row, keys: keyRow, last, columns, ids });
  return { table, meta, number, withIds: ids !== null, columns };
}

/** Whether the form was laid out by a later program. */
export function isLater(meta: FormMeta | null): boolean {
  return meta !== null && meta.layout > FORM_LAYOUT;
}

interface Row {
  readonly row: number;
  readonly count: number;
}

/** The row in which most cells mean a column of a form, each another one. */
function rowOfMost(grid: TextGrid, meaning: (text: string) => FormKey | null): Row {
  let best: Row = { row: -1, count: FEW - 1 };
  for (const row of rowsOf(grid, 0, TOP)) {
    const found = new Set([...textsOf(grid, row)].flatMap(({ text }) => meaning(text) ?? []));
    if (found.size > best.count) best = { row, count: found.size };
  }
  return best;
}

function keyOfText(text: string): FormKey | null {
  return FORM_KEYS.find((key) => key === text) ?? null;
}

/** Letters of a heading, with what a person may have added to it. */
const LONGEST_HEADING = 100;
const BY_HEADING: ReadonlyMap<string, FormKey> = new Map(
  (Object.entries(FORM_HEADINGS) as [FormKey, string][]).map(([key, heading]) => [bare(heading), key]),
);

/** Asked of the first rows of every sheet, whose headings are those of hundreds of others. */
const keyOfHeading = memoize((text: string): FormKey | null => {
  if (text.length > LONGEST_HEADING) return null;
  const key = bare(text);
  const known = BY_HEADING.get(key);
  if (known) return known;
  if (/^ke hoach( nam \d{4})?$/.test(key)) return "#kh";
  if (/^ki truoc( |$)/.test(key)) return "#kt";
  return /^cung ki( |$)/.test(key) ? "#ck" : null;
});

function bare(heading: string): string {
  return foldKey(heading.replace(/\(nhập\)/iu, ""));
}

/** Columns by key; a heading that is another one of the form's own beats the key over it. */
function columnsOf(grid: TextGrid, headingRow: number, keyRow: number | null): Map<FormKey, number> {
  const found = new Map<FormKey, number>();
  for (const { text, column } of textsOf(grid, headingRow)) {
    const key = keyOfHeading(text);
    if (key !== null && !found.has(key)) found.set(key, column);
  }
  if (keyRow === null) return found;
  const taken = new Set(found.values());
  for (const { text, column } of textsOf(grid, keyRow)) {
    const key = keyOfText(text);
    if (key !== null && !found.has(key) && !taken.has(column)) found.set(key, column);
  }
  return found;
}

const AFTER = /^(y kien kien nghi cua don vi|nguoi lap bieu)/;

/** The last named row before what stands under every form. */
function lastRow(grid: TextGrid, first: number, name: number): number {
  let last = first - 1;
  for (const row of rowsOf(grid, first)) {
    const text = grid.text(row, name);
    if (AFTER.test(foldKey(text))) break;
    if (text !== "") last = row;
  }
  return last;
}

/** The column with the most ids of the schema; null where there are too few to be ids. */
function idColumn(
  grid: TextGrid,
  { first, last }: { readonly first: number; readonly last: number },
  indicators: IndicatorIndex,
  needed: number,
): number | null {
  let best: { column: number; count: number } | null = null;
  const rows = [...rowsOf(grid, first, last + 1)];
  for (const column of columnsIn(grid)) {
    const count = rows.filter((row) => indicators.hasCode(parseRowId(grid.text(row, column)).code)).length;
    if (count >= needed && count > (best?.count ?? 0)) best = { column, count };
  }
  return best?.column ?? null;
}

function findNumber(grid: TextGrid): FormTable["number"] {
  for (const { text } of textsIn(grid, 0, TOP)) {
    const number = parseFormNumber(text);
    if (number) return number;
  }
  return null;
}

function tableOf(
  grid: TextGrid,
  form: {
    readonly heading: number;
    readonly keys: number | null;
    readonly last: number;
    readonly columns: ReadonlyMap<FormKey, number>;
    readonly ids: number | null;
  },
): FoundTable {
  const keyAt = new Map([...form.columns].map(([key, column]) => [column, key]));
  const columns: TableColumn[] = [];
  for (const column of columnsIn(grid)) {
    const heading = grid.text(form.heading, column).replace(/\s*\(nhập\)/iu, "");
    const key = keyAt.get(column);
    const role = column === form.ids ? "code" : key === undefined ? null : ROLES[key];
    const over = form.keys === null ? null : keyOfText(grid.text(form.keys, column));
    const reason = over !== null && over !== key ? "guessed" : "words";
    if (role !== null) columns.push({ column, role, claims: role, reason, heading });
    else if (key !== undefined || heading === OWN_ROW_HEADING || heading === ID_HEADING)
      columns.push({ column, role: null, claims: "note", reason: "weaker", heading });
    else if (heading !== "") columns.push({ column, role: null, claims: null, reason: "unknown", heading });
  }
  const places = columns.map(({ column }) => column);
  return {
    headingRows: [form.heading],
    columns,
    left: Math.min(...places),
    right: Math.max(...places),
    first: form.heading + 1,
    last: form.last,
    end: form.last + 1,
    repeated: [],
    year: null,
    group: null,
    decisions: [],
  };
}

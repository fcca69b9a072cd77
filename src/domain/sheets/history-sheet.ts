/**
 * Sheet `Lịch sử` (history.md 2): one row an indicator, period and revision, values for anyone to read, sort and filter.
 * Columns are found by their headings. Rows of a period that is not closed are replaced where they stand; nothing else is
 * ever rewritten, and what is new goes below.
 */
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { checkSealed } from "../history/check-history";
import { parsePeriodKey } from "../history/period";
import { isFixed, isSourced, recordKey, type HistoryRecord } from "../history/record";
import { changedRows, type PeriodSeal } from "../history/seal";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { headingColumns } from "../schema/sheet-columns";
import { foldKey } from "../text/fold";
import { HISTORY_COLUMNS, plainNumber, WRITTEN_AT, type HistoryColumn } from "./history-columns";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, PERCENT, PLAIN } from "./styles";

export const HISTORY_SHEET = "Lịch sử";
export const HISTORY_TABLE = "LichSu";

/** A record with the zero-based row it stands in. */
export interface PlacedRecord extends HistoryRecord {
  readonly row: number;
}

const BLANK: HistoryRecord = {
  period: "",
  periodName: "",
  from: 0,
  to: 0,
  indicator: "",
  name: "",
  unit: "",
  target: "",
  basis: "actual",
  actual: null,
  state: "noData",
  estimate: null,
  unitLastYear: null,
  result: null,
  pace: null,
  attainment: null,
  coverage: "",
  kind: "typed",
  revision: 0,
  source: "",
  written: "",
  reason: "",
};

/** The records of the sheet, in the order of its rows; rows without a period and an indicator are none. */
export function readHistorySheet(sheet: SheetSnapshot | null): PlacedRecord[] {
  if (!sheet) return [];
  const { row: heading, columns } = headingColumns(sheet);
  // What a missing column would say is read as blank: a typed figure is one without the column beside it too.
  const found = HISTORY_COLUMNS.map((column) => ({ column, at: columns.get(foldKey(column.heading)) ?? -1 }));
  const records: PlacedRecord[] = [];
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    let record = BLANK;
    for (const { column, at } of found)
      record = { ...record, ...column.read(cellAt(sheet, row, at)?.value ?? null, record) };
    if (record.period !== "" && record.indicator !== "") records.push({ ...record, row });
  }
  return records;
}

/** Columns in which a seal and its row may differ. */
const FIELD_HEADINGS = {
  row: "Kỳ",
  figure: "Thực hiện",
  target: "Kế hoạch",
  result: "Kết quả",
  pace: "Tiến độ",
} as const;

/** What was changed by hand in closed periods, and what of typed rows cannot be read, at its cell. */
export function checkHistorySheet(
  sheet: SheetSnapshot,
  records: readonly PlacedRecord[],
  seals: readonly PeriodSeal[],
): Finding[] {
  const { columns } = headingColumns(sheet);
  const changed = checkSealed(changedRows(records, seals), sheet.name, ({ row }, field) => {
    const column = columns.get(foldKey(FIELD_HEADINGS[field]));
    return column === undefined ? null : cellName(row, column);
  });
  return [
    ...changed,
    ...records.flatMap((record) => [...unreadable(sheet, record, columns), ...sourceless(sheet, record, columns)]),
  ];
}

/** A period that is none, and a figure that is no number: neither is ever taken for another, and both are said. */
function unreadable(
  sheet: SheetSnapshot,
  { row, period, indicator }: PlacedRecord,
  columns: ReadonlyMap<string, number>,
): Finding[] {
  const at = (heading: string): Finding["at"] & { readonly text: string; readonly isNumber: boolean } => {
    const column = columns.get(foldKey(heading)) ?? -1;
    const cell = cellAt(sheet, row, column);
    const place = { sheet: sheet.name, cell: cellName(row, Math.max(0, column)), heading, indicator };
    return { ...place, text: cellText(cell), isNumber: typeof cell?.value === "number" };
  };
  const findings: Finding[] = [];
  const { text: key, isNumber: _key, ...keyPlace } = at(FIELD_HEADINGS.row);
  if (parsePeriodKey(period) === null)
    findings.push({ code: "schema-word-unknown", severity: "E", at: keyPlace, found: key, expected: KEY_EXAMPLES });
  const { text, isNumber, ...place } = at(FIELD_HEADINGS.figure);
  if (text !== "" && !isNumber && plainNumber(text) === null)
    findings.push({ code: "number-unreadable", severity: "E", at: place, found: text, params: { period } });
  return findings;
}

/** A figure that a person typed without saying where it comes from, which is not compared with. */
function sourceless(
  { name: sheet }: SheetSnapshot,
  record: PlacedRecord,
  columns: ReadonlyMap<string, number>,
): Finding[] {
  const { row, period, indicator, actual, parts } = record;
  if (isSourced(record) || (actual === null && parts === undefined)) return [];
  const heading = "Nguồn";
  const cell = cellName(row, columns.get(foldKey(heading)) ?? columns.get(foldKey(FIELD_HEADINGS.row)) ?? 0);
  const code = "history-source";
  const found = actual === null ? {} : { found: String(actual) };
  return [{ code, severity: SEVERITIES[code], at: { sheet, cell, heading, indicator }, ...found, params: { period } }];
}

const KEY_EXAMPLES = "2023-T05, 2023-Q3, 2023-6T, 2023-9T, 2023-12T, 2023-08-20";

/** The steps that put records on the sheet, which may not be there yet. */
export function planHistory(sheet: SheetSnapshot | null, records: readonly HistoryRecord[]): PlanStep[] {
  return sheet ? planInto(sheet, records) : planNew(records);
}

function planNew(records: readonly HistoryRecord[]): PlanStep[] {
  const draft = new SheetDraft(HISTORY_SHEET);
  draft.add(HISTORY_COLUMNS.map(({ heading }) => heading));
  for (const record of records) draft.add(HISTORY_COLUMNS.map(({ cell }) => cell(record)));
  const right = HISTORY_COLUMNS.length - 1;
  const body = { top: 1, left: 0, bottom: Math.max(1, records.length), right };
  return [
    { kind: "add-sheet", sheet: HISTORY_SHEET, tabColor: "#7F7F7F" },
    ...looksOf(
      body,
      HISTORY_COLUMNS.map((_, column) => column),
    ),
    ...draft.steps(),
    { kind: "style", sheet: HISTORY_SHEET, range: { top: 0, left: 0, bottom: 0, right }, style: HEADING },
    ...HISTORY_COLUMNS.map(({ width }, column) => ({
      kind: "column-width" as const,
      sheet: HISTORY_SHEET,
      column,
      width,
    })),
    { kind: "table", sheet: HISTORY_SHEET, range: { ...body, top: 0 }, name: HISTORY_TABLE, style: "TableStyleLight1" },
    { kind: "freeze", sheet: HISTORY_SHEET, rows: 1, columns: 6 },
    { kind: "page", sheet: HISTORY_SHEET, landscape: true, fitWidth: true, titleRows: [0, 0] },
  ];
}

function planInto(sheet: SheetSnapshot, records: readonly HistoryRecord[]): PlanStep[] {
  const there = new Map(readHistorySheet(sheet).map((record) => [recordKey(record), record]));
  const rows = records.flatMap((record): { record: HistoryRecord; row: number | null }[] => {
    const old = there.get(recordKey(record));
    return old && (isFixed(old) || saysSame(old, record)) ? [] : [{ record, row: old?.row ?? null }];
  });
  return writeRows(sheet, rows);
}

/** The steps that add rows below all others, whatever those say. */
export function appendRows(sheet: SheetSnapshot, records: readonly HistoryRecord[]): PlanStep[] {
  return records.length === 0
    ? []
    : writeRows(
        sheet,
        records.map((record) => ({ record, row: null })),
      );
}

/** Each record in its row, or below all others where it has none. */
function writeRows(sheet: SheetSnapshot, rows: readonly { record: HistoryRecord; row: number | null }[]): PlanStep[] {
  const places = placesOn(sheet);
  const left = Math.min(...places.values());
  const right = Math.max(...places.values());
  const line = (record: HistoryRecord): PlanCell[] => {
    const cells = Array<PlanCell>(right - left + 1).fill(null);
    for (const [column, at] of places) cells[at - left] = column.cell(record);
    return cells;
  };
  const first = sheet.rows.length;
  let next = first;
  const writes = rows.map(({ record, row }) => ({ row: row ?? next++, cells: line(record) }));
  const headings = [...places].filter(([, at]) => cellAt(sheet, headingColumns(sheet).row, at) === null);
  return [
    ...headings.map(([{ heading }, at]): PlanStep => ({
      kind: "write",
      sheet: sheet.name,
      top: headingColumns(sheet).row,
      left: at,
      cells: [[heading]],
    })),
    ...(next > first ? looksOf({ top: first, left, bottom: next - 1, right }, [...places.values()], sheet.name) : []),
    ...inBlocks(sheet.name, left, writes),
  ];
}

/** Written again, a row would only get another time. */
function saysSame(old: HistoryRecord, record: HistoryRecord): boolean {
  return HISTORY_COLUMNS.every(({ heading, cell }) => heading === WRITTEN_AT || cell(old) === cell(record));
}

/** Where each column of ours stands; those that an earlier version did not have come behind everything. */
function placesOn(sheet: SheetSnapshot): ReadonlyMap<HistoryColumn, number> {
  const { row, columns } = headingColumns(sheet);
  let free = Math.max(sheet.rows[row]?.length ?? 0, ...sheet.rows.map((cells) => cells.length));
  return new Map(HISTORY_COLUMNS.map((column) => [column, columns.get(foldKey(column.heading)) ?? free++]));
}

/** Rows that follow one another in one write. */
function inBlocks(sheet: string, left: number, writes: { row: number; cells: PlanCell[] }[]): PlanStep[] {
  const blocks: { top: number; cells: PlanCell[][] }[] = [];
  for (const { row, cells } of [...writes].sort((a, b) => a.row - b.row)) {
    const last = blocks.at(-1);
    if (last && last.top + last.cells.length === row) last.cells.push(cells);
    else blocks.push({ top: row, cells: [cells] });
  }
  return blocks.map(({ top, cells }) => ({ kind: "write", sheet, top, left, cells }));
}

const FORMATS = { text: "@", date: "dd/mm/yyyy", number: PLAIN, percent: PERCENT } as const;

/** Borders, and formats before cells so that text stays text; `at` is the column of each of ours. */
function looksOf(
  range: { top: number; bottom: number; left: number; right: number },
  at: readonly number[],
  sheet = HISTORY_SHEET,
): PlanStep[] {
  return [
    { kind: "style", sheet, range, style: LEFT },
    ...HISTORY_COLUMNS.map(({ looks }, index): PlanStep => {
      const column = at[index] ?? 0;
      return {
        kind: "style",
        sheet,
        range: { ...range, left: column, right: column },
        style: { numberFormat: FORMATS[looks] },
      };
    }),
  ];
}

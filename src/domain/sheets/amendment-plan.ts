/**
 * An amendment by a document: the cell of the schema changes and the row of "Điều chỉnh" is written in one plan, so that
 * neither is ever there without the other.
 */
import { cellText, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { saidValue } from "../history/amendment";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { headingColumns } from "../schema/sheet-columns";
import { COLUMNS, type ColumnKey } from "../schema/words";
import { cleanText, foldKey } from "../text/fold";
import { parseNumber } from "../text/number";
import { AMENDMENT_COLUMNS, AMENDMENT_SHEET, type AmendmentColumn } from "./amendment-sheet";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, WRAP } from "./styles";

export interface NewAmendment {
  readonly indicator: string;
  /** Heading of the column. */
  readonly field: string;
  /** As typed. */
  readonly value: string;
  /** Serial days. */
  readonly effective: number;
  readonly document: string;
  readonly documentDate: number | null;
  readonly reason: string;
  readonly written: string;
}

/** Columns that a council changes; codes and names for matching are no part of what was decided. */
export const AMENDABLE: readonly string[] = (
  [
    ...["target", "baseline", "pacing", "unit", "direction", "method", "timing", "rollUp"],
    ...["counted", "owner", "reporters"],
  ] as readonly ColumnKey[]
).map((key) => COLUMNS[key]);

/** The cell that an amendment changes, as it is; null where the sheet has no such row or column. */
export interface AmendedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export function amendedCell(main: SheetSnapshot, indicator: string, field: string): AmendedCell | null {
  const { row: heading, columns } = headingColumns(main);
  const code = columns.get(foldKey(COLUMNS.code));
  const column = columns.get(foldKey(field));
  if (code === undefined || column === undefined) return null;
  const row = main.rows.findIndex(
    (cells, index) => index > heading && foldKey(cellText(cells[code] ?? null)) === foldKey(indicator),
  );
  return row < 0 ? null : { row, column, value: main.rows[row]?.[column]?.value ?? null };
}

/** What is typed as it goes into the cell: a number where it can be read as one only. */
export function typedValue(text: string): string | number {
  const clean = cleanText(text);
  const reading = parseNumber(clean);
  return reading.kind === "number" && reading.unit === "" && reading.qualifier === undefined ? reading.value : clean;
}

/** The schema sheet with the cell changed, for reading it as it will be. */
export function amendedSheet(main: SheetSnapshot, { row, column }: AmendedCell, value: string | number): SheetSnapshot {
  const rows = main.rows.map((cells, index) => {
    if (index !== row) return cells;
    const changed = [...cells];
    while (changed.length <= column) changed.push(null);
    changed[column] = { ...(changed[column] ?? {}), value };
    return changed;
  });
  return { ...main, rows };
}

/** The steps; `sheet` is "Điều chỉnh" as it is, or null where the workbook has none yet. */
export function planAmendment(
  main: SheetSnapshot,
  cell: AmendedCell,
  sheet: SheetSnapshot | null,
  amendment: NewAmendment,
): PlanStep[] {
  const value = typedValue(amendment.value);
  const row = rowOf(amendment, cell.value, value);
  return [
    { kind: "write", sheet: main.name, top: cell.row, left: cell.column, cells: [[value]] },
    ...(sheet ? append(sheet, row) : create(row)),
  ];
}

type Row = Readonly<Record<AmendmentColumn, PlanCell>>;

function rowOf(amendment: NewAmendment, old: CellValue, value: string | number): Row {
  return {
    indicator: amendment.indicator,
    field: amendment.field,
    old: typeof old === "number" ? old : saidValue(old),
    new: value,
    effective: amendment.effective,
    document: amendment.document,
    documentDate: amendment.documentDate ?? "",
    reason: amendment.reason,
    written: amendment.written,
  };
}

const KEYS = Object.keys(AMENDMENT_COLUMNS) as AmendmentColumn[];
const WIDTHS: Readonly<Record<AmendmentColumn, number>> = {
  indicator: 9,
  field: 16,
  old: 14,
  new: 14,
  effective: 12,
  document: 30,
  documentDate: 12,
  reason: 44,
  written: 17,
};
const DAYS: readonly AmendmentColumn[] = ["effective", "documentDate"];
const NUMBERS: readonly AmendmentColumn[] = ["old", "new"];

function create(row: Row): PlanStep[] {
  const draft = new SheetDraft(AMENDMENT_SHEET);
  draft.add(KEYS.map((key) => AMENDMENT_COLUMNS[key]));
  draft.add(KEYS.map((key) => row[key]));
  const right = KEYS.length - 1;
  draft.styleRow(0, 0, right, HEADING);
  return [
    { kind: "add-sheet", sheet: AMENDMENT_SHEET, tabColor: "#7F7F7F" },
    ...looks(AMENDMENT_SHEET, 1, (key) => KEYS.indexOf(key)),
    ...draft.steps(),
    ...KEYS.map((key, column) => ({
      kind: "column-width" as const,
      sheet: AMENDMENT_SHEET,
      column,
      width: WIDTHS[key],
    })),
    {
      kind: "table",
      sheet: AMENDMENT_SHEET,
      range: { top: 0, left: 0, bottom: 1, right },
      name: "DieuChinh",
      style: "TableStyleLight1",
    },
    { kind: "freeze", sheet: AMENDMENT_SHEET, rows: 1, columns: 0 },
    { kind: "page", sheet: AMENDMENT_SHEET, landscape: true, fitWidth: true, titleRows: [0, 0] },
  ];
}

/** Below everything, each under its heading; a column that the sheet lacks comes behind the others. */
function append(sheet: SheetSnapshot, row: Row): PlanStep[] {
  const { row: heading, columns } = headingColumns(sheet);
  let free = sheet.rows.reduce((width, cells) => Math.max(width, cells.length), 0);
  const places = new Map(KEYS.map((key) => [key, columns.get(foldKey(AMENDMENT_COLUMNS[key])) ?? free++]));
  const top = sheet.rows.length;
  const at = (key: AmendmentColumn): number => places.get(key) ?? 0;
  return [
    ...KEYS.filter((key) => !columns.has(foldKey(AMENDMENT_COLUMNS[key]))).map((key): PlanStep => ({
      kind: "write",
      sheet: sheet.name,
      top: heading,
      left: at(key),
      cells: [[AMENDMENT_COLUMNS[key]]],
    })),
    ...looks(sheet.name, top, at),
    ...KEYS.map((key): PlanStep => ({ kind: "write", sheet: sheet.name, top, left: at(key), cells: [[row[key]]] })),
  ];
}

function looks(sheet: string, row: number, at: (key: AmendmentColumn) => number): PlanStep[] {
  return KEYS.map((key): PlanStep => {
    const format = DAYS.includes(key) ? "dd/mm/yyyy" : NUMBERS.includes(key) ? "General" : "@";
    const range = { top: row, left: at(key), bottom: row, right: at(key) };
    return { kind: "style", sheet, range, style: { ...LEFT, ...WRAP, numberFormat: format } };
  });
}

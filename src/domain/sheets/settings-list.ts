/** The person's list on "Thiết lập": labels and values in two columns. Values are put in place; new labels come below. */
import { cellAt, cellText, type Cell, type SheetSnapshot } from "../grid/snapshot";
import { blockColumn } from "../schema/read-settings";
import { SETTINGS, SETTINGS_HEADING, SHEETS } from "../schema/words";
import { foldKey } from "../text/fold";
import type { PlanStep } from "../plan/plan";

export interface SettingValue {
  readonly label: string;
  readonly value: string | number;
  /** A serial day. */
  readonly isDay?: boolean;
}

export interface SettledSheet {
  /** As it will be, for what refers to its cells. */
  readonly sheet: SheetSnapshot;
  readonly steps: readonly PlanStep[];
}

const NEW_SHEET: SheetSnapshot = {
  name: SHEETS.settings,
  visibility: "visible",
  rows: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

/** The sheet with these values in it; null is a workbook without the sheet, which is added. */
export function withSettings(sheet: SheetSnapshot | null, values: readonly SettingValue[]): SettledSheet {
  const before = sheet ?? NEW_SHEET;
  const rows = before.rows.map((row) => [...row]);
  const steps: PlanStep[] = sheet ? [] : [{ kind: "add-sheet", sheet: before.name }];
  const put = (row: number, column: number, cells: readonly (string | number)[], isDay: boolean): void => {
    const at = { top: row, bottom: row, left: column + cells.length - 1, right: column + cells.length - 1 };
    const format = isDay ? "dd/mm/yyyy" : typeof cells.at(-1) === "string" ? "@" : null;
    if (format !== null) steps.push({ kind: "style", sheet: before.name, range: at, style: { numberFormat: format } });
    steps.push({ kind: "write", sheet: before.name, top: row, left: column, cells: [cells] });
    while (rows.length <= row) rows.push([]);
    const line: (Cell | null)[] = (rows[row] ??= []);
    cells.forEach((value, index) => {
      while (line.length <= column + index) line.push(null);
      line[column + index] = { ...(line[column + index] ?? {}), value };
    });
  };
  if (!sheet) put(0, 0, SETTINGS_HEADING, false);
  const labels = labelPlaces(before);
  const list = listColumn(before);
  let next = lastRow(before, list) + 1;
  if (!sheet) next = 1;
  for (const { label, value, isDay = false } of values) {
    const there = labels.get(foldKey(label));
    if (!there) put(next++, list, [label, value], isDay);
    else if (cellAt(before, there.row, there.column + 1)?.value !== value)
      put(there.row, there.column + 1, [value], isDay);
  }
  return { sheet: { ...before, rows }, steps };
}

/** The values beside labels that begin so, by the rest of the label. */
export function readSettingsLike(sheet: SheetSnapshot | null, beginning: string): ReadonlyMap<string, string | number> {
  const found = new Map<string, string | number>();
  if (!sheet) return found;
  const block = blockColumn(sheet);
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const text = cellText(cell).trim();
      if (column === block || !foldKey(text).startsWith(`${foldKey(beginning)} `)) return;
      const value = cellAt(sheet, row, column + 1)?.value ?? null;
      if (typeof value === "string" || typeof value === "number") found.set(text.slice(beginning.length).trim(), value);
    });
  });
  return found;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function labelPlaces(sheet: SheetSnapshot): ReadonlyMap<string, Place> {
  const block = blockColumn(sheet);
  const places = new Map<string, Place>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const key = foldKey(cellText(cell));
      if (column !== block && column !== block + 1 && key !== "" && !places.has(key)) places.set(key, { row, column });
    });
  });
  return places;
}

/** The column in which the known labels stand. */
function listColumn(sheet: SheetSnapshot): number {
  const places = labelPlaces(sheet);
  for (const label of Object.values(SETTINGS)) {
    const place = places.get(foldKey(label));
    if (place) return place.column;
  }
  return 0;
}

function lastRow({ rows }: SheetSnapshot, column: number): number {
  return rows.reduce((last, cells, row) => (cellText(cells[column] ?? null) === "" ? last : row), -1);
}

/**
 * The formula engine: our cells presented to excelts' engine in the shape it asks for. A whole recalculation each time,
 * on the first read after a change; results of array formulas are cut to their first value (nothing spills).
 */
import {
  calculateFormulas,
  type CellLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { columnName, quoteSheet } from "../../domain/grid/address";
import type { CellValue } from "../../domain/grid/snapshot";
import { headings } from "./headings";
import { MAX_COLUMNS, type BookTable, type DefinedName } from "./model";
import type { Sheet } from "./sheet";

const NULL = 0;
const SCALAR = 2;
const FORMULA = 6;

export interface CalcSource {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/** A formula to evaluate as if it stood in a cell; the answer is put into `result`. */
export interface Probe {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** With "=". References without a sheet mean `sheet`. */
  readonly formula: string;
  result: CellValue;
}

interface EngineCell extends CellLike {
  result: CellLike["result"];
}

function scalarCell(row: number, col: number, value: CellValue): EngineCell {
  return { row, col, type: value === null ? NULL : SCALAR, model: {}, value, result: undefined };
}

function formulaCell(row: number, col: number, formula: string, old: CellValue): EngineCell {
  const text = formula.slice(1);
  return { row, col, type: FORMULA, formula: text, model: { formula: text }, value: old, result: old ?? undefined };
}

function engineSheet(id: number, name: string, cells: Map<number, EngineCell>, sheet?: Sheet): WorksheetLike {
  const byRow = new Map<number, EngineCell[]>();
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const cell of cells.values()) {
    const list = byRow.get(cell.row);
    if (list) list.push(cell);
    else byRow.set(cell.row, [cell]);
    top = Math.min(top, cell.row);
    bottom = Math.max(bottom, cell.row);
    left = Math.min(left, cell.col);
    right = Math.max(right, cell.col);
  }
  const rowNumbers = [...byRow.keys()].sort((a, b) => a - b);
  const find = (row: number, col: number): EngineCell | undefined => cells.get((row - 1) * MAX_COLUMNS + col - 1);
  return {
    id,
    name,
    dimensions: cells.size === 0 ? null : { top, left, bottom, right },
    eachRow(...args: unknown[]) {
      const visit = args.at(-1) as Parameters<WorksheetLike["eachRow"]>[1];
      for (const number of rowNumbers) {
        const list = (byRow.get(number) ?? []).sort((a, b) => a.col - b.col);
        const row = {
          hidden: sheet?.rows.get(number - 1)?.hidden ?? false,
          eachCell(...inner: unknown[]) {
            const each = inner.at(-1) as (cell: CellLike, col: number) => void;
            for (const cell of list) each(cell, cell.col);
          },
        };
        visit(row, number);
      }
    },
    findCell: find,
    getCell: (row, col) => find(row, col) ?? scalarCell(row, col, null),
    getTables: () => (sheet ? sheet.tables : []).map((table) => ({ table: engineTable(sheet, table) })),
    mergedRegions: [],
  };
}

function engineTable(sheet: Sheet | undefined, table: BookTable): object {
  const { top, left, bottom } = table.range;
  const rows = bottom - top + 1 - (table.headers ? 1 : 0) - (table.totals ? 1 : 0);
  return {
    name: table.name,
    tl: { row: top + 1, col: left + 1 },
    columns: (sheet ? headings(sheet, table) : table.columns).map((name) => ({ name })),
    rows: new Array<null>(Math.max(rows, 0)).fill(null),
    headerRow: table.headers,
    totalsRow: table.totals,
  };
}

function engineBook(source: CalcSource, worksheets: WorksheetLike[]): WorkbookLike {
  const entries = source.names.map((name) => {
    const local = source.sheets.findIndex((sheet) => sheet.id === name.sheetId);
    return { name: name.name, ranges: [name.formula.replace(/^=/, "")], ...(local < 0 ? {} : { localSheetId: local }) };
  });
  return {
    worksheets,
    getWorksheet: (key) => worksheets.find((sheet) => sheet.name === key || sheet.id === key),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
    properties: { date1904: source.date1904 },
  };
}

function collect(sheet: Sheet, asFormulas: boolean): Map<number, EngineCell> {
  const cells = new Map<number, EngineCell>();
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    const row = Math.floor(key / MAX_COLUMNS) + 1;
    const col = (key % MAX_COLUMNS) + 1;
    // What comes from another workbook keeps the value last stored: the engine cannot ask that file.
    const formula = asFormulas && !/\[\d+\]/.test(cell.formula ?? "") ? cell.formula : undefined;
    cells.set(
      key,
      formula === undefined ? scalarCell(row, col, cell.value) : formulaCell(row, col, formula, cell.value),
    );
  }
  return cells;
}

function result(cell: EngineCell): CellValue {
  const value = cell.result;
  if (value === undefined) return 0;
  return value instanceof Date ? null : value;
}

/** Recomputes every formula and puts the results into the cells; `onlyNew`: into those that have none yet. */
export function recalculate(source: CalcSource, onlyNew = false): void {
  if (!source.sheets.some((sheet) => [...sheet.cells.values()].some((cell) => cell.formula !== undefined))) return;
  const maps = source.sheets.map((sheet) => collect(sheet, true));
  calculateFormulas(
    engineBook(
      source,
      source.sheets.map((sheet, index) =>
        engineSheet(index + 1, sheet.name, maps[index] ?? new Map<number, EngineCell>(), sheet),
      ),
    ),
  );
  source.sheets.forEach((sheet, index) => {
    for (const [key, cell] of maps[index] ?? []) {
      const old = sheet.cells.get(key);
      if (cell.type !== FORMULA || !old || (onlyNew && old.value !== null)) continue;
      const value = result(cell);
      if (!sameValue(value, old.value)) sheet.cells.set(key, { ...old, value });
    }
  });
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return a === b;
}

/** Evaluates formulas against the current results, without storing anything. */
export function evaluate(source: CalcSource, probes: readonly Probe[]): void {
  if (probes.length === 0) return;
  const worksheets = source.sheets.map((sheet, index) =>
    engineSheet(index + 1, sheet.name, collect(sheet, false), sheet),
  );
  // Probes at the same cell need sheets of their own; ROW() and COLUMN() see the place they are meant to stand in.
  const layers: Map<number, { cell: EngineCell; probe: Probe }>[] = [];
  for (const probe of probes) {
    const key = probe.row * MAX_COLUMNS + probe.column;
    let layer = layers.find((candidate) => !candidate.has(key));
    if (!layer) layers.push((layer = new Map<number, { cell: EngineCell; probe: Probe }>()));
    layer.set(key, { cell: formulaCell(probe.row + 1, probe.column + 1, probe.formula, null), probe });
  }
  const scratch = layers.map((layer, index) => {
    const cells = new Map([...layer].map(([key, { cell }]) => [key, cell]));
    return engineSheet(1000 + index, `\u0001${String(index)}`, cells);
  });
  calculateFormulas(engineBook(source, [...worksheets, ...scratch]));
  for (const layer of layers) for (const { cell, probe } of layer.values()) probe.result = result(cell);
}

/** Where a cell is, as a formula says it. */
export function locate(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!$${columnName(column)}$${String(row + 1)}`;
}

/** Reads one sheet of a submission against the schema: table, unit, date, and for every row its indicator and figures. */
import { cellName } from "../grid/address";
import { findTable, roleColumns, type FoundTable, type RoleColumns } from "../grid/find-table";
import { readRows, type TableRow } from "../grid/read-rows";
import { cellAt, cellText, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import type { Indicator, Schema, TargetPart } from "../schema/types";
import { parseActual, type ActualContext } from "../text/actual";
import type { ActualReading } from "../text/actual-reading";
import { isDateFormat } from "../text/actual-date";
import { parseAsOf } from "../text/as-of";
import { formatPlain } from "../text/number";
import { memoize } from "../memoize";
import { parseTarget } from "../text/target";
import { unitAboveTable, unitInBrackets, unitOfNumberFormat } from "../text/unit";
import type { UnitIndex } from "../schema/unit-index";
import { unitOfSheet } from "./detect-unit";
import type { IndicatorIndex } from "./match-indicator";
import type { SubmittedFigure, SubmittedRow, SubmittedSheet, UnitSource } from "./submission";

/** The plan of a row, which is the same in the files of many units. */
const parsePlan = memoize((key) => {
  const [name = "", unit = "", text = ""] = key.split("\u0000");
  return parseTarget({ name, unit, text }).parts;
});

function planParts(name: string, unit: string, text: string): readonly TargetPart[] {
  return parsePlan([name, unit, text].join("\u0000"));
}

/** What every sheet of a run is read against. */
export interface ReadingFrame {
  readonly schema: Schema;
  readonly indicators: IndicatorIndex;
  readonly units: UnitIndex;
}

/** The sheet as submitted; its role says whether it holds indicators. */
export function readSheet(frame: ReadingFrame, workbook: WorkbookSnapshot, sheet: SheetSnapshot): SubmittedSheet {
  const grid = new TextGrid(sheet);
  const table = findTable(grid);
  const base = {
    file: workbook.name,
    name: sheet.name,
    grid,
    table,
    roles: {},
    rows: [],
    asOf: null,
    issuedForm: false,
  } as const;
  const visible = sheet.visibility === "visible";
  if (!table)
    return {
      ...base,
      role: visible ? "notIndicators" : "hidden",
      unit: unitOfSheet(frame.units, workbook.name, grid, 8),
    };
  const roles = roleColumns(table);
  const unit = unitOfSheet(frame.units, workbook.name, grid, table.headingRows[0] ?? 0);
  const reader = new RowReader(frame, workbook, grid, table, roles);
  const rows = reader.readAll();
  const data = rows.some(({ row }) => row.kind === "data");
  const codeColumn = roles.code;
  return {
    ...base,
    role: visible ? (data ? "indicators" : "empty") : "hidden",
    unit,
    roles,
    rows,
    asOf: findAsOf(grid, table, frame.schema.settings.year),
    issuedForm: codeColumn !== undefined && sheet.hiddenColumns.includes(codeColumn),
  };
}

class RowReader {
  readonly #columnNumbers: readonly number[];
  readonly #tableUnit: string;

  constructor(
    readonly frame: ReadingFrame,
    readonly workbook: WorkbookSnapshot,
    readonly grid: TextGrid,
    readonly table: FoundTable,
    readonly roles: RoleColumns,
  ) {
    this.#columnNumbers = this.#numbersOf(roles.actual);
    this.#tableUnit = tableUnit(grid, table);
  }

  readAll(): SubmittedRow[] {
    const rows: SubmittedRow[] = [];
    let top: Indicator | null = null;
    for (const row of readRows(this.grid, this.table)) {
      const submitted = this.#read(row, top);
      rows.push(submitted);
      if (row.kind === "data" && !row.child) top = submitted.indicator;
      else if (row.kind === "section") top = null;
    }
    return rows;
  }

  #read(row: TableRow, top: Indicator | null): SubmittedRow {
    const match =
      row.kind === "data"
        ? this.frame.indicators.match(row.code, row.name, row.child ? top : null)
        : { kind: "none" as const, indicator: null, suggestions: [] };
    const { unit, unitSource } = this.#unitOf(row);
    const planText = this.#planText(row.row);
    const plan: readonly TargetPart[] =
      row.kind === "data" && planText !== "" ? planParts(row.name, unit, planText) : [];
    const context = { unit, plan: plan.length === 1 ? (plan[0]?.value ?? null) : null, indicator: match.indicator };
    return {
      row,
      match,
      indicator: match.indicator,
      unit,
      unitSource,
      plan,
      planText,
      actual: this.#figure(row, this.roles.actual, context),
      estimate: this.#figure(row, this.roles.estimate, context),
    };
  }

  #unitOf(row: TableRow): { unit: string; unitSource: UnitSource } {
    const column = this.roles.unit;
    const written = column === undefined ? "" : this.grid.shownText(row.row, column);
    if (written !== "") return { unit: written, unitSource: "cell" };
    const format =
      this.roles.actual === undefined ? undefined : cellAt(this.grid.sheet, row.row, this.roles.actual)?.numberFormat;
    const byFormat = format === undefined ? null : unitOfNumberFormat(format);
    if (byFormat !== null && byFormat !== "%") return { unit: byFormat, unitSource: "format" };
    const inName = unitInBrackets(row.name).unit;
    if (inName !== null) return { unit: inName, unitSource: "name" };
    return this.#tableUnit === "" ? { unit: "", unitSource: "none" } : { unit: this.#tableUnit, unitSource: "heading" };
  }

  /** The plan as a person sees it: a number in a percent format is shown a hundred times as large. */
  #planText(row: number): string {
    const column = this.roles.plan;
    if (column === undefined) return "";
    const cell = cellAt(this.grid.sheet, row, column);
    if (typeof cell?.value === "number") {
      return formatPlain(shownNumber(cell.value, cell.numberFormat));
    }
    return this.grid.text(row, column);
  }

  #figure(
    row: TableRow,
    column: number | undefined,
    { unit, plan, indicator }: { unit: string; plan: number | null; indicator: Indicator | null },
  ): SubmittedFigure | null {
    if (column === undefined) return null;
    const cell = cellAt(this.grid.sheet, row.row, column);
    const [top] = this.grid.shownAt(row.row, column);
    const prior =
      this.roles.prior === undefined ? undefined : cellAt(this.grid.sheet, row.row, this.roles.prior)?.value;
    const context: Omit<ActualContext, "indicator"> = {
      ...(unit === "" ? {} : { sheetUnit: unit }),
      plan,
      prior: typeof prior === "number" ? prior : null,
      columnNumbers: this.#columnNumbers,
      date1904: this.workbook.date1904,
    };
    const decoded = cell && this.grid.isLegacy(cell) ? { ...cell, value: this.grid.text(row.row, column) } : cell;
    return {
      cell: cellName(row.row, column),
      column,
      text: cellText(cell),
      reading: indicator ? parseActual(decoded, { ...context, indicator }) : unattributed(cellText(cell)),
      underMerge: top < row.row && cell === null,
    };
  }

  #numbersOf(column: number | undefined): number[] {
    if (column === undefined) return [];
    const numbers: number[] = [];
    for (let row = this.table.first; row <= this.table.last; row += 1) {
      const cell = cellAt(this.grid.sheet, row, column);
      if (typeof cell?.value !== "number" || isDateFormat(cell.numberFormat ?? "")) continue;
      numbers.push(shownNumber(cell.value, cell.numberFormat));
    }
    return numbers;
  }
}

/** The number as a person sees it: a percent format shows a hundred times as much. */
function shownNumber(value: number, format = ""): number {
  return format.includes("%") ? Number((value * 100).toPrecision(12)) : value;
}

/** A figure of no indicator has no unit to be read in: it is kept as text. */
function unattributed(text: string): ActualReading {
  return { state: text.trim() === "" ? "noData" : "reported", value: null, notes: [] };
}

/** "Đơn vị tính: %" above the table. */
function tableUnit(grid: TextGrid, table: FoundTable): string {
  const heading = table.headingRows[0] ?? 0;
  for (let row = 0; row < heading; row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      const unit = text === "" ? null : unitAboveTable(text);
      if (unit !== null) return unit;
    }
  return "";
}

function findAsOf(grid: TextGrid, table: FoundTable, year: number): SubmittedSheet["asOf"] {
  const last = table.headingRows.at(-1) ?? 0;
  for (let row = 0; row <= last; row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text === "") continue;
      const day = parseAsOf(text, year);
      if (day !== null) return { day, cell: cellName(row, column) };
    }
  return null;
}

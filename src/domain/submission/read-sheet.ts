/**
 * Reads one sheet of a submission against the schema: its tables, units and dates, and for every row its indicator and
 * figures. A sheet comes once for each table and, where units stand across the columns, once for each unit.
 */
import { bestReading, type SheetReading } from "../table/best-reading";
import { meaningOf } from "../table/headings";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { roleColumns, type FoundTable } from "../table/table";
import { TextGrid } from "../grid/text-grid";
import { withAnswers } from "./column-answer";
import { senderOfSheet } from "./detect-unit";
import { RowReader } from "./read-row";
import { readForm } from "./read-form";
import type { ReadingFrame } from "./reading-frame";
import { asOfOf, tableUnitOf, toldOf, type TitleRows } from "./sheet-titles";
import type { LeftOut, SubmittedRow, SubmittedSheet } from "./submission";
import type { TableInGrid } from "./table-in-grid";
import { groupRows, groupUnit, rowsByUnit } from "./unit-groups";

export type { ReadingFrame } from "./reading-frame";

/** The sheet as submitted, a part for each table and unit; at least one, whose role says what the sheet is. */
export function readSheet(frame: ReadingFrame, workbook: WorkbookSnapshot, sheet: SheetSnapshot): SubmittedSheet[] {
  const grid = new TextGrid(sheet);
  const form = readForm(frame, workbook, grid);
  if (form) return [form];
  const found = bestReading(grid, frame.hints);
  const parts = found.tables.flatMap((table, index) => {
    const titles = { from: titlesFrom(found.tables, index), to: table.headingRows[0] ?? table.first };
    return new TableReading(frame, workbook, {
      grid: found.grid,
      view: found.view,
      sheetGrid: grid,
      table,
      titles,
    }).read();
  });
  const kept = parts.filter(({ role }) => role !== "notIndicators");
  const [first] = kept;
  if (first) return kept.map((part, index) => ({ ...part, part: index, asOf: part.asOf ?? first.asOf }));
  return [parts[0] ?? withoutTable(frame, workbook, grid, "no-heading")];
}

/** Titles of a table begin after the table before it; tables under one heading share theirs. */
function titlesFrom(tables: readonly FoundTable[], index: number): number {
  const heading = tables[index]?.headingRows[0] ?? 0;
  return Math.max(0, ...tables.slice(0, index).flatMap(({ last }) => (last < heading ? [last + 1] : [])));
}

/** A sheet that is left out as a whole. */
export function withoutTable(
  frame: ReadingFrame,
  workbook: WorkbookSnapshot,
  grid: TextGrid,
  why: LeftOut["code"],
): SubmittedSheet {
  return {
    file: workbook.name,
    name: grid.sheet.name,
    part: 0,
    role: grid.sheet.visibility === "visible" ? "notIndicators" : "hidden",
    leftOut: { code: why, params: {} },
    ...senderOfSheet(frame.units, workbook.name, grid, { from: 0, to: 8 }, grid.height),
    grid,
    view: null,
    table: null,
    roles: {},
    rows: [],
    asOf: null,
    issuedForm: false,
  };
}

interface Reading extends Omit<SheetReading, "tables"> {
  readonly table: FoundTable;
  /** In the grid that the table was found in. */
  readonly titles: TitleRows;
  readonly sheetGrid: TextGrid;
}

/** The first and the last row of the sheet that the table stands in, however it was turned to be read. */
function rowsOnSheet({ table, view }: Reading): readonly [top: number, bottom: number] {
  const [first = table.first] = table.headingRows;
  if (!view) return [first, table.last];
  let [top, bottom] = [Infinity, 0];
  const used = table.columns.filter(({ role }) => role !== null);
  for (let row = first; row <= table.last; row += 1)
    for (const { column } of used) {
      const [at] = view.placeOf(row, column);
      top = Math.min(top, at);
      bottom = Math.max(bottom, at);
    }
  return [top, bottom];
}

/** The reading of one table. */
class TableReading {
  constructor(
    readonly frame: ReadingFrame,
    readonly workbook: WorkbookSnapshot,
    readonly reading: Reading,
  ) {}

  /** The table as a part of the sheet; none where its columns are those of a unit with nothing to report in it. */
  read(): SubmittedSheet[] {
    const { frame, reading } = this;
    const { grid, sheetGrid } = reading;
    const [top, bottom] = rowsOnSheet(reading);
    const titles: TitleRows = reading.view ? { from: 0, to: top } : reading.titles;
    const after = bottom + 1;
    const { unit: sender, witnesses } = senderOfSheet(frame.units, this.workbook.name, sheetGrid, titles, after);
    const table = withAnswers(reading.table, sender, frame.answers);
    const source: TableInGrid = {
      ...{ grid, table, view: reading.view, date1904: this.workbook.date1904 },
      tableUnit: tableUnitOf(sheetGrid, titles),
    };
    const all = new RowReader(frame, source).readAll();
    if (table.group) {
      const unit = groupUnit(frame, table.group, sender);
      const rows = groupRows(frame, all, table.group, unit, sender);
      return rows === null
        ? []
        : [this.#part(table, rows, { unit, witnesses: table.group.whole ? witnesses : [] }, titles)];
    }
    const byUnit = rowsByUnit(frame, grid, roleColumns(table), all, sender);
    return byUnit
      ? [...byUnit].map(([unit, rows]) =>
          this.#part(table, rows, unit === null ? { unit: sender, witnesses } : { unit, witnesses: [] }, titles),
        )
      : [this.#part(table, all, { unit: sender, witnesses }, titles)];
  }

  #part(
    table: FoundTable,
    rows: readonly SubmittedRow[],
    { unit, witnesses }: Pick<SubmittedSheet, "unit" | "witnesses">,
    titles: TitleRows,
  ): SubmittedSheet {
    const { frame, reading } = this;
    const { grid, sheetGrid } = reading;
    const roles = roleColumns(table);
    const leftOut = isForeign(table, rows) ? { code: "no-names" as const, params: {} } : null;
    return {
      file: this.workbook.name,
      name: sheetGrid.sheet.name,
      part: 0,
      role: this.#role(rows, leftOut),
      leftOut,
      unit,
      witnesses,
      grid,
      view: reading.view,
      table,
      roles,
      rows: leftOut ? [] : rows,
      asOf: asOfOf(
        sheetGrid,
        { from: titles.from, to: reading.view ? sheetGrid.height : Math.max(titles.to, table.first) },
        frame.schema.settings.year,
      ),
      ...toldOf(sheetGrid, titles, frame.schema.settings.year),
      issuedForm: roles.code !== undefined && grid.sheet.hiddenColumns.includes(roles.code),
    };
  }

  #role(rows: readonly SubmittedRow[], leftOut: LeftOut | null): SubmittedSheet["role"] {
    if (this.reading.grid.sheet.visibility !== "visible") return "hidden";
    if (leftOut) return "notIndicators";
    return rows.some(({ row }) => row.kind === "data") ? "indicators" : "empty";
  }
}

const FEW_ROWS = 3;
/** The weight of a heading that can only stand over indicators. */
const SURE = 3;

/** A list of something else under a heading like "Nội dung": none of its names is an indicator's, nor close to one. */
function isForeign(table: FoundTable, rows: readonly SubmittedRow[]): boolean {
  const name = table.columns.find(({ role }) => role === "name")?.heading ?? "";
  if (meaningOf([name]).weight >= SURE) return false;
  const data = rows.filter(({ row }) => row.kind === "data");
  return data.length >= FEW_ROWS && data.every(({ indicator, match }) => !indicator && match.suggestions.length === 0);
}

/**
 * Reads one sheet of a submission against the schema: its tables, units and dates, and for every row its indicator and
 * figures. A sheet comes once for each table and, where units stand across the columns, once for each unit.
 */
import { rowsOnSheet, sheetReadings, type PartReading } from "../table/sheet-readings";
import type { RangeAddress } from "../grid/address";
import { meaningOf } from "../table/headings";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { headingOf, roleColumns, type FoundTable } from "../table/table";
import { TextGrid } from "../grid/text-grid";
import { foldKey } from "../text/fold";
import { withAnswers } from "./column-answer";
import { senderOfSheet } from "./detect-unit";
import { RowReader } from "./read-row";
import { readForm } from "./read-form";
import type { ReadingFrame } from "./reading-frame";
import { unitsOfHeading } from "./row-unit";
import { asOfOf, tableUnitsOf, titlesIn, toldOf, type TitleRows } from "./sheet-titles";
import type { LeftOut, SubmittedRow, SubmittedSheet } from "./submission";
import type { TableInGrid } from "./table-in-grid";
import { groupRows, groupUnit, rowsByUnit, rowsOfTitled, rowsUnderUnits } from "./unit-groups";

export type { ReadingFrame } from "./reading-frame";

/** The sheet as submitted, a part for each table and unit; at least one, whose role says what the sheet is. */
export function readSheet(frame: ReadingFrame, workbook: WorkbookSnapshot, sheet: SheetSnapshot): SubmittedSheet[] {
  const grid = new TextGrid(sheet);
  const form = readForm(frame, workbook, grid);
  if (form) return [form];
  const { readings, unread } = sheetReadings(grid, frame.hints);
  const told = unread.length > 0 ? { unread } : {};
  const placed = readings
    .flatMap(({ tables, ...reading }) =>
      tables.map((table) => ({ ...reading, table, onSheet: rowsOnSheet(table, reading.view), sheetGrid: grid })),
    )
    .sort(({ onSheet: [a] }, { onSheet: [b] }) => a - b);
  const parts = placed.flatMap((reading, index) =>
    new TableReading(frame, workbook, { ...reading, titles: titlesOf(reading, placed.slice(0, index)) }).read(),
  );
  const kept = parts.filter(({ role }) => role !== "notIndicators");
  const [first] = kept;
  if (first)
    return kept.map((part, index) => ({
      ...part,
      part: index,
      ...(index > 0 && part.table === kept[index - 1]?.table ? { goesOn: true as const } : {}),
      asOf: part.asOf ?? first.asOf,
      ...(index === 0 ? told : {}),
    }));
  const [left = withoutTable(frame, workbook, grid, "no-heading")] = parts;
  // Tables of units that report none of what stands in them.
  const others = parts.length === 0 && placed.length > 0 ? [rangeOf(placed)] : [];
  return [{ ...left, ...(others.length > 0 ? { unread: [...unread, ...others] } : told) }];
}

/** The rows of the sheet that some tables stand in. */
function rangeOf(placed: readonly Placed[]): RangeAddress {
  const rows = placed.flatMap(({ onSheet }) => onSheet);
  const right = Math.max(...placed.map(({ sheetGrid }) => sheetGrid.width)) - 1;
  return { top: Math.min(...rows), left: 0, bottom: Math.max(...rows), right };
}

/** Titles of a table begin after the table before it; tables under one heading share theirs, those of a view the sheet's. */
function titlesOf({ view, rows, onSheet: [to] }: Placed, before: readonly Placed[]): TitleRows {
  if (view) return { from: rows.from, to };
  return { from: Math.max(0, ...before.flatMap(({ onSheet: [, last] }) => (last < to ? [last + 1] : []))), to };
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
    ...senderOfSheet(frame, workbook.name, grid, { from: 0, to: 8 }, grid.height),
    grid,
    view: null,
    table: null,
    roles: {},
    rows: [],
    asOf: null,
    issuedForm: false,
  };
}

/** A table with the rows that it stands in on the sheet. */
interface Placed extends Omit<PartReading, "tables"> {
  readonly table: FoundTable;
  readonly onSheet: ReturnType<typeof rowsOnSheet>;
  readonly sheetGrid: TextGrid;
}

interface Reading extends Placed {
  readonly titles: TitleRows;
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
    const { titles } = reading;
    const after = reading.onSheet[1] + 1;
    const { unit: sender, witnesses } = senderOfSheet(frame, this.workbook.name, sheetGrid, titles, after);
    const table = withAnswers(reading.table, sender, frame.answers);
    const source: TableInGrid = {
      ...{ grid, table, view: reading.view, date1904: this.workbook.date1904 },
      tableUnits: unitsOfHeading(table) ?? tableUnitsOf(sheetGrid, titles),
      titleWords: foldKey(titlesIn(sheetGrid, titles).join(" ")),
    };
    const unit = table.group ? groupUnit(frame, table.group, sender) : sender;
    const all = new RowReader(frame, source, unit).readAll();
    if (table.group) {
      const rows = groupRows(frame, all, table.group, unit, sender);
      return rows === null
        ? []
        : [this.#part(table, rows, { unit, witnesses: table.group.whole ? witnesses : [] }, titles)];
    }
    const roles = roleColumns(table);
    const byUnit =
      reading.view?.kind === "titled"
        ? rowsOfTitled(frame, grid, roles, all, sender)
        : (rowsByUnit(frame, grid, roles, all, sender) ?? rowsUnderUnits(frame, all));
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
        { from: titles.from, to: reading.view ? reading.rows.to : Math.max(titles.to, table.first) },
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
  if (meaningOf([headingOf(table, "name")]).weight >= SURE) return false;
  const data = rows.filter(({ row }) => row.kind === "data");
  return data.length >= FEW_ROWS && data.every(({ indicator, match }) => !indicator && match.suggestions.length === 0);
}

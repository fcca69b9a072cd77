/** Where the verdict columns of a sheet go, and which figure each of its rows is judged by. */
import { cellName } from "../grid/address";
import { cellAt, cellText, type Cell, type SheetSnapshot } from "../grid/snapshot";
import type { FoundTable } from "../table/table";
import type { AttainmentPlace, AttainmentRow } from "./attainment-plan";
import { consolidatedHeading } from "./consolidated-columns";
import { onBasis } from "../check/basis";
import type { PlanStep } from "../plan/plan";
import { HEADING, LEFT } from "./styles";
import { headingColumns } from "../schema/sheet-columns";
import type { Basis, Indicator, Schema } from "../schema/types";
import { foldKey } from "../text/fold";
import { parseActual } from "../actual/actual";
import type { ActualReading } from "../actual/actual-reading";
import type { SubmittedRow, SubmittedSheet } from "../submission/submission";

type JudgedRow = Omit<AttainmentRow, "counted">;

export interface PreparedPlace extends Omit<AttainmentPlace, "legend"> {
  /** Steps that make the place: the column where figures are typed. */
  readonly before: readonly PlanStep[];
}

/**
 * Beside the tables of a sheet, in one block that begins at the first heading; null where no table has figures down its rows
 * under a heading. Of tables side by side, and of units across the columns, the first is judged: a row has one verdict.
 */
export function placeInSubmission(
  read: readonly SubmittedSheet[],
  sheet: SheetSnapshot,
  basis: Basis,
): PreparedPlace | null {
  const parts = read.map((part) => onBasis(part, basis));
  const rows = new Map<number, AttainmentRow>();
  const tables: FoundTable[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const own = judgedRows(part, sheet);
    if (!part.table || own.length === 0 || own.some(({ row }) => rows.has(row))) continue;
    tables.push(part.table);
    for (const row of own) {
      rows.set(row.row, { ...row, counted: !seen.has(row.indicator.code) });
      seen.add(row.indicator.code);
    }
  }
  if (rows.size === 0) return null;
  const heading = Math.min(...tables.map((table) => table.headingRows[0] ?? table.first - 1));
  const last = Math.max(...tables.map((table) => table.last));
  const left = besideTables(sheet, heading, last, widthOf(sheet, heading, last));
  return { sheet: sheet.name, heading, left, last, rows: [...rows.values()], before: [] };
}

/**
 * The column, or the one after it: a table that ends right before it would take the verdicts in, and give a whole column the
 * formula of its last row.
 */
function besideTables({ tables = [] }: SheetSnapshot, heading: number, last: number, column: number): number {
  const touches = tables.some(({ top, bottom, right }) => top <= last && bottom >= heading && right >= column - 1);
  return touches ? column + 1 : column;
}

function judgedRows({ table, roles, rows, view }: SubmittedSheet, sheet: SheetSnapshot): JudgedRow[] {
  const column = roles.actual;
  if (!table || column === undefined || view || table.first === 0) return [];
  return rows.flatMap((row): JudgedRow[] => {
    if (!row.indicator || !row.actual || row.row.row > table.last) return [];
    const value = cellAt(sheet, row.row.row, column)?.value ?? null;
    const { cell, reading } = row.actual;
    return [{ row: row.row.row, indicator: asJudgedHere(row), source: { cell, value, reading } }];
  });
}

/** A unit's part of a sum is judged by its own plan; one of the units that are counted is a milestone. */
function asJudgedHere({ indicator, plan }: SubmittedRow): Indicator {
  if (!indicator) throw new Error("a row without an indicator is not judged");
  if (indicator.reporters.length < 2) return indicator;
  if (indicator.rollUp === "countYes") return { ...indicator, method: "milestone" };
  if (indicator.rollUp !== "sum") return indicator;
  return { ...indicator, target: { ...indicator.target, parts: plan.length === 1 ? plan : [] } };
}

/** Beside the schema's own table, after a column in which a small office types its figures. */
export function placeInSchema(schema: Schema, sheet: SheetSnapshot): PreparedPlace | null {
  const { row: heading } = headingColumns(sheet);
  const last = Math.max(...schema.indicators.map(({ row }) => row));
  if (heading < 0 || last <= heading) return null;
  const typed = findTyped(sheet, heading);
  // One column stays free: Excel would take a neighbouring column into its table.
  const input = typed ?? widthOf(sheet, heading, last) + 1;
  const rows = schema.indicators.map((indicator): AttainmentRow => {
    const cell = cellAt(sheet, indicator.row, input);
    return {
      row: indicator.row,
      indicator,
      source: {
        cell: cellName(indicator.row, input),
        value: cell?.value ?? null,
        reading: readTyped(indicator, cell),
      },
      counted: true,
    };
  });
  return {
    sheet: sheet.name,
    heading,
    left: input + 1,
    last,
    rows,
    before: typed === null ? inputColumn(sheet.name, heading, last, input) : [],
  };
}

/** What a person typed into the column, in the schema's unit. */
function readTyped(indicator: Indicator, cell: Cell | null): ActualReading {
  const [part, more] = indicator.target.parts;
  return parseActual(cell, {
    indicator,
    sheetUnit: indicator.unit,
    plan: part && !more ? part.value : null,
    prior: null,
    columnNumbers: [],
    date1904: false,
  });
}

function findTyped(sheet: SheetSnapshot, heading: number): number | null {
  const key = foldKey(consolidatedHeading("actual"));
  const at = (sheet.rows[heading] ?? []).findIndex((cell) => foldKey(cellText(cell)) === key);
  return at < 0 ? null : at;
}

function inputColumn(sheet: string, heading: number, last: number, column: number): PlanStep[] {
  const range = { top: heading, left: column, bottom: last, right: column };
  return [
    { kind: "expect-blank", sheet, range },
    { kind: "style", sheet, range, style: { ...LEFT, fill: "#FFF9E5" } },
    { kind: "write", sheet, top: heading, left: column, cells: [[consolidatedHeading("actual")]] },
    { kind: "style", sheet, range: { ...range, bottom: heading }, style: HEADING },
    { kind: "column-width", sheet, column, width: 14 },
  ];
}

/** Columns that carry something in the rows of the table. */
function widthOf(sheet: SheetSnapshot, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row += 1) width = Math.max(width, (sheet.rows[row] ?? []).length);
  return width;
}

/**
 * What a rule sees and how it reports. A rule is a pure function of one submitted sheet; its file is named for the
 * code it reports. Rules say what they do where a cell they need is blank: they skip.
 */
import type { ColumnRole } from "../table/column-role";
import { cellName } from "../grid/address";
import { cellAt, type Cell } from "../grid/snapshot";
import type { Indicator, Schema } from "../schema/types";
import { convertFactor } from "../text/unit";
import type { FoundTable } from "../table/table";
import type { ReadingFrame } from "../submission/read-sheet";
import { placeOf, type SubmittedRow, type SubmittedSheet } from "../submission/submission";
import type { Finding, FindingCode, FindingPlace } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";

export interface RuleContext {
  readonly frame: ReadingFrame;
  readonly schema: Schema;
}

export type SheetRule = (sheet: SubmittedSheet, context: RuleContext) => readonly Finding[];

/** A sheet with a table of indicators. */
export interface IndicatorSheet extends SubmittedSheet {
  readonly table: FoundTable;
}

/** A rule that has something to say of such sheets only. */
export type IndicatorRule = (sheet: IndicatorSheet, context: RuleContext) => readonly Finding[];

/** Whether it is one. */
export function hasIndicators(sheet: SubmittedSheet): sheet is IndicatorSheet {
  return sheet.role === "indicators" && sheet.table !== null;
}

type Rest = Partial<Pick<Finding, "found" | "expected" | "params" | "severity">>;

/** A finding about a whole sheet, or about the rows or columns named. */
export function onSheet(
  code: FindingCode,
  sheet: SubmittedSheet,
  rest: Rest & { readonly cell?: string; readonly heading?: string } = {},
): Finding {
  const { cell, heading, ...facts } = rest;
  return { code, severity: SEVERITIES[code], at: placeIn(sheet, { cell, heading }), ...facts };
}

interface Where {
  readonly cell: string | undefined;
  readonly heading: string | undefined;
  readonly indicator?: string | undefined;
}

/** Written out, what is known only: there may be a finding for every row of ten thousand. */
function placeIn(sheet: SubmittedSheet, { cell, heading, indicator }: Where): FindingPlace {
  const at: { -readonly [K in keyof FindingPlace]: FindingPlace[K] } = { file: sheet.file, sheet: sheet.name };
  if (cell !== undefined) at.cell = placeOf(sheet, cell);
  if (heading !== undefined) at.heading = heading;
  if (sheet.unit !== null) at.unit = sheet.unit;
  if (indicator !== undefined) at.indicator = indicator;
  return at;
}

/** A finding at the cell of a row in the column of a role, or at the row's first cell where it has no such column. */
export function onRow(
  code: FindingCode,
  sheet: SubmittedSheet,
  row: SubmittedRow,
  role: ColumnRole,
  rest: Rest = {},
): Finding {
  const figure = role === "actual" ? row.actual : role === "estimate" ? row.estimate : null;
  const column = sheet.roles[role] ?? figure?.column ?? row.row.firstColumn;
  const at = figure?.at;
  return onCell(code, sheet, at === undefined ? row : { ...row, row: { ...row.row, row: at } }, column, rest);
}

/** A finding at the cell of a row's figure, which is its count for a share and its first part for several. */
export function onFigure(code: FindingCode, sheet: SubmittedSheet, row: SubmittedRow, rest: Rest = {}): Finding {
  const finding = onRow(code, sheet, row, "actual", rest);
  return row.actual ? { ...finding, at: { ...finding.at, cell: row.actual.cell } } : finding;
}

/** A finding at a cell of a row, given by its zero-based column. */
export function onCell(
  code: FindingCode,
  sheet: SubmittedSheet,
  row: SubmittedRow,
  column: number,
  rest: Rest = {},
): Finding {
  const heading = sheet.table?.columns.find((each) => each.column === column)?.heading;
  const at = placeIn(sheet, { cell: cellName(row.row.row, column), heading, indicator: row.indicator?.code });
  return { code, severity: SEVERITIES[code], at, ...rest };
}

/** A row of the sheet that belongs to an indicator. */
export interface MatchedRow extends SubmittedRow {
  readonly indicator: Indicator;
}

const known = new WeakMap<readonly SubmittedRow[], readonly MatchedRow[]>();

/** The data rows of a sheet that belong to an indicator, which most rules ask for. */
export function matchedRows({ rows }: Pick<SubmittedSheet, "rows">): readonly MatchedRow[] {
  let matched = known.get(rows);
  if (!matched) {
    matched = rows.filter(isMatched);
    known.set(rows, matched);
  }
  return matched;
}

/** Whether the row belongs to an indicator. */
export function isMatched(row: SubmittedRow): row is MatchedRow {
  return row.indicator !== null;
}

/** The figure as it stands in its cell; "" where the sheet has no such column. */
export function textOf({ actual }: Pick<SubmittedRow, "actual">): string {
  return actual?.text ?? "";
}

/** The first row of each indicator by its code. */
export function firstRows(rows: readonly MatchedRow[]): ReadonlyMap<string, MatchedRow> {
  const first = new Map<string, MatchedRow>();
  for (const row of rows) if (!first.has(row.indicator.code)) first.set(row.indicator.code, row);
  return first;
}

/** The row's cell in the column of a role, or null. */
export function roleCell(sheet: SubmittedSheet, row: SubmittedRow, role: ColumnRole): Cell | null {
  const column = sheet.roles[role];
  return column === undefined ? null : cellAt(sheet.grid.sheet, row.row.row, column);
}

/** The prior period's figure in the schema's unit; null where the row has none, or zero, which one can expect nothing of. */
export function priorOf(sheet: SubmittedSheet, row: MatchedRow): number | null {
  const value = roleCell(sheet, row, "prior")?.value;
  const factor = factorOf(row);
  return typeof value !== "number" || value === 0 || factor === null ? null : value * factor;
}

/** What a number in the row's unit is multiplied with to stand in the schema's; null where it is of another kind. */
export function factorOf({ unit, indicator }: Pick<MatchedRow, "unit" | "indicator">): number | null {
  return unit === "" ? 1 : convertFactor(unit, indicator.unit);
}

/** The row's only plan in the schema's unit: in the one written beside it, "220.000.000đ", or the row's; null where it has none. */
export function planOf(row: Pick<MatchedRow, "plan" | "unit" | "indicator">): number | null {
  const [own, more] = row.plan;
  if (!own || more) return null;
  const factor = (own.unit === "" ? null : convertFactor(own.unit, row.indicator.unit)) ?? factorOf(row);
  return factor === null ? null : own.value * factor;
}

/** The row's figure as a number in the schema's unit, or null. */
export function figureOf(row: SubmittedRow): number | null {
  return row.actual?.reading.state === "reported" ? row.actual.reading.value : null;
}

/** What the leader asks: how many are met, which lag, whose are they. Read from what the formulas show now. */
import { cellName } from "../domain/grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { SHEET_NAMES } from "../domain/judge/words";
import { failure, success, type Outcome } from "../domain/outcome";
import type { Counts, Pace } from "../domain/judge/judgement";
import { outlookOf, type Outlook } from "../domain/judge/outlook";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { findOwn, possibleNames } from "../domain/sheets/own-sheets";
import { readOpenQuestions } from "../domain/sheets/open-questions";
import { HIGHLIGHT_TAG } from "../domain/sheets/highlight-plan";
import { HISTORY_SHEET } from "../domain/sheets/history-sheet";
import {
  countVerdicts,
  isLagging,
  readVerdicts,
  type VerdictRow,
  type VerdictTable,
} from "../domain/sheets/read-verdicts";
import type { Basis, Indicator, Schema } from "../domain/schema/types";
import { listedSheets, type ListedSheet } from "../domain/sheets/sheet-order";
import { EXPLANATION_SHEET, missingReasonsOn } from "../domain/sheets/read-explanations";
import { SHEETS } from "../domain/schema/words";
import { judgedDay } from "../domain/schema/read-settings";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import { overviewHistory, type OverviewHistory } from "./overview-history";
import type { WorkbookPort } from "./ports";

export interface LaggingRow {
  readonly indicator: Indicator;
  readonly sheet: string;
  readonly cell: string;
  readonly actual: number | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly deviation: number | null;
  readonly pace: Pace;
  readonly ownerName: string;
  /** Nobody states why on "Giải trình"; false also where there is no such sheet. */
  readonly unexplained: boolean;
  /** What is still needed, by the figure that was judged; null where there is nothing to say. */
  readonly outlook: Outlook | null;
}

export interface Overview {
  readonly title: string;
  /** Serial day by which the sheet judges; null where none is written. */
  readonly asOf: number | null;
  readonly basis: Basis;
  readonly counts: Counts;
  readonly addsUp: boolean;
  /** Furthest behind first. */
  readonly lagging: readonly LaggingRow[];
  readonly noData: readonly { readonly indicator: Indicator; readonly cell: string; readonly ownerName: string }[];
  readonly sheet: string;
  readonly highlighted: boolean;
  /** What the schema left open, and the first cell of it. */
  readonly open: OpenQuestions;
  /** Earlier periods; null where the workbook has no history. */
  readonly history: OverviewHistory | null;
  /** The sheets of the workbook that are ours, in their order. */
  readonly sheets: readonly ListedSheet[];
}

export interface OpenQuestions {
  readonly count: number;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

/**
 * What the verdict columns of the sheet in front say, else those of the consolidated sheet, else of any other; problem
 * "no-attainment" where no sheet has them. The first two take one round trip, the last two more.
 */
export async function readOverview(workbook: WorkbookPort): Promise<Outcome<Overview>> {
  const names = possibleNames([...SCHEMA_SHEETS, CONSOLIDATED_SHEET, HISTORY_SHEET, EXPLANATION_SHEET]);
  const reading = await workbook.readValues({ active: true, names });
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const judged = await findVerdicts(workbook, reading.value);
  const open = openQuestions(reading.value);
  if (!judged.ok) {
    const { problem } = judged;
    // Where nothing is consolidated yet is just when the schema has questions.
    return problem.code === "no-attainment" ? { ...judged, problem: { ...problem, params: { ...open } } } : judged;
  }
  const { sheet, table } = judged.value;
  const { schema } = loaded.value;
  const asOf = judgedDay(findSheet(reading.value, SHEETS.settings)) ?? schema.settings.asOf;
  const { counts, addsUp } = countVerdicts(table);
  const explained = findOwn(reading.value, EXPLANATION_SHEET);
  const unexplained = new Set((explained ? missingReasonsOn(explained, schema) : []).map(({ at }) => at.indicator));
  const counted = named(schema, table).filter(({ row }) => row.counted);
  return success({
    title: schema.settings.title,
    asOf,
    basis: schema.settings.basis,
    counts,
    addsUp,
    lagging: counted
      .filter(({ row }) => isLagging(row))
      .map(({ row, indicator }) => ({
        ...toLagging(schema, asOf, table, row, indicator),
        unexplained: unexplained.has(indicator.code),
      }))
      .sort((a, b) => (a.deviation ?? 0) - (b.deviation ?? 0)),
    noData: counted
      .filter(({ row }) => row.result === "noData")
      .map(({ row, indicator }) => ({
        indicator,
        cell: nameCell(table, row),
        ownerName: ownerName(schema, indicator),
      })),
    sheet: table.sheet,
    open,
    history: overviewHistory(reading.value, schema),
    sheets: listedSheets(reading.value.sheetNames ?? []),
    highlighted: sheet.marks?.some(({ tag }) => tag === HIGHLIGHT_TAG) ?? false,
  });
}

function openQuestions(read: WorkbookSnapshot): OpenQuestions {
  const main = findSheet(read, SHEETS.indicators);
  const [first, ...rest] = main ? readOpenQuestions(main) : [];
  if (!main || !first) return { count: 0, sheet: SHEETS.indicators, cell: "A1" };
  return { count: 1 + rest.length, sheet: main.name, cell: cellName(first.row, first.column) };
}

interface Verdicts {
  readonly sheet: SheetSnapshot;
  readonly table: VerdictTable;
}

async function findVerdicts(workbook: WorkbookPort, read: WorkbookSnapshot): Promise<Outcome<Verdicts>> {
  const front = read.sheets.find(({ name }) => name === read.active) ?? null;
  const consolidated = findOwn(read, CONSOLIDATED_SHEET) ?? findSheet(read, CONSOLIDATED_SHEET);
  for (const sheet of [front, consolidated]) {
    const table = sheet && readVerdicts(sheet);
    if (table) return success({ sheet, table });
  }
  const named = await workbook.readNamedTables({ names: read.sheetNames ?? [] }, SHEET_NAMES);
  if (!named.ok) return named;
  const [first] = named.value.tables;
  if (!first) return failure("no-attainment");
  const other = await workbook.readValues({ names: [first.sheet] });
  if (!other.ok) return other;
  const [sheet] = other.value.sheets;
  const table = sheet && readVerdicts(sheet);
  return table ? success({ sheet, table }) : failure("no-attainment");
}

function named(schema: Schema, { rows }: VerdictTable): { row: VerdictRow; indicator: Indicator }[] {
  const byCode = new Map(schema.indicators.map((indicator) => [indicator.code, indicator]));
  return rows.flatMap((row) => {
    const indicator = byCode.get(row.code);
    return indicator ? [{ row, indicator }] : [];
  });
}

function toLagging(
  schema: Schema,
  asOf: number | null,
  table: VerdictTable,
  row: VerdictRow,
  indicator: Indicator,
): Omit<LaggingRow, "unexplained"> {
  const { actual, attainment, gap, deviation, pace, judged } = row;
  return {
    outlook: judged === null || asOf === null ? null : outlookOf(indicator, judged, { ...schema.settings, asOf }),
    indicator,
    sheet: table.sheet,
    cell: nameCell(table, row),
    actual,
    attainment,
    gap,
    deviation,
    pace: pace ?? "behind",
    ownerName: ownerName(schema, indicator),
  };
}

function nameCell({ columns }: VerdictTable, { row }: VerdictRow): string {
  return cellName(row, columns.name ?? 0);
}

function ownerName({ units }: Schema, { owner }: Indicator): string {
  return units.find(({ code }) => code === owner)?.name ?? owner;
}

/**
 * Tables grow when something is written right below or beside them (office-js issue 2093). How large they were is remembered
 * with what is written, and given back with it. No round trip of its own.
 */
import type { TableSizeStep } from "../domain/plan/before";
import type { PlanStep, TableSize } from "../domain/plan/plan";
import type { KnownSheets } from "./known-sheets";

const SIZE = ["name", "showHeaders", "showTotals", "rows/count", "columns/count"];

/** Queues the sizes of the tables on the sheets that are written to. */
export function queueTableSizes(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
): () => TableSizeStep[] {
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const written = new Set(
    steps.flatMap((step) => (step.kind === "write" && !added.has(step.sheet) ? [step.sheet] : [])),
  );
  const queued = [...written].map((sheet) => {
    const tables = sheets.at(context, sheet).tables.load(SIZE.map((each) => `items/${each}`).join());
    return { sheet, tables };
  });
  return () =>
    queued.flatMap(({ sheet, tables }) =>
      tables.items.map((table) => ({ kind: "table-size", sheet, table: table.name, ...sizeOf(table) })),
    );
}

/** Queues how large the tables are by now; what stays of the steps once that has come back. */
export function queueGrown(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
): () => Map<PlanStep, TableSize> {
  const queued = steps.flatMap((step) => {
    if (step.kind !== "table-size") return [];
    const sheet = sheets.find(context, step.sheet).load("name");
    return [{ step, sheet, table: sheet.tables.getItemOrNullObject(step.table).load(SIZE.join()) }];
  });
  return () =>
    new Map(
      queued.flatMap(({ step, sheet, table }) => {
        if (sheet.isNullObject || table.isNullObject) return [];
        const now = sizeOf(table);
        if (isSame(now, step) || (step.from && !isSame(now, step.from))) return [];
        return [[step, now] as const];
      }),
    );
}

/** Queues the size; done twice it is the same. */
export function queueTableSize(sheet: Excel.Worksheet, { table: name, height, width }: TableSizeStep): void {
  const table = sheet.tables.getItem(name);
  table.resize(table.getRange().getAbsoluteResizedRange(height, width));
}

function sizeOf({ rows, columns, showHeaders, showTotals }: Excel.Table): TableSize {
  return { height: rows.count + Number(showHeaders) + Number(showTotals), width: columns.count };
}

function isSame(one: TableSize, other: TableSize): boolean {
  return one.height === other.height && one.width === other.width;
}

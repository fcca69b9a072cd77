/**
 * Remembers what a plan is about to change, for its inverse. Only what stands on sheets that are there already: what a plan
 * adds is taken away as a whole. Queued in one request.
 */
import type { RangeAddress } from "../domain/grid/address";
import type { StepBefore } from "../domain/plan/invert";
import type { CellStyle, PlanStep } from "../domain/plan/plan";
import { fromExcel } from "./literal";
import { parseNameFormula } from "./name-formula";
import { charactersOf, rangeAt } from "./range-at";
import { fromProperties, STYLE_QUERY } from "./range-style";
import { queueRules } from "./rules";

/** Gives what was there once the queued request has come back. */
type Remembered = () => StepBefore;
const NOTHING: Remembered = () => ({});

/** Queues the reading of what each step will change. */
export function queueCapture(context: Excel.RequestContext, steps: readonly PlanStep[]): Remembered[] {
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  return steps.map((step) => {
    if (step.kind === "name" || step.kind === "delete-name") return queueName(context, step);
    if (step.kind === "activate") return queueActive(context);
    return added.has(step.sheet) ? NOTHING : queueStep(context, step);
  });
}

function queueStep(context: Excel.RequestContext, step: PlanStep): Remembered {
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  switch (step.kind) {
    case "write": {
      const right = step.left + Math.max(...step.cells.map((row) => row.length)) - 1;
      return queueCells(sheet, { top: step.top, left: step.left, bottom: step.top + step.cells.length - 1, right });
    }
    case "clear":
    case "style":
      return queueCells(sheet, step.range);
    case "column-width": {
      const column = rangeAt(sheet, { top: 0, left: step.column, bottom: 0, right: step.column });
      const format = column.format.load("columnWidth,useStandardWidth");
      return () => ({ width: format.useStandardWidth ? "standard" : charactersOf(format.columnWidth) });
    }
    case "freeze": {
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
      return () => ({ frozen: frozenOf(frozen) });
    }
    case "remove-conditional-formats":
      return queueRules(sheet, step);
    default:
      return NOTHING;
  }
}

function queueCells(sheet: Excel.Worksheet, address: RangeAddress): Remembered {
  const range = rangeAt(sheet, address).load("values,formulas,numberFormat");
  const properties = range.getCellProperties(STYLE_QUERY);
  const normal = queueNormal(sheet);
  return () => ({
    cells: range.values.map((row, r) => row.map((value, c) => fromExcel(value, range.formulas[r]?.[c]))),
    styles: properties.value.map((row, r) =>
      row.map((cell, c) => differences(fromProperties(cell, range.numberFormat[r]?.[c]), normal())),
    ),
  });
}

/** The style of a cell nobody has touched: the sheet's last. */
function queueNormal(sheet: Excel.Worksheet): () => CellStyle {
  const last = { top: ALL_ROWS - 1, left: ALL_COLUMNS - 1, bottom: ALL_ROWS - 1, right: ALL_COLUMNS - 1 };
  const answer = rangeAt(sheet, last).getCellProperties(STYLE_QUERY);
  return () => styleOf(answer);
}

function styleOf({ value }: OfficeExtension.ClientResult<Excel.CellProperties[][]>): CellStyle {
  return fromProperties(value[0]?.[0] ?? {}, "General");
}

/** What is set on a cell beyond the style "Normal". */
function differences(style: CellStyle, normal: CellStyle): CellStyle {
  const entries = Object.entries(style) as [keyof CellStyle, unknown][];
  return Object.fromEntries(entries.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(normal[key])));
}

/** Whole rows are frozen where the location spans every column, and the other way round. */
function frozenOf(location: Excel.Range): { rows: number; columns: number } {
  if (location.isNullObject) return { rows: 0, columns: 0 };
  const rows = location.rowCount >= ALL_ROWS ? 0 : location.rowCount;
  return { rows, columns: location.columnCount >= ALL_COLUMNS ? 0 : location.columnCount };
}

const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

function queueName(
  context: Excel.RequestContext,
  { name }: Extract<PlanStep, { kind: "name" | "delete-name" }>,
): Remembered {
  const item = context.workbook.names.getItemOrNullObject(name).load("formula");
  return () => ({
    nameTaken: !item.isNullObject,
    name: item.isNullObject ? null : parseNameFormula(String(item.formula)),
  });
}

function queueActive(context: Excel.RequestContext): Remembered {
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  return () => ({ active: active.name });
}

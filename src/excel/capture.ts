/**
 * Remembers what a plan is about to change, for its inverse. Only what stands on sheets that are there already: what a plan
 * adds is taken away as a whole. Queued in one request.
 */
import { areaOfRows, type RangeAddress } from "../domain/grid/address";
import type { PlainSheet, StepBefore } from "../domain/plan/invert";
import type { CellStyle, PlanStep } from "../domain/plan/plan";
import { fromExcel } from "./literal";
import type { KnownSheets } from "./known-sheets";
import { isNameStep, scopeOf } from "./names";
import { charactersOf, rangeAt } from "./range-at";
import { fromProperties, queueUniform, STYLE_QUERY } from "./range-style";
import { queueRules, queueStanding } from "./rules";
import { parseAreas } from "./to-snapshot";

/** Gives what was there once the queued request has come back. */
type Remembered = () => StepBefore;
const NOTHING: Remembered = () => ({});

/** Queues the reading of what each step will change. */
export function queueCapture(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
  plain: ReadonlyMap<string, PlainSheet> = new Map(),
): Remembered[] {
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const areas = new RememberedAreas();
  return steps.map((step) => {
    if (step.kind === "activate") return queueActive(context);
    if (isNameStep(step))
      return added.has(step.sheet) && step.scope === "sheet" ? NOTHING : queueName(context, step, sheets);
    if (added.has(step.sheet)) return NOTHING;
    const sheet = step.kind === "empty-sheet" || step.kind === "delete-sheet" ? plain.get(step.sheet) : undefined;
    if (sheet) {
      areas.add(step.sheet, WHOLE_SHEET);
      return () => ({ sheet });
    }
    const area = areaOf(step);
    if (area && !areas.add(step.sheet, area)) return NOTHING;
    return queueStep(sheets.at(context, step.sheet), step, area);
  });
}

/** Areas read already: what lies inside one needs no second reading, since the first inverse brings all of it back. */
class RememberedAreas {
  readonly #areas: { readonly sheet: string; readonly area: RangeAddress }[] = [];

  /** False where the area lies within one that was added before. */
  add(sheet: string, area: RangeAddress): boolean {
    if (this.#areas.some((each) => each.sheet === sheet && contains(each.area, area))) return false;
    this.#areas.push({ sheet, area });
    return true;
  }
}

function contains(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** A blank area larger than this is remembered by its columns' styles instead of by its cells. */
const LARGE_AREA = 3_000;

/** Cells that a step writes or styles; a large blank area that it counts on. */
function areaOf(step: PlanStep): RangeAddress | null {
  switch (step.kind) {
    case "write":
      return areaOfRows(step, step.cells);
    case "cell-styles":
      return areaOfRows(step, step.styles);
    case "number-formats":
      return areaOfRows(step, step.formats);
    case "clear":
    case "style":
    case "reset-style":
      return step.range;
    case "expect-blank":
      return sizeOf(step.range) > LARGE_AREA ? step.range : null;
    default:
      return null;
  }
}

function sizeOf({ top, left, bottom, right }: RangeAddress): number {
  return (bottom - top + 1) * (right - left + 1);
}

function queueStep(sheet: Excel.Worksheet, step: PlanStep, area: RangeAddress | null): Remembered {
  if (area) return step.kind === "expect-blank" ? queueColumns(sheet, area) : queueCells(sheet, area, step);
  switch (step.kind) {
    case "column-width": {
      const column = rangeAt(sheet, { top: 0, left: step.column, bottom: 0, right: step.column });
      const format = column.format.load("columnWidth,useStandardWidth");
      return () => ({ width: format.useStandardWidth ? "standard" : charactersOf(format.columnWidth) });
    }
    case "hide-columns": {
      const columns = rangeAt(sheet, { top: 0, left: step.left, bottom: 0, right: step.right });
      const lines = columns.getColumnProperties({ columnHidden: true });
      return () => ({ columnsHidden: lines.value.map(({ columnHidden }) => columnHidden === true) });
    }
    case "hide-rows": {
      const rows = rangeAt(sheet, { top: step.top, left: 0, bottom: step.bottom, right: 0 });
      const lines = rows.getRowProperties({ rowHidden: true });
      return () => ({ rowsHidden: lines.value.map(({ rowHidden }) => rowHidden === true) });
    }
    case "freeze": {
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
      return () => ({ frozen: frozenOf(frozen) });
    }
    case "conditional-format": {
      const standing = queueStanding(sheet);
      return () => ({ ruleIds: standing().map(({ id }) => id) });
    }
    case "remove-conditional-formats":
      return queueRules(sheet, step);
    default:
      return NOTHING;
  }
}

function queueCells(sheet: Excel.Worksheet, address: RangeAddress, { kind }: PlanStep): Remembered {
  const range = rangeAt(sheet, address).load("values,formulas,numberFormat");
  const merged = kind === "clear" ? range.getMergedAreasOrNullObject().load("address") : null;
  const properties = range.getCellProperties(STYLE_QUERY);
  const normal = queueNormal(sheet);
  return () => ({
    cells: range.values.map((row, r) => row.map((value, c) => fromExcel(value, range.formulas[r]?.[c]))),
    styles: properties.value.map((row, r) =>
      row.map((cell, c) => differences(fromProperties(cell, range.numberFormat[r]?.[c]), normal())),
    ),
    ...(merged && !merged.isNullObject ? { merges: parseAreas(merged.address) } : {}),
  });
}

/** The styles of a blank area, column by column: such an area is nearly always plain, or formatted by columns. */
function queueColumns(sheet: Excel.Worksheet, { top, left, bottom, right }: RangeAddress): Remembered {
  const normal = queueNormal(sheet);
  const columns = Array.from({ length: right - left + 1 }, (_, index) =>
    queueUniform(rangeAt(sheet, { top, left: left + index, bottom, right: left + index })),
  );
  return () => ({ columns: columns.map((column) => differences(column(), normal())) });
}

/** The style of a cell nobody has touched: the sheet's last. */
export function queueNormal(sheet: Excel.Worksheet): () => CellStyle {
  const last = { top: ALL_ROWS - 1, left: ALL_COLUMNS - 1, bottom: ALL_ROWS - 1, right: ALL_COLUMNS - 1 };
  const answer = rangeAt(sheet, last).getCellProperties(STYLE_QUERY);
  return () => styleOf(answer);
}

function styleOf({ value }: OfficeExtension.ClientResult<Excel.CellProperties[][]>): CellStyle {
  return fromProperties(value[0]?.[0] ?? {}, "General");
}

/** What is set on a cell beyond the style "Normal". */
export function differences(style: CellStyle, normal: CellStyle): CellStyle {
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
/** What was remembered of an emptied sheet covers all that is written to it afterwards. */
const WHOLE_SHEET: RangeAddress = { top: 0, left: 0, bottom: ALL_ROWS - 1, right: ALL_COLUMNS - 1 };

function queueName(
  context: Excel.RequestContext,
  step: Parameters<typeof scopeOf>[1],
  sheets: KnownSheets,
): Remembered {
  const item = scopeOf(context, step, sheets).getItemOrNullObject(step.name).load("formula,visible");
  return () => ({ name: item.isNullObject ? null : { formula: String(item.formula), visible: item.visible } });
}

function queueActive(context: Excel.RequestContext): Remembered {
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  return () => ({ active: active.name });
}

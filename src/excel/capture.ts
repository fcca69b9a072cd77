/**
 * Remembers what a plan is about to change, for its inverse. Only what stands on sheets that are there already: what a plan
 * adds is taken away as a whole. Queued in one request.
 */
import { areaOfRows, type RangeAddress } from "../domain/grid/address";
import { covers } from "../domain/grid/areas";
import type { PlainSheet, StepBefore } from "../domain/plan/before";
import type { PlanCell } from "../domain/plan/cell";
import type { CellStyle } from "../domain/plan/look";
import type { PlanStep } from "../domain/plan/plan";
import { fromExcel } from "./literal";
import type { KnownSheets } from "./known-sheets";
import { isNameStep, scopeOf } from "./names";
import { charactersOf, frozenOf, rangeAt } from "./range-at";
import { differences, fromProperties, queueNormal, queueUniform, STYLE_QUERY } from "./range-style";
import { queueRules, queueStanding } from "./rules";
import { queueMerges } from "./merges";

/** Gives what was there once the queued request has come back. */
type Remembered = () => StepBefore;
const NOTHING: Remembered = () => ({});

/**
 * Queues the reading of what each step will change. What is more than one answer may carry is put into `later`: each of
 * them queues as much as one further request may ask for.
 */
export function queueCapture(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  sheets: KnownSheets,
  plain: ReadonlyMap<string, PlainSheet> = new Map(),
  later: (() => void)[] = [],
): Remembered[] {
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const areas = new RememberedAreas();
  const reader = new CellReader(later);
  let normal: (() => CellStyle) | null = null;
  return steps.map((step) => {
    if (step.kind === "activate") return queueActive(context);
    if (isNameStep(step))
      return added.has(step.sheet) && step.scope === "sheet" ? NOTHING : queueName(context, step, sheets);
    if (added.has(step.sheet)) return NOTHING;
    const whole = step.kind === "empty-sheet" || step.kind === "delete-sheet" ? plain.get(step.sheet) : undefined;
    if (whole) {
      areas.add(step.sheet, WHOLE_SHEET);
      return () => ({ sheet: whole });
    }
    const area = areaOf(step);
    if (area && !areas.add(step.sheet, area)) return NOTHING;
    const sheet = sheets.at(context, step.sheet);
    if (!area) return queueStep(sheet, step);
    normal ??= queueNormal(context);
    return step.kind === "expect-blank"
      ? queueColumns(sheet, area, normal)
      : reader.queue(sheet, area, step.kind === "clear", normal);
  });
}

/** Areas read already: what lies inside one needs no second reading, since the first inverse brings all of it back. */
class RememberedAreas {
  readonly #areas: { readonly sheet: string; readonly area: RangeAddress }[] = [];

  /** False where the area lies within one that was added before. */
  add(sheet: string, area: RangeAddress): boolean {
    if (this.#areas.some((each) => each.sheet === sheet && covers(each.area, area))) return false;
    this.#areas.push({ sheet, area });
    return true;
  }
}

/** Rows of which the height is remembered one by one; more of them are fitted again to what they held. */
const MOST_HEIGHTS = 300;

function queueHeights(sheet: Excel.Worksheet, top: number, rows: number): Remembered {
  const formats = Array.from({ length: rows }, (_, at) =>
    rangeAt(sheet, { top: top + at, left: 0, bottom: top + at, right: 0 }).format.load("rowHeight"),
  );
  sheet.load("standardHeight");
  return () => ({
    heights: formats.map(({ rowHeight }) => (rowHeight === sheet.standardHeight ? null : rowHeight)),
  });
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

function queueStep(sheet: Excel.Worksheet, step: PlanStep): Remembered {
  switch (step.kind) {
    case "column-width": {
      const column = rangeAt(sheet, { top: 0, left: step.column, bottom: 0, right: step.column });
      const format = column.format.load("columnWidth,useStandardWidth");
      return () => ({ width: format.useStandardWidth ? "standard" : charactersOf(format.columnWidth) });
    }
    case "row-heights":
      return queueHeights(sheet, step.top, step.heights.length);
    case "fit-rows": {
      const rows = step.bottom - step.top + 1;
      return step.again === true && rows <= MOST_HEIGHTS ? queueHeights(sheet, step.top, rows) : NOTHING;
    }
    case "chart": {
      const chart = sheet.charts.getItemOrNullObject(step.name).load("name,title/text");
      return () => (chart.isNullObject ? {} : { chart: chart.title.text });
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
      if (step.known) return NOTHING;
      const standing = queueStanding(sheet.getRange());
      return () => ({ ruleIds: standing().map(({ id }) => id) });
    }
    case "remove-conditional-formats":
      return queueRules(sheet, step);
    default:
      return NOTHING;
  }
}

/** About 500 bytes a cell with its style, of the 2 MB of an answer. */
const STYLED_CELLS = 4_000;

/** Reads cells with their styles; a large area by bands of rows, as many in a request as it may ask for. */
class CellReader {
  #room = STYLED_CELLS;

  constructor(readonly later: (() => void)[]) {}

  queue(sheet: Excel.Worksheet, area: RangeAddress, withMerges: boolean, normal: () => CellStyle): Remembered {
    const bands = bandsOf(area).map((band) => this.#queueBand(sheet, band));
    const merged = withMerges ? queueMerges(sheet, area) : null;
    return () => {
      const parts = bands.map((band) => band());
      const merges = merged?.() ?? [];
      return {
        cells: parts.flatMap(({ cells }) => cells),
        styles: parts.flatMap(({ styles }) => styles.map((row) => row.map((style) => differences(style, normal())))),
        ...(merges.length > 0 ? { merges } : {}),
      };
    };
  }

  #queueBand(sheet: Excel.Worksheet, band: RangeAddress): () => { cells: PlanCell[][]; styles: CellStyle[][] } {
    const ask = (): Band => {
      const range = rangeAt(sheet, band).load("values,formulas,numberFormat,valueTypes");
      return { range, properties: range.getCellProperties(STYLE_QUERY) };
    };
    let asked: Band | null = null;
    const size = sizeOf(band);
    if (this.#room >= size) {
      this.#room -= size;
      asked = ask();
    } else
      this.later.push(() => {
        asked = ask();
      });
    return () => {
      if (!asked) throw new Error("the rest of what was to be remembered was not asked for");
      const { range, properties } = asked;
      return {
        cells: range.values.map((row, r) =>
          row.map((value, c) => fromExcel(value, range.formulas[r]?.[c], range.valueTypes[r]?.[c])),
        ),
        styles: properties.value.map((row, r) =>
          row.map((cell, c) => fromProperties(cell, range.numberFormat[r]?.[c])),
        ),
      };
    };
  }
}

interface Band {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function bandsOf(area: RangeAddress): RangeAddress[] {
  const rows = Math.max(1, Math.floor(STYLED_CELLS / (area.right - area.left + 1)));
  const bands: RangeAddress[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return bands;
}

/** The styles of a blank area, column by column: such an area is nearly always plain, or formatted by columns. */
function queueColumns(
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: RangeAddress,
  normal: () => CellStyle,
): Remembered {
  const columns = Array.from({ length: right - left + 1 }, (_, index) =>
    queueUniform(rangeAt(sheet, { top, left: left + index, bottom, right: left + index })),
  );
  return () => ({ columns: columns.map((column) => differences(column(), normal())) });
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

/** Each kind of step in Excel's own calls. Nothing here waits for an answer. */
import { areaOfRows, rangeName, widthOf } from "../domain/grid/address";
import type { PlanStep } from "../domain/plan/plan";
import { queueAddSheet, type KnownSheets } from "./known-sheets";
import type { RequestStep } from "./pieces";
import { toExcel } from "./literal";
import { scopeOf } from "./names";
import { pointsOf, rangeAt } from "./range-at";
import { queueBase, queueStyle, toProperties } from "./range-style";
import { queueAddRule, queueRemoveRules } from "./rules";
import { queueChart } from "./chart";
import { queueTableSize } from "./table-size";
import type { CopyStep } from "./shorten-write";
import { queueAsRead } from "./validations";

type StepOf<K extends PlanStep["kind"]> = Extract<PlanStep, { kind: K }>;

/** Queues one step; formulas recalculate once all are through. */
export function queueStep(context: Excel.RequestContext, step: RequestStep, sheets: KnownSheets): void {
  switch (step.kind) {
    case "add-sheet":
      queueAddSheet(context, step);
      return;
    case "delete-sheet":
      sheets.at(context, step.sheet).delete();
      return;
    case "activate":
      sheets.at(context, step.sheet).activate();
      return;
    case "name":
      scopeOf(context, step, sheets).add(step.name, rangeAt(sheets.at(context, step.sheet), step.range));
      return;
    case "restore-name": {
      const item = scopeOf(context, step, sheets).add(step.name, step.formula);
      if (!step.visible) item.visible = false;
      return;
    }
    case "delete-name":
      scopeOf(context, step, sheets).getItem(step.name).delete();
      return;
    default:
      queueOnSheet(sheets.at(context, step.sheet), step);
  }
}

type SheetStep = Exclude<
  RequestStep,
  { kind: "add-sheet" | "delete-sheet" | "activate" | "name" | "delete-name" | "restore-name" }
>;

function queueOnSheet(sheet: Excel.Worksheet, step: SheetStep): void {
  switch (step.kind) {
    case "write":
      queueWrite(sheet, step);
      return;
    case "copy-rows":
      queueCopy(sheet, step);
      return;
    case "number-formats":
      queueFormats(sheet, step);
      return;
    case "empty-sheet":
      queueEmptying(sheet, step);
      return;
    case "expect-blank":
    case "expect-text":
      return;
    case "clear":
      queueClear(rangeAt(sheet, step.range));
      return;
    case "style":
      queueStyle(rangeAt(sheet, step.range), step.style);
      return;
    case "reset-style": {
      const range = rangeAt(sheet, step.range);
      queueBase(range, step.style);
      queueStyle(range, step.style);
      return;
    }
    case "cell-styles":
      queueCellStyles(sheet, step);
      return;
    case "merge":
      rangeAt(sheet, step.range).merge(false);
      return;
    case "unmerge":
      rangeAt(sheet, step.range).unmerge();
      return;
    case "row-heights":
      queueHeights(sheet, step);
      return;
    case "column-width":
      queueWidth(sheet, step);
      return;
    case "fit-rows":
      rangeAt(sheet, { top: step.top, left: 0, bottom: step.bottom, right: 0 }).getEntireRow().format.autofitRows();
      return;
    case "group-columns":
      queueGrouping(sheet, step);
      return;
    case "hide-columns":
      rangeAt(sheet, { top: 0, left: step.left, bottom: 0, right: step.right }).columnHidden = step.hidden;
      return;
    case "hide-rows":
      rangeAt(sheet, { top: step.top, left: 0, bottom: step.bottom, right: 0 }).rowHidden = step.hidden;
      return;
    case "freeze":
      queueFreeze(sheet, step);
      return;
    case "table": {
      const table = sheet.tables.add(rangeName(step.range), true);
      table.name = step.name;
      if (step.style !== undefined) table.style = step.style;
      return;
    }
    case "table-size":
      queueTableSize(sheet, step);
      return;
    case "conditional-format":
      queueAddRule(sheet, step);
      return;
    case "remove-conditional-formats":
      queueRemoveRules(sheet, step);
      return;
    case "validation":
      queueValidation(sheet, step);
      return;
    case "restore-validation":
      queueAsRead(rangeAt(sheet, step.range), step.validation);
      return;
    case "hide-sheet":
      sheet.visibility = step.visibility;
      return;
    case "page":
      queuePage(sheet, step);
      return;
    case "chart":
      queueChart(sheet, step);
      return;
    case "delete-chart":
      sheet.charts.getItemOrNullObject(step.name).delete();
      return;
    case "page-breaks":
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of step.rows) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
      return;
  }
}

function queueWidth(sheet: Excel.Worksheet, { column, width }: StepOf<"column-width">): void {
  const { format } = rangeAt(sheet, { top: 0, left: column, bottom: 0, right: column });
  if (width === "standard") format.useStandardWidth = true;
  else format.columnWidth = pointsOf(width);
}

function queueHeights(sheet: Excel.Worksheet, { top, heights }: StepOf<"row-heights">): void {
  const rows = (from: number, to: number): Excel.RangeFormat =>
    rangeAt(sheet, { top: top + from, left: 0, bottom: top + to, right: 0 }).getEntireRow().format;
  // One call for rows that are alike.
  for (let from = 0; from < heights.length;) {
    let to = from;
    while (to + 1 < heights.length && heights[to + 1] === heights[from]) to += 1;
    const height = heights[from] ?? null;
    if (height === null) rows(from, to).autofitRows();
    else rows(from, to).rowHeight = height;
    from = to + 1;
  }
}

function queueWrite(sheet: Excel.Worksheet, step: StepOf<"write">): void {
  const { cells } = step;
  const width = widthOf(cells);
  if (width === 0) return;
  const rows = cells.map((row) => [...row.map(toExcel), ...Array<null>(width - row.length).fill(null)]);
  rangeAt(sheet, areaOfRows(step, cells)).formulas = rows;
}

/** Formulas and texts without their formats; relative rows move, and a multiple of the rows copied is filled. */
function queueCopy(sheet: Excel.Worksheet, { left, right, from, period, top, count }: CopyStep): void {
  const source = rangeAt(sheet, { top: from, left, bottom: from + period - 1, right });
  const target = rangeAt(sheet, { top, left, bottom: top + count - 1, right });
  target.copyFrom(source, Excel.RangeCopyType.formulas);
}

function queueFormats(sheet: Excel.Worksheet, step: StepOf<"number-formats">): void {
  if (widthOf(step.formats) === 0) return;
  rangeAt(sheet, areaOfRows(step, step.formats)).numberFormat = step.formats.map((row) => [...row]);
}

/** Looks that a person gave the cells stay; so do formulas elsewhere that refer to them. */
function queueEmptying(sheet: Excel.Worksheet, { range }: StepOf<"empty-sheet">): void {
  if (!range) return;
  const area = rangeAt(sheet, range);
  area.clear(Excel.ClearApplyTo.contents);
  queueStyle(area, { numberFormat: "General" });
}

function queueCellStyles(sheet: Excel.Worksheet, step: StepOf<"cell-styles">): void {
  const { styles } = step;
  if (widthOf(styles) === 0) return;
  const range = rangeAt(sheet, areaOfRows(step, styles));
  queueBase(range, {});
  if (styles.some((row) => row.some(({ named }) => named !== undefined)))
    range.setCellProperties(styles.map((row) => row.map(({ named }) => (named === undefined ? {} : { style: named }))));
  range.setCellProperties(styles.map((row) => row.map(toProperties)));
  if (styles.some((row) => row.some(({ numberFormat }) => numberFormat !== undefined)))
    range.numberFormat = styles.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
}

/** Rules and validation of the cells stay: a person may have set them, and not all of them could be brought back. */
function queueClear(range: Excel.Range): void {
  range.unmerge();
  range.clear(Excel.ClearApplyTo.contents);
  queueBase(range, {});
}

function queueGrouping(sheet: Excel.Worksheet, { left, right }: StepOf<"group-columns">): void {
  const columns = rangeAt(sheet, { top: 0, left, bottom: 0, right }).getEntireColumn();
  columns.group(Excel.GroupOption.byColumns);
  columns.hideGroupDetails(Excel.GroupOption.byColumns);
}

function queueFreeze(sheet: Excel.Worksheet, { rows, columns }: StepOf<"freeze">): void {
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeAt(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function queueValidation(sheet: Excel.Worksheet, { range, rule, title, message }: StepOf<"validation">): void {
  const { dataValidation } = rangeAt(sheet, range);
  dataValidation.ignoreBlanks = true;
  switch (rule.kind) {
    case "list":
      dataValidation.rule = { list: { inCellDropDown: true, source: rule.source.join(",") } };
      break;
    case "decimal":
      dataValidation.rule = { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
      break;
    case "custom":
      dataValidation.rule = { custom: { formula: rule.formula } };
  }
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message };
}

function inCentimetres(margins: NonNullable<StepOf<"page">["margins"]>): Excel.PageLayoutMarginOptions {
  return Object.fromEntries(Object.entries(margins).map(([side, millimetres]) => [side, millimetres / 10]));
}

function queuePage(sheet: Excel.Worksheet, page: StepOf<"page">): void {
  const { landscape, fitWidth, titleRows, margins, numbered, fitHeight } = page;
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  if (fitWidth) pageLayout.zoom = { horizontalFitToPages: 1, ...(fitHeight === true ? { verticalFitToPages: 1 } : {}) };
  if (margins) pageLayout.setPrintMargins("Centimeters", inCentimetres(margins));
  if (numbered === true) {
    pageLayout.headersFooters.state = "FirstAndDefault";
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
  }
  if (titleRows) pageLayout.setPrintTitleRows(`$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`);
}

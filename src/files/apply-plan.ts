/**
 * Carries a plan out on the bytes of an .xlsx workbook. Formulas are computed before saving, so that the file shows its
 * figures also in programs that do not recalculate; Excel recalculates it on opening all the same.
 */
import { Workbook, type Cell, type CellValue, type Worksheet } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { columnName, quoteSheet, rangeName, type RangeAddress } from "../domain/grid/address";
import { isFormula, markerOf, type PlanCell, type PlanStep, type WorkbookPlan } from "../domain/plan/plan";
import { applyStyle, ruleStyle } from "./cell-style";
import { loadXlsx } from "./load-xlsx";

export interface FileOptions {
  /** False leaves the results of formulas to the program that opens the file. */
  readonly compute?: boolean;
}

/** The workbook with the plan carried out; `bytes` null starts an empty workbook. @throws where a sheet of the plan is missing. */
export async function applyPlanToFile(
  bytes: Uint8Array | null,
  plan: WorkbookPlan,
  { compute = true }: FileOptions = {},
): Promise<Uint8Array> {
  const workbook = bytes ? await loadXlsx(bytes) : new Workbook();
  for (const step of plan.steps) applyStep(workbook, step);
  if (compute) {
    installFormulaEngine();
    workbook.calculateFormulas();
  }
  workbook.calcProperties.fullCalcOnLoad = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function applyStep(workbook: Workbook, step: PlanStep): void {
  switch (step.kind) {
    case "add-sheet":
      workbook.addWorksheet(
        step.sheet,
        step.tabColor === undefined ? {} : { properties: { tabColor: { argb: argb(step.tabColor) } } },
      );
      return;
    case "delete-sheet":
      workbook.removeWorksheet(step.sheet);
      return;
    case "name":
    case "delete-name":
      applyName(workbook, step);
      return;
    case "activate":
      activate(workbook, step.sheet);
      return;
    default:
      applyToSheet(sheetOf(workbook, step.sheet), step);
  }
}

type SheetStep = Exclude<
  PlanStep,
  { readonly kind: "add-sheet" | "delete-sheet" | "name" | "delete-name" | "activate" }
>;

function applyToSheet(sheet: Worksheet, step: SheetStep): void {
  switch (step.kind) {
    case "write":
      step.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell !== null) sheet.getCell(step.top + r + 1, step.left + c + 1).value = toLibrary(cell);
        });
      });
      return;
    case "number-formats":
      step.formats.forEach((row, r) => {
        row.forEach((format, c) => {
          if (format !== "General") sheet.getCell(step.top + r + 1, step.left + c + 1).numFmt = format;
        });
      });
      return;
    case "empty-sheet":
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          cell.value = null;
          cell.numFmt = "General";
        });
      });
      return;
    case "expect-blank":
    case "expect-text":
      return;
    case "clear":
      eachCell(sheet, step.range, (cell) => {
        cell.value = null;
        cell.style = {};
      });
      return;
    case "style":
      eachCell(sheet, step.range, (cell) => {
        applyStyle(cell, step.style);
      });
      return;
    case "reset-style":
      eachCell(sheet, step.range, (cell) => {
        cell.style = {};
        applyStyle(cell, step.style);
      });
      return;
    case "cell-styles":
      step.styles.forEach((row, r) => {
        row.forEach((style, c) => {
          const cell = sheet.getCell(step.top + r + 1, step.left + c + 1);
          cell.style = {};
          applyStyle(cell, style);
        });
      });
      return;
    case "merge":
      sheet.mergeCells(rangeName(step.range));
      return;
    case "column-width":
      setWidth(sheet, step);
      return;
    case "fit-rows":
      fitRows(sheet, step);
      return;
    case "group-columns":
      for (let column = step.left; column <= step.right; column += 1) {
        sheet.getColumn(column + 1).outlineLevel = step.grouped ? 1 : 0;
        sheet.getColumn(column + 1).hidden = step.grouped && step.hidden;
      }
      return;
    case "hide-rows":
      for (let row = step.top; row <= step.bottom; row += 1) sheet.getRow(row + 1).hidden = step.hidden;
      return;
    case "freeze":
      sheet.views = [{ state: "frozen", xSplit: step.columns, ySplit: step.rows }];
      return;
    case "table":
      addTable(sheet, step);
      return;
    case "conditional-format":
      sheet.addConditionalFormatting({
        ref: rangeName(step.range),
        rules: [{ type: "expression", formulae: [step.rule.formula.slice(1)], style: ruleStyle(step.rule) }],
      });
      return;
    case "remove-conditional-formats":
      sheet.removeConditionalFormatting(({ rules }) =>
        rules.some((rule) => "formulae" in rule && String(rule.formulae[0]).includes(markerOf(step.tag))),
      );
      return;
    case "validation":
      addValidation(sheet, step);
      return;
    case "page":
      Object.assign(sheet.pageSetup, {
        orientation: step.landscape ? "landscape" : "portrait",
        paperSize: 9,
        ...(step.fitWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
        ...(step.titleRows
          ? { printTitlesRow: `${String(step.titleRows[0] + 1)}:${String(step.titleRows[1] + 1)}` }
          : {}),
      });
      return;
  }
}

/** Points that a wrapped row needs; the program that opens the file may fit it better. */
function fitRows(sheet: Worksheet, { top, bottom }: Extract<PlanStep, { kind: "fit-rows" }>): void {
  for (let number = top + 1; number <= bottom + 1; number += 1) {
    let points = 0;
    sheet.getRow(number).eachCell((cell) => {
      const column = sheet.getColumn(cell.col);
      if (column.hidden || !cell.alignment?.wrapText) return;
      const size = cell.font?.size ?? 11;
      const room = Math.max(1, ((column.width ?? STANDARD_WIDTH) - 1) * (11 / size) * (cell.font?.bold ? 0.92 : 1));
      points = Math.max(points, linesOf(cell.text, room) * size * 1.3 + 2);
    });
    if (points > 0) sheet.getRow(number).height = points;
  }
}

/** Lines of a text broken between words at a number of characters. */
function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > room) {
        count += 1;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
    }
    return lines + count;
  }, 0);
}

/** Characters of the standard font in a column nobody has sized. */
const STANDARD_WIDTH = 8.43;

function setWidth(sheet: Worksheet, { column, width }: Extract<PlanStep, { kind: "column-width" }>): void {
  sheet.getColumn(column + 1).width = width === "standard" ? STANDARD_WIDTH : width;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`sheet ${name} is not in the workbook`);
  return sheet;
}

function eachCell(sheet: Worksheet, { top, left, bottom, right }: RangeAddress, act: (cell: Cell) => void): void {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) act(sheet.getCell(row + 1, column + 1));
}

function toLibrary(cell: Exclude<PlanCell, null>): CellValue {
  if (isFormula(cell)) return { formula: cell.formula.slice(1) };
  return cell === "" ? null : cell;
}

function applyName(workbook: Workbook, step: Extract<PlanStep, { kind: "name" | "delete-name" }>): void {
  const { definedNames } = workbook;
  const index = workbook.worksheets.findIndex(({ name }) => name === step.sheet);
  const local = step.scope === "sheet" ? index : undefined;
  const others = definedNames.model.filter(
    ({ name, localSheetId }) => name.toUpperCase() !== step.name.toUpperCase() || localSheetId !== local,
  );
  const { top, left, bottom, right } = step.kind === "name" ? step.range : { top: 0, left: 0, bottom: 0, right: 0 };
  const dollars = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  const [from, to] = [dollars(top, left), dollars(bottom, right)];
  const range = `${quoteSheet(step.sheet)}!${from === to ? from : `${from}:${to}`}`;
  const named = { name: step.name, ranges: [range], ...(local === undefined ? {} : { localSheetId: local }) };
  definedNames.model = step.kind === "name" ? [...others, named] : others;
}

function activate(workbook: Workbook, name: string): void {
  const index = workbook.worksheets.findIndex((sheet) => sheet.name === name);
  // A file need not say how its window looked.
  const view = (workbook.views as typeof workbook.views | undefined)?.[0];
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, visibility: "visible", ...view, activeTab: index },
  ];
}

function addTable(sheet: Worksheet, { name, range, style }: Extract<PlanStep, { kind: "table" }>): void {
  const text = (column: number): string => sheet.getCell(range.top + 1, column + 1).text;
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => ({
    name: text(range.left + at),
    filterButton: true,
  }));
  const rows = Array.from({ length: range.bottom - range.top }, (_, r) =>
    columns.map((_column, c) => sheet.getCell(range.top + r + 2, range.left + c + 1).value),
  );
  sheet.addTable({
    name,
    ref: rangeName({ ...range, bottom: range.top, right: range.left }),
    headerRow: true,
    columns,
    rows,
    style: { theme: style ?? "TableStyleLight1", showRowStripes: true },
  });
}

function addValidation(
  sheet: Worksheet,
  { range, rule, title, message }: Extract<PlanStep, { kind: "validation" }>,
): void {
  const common = { allowBlank: true, showErrorMessage: true, errorTitle: title, error: message };
  eachCell(sheet, range, (cell) => {
    switch (rule.kind) {
      case "list":
        cell.dataValidation = { ...common, type: "list", formulae: [`"${rule.source.join(",")}"`] };
        return;
      case "decimal":
        cell.dataValidation = { ...common, type: "decimal", operator: "between", formulae: [rule.min, rule.max] };
        return;
      case "custom":
        cell.dataValidation = { ...common, type: "custom", formulae: [rule.formula.slice(1)] };
    }
  });
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

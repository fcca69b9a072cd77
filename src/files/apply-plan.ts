/**
 * Carries a plan out on the bytes of an .xlsx workbook. Formulas are computed before saving, so that the file shows its
 * figures also in programs that do not recalculate; Excel recalculates it on opening all the same.
 */
import { columnName } from "../domain/grid/address";
import type { SheetSnapshot } from "../domain/grid/snapshot";
import { markFormula, SHEET_MARK, sheetMark } from "../domain/plan/mark";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { applyToSheet } from "./apply-to-sheet";
import { XlsxBook } from "./package/book";

export interface FileOptions {
  /** False leaves the results of formulas to the program that opens the file. */
  readonly compute?: boolean;
  /** The sheets as they are, where they were read already. */
  readonly sheets?: readonly SheetSnapshot[];
}

/** The workbook with the plan carried out; `bytes` null starts an empty workbook. @throws where a sheet of the plan is missing. */
export async function applyPlanToFile(
  bytes: Uint8Array | null,
  plan: WorkbookPlan,
  { compute = true, sheets }: FileOptions = {},
): Promise<Uint8Array> {
  const book = XlsxBook.open(bytes);
  for (const step of plan.steps) applyStep(book, step);
  if (compute) {
    const former = sheets ?? (bytes ? await readSheets(bytes) : []);
    // Loaded on first use: the formula engine is as large as all the rest.
    const { computeFormulas } = await import("./package/compute");
    computeFormulas(book, former);
  }
  return book.bytes();
}

async function readSheets(bytes: Uint8Array): Promise<readonly SheetSnapshot[]> {
  const { readWorkbook } = await import("./read-workbook");
  const reading = await readWorkbook("", bytes);
  return reading.ok ? reading.workbook.sheets : [];
}

function applyStep(book: XlsxBook, step: PlanStep): void {
  switch (step.kind) {
    case "add-sheet": {
      const sheet = book.addSheet(step.sheet, step.position);
      if (step.tabColor !== undefined) sheet.setProperty("tabColor", [["rgb", `FF${step.tabColor.slice(1)}`]]);
      markSheet(book, step);
      return;
    }
    case "delete-sheet":
      book.removeSheet(step.sheet);
      return;
    case "name": {
      const { top, left, bottom, right } = step.range;
      const [from, to] = [dollars(top, left), dollars(bottom, right)];
      book.workbook.setName(step.name, scopeOf(book, step), XlsxBook.reference(step.sheet, from, to));
      return;
    }
    case "delete-name":
      book.workbook.setName(step.name, scopeOf(book, step), null);
      return;
    case "restore-name":
      throw new Error("names are restored in an open workbook only");
    case "activate":
      activate(book, step.sheet);
      return;
    default:
      applyToSheet(book, step);
  }
}

/** Sheets of a file are marked as in an open workbook; one writing is all that a file sees. */
function markSheet(book: XlsxBook, { sheet, madeAs, mark }: Extract<PlanStep, { kind: "add-sheet" }>): void {
  const body = markFormula(mark ?? sheetMark(madeAs ?? sheet, "file")).slice(1);
  book.workbook.setName(SHEET_MARK, book.workbook.indexOf(sheet), body, { hidden: true });
}

function scopeOf(book: XlsxBook, step: Extract<PlanStep, { kind: "name" | "delete-name" }>): number | undefined {
  return step.scope === "sheet" ? book.workbook.indexOf(step.sheet) : undefined;
}

function dollars(row: number, column: number): string {
  return `$${columnName(column)}$${String(row + 1)}`;
}

/** One sheet is in front, and selected by itself: what is typed goes into every selected sheet. */
function activate(book: XlsxBook, name: string): void {
  book.workbook.activate(name);
  for (const sheet of book.workbook.sheets) if (sheet.name !== name) book.unselect(sheet.name);
  book.sheet(name).changeView((attributes, children) => {
    attributes.set("tabSelected", "1");
    return children;
  });
}

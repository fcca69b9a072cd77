/**
 * A schema from another file for a workbook that has none (forms.md 4): the officer's own sheets are checked and judged by it, and
 * nothing is written unless that is asked for. A schema in the workbook itself always wins.
 */
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import type { PlanStep, WorkbookPlan } from "../domain/plan/plan";
import { isSchemaSheet } from "../domain/schema/read-schema";
import { SHEETS } from "../domain/schema/words";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { placeSheets } from "../domain/sheets/sheet-order";
import { foldKey } from "../domain/text/fold";
import { planChange, type PlannedChange } from "./change";
import type { OpenWorkbook, SheetChoice, WorkbookPort } from "./ports";

/** The sheets of a schema, as a file has them. */
export interface BorrowedSchema {
  /** Name of the file. */
  readonly file: string;
  readonly indicators: number;
  /** Name of the unit whose rows they are; "" where they are those of all. */
  readonly unit: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** The sheets that are borrowed. */
export const NEEDED: readonly string[] = [SHEETS.indicators, SHEETS.units, SHEETS.settings];

/** The workbook, with the borrowed sheets among those read as long as it has no schema of its own. */
export function withBorrowed(workbook: OpenWorkbook, borrowed: () => BorrowedSchema | null): OpenWorkbook {
  const reading =
    (read: (which: SheetChoice) => Promise<Outcome<WorkbookSnapshot>>) =>
    async (which: SheetChoice): Promise<Outcome<WorkbookSnapshot>> => {
      const outcome = await read(which);
      const lent = borrowed();
      return outcome.ok && lent ? success(lend(outcome.value, lent, which)) : outcome;
    };
  return {
    resume: () => workbook.resume(),
    foreseeUndo: (plan) => workbook.foreseeUndo(plan),
    readNamedTables: (which, names) => workbook.readNamedTables(which, names),
    select: (sheet, cell) => workbook.select(sheet, cell),
    readSheets: reading((which) => workbook.readSheets(which)),
    readValues: reading((which) => workbook.readValues(which)),
    apply: (plan) => workbook.apply(withoutLent(plan, borrowed())),
  };
}

function lend(workbook: WorkbookSnapshot, { sheets }: BorrowedSchema, which: SheetChoice): WorkbookSnapshot {
  if (findSheet(workbook, SHEETS.indicators)) return workbook;
  const asked = (name: string): boolean => which === "all" || which.names?.includes(name) === true;
  const more = sheets.filter(({ name }) => asked(name) && !findSheet(workbook, name));
  return more.length === 0 ? workbook : { ...workbook, sheets: [...workbook.sheets, ...more] };
}

/** What is not in the workbook cannot have changed in it. */
function withoutLent(plan: WorkbookPlan, lent: BorrowedSchema | null): WorkbookPlan {
  if (!lent || !plan.basis) return plan;
  return { ...plan, basis: plan.basis.filter((sheet) => !lent.sheets.includes(sheet)) };
}

/** Whether the borrowed schema is what the workbook is held against. */
export async function isLent(workbook: WorkbookPort, lent: BorrowedSchema): Promise<boolean> {
  const reading = await workbook.readValues({ names: [SHEETS.indicators] });
  return reading.ok && reading.value.sheets.some((sheet) => lent.sheets.includes(sheet));
}

/** A change that writes beside the borrowed settings brings these into the workbook first. */
export function withLentSheets(change: PlannedChange, lent: BorrowedSchema | null): PlannedChange {
  const { plan } = change;
  const touched = lent?.sheets.filter(
    (sheet) => plan.basis?.includes(sheet) === true && plan.steps.some((step) => step.sheet === sheet.name),
  );
  if (!touched || touched.length === 0) return change;
  return { ...change, ...planChange({ ...plan, steps: [...touched.flatMap(sheetSteps), ...plan.steps] }) };
}

/** Writes the three sheets into the workbook; problem "nothing-to-do" where it has a schema of its own. */
export async function planKeepSchema(workbook: WorkbookPort, lent: BorrowedSchema): Promise<Outcome<PlannedChange>> {
  const reading = await workbook.readSheets({ names: NEEDED });
  if (!reading.ok) return reading;
  if (reading.value.sheets.some((sheet) => isSchemaSheet(sheet.name) && !lent.sheets.includes(sheet)))
    return failure("nothing-to-do", { params: { sheet: SHEETS.indicators } });
  const steps = placeSheets(lent.sheets.flatMap(sheetSteps), reading.value.sheetNames);
  return success(planChange({ title: "keep-schema", steps }));
}

function sheetSteps({ name, rows }: SheetSnapshot): PlanStep[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const at = (row: (typeof rows)[number], column: number): string | number | boolean => {
    const value = row[column]?.value ?? "";
    return typeof value === "object" ? "" : value;
  };
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => at(row, column)));
  const formats = rows.map((row) =>
    Array.from({ length: width }, (_, column) => row[column]?.numberFormat ?? formatOf(row[column])),
  );
  return [
    { kind: "add-sheet", sheet: name },
    { kind: "number-formats", sheet: name, top: 0, left: 0, formats },
    { kind: "write", sheet: name, top: 0, left: 0, cells },
  ];
}

/** Text is kept as text. */
function formatOf(cell: SheetSnapshot["rows"][number][number] | undefined): string {
  return typeof cell?.value === "string" ? "@" : "General";
}

/** Whether two borrowed schemas are the same. */
export function isSameBorrowed(a: BorrowedSchema, b: BorrowedSchema): boolean {
  return foldKey(a.file) === foldKey(b.file) && JSON.stringify(a.sheets) === JSON.stringify(b.sheets);
}

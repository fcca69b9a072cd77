/**
 * The sheets we write: known by the mark they carry, never by their name alone. Where somebody's own sheet has the name, it is
 * left alone and ours comes under the next free one ("Báo cáo (2)"); a sheet of ours that was renamed is still ours.
 */
import { quoteSheet } from "../grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { isFormula, type PlanCell } from "../plan/cell";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { AMENDMENT_SHEET } from "./amendment-sheet";
import { CHECK_SHEET } from "./check-sheet";
import { CONSOLIDATED_SHEET } from "./consolidated-columns";
import { DECISION_SHEET } from "./decision-sheet";
import { HISTORY_SHEET } from "./history-sheet";
import { EXPLANATION_SHEET } from "./read-explanations";
import { LEADER_SHEET } from "./leader-sheet";
import { RECEIPT_SHEET } from "./receipt-columns";
import { SEND_BACK_SHEET } from "./send-back-sheet";
import { REPORT_SHEET } from "./report-sheet";
import { placeSheets } from "./sheet-order";
import { SOURCE_SHEET } from "./source-columns";
import { TREND_SHEET } from "./trend-sheet";

type Sheets = Pick<WorkbookSnapshot, "sheets" | "sheetNames">;

/** What sheets are made as that we fill or empty later on. */
export const OWN_KINDS: readonly string[] = [
  CONSOLIDATED_SHEET,
  SOURCE_SHEET,
  REPORT_SHEET,
  DECISION_SHEET,
  CHECK_SHEET,
  TREND_SHEET,
  EXPLANATION_SHEET,
  RECEIPT_SHEET,
  SEND_BACK_SHEET,
  LEADER_SHEET,
];

/** The names that a sheet of the kind may come under. */
export function possibleNames(kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => (OWN_KINDS.includes(kind) ? [kind, `${kind} (2)`, `${kind} (3)`] : [kind]));
}

/** Our sheet of the kind, whatever it is called; null where there is none, or only somebody's own of that name. */
export function findOwn({ sheets }: Pick<Sheets, "sheets">, kind: string): SheetSnapshot | null {
  return sheets.find(({ madeAs }) => madeAs === kind) ?? null;
}

/** Whether we wrote the sheet as one that is filled anew each time. */
export function isOwn({ madeAs }: Pick<SheetSnapshot, "madeAs">): boolean {
  return madeAs !== undefined && OWN_KINDS.includes(madeAs);
}

/** Whether we wrote the sheet to look things up in later: it holds nothing that anyone sent, either. */
export function isRecord({ madeAs }: Pick<SheetSnapshot, "madeAs">): boolean {
  return madeAs === HISTORY_SHEET || madeAs === AMENDMENT_SHEET;
}

/** A plan that calls our sheets by their kinds, with the names and places they have or will have in this workbook. */
export function nameOwnSheets(plan: WorkbookPlan, workbook: Sheets): WorkbookPlan {
  const names = new Map<string, string>();
  for (const kind of OWN_KINDS) {
    if (!plan.steps.some(({ sheet }) => sheet === kind)) continue;
    const name = findOwn(workbook, kind)?.name ?? freeName(kind, workbook);
    if (name !== kind) names.set(kind, name);
  }
  const steps = names.size === 0 ? plan.steps : plan.steps.map((step) => renamed(step, names));
  return { ...plan, steps: placeSheets(steps, workbook.sheetNames) };
}

/** Excel compares names of sheets without regard to case. */
function freeName(kind: string, { sheets, sheetNames }: Sheets): string {
  const taken = new Set((sheetNames ?? sheets.map(({ name }) => name)).map(caseless));
  return possibleNames([kind]).find((name) => !taken.has(caseless(name))) ?? kind;
}

function caseless(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}

function renamed(step: PlanStep, names: ReadonlyMap<string, string>): PlanStep {
  const sheet = names.get(step.sheet) ?? step.sheet;
  switch (step.kind) {
    case "add-sheet":
      return sheet === step.sheet ? step : { ...step, sheet, madeAs: step.sheet };
    case "write":
      return { ...step, sheet, cells: step.cells.map((row) => row.map((cell) => renamedCell(cell, names))) };
    default:
      return { ...step, sheet };
  }
}

function renamedCell(cell: PlanCell, names: ReadonlyMap<string, string>): PlanCell {
  if (!isFormula(cell)) return cell;
  let { formula } = cell;
  for (const [kind, name] of names) formula = formula.replaceAll(`${quoteSheet(kind)}!`, `${quoteSheet(name)}!`);
  return formula === cell.formula ? cell : { formula };
}

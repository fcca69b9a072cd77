/** A workbook in a file that remembers the plans carried out on it as text. */
import type { WorkbookPort } from "../../src/app/ports";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { renderPlan } from "./render-plan";

/** The plans that were carried out, as text; and the workbook that keeps them. */
export function keptPlans(workbook: FileWorkbook): {
  readonly workbook: FileWorkbook;
  readonly lines: string[];
  readonly say: (what: string) => void;
} {
  const lines: string[] = [];
  const apply: WorkbookPort["apply"] = (plan) => {
    lines.push("", ...renderPlan(plan));
    return workbook.apply(plan);
  };
  const keeping: FileWorkbook = {
    apply,
    bytes: () => workbook.bytes(),
    readSheets: (which) => workbook.readSheets(which),
    readValues: (which) => workbook.readValues(which),
    readNamedTables: (which, names) => workbook.readNamedTables(which, names),
    select: (sheet, cell) => workbook.select(sheet, cell),
  };
  const say = (what: string): void => {
    lines.push("", `=== ${what}`);
  };
  return { workbook: keeping, lines, say };
}

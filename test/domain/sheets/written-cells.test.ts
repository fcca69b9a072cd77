/** What the sheets we write hold: no formula in a cell of text, where Excel shows it as text; long reports count as read. */
import { buildConsolidationPlan } from "../../support/consolidation-plan";
import { figureFormula } from "../../../src/domain/sheets/figure-formula";
import { isFormula } from "../../../src/domain/plan/cell";
import type { PlanStep } from "../../../src/domain/plan/plan";
import { applyPlanToFile } from "../../../src/files/apply-plan";
import { readWorkbook } from "../../../src/files/read-workbook";
import { generateResults } from "../../support/generated-results";
import { checkSavedFile } from "../../support/saved-file/check-saved-file";
import { GENERATED_SETTINGS } from "../../support/generated-settings";

/** Cells of a formula that are formatted as text when it is written. */
function formulasAsText(steps: readonly PlanStep[]): string[] {
  const formats = new Map<string, string>();
  const found: string[] = [];
  for (const step of steps) {
    if (step.kind === "style" && step.style.numberFormat !== undefined)
      for (let row = step.range.top; row <= step.range.bottom; row += 1)
        for (let column = step.range.left; column <= step.range.right; column += 1)
          formats.set(`${step.sheet} ${String(row)} ${String(column)}`, step.style.numberFormat);
    if (step.kind === "write")
      step.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          const key = `${step.sheet} ${String(step.top + r)} ${String(step.left + c)}`;
          if (isFormula(cell) && formats.get(key) === "@") found.push(key);
        });
      });
  }
  return found;
}

test("no formula of a consolidation stands in a cell of text", () => {
  const [, settings] = GENERATED_SETTINGS[0] ?? [];
  if (!settings) throw new Error("no settings");
  const { schema, consolidation } = generateResults(60, 5, settings);
  const { steps } = buildConsolidationPlan(schema, consolidation);
  expect(steps.some((step) => step.kind === "write" && step.cells.flat().some(isFormula))).toBe(true);
  expect(formulasAsText(steps)).toEqual([]);
});

test.each([20, 249, 250, 251, 400, 5000])(
  "a reported text of %i signs counts as it was read, and no longer when it changes",
  async (length) => {
    const { schema } = generateResults(5, 5, GENERATED_SETTINGS[0]?.[1] ?? fail());
    const indicator = schema.indicators.find(({ method }) => method !== "milestone") ?? fail();
    const value = "Đạt 85 ha; ".padEnd(length, "à");
    const reading = { state: "reported" as const, value: 85, notes: [] };
    const formula = figureFormula(indicator, { cell: "A1", value, reading: reading });
    const results = await Promise.all(
      [value, `${value.slice(0, -1)}x`].map(async (text) => {
        const steps: PlanStep[] = [
          { kind: "add-sheet", sheet: "a" },
          { kind: "write", sheet: "a", top: 0, left: 0, cells: [[text, formula]] },
        ];
        const bytes = await applyPlanToFile(null, { title: "t", steps });
        // Excel refuses a file with a longer text in a formula than it takes.
        expect(checkSavedFile(bytes)).toEqual([]);
        const read = await readWorkbook("a.xlsx", bytes);
        return read.ok ? read.workbook.sheets[0]?.rows[0]?.[1]?.value : null;
      }),
    );
    expect(results).toEqual([85, "Cần xem lại"]);
  },
);

function fail(): never {
  throw new Error("nothing to test with");
}

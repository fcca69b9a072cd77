/** Steps some rows and columns further: each kind of step, so that none is forgotten where it is new. */
import type { PlanStep } from "../../../src/domain/plan/plan";
import { shiftStep } from "../../../src/domain/plan/shift";
import { renderPlan } from "../../support/render-plan";

const sheet = "Biểu";
/** C3:D5. */
const range = { top: 2, left: 2, bottom: 4, right: 3 };
/** F8:G9. */
const place = { top: 7, left: 5, bottom: 8, right: 6 };
const validation = { rule: {}, ignoreBlanks: true, alert: {}, prompt: {} };

type Kinds = { readonly [K in PlanStep["kind"]]: readonly [Extract<PlanStep, { readonly kind: K }>, string | null] };

/** Of each kind a step, and how it stands two rows and a column further; null where it cannot be moved. */
const EACH: Kinds = {
  write: [{ kind: "write", sheet, top: 2, left: 2, cells: [["=1", 5]] }, "D5:E5: write"],
  "number-formats": [
    { kind: "number-formats", sheet, top: 2, left: 2, formats: [["0", "@"]] },
    "D5:E5: number-formats",
  ],
  "cell-styles": [{ kind: "cell-styles", sheet, top: 2, left: 2, styles: [[{}]] }, "D5: cell-styles"],
  clear: [{ kind: "clear", sheet, range }, "D5:E7: clear"],
  style: [{ kind: "style", sheet, range, style: { bold: true } }, 'D5:E7: style {"bold":true}'],
  "reset-style": [{ kind: "reset-style", sheet, range, style: {} }, "D5:E7: reset-style style {}"],
  merge: [{ kind: "merge", sheet, range }, "D5:E7: merge"],
  unmerge: [{ kind: "unmerge", sheet, range }, "D5:E7: unmerge"],
  "expect-blank": [{ kind: "expect-blank", sheet, range }, "D5:E7: expect-blank"],
  "expect-text": [{ kind: "expect-text", sheet, row: 2, column: 2, text: "x" }, "D5: expect-text row 4, text x"],
  validation: [
    { kind: "validation", sheet, range, rule: { kind: "custom", formula: "=TRUE" }, title: "", message: "" },
    'D5:E7: validation rule {"kind":"custom","formula":"=TRUE"}, title , message',
  ],
  "restore-validation": [
    { kind: "restore-validation", sheet, range, validation },
    'D5:E7: restore-validation validation {"rule":{},"ignoreBlanks":true,"alert":{},"prompt":{}}',
  ],
  "column-width": [{ kind: "column-width", sheet, column: 2, width: 9 }, "D: column-width width 9"],
  "hide-columns": [{ kind: "hide-columns", sheet, left: 2, right: 3, hidden: true }, "D:E: hide-columns hidden true"],
  "group-columns": [{ kind: "group-columns", sheet, left: 2, right: 3 }, "D:E: group-columns"],
  "hide-rows": [{ kind: "hide-rows", sheet, top: 2, bottom: 4, hidden: true }, "5:7: hide-rows hidden true"],
  "fit-rows": [{ kind: "fit-rows", sheet, top: 2, bottom: 4 }, "5:7: fit-rows"],
  "row-heights": [{ kind: "row-heights", sheet, top: 2, heights: [20, null] }, ": row-heights heights [20,null]"],
  name: [{ kind: "name", sheet, name: "CT_A", range, scope: "sheet" }, "D5:E7: name name CT_A, scope sheet"],
  "conditional-format": [{ kind: "conditional-format", sheet, range, tag: "lag", rule: { formula: "=$C3>C$3" } }, null],
  "remove-conditional-formats": [
    { kind: "remove-conditional-formats", sheet, tag: "lag", range },
    "D5:E7: remove-conditional-formats tag lag",
  ],
  chart: [
    { kind: "chart", sheet, name: "CT_B", title: "", colors: [], range, place },
    'D5:E7: chart name CT_B, title , colors [], place {"top":9,"left":6,"bottom":10,"right":7}',
  ],
  // These name no cell.
  "add-sheet": [{ kind: "add-sheet", sheet }, ": add-sheet"],
  "delete-sheet": [{ kind: "delete-sheet", sheet }, ": delete-sheet"],
  "delete-name": [{ kind: "delete-name", sheet, name: "CT_A", scope: "sheet" }, ": delete-name name CT_A, scope sheet"],
  activate: [{ kind: "activate", sheet }, ": activate"],
  "hide-sheet": [{ kind: "hide-sheet", sheet, visibility: "Hidden" }, ": hide-sheet visibility Hidden"],
  page: [{ kind: "page", sheet, landscape: true, fitWidth: true }, ": page landscape true, fitWidth true"],
  "page-breaks": [{ kind: "page-breaks", sheet, rows: [2] }, ": page-breaks rows [2]"],
  "delete-chart": [{ kind: "delete-chart", sheet, name: "CT_B" }, ": delete-chart name CT_B"],
  "table-size": [
    { kind: "table-size", sheet, table: "T", height: 3, width: 2 },
    ": table-size table T, height 3, width 2",
  ],
  // What they refer to, or all that stands on the sheet, would be another.
  "empty-sheet": [{ kind: "empty-sheet", sheet }, null],
  freeze: [{ kind: "freeze", sheet, rows: 1, columns: 1 }, null],
  "restore-name": [{ kind: "restore-name", sheet, name: "CT_A", scope: "sheet", formula: "=1", visible: true }, null],
  table: [{ kind: "table", sheet, range, name: "T" }, null],
};

const told = (step: PlanStep | null): string | null =>
  step && (renderPlan({ title: "", steps: [step] })[1]?.replace(/^ *Biểu ?/u, "") ?? "");

const STEPS = Object.values(EACH).map(([step]): PlanStep => step);

test.each(Object.entries(EACH))("%s, two rows and a column further", (_kind, [step, moved]) => {
  expect(told(shiftStep(step, { rows: 2, columns: 1 }))).toBe(moved);
});

test("where nothing was put in each step stays as it is", () => {
  expect(STEPS.map((step) => shiftStep(step, { rows: 0, columns: 0 }))).toEqual(STEPS);
});

test("columns alone move cells, and not what stands on rows", () => {
  const besides = [EACH.clear, EACH["hide-rows"], EACH["row-heights"]].map(([step]) =>
    told(shiftStep(step, { rows: 0, columns: 3 })),
  );
  expect(besides).toEqual(["F3:G5: clear", "3:5: hide-rows hidden true", ": row-heights heights [20,null]"]);
  expect(shiftStep(EACH["row-heights"][0], { rows: 5, columns: 0 })).toMatchObject({ top: 7 });
});

test("a formula does not move, since it may refer to what stays", () => {
  const written: PlanStep = { kind: "write", sheet, top: 0, left: 0, cells: [["x"], ["y", { formula: "=A1" }]] };
  expect(shiftStep(written, { rows: 1, columns: 0 })).toBeNull();
  expect(shiftStep(written, { rows: 0, columns: 0 })).toEqual(written);
});

test("a rule moves down with the rows of its formula", () => {
  const [rule] = EACH["conditional-format"];
  expect(shiftStep(rule, { rows: 4, columns: 0 })).toMatchObject({
    range: { top: 6, left: 2, bottom: 8, right: 3 },
    rule: { formula: "=$C7>C$3" },
  });
});

test("rules of a tag are found without a place", () => {
  const anywhere: PlanStep = { kind: "remove-conditional-formats", sheet, tag: "lag" };
  expect(shiftStep(anywhere, { rows: 2, columns: 1 })).toEqual(anywhere);
});

test("where the place is not known only what needs none is done", () => {
  expect(STEPS.filter((step) => shiftStep(step, null)).map(({ kind }) => kind)).toEqual([
    "remove-conditional-formats",
    "delete-name",
    "activate",
  ]);
});

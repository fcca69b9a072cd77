/** What takes a plan back, as text: each kind of step with what was there before, and the order of the whole. */
import { invertPlan } from "../../../src/domain/plan/invert";
import type { PlainSheet, StepBefore, TableSizeStep } from "../../../src/domain/plan/before";
import type { PlanStep } from "../../../src/domain/plan/plan";
import { renderPlan } from "../../support/render-plan";

const sheet = "Biểu";
/** B2:C3. */
const range = { top: 1, left: 1, bottom: 2, right: 2 };
const rule = { formula: "=TRUE" };
const cells = [
  ["x", ""],
  ["", 5],
];
const styles = [
  [{ bold: true }, {}],
  [{}, {}],
];

const inverse = (steps: readonly PlanStep[], before: readonly StepBefore[] = []): string[] =>
  renderPlan(invertPlan({ title: "t", steps }, before))
    .slice(1)
    .map((line) => line.trim());

const BACK = ["Biểu B2:C3: cell-styles", '{"bold":true} | {}', "{} | {}", "Biểu B2:C3: write", "2 | x |", "3 |  | 5"];
const write: PlanStep = { kind: "write", sheet, top: 1, left: 1, cells: [["neu"]] };
const placed = (formula: string, priority?: number) => ({
  ...{ range, rule: { formula } },
  ...(priority === undefined ? {} : { priority }),
});

const CASES: readonly (readonly [string, PlanStep, StepBefore, readonly string[]])[] = [
  ["cells written: looks first, which make text of numbers", write, { cells, styles }, BACK],
  ["cells cleared", { kind: "clear", sheet, range }, { cells, styles }, BACK],
  [
    "cells cleared that were merged: merged again in the end",
    { kind: "clear", sheet, range },
    { cells, merges: [range] },
    ["Biểu B2:C3: write", "2 | x |", "3 |  | 5", "Biểu B2:C3: merge"],
  ],
  ["a look", { kind: "style", sheet, range, style: { bold: true } }, { cells, styles }, BACK],
  ["looks", { kind: "cell-styles", sheet, top: 1, left: 1, styles: [[{}]] }, { cells, styles }, BACK],
  ["formats", { kind: "number-formats", sheet, top: 1, left: 1, formats: [["0"]] }, { styles }, BACK.slice(0, 3)],
  ["what an earlier step remembers too", write, {}, []],
  ["a width", { kind: "column-width", sheet, column: 3, width: 40 }, { width: 12 }, ["Biểu D: column-width width 12"]],
  ["a width that is not known", { kind: "column-width", sheet, column: 3, width: 40 }, {}, []],
  [
    "heights",
    { kind: "row-heights", sheet, top: 1, heights: [40, 40] },
    { heights: [null, 15] },
    ["Biểu: row-heights heights [null,15]"],
  ],
  ["heights that are not known", { kind: "row-heights", sheet, top: 1, heights: [40] }, {}, []],
  ["rows fitted once", { kind: "fit-rows", sheet, top: 1, bottom: 2 }, { heights: [15, 15] }, []],
  [
    "rows fitted each time",
    { kind: "fit-rows", sheet, top: 1, bottom: 2, again: true },
    { heights: [15, 30] },
    ["Biểu: row-heights heights [15,30]"],
  ],
  [
    "rows fitted each time, too many to remember",
    { kind: "fit-rows", sheet, top: 1, bottom: 2, again: true },
    {},
    ["Biểu 2:3: fit-rows again true"],
  ],
  ["a merge", { kind: "merge", sheet, range }, {}, ["Biểu B2:C3: unmerge"]],
  [
    "columns hidden: those that were not",
    { kind: "hide-columns", sheet, left: 1, right: 5, hidden: true },
    { columnsHidden: [false, false, true, true, false] },
    ["Biểu F:F: hide-columns hidden false", "Biểu B:C: hide-columns hidden false"],
  ],
  [
    "columns shown: those that were hidden",
    { kind: "hide-columns", sheet, left: 1, right: 3, hidden: false },
    { columnsHidden: [false, true, true] },
    ["Biểu C:D: hide-columns hidden true"],
  ],
  ["columns of which nothing is known", { kind: "hide-columns", sheet, left: 1, right: 3, hidden: true }, {}, []],
  [
    "rows hidden: those that were not",
    { kind: "hide-rows", sheet, top: 4, bottom: 7, hidden: true },
    { rowsHidden: [false, true, false, false] },
    ["Biểu 7:8: hide-rows hidden false", "Biểu 5:5: hide-rows hidden false"],
  ],
  ["rows of which nothing is known", { kind: "hide-rows", sheet, top: 4, bottom: 7, hidden: true }, {}, []],
  [
    "frozen panes",
    { kind: "freeze", sheet, rows: 3, columns: 2 },
    { frozen: { rows: 1, columns: 0 } },
    ["Biểu: freeze rows 1, columns 0"],
  ],
  ["frozen panes that are not known", { kind: "freeze", sheet, rows: 3, columns: 2 }, {}, []],
  [
    "a name that there was not",
    { kind: "name", sheet, name: "CT_A", range, scope: "workbook" },
    { name: null },
    ["Biểu: delete-name name CT_A, scope workbook"],
  ],
  [
    "a name that stood for cells of the sheet",
    { kind: "name", sheet: "Của 'tôi'", name: "CT_A", range, scope: "sheet" },
    { name: { formula: "='Của ''tôi'''!$D$4:$E$5", visible: true } },
    ["Của 'tôi' D4:E5: name name CT_A, scope sheet"],
  ],
  [
    "a name that was taken away",
    { kind: "delete-name", sheet, name: "CT_A", scope: "sheet" },
    { name: { formula: "=Biểu!$D$4", visible: true } },
    ["Biểu D4: name name CT_A, scope sheet"],
  ],
  [
    "a name that stood for cells of another sheet",
    { kind: "delete-name", sheet, name: "CT_A", scope: "workbook" },
    { name: { formula: "=Khác!$D$4", visible: true } },
    ["Biểu: restore-name name CT_A, scope workbook, formula =Khác!$D$4, visible true"],
  ],
  [
    "a hidden name: as it was, whatever it says",
    { kind: "delete-name", sheet, name: "CT_A", scope: "sheet" },
    { name: { formula: "=Biểu!$D$4", visible: false } },
    ["Biểu: restore-name name CT_A, scope sheet, formula =Biểu!$D$4, visible false"],
  ],
  [
    "a rule, and those of its tag that stood there stay",
    { kind: "conditional-format", sheet, range, tag: "lag", rule },
    { ruleIds: ["a", "b"] },
    ['Biểu B2:C3: remove-conditional-formats tag lag, keep ["a","b"]'],
  ],
  [
    "a rule, where the plan knows those that stand",
    { kind: "conditional-format", sheet, range, tag: "lag", rule, known: ["c"] },
    {},
    ['Biểu B2:C3: remove-conditional-formats tag lag, keep ["c"]'],
  ],
  [
    "a rule on a sheet that had none",
    { kind: "conditional-format", sheet, range, tag: "lag", rule },
    {},
    ["Biểu B2:C3: remove-conditional-formats tag lag, keep []"],
  ],
  [
    "rules taken away: what is left of them goes, then the topmost comes first",
    { kind: "remove-conditional-formats", sheet, tag: "lag" },
    { rules: [placed("=2", 2), placed("=0"), placed("=7", 7), placed("=1", 1)] },
    [
      "Biểu: remove-conditional-formats tag lag",
      'Biểu B2:C3: conditional-format tag lag, rule {"formula":"=0"}',
      'Biểu B2:C3: conditional-format tag lag, rule {"formula":"=1"}, priority 1',
      'Biểu B2:C3: conditional-format tag lag, rule {"formula":"=2"}, priority 2',
      'Biểu B2:C3: conditional-format tag lag, rule {"formula":"=7"}, priority 7',
    ],
  ],
  [
    "rules taken away that could not be read: as they should stand",
    { kind: "remove-conditional-formats", sheet, tag: "lag", standing: [placed("=3")] },
    {},
    ["Biểu: remove-conditional-formats tag lag", 'Biểu B2:C3: conditional-format tag lag, rule {"formula":"=3"}'],
  ],
  [
    "rules taken away where there were none",
    { kind: "remove-conditional-formats", sheet, tag: "lag" },
    {},
    ["Biểu: remove-conditional-formats tag lag"],
  ],
  [
    "a large blank area is emptied, and each column has its style",
    { kind: "expect-blank", sheet, range },
    { columns: [{ bold: true }, {}] },
    [
      ...["Biểu B2:C3: write", "2 |  |", "3 |  |"],
      ...["Biểu C2:C3: reset-style style {}", 'Biểu B2:B3: reset-style style {"bold":true}'],
    ],
  ],
  ["a small one is remembered by its cells", { kind: "expect-blank", sheet, range }, {}, []],
  ["the sheet in front", { kind: "activate", sheet }, { active: "Trước" }, ["Trước: activate"]],
  ["the sheet in front as the plan knows it", { kind: "activate", sheet, from: "Kia" }, {}, ["Kia: activate"]],
  ["a sheet in front that nobody knows", { kind: "activate", sheet }, {}, []],
  [
    "a chart that there was not",
    { kind: "chart", sheet, name: "CT_B", title: "Mới", colors: [], range, place: range },
    {},
    ["Biểu: delete-chart name CT_B"],
  ],
  [
    "a chart in place of another",
    {
      ...{ kind: "chart", sheet, name: "CT_B", title: "Mới", colors: [], range, place: range },
      former: { range: { top: 0, left: 0, bottom: 1, right: 1 }, place: { top: 4, left: 0, bottom: 6, right: 1 } },
    },
    { chart: "Cũ" },
    [
      'Biểu A1:B2: chart name CT_B, title Cũ, colors [], place {"top":4,"left":0,"bottom":6,"right":1}, former {"range":{"top":0,"left":0,"bottom":1,"right":1},"place":{"top":4,"left":0,"bottom":6,"right":1}}',
    ],
  ],
  [
    "a chart in place of one that nobody knows",
    { kind: "chart", sheet, name: "CT_B", title: "Mới", colors: [], range, place: range },
    { chart: "Cũ" },
    [],
  ],
  [
    "page breaks",
    { kind: "page-breaks", sheet, rows: [9], former: [4, 8] },
    {},
    ["Biểu: page-breaks rows [4,8], former [9]"],
  ],
  ["page breaks of a sheet that had none of ours", { kind: "page-breaks", sheet, rows: [9] }, {}, []],
  ["a sheet that is added", { kind: "add-sheet", sheet }, {}, ["Biểu: delete-sheet"]],
  [
    "a sheet that is added: only the one with its mark goes",
    { kind: "add-sheet", sheet, mark: "Biểu|k3", tabColor: "#FF0000", position: 2 },
    {},
    ["Biểu: delete-sheet mark Biểu|k3"],
  ],
  // Nothing to bring back: they change nothing, or only what a plan has added.
  ...(
    [
      { kind: "expect-text", sheet, row: 1, column: 1, text: "x" },
      { kind: "unmerge", sheet, range },
      { kind: "reset-style", sheet, range, style: {} },
      { kind: "group-columns", sheet, left: 1, right: 2 },
      { kind: "table", sheet, range, name: "T" },
      { kind: "table-size", sheet, table: "T", height: 2, width: 2 },
      { kind: "validation", sheet, range, rule: { kind: "custom", formula: "=TRUE" }, title: "", message: "" },
      { kind: "restore-validation", sheet, range, validation: { rule: {}, ignoreBlanks: true, alert: {}, prompt: {} } },
      { kind: "restore-name", sheet, name: "CT_A", scope: "sheet", formula: "=1", visible: true },
      { kind: "hide-sheet", sheet, visibility: "Hidden" },
      { kind: "page", sheet, landscape: true, fitWidth: true },
      { kind: "delete-chart", sheet, name: "CT_B" },
    ] satisfies PlanStep[]
  ).map((step) => [step.kind, step, { cells, styles }, []] as const),
];

test.each(CASES)("%s", (_name, step, before, expected) => {
  expect(inverse([step], [before])).toEqual(expected);
});

const PLAIN: PlainSheet = {
  ...{ position: 3, tabColor: "", top: 1, left: 1, cells, merges: [], widths: [9, "standard"] },
  formats: [
    ["@", "0"],
    ["@", "0"],
  ],
};
const TABLE: TableSizeStep = { kind: "table-size", sheet, table: "T", height: 3, width: 2 };
const FILLED = ["Biểu B2:C3: write", "2 | x |", "3 |  | 5", "Biểu B2:C3: number-formats", "@ | 0", "@ | 0"];

describe("a sheet of ours", () => {
  test("emptied: what had come is emptied first, then values, formats and merges come back", () => {
    const before = { sheet: { ...PLAIN, merges: [range], styles } };
    expect(inverse([{ kind: "empty-sheet", sheet, range }], [before])).toEqual([
      ...["Biểu: empty-sheet", "Biểu B2:C3: cell-styles", '{"bold":true} | {}', "{} | {}"],
      ...[...FILLED, "Biểu B2:C3: merge"],
    ]);
    expect(inverse([{ kind: "empty-sheet", sheet }], [{ sheet: { ...PLAIN, cells: [] } }])).toEqual([
      "Biểu: empty-sheet",
    ]);
    expect(inverse([{ kind: "empty-sheet", sheet }])).toEqual([]);
  });

  test("deleted: added again with what stood on it, and its columns", () => {
    expect(inverse([{ kind: "delete-sheet", sheet, plain: true }], [{ sheet: PLAIN }])).toEqual([
      ...["Biểu: add-sheet position 3", ...FILLED],
      ...["Biểu C: column-width width standard", "Biểu B: column-width width 9"],
    ]);
    expect(inverse([{ kind: "delete-sheet", sheet }])).toEqual([]);
  });

  test("deleted with all that a person had set on it: hidden last, frozen before its columns are hidden", () => {
    const validation = { rule: { a: 1 }, ignoreBlanks: true, alert: {}, prompt: {} };
    const before: StepBefore = {
      sheet: {
        ...{ ...PLAIN, cells: [], tabColor: "#FF0000", mark: "Biểu|k3", visibility: "Hidden" },
        ...{ rowsHidden: [true, true, false], columnsHidden: [false, true], frozen: { rows: 1, columns: 2 } },
        validations: [
          { range, validation },
          { range, validation: { ...validation, rule: { b: 2 } } },
        ],
      },
    };
    expect(inverse([{ kind: "delete-sheet", sheet, plain: true }], [before])).toEqual([
      "Biểu: add-sheet position 3, mark Biểu|k3, tabColor #FF0000",
      ...["Biểu C: column-width width standard", "Biểu B: column-width width 9"],
      'Biểu B2:C3: restore-validation validation {"rule":{"a":1},"ignoreBlanks":true,"alert":{},"prompt":{}}',
      'Biểu B2:C3: restore-validation validation {"rule":{"b":2},"ignoreBlanks":true,"alert":{},"prompt":{}}',
      "Biểu: freeze rows 1, columns 2",
      "Biểu C:C: hide-columns hidden true",
      "Biểu 2:3: hide-rows hidden true",
      "Biểu: hide-sheet visibility Hidden",
    ]);
  });
});

describe("the whole", () => {
  test("the last step is taken back first; heights after all that stands in the rows", () => {
    const steps: PlanStep[] = [
      { kind: "row-heights", sheet, top: 0, heights: [30] },
      { kind: "merge", sheet, range },
      { kind: "fit-rows", sheet, top: 1, bottom: 1, again: true },
      { kind: "column-width", sheet, column: 0, width: 9 },
      { kind: "fit-rows", sheet, top: 3, bottom: 4, again: true },
    ];
    expect(inverse(steps, [{ heights: [15] }, {}, { heights: [20] }, { width: 8 }])).toEqual([
      ...["Biểu A: column-width width 8", "Biểu B2:C3: unmerge", "Biểu 4:5: fit-rows again true"],
      ...["Biểu: row-heights heights [20]", "Biểu: row-heights heights [15]"],
    ]);
  });

  test("on a sheet that the plan adds nothing else is taken back, but what is the workbook's", () => {
    const steps: PlanStep[] = [
      { kind: "add-sheet", sheet },
      { ...write, cells },
      { kind: "name", sheet, name: "CT_S", range, scope: "sheet" },
      { kind: "name", sheet, name: "CT_W", range, scope: "workbook" },
      { kind: "activate", sheet, from: "Trước" },
      { kind: "merge", sheet: "Khác", range },
    ];
    expect(inverse(steps)).toEqual([
      ...["Khác B2:C3: unmerge", "Trước: activate", "Biểu: delete-name name CT_W, scope workbook"],
      "Biểu: delete-sheet",
    ]);
  });

  test("what stood before the first step of a tag or a name covers those that follow", () => {
    const format = (on: string, tag: string): PlanStep => ({ kind: "conditional-format", sheet: on, range, tag, rule });
    const remove = (on: string, tag: string): PlanStep => ({ kind: "remove-conditional-formats", sheet: on, tag });
    const named = (on: string, name: string, scope: "sheet" | "workbook"): PlanStep => ({
      ...{ kind: "name", sheet: on, name, range, scope },
    });
    const gone: PlanStep = { kind: "delete-name", sheet, name: "CT_A", scope: "workbook" };
    const kinds = (steps: PlanStep[]) => inverse(steps).map((line) => line.replace(/, keep.*/u, ""));
    expect(kinds([format(sheet, "a"), format(sheet, "a"), format(sheet, "b"), format("Khác", "a")])).toEqual([
      "Khác B2:C3: remove-conditional-formats tag a",
      "Biểu B2:C3: remove-conditional-formats tag b",
      "Biểu B2:C3: remove-conditional-formats tag a",
    ]);
    expect(kinds([remove(sheet, "a"), format(sheet, "a"), remove(sheet, "a")])).toEqual([
      "Biểu B2:C3: remove-conditional-formats tag a",
      "Biểu: remove-conditional-formats tag a",
    ]);
    // A name of the workbook is the same on whatever sheet it stands for cells; one of a sheet is that sheet's.
    expect(kinds([named(sheet, "CT_A", "workbook"), named("Khác", "CT_A", "workbook"), gone])).toEqual([
      "Biểu: delete-name name CT_A, scope workbook",
    ]);
    expect(kinds([named(sheet, "CT_A", "sheet"), named("Khác", "CT_A", "sheet"), gone])).toEqual([
      "Biểu: delete-name name CT_A, scope workbook",
      "Khác: delete-name name CT_A, scope sheet",
      "Biểu: delete-name name CT_A, scope sheet",
    ]);
    expect(
      kinds([
        { kind: "merge", sheet, range },
        { kind: "merge", sheet, range },
      ]),
    ).toHaveLength(2);
  });

  test("tables have their size before and after the rest", () => {
    const plan = invertPlan(
      { title: "consolidate", steps: [write, { kind: "merge", sheet, range }] },
      [{ cells }],
      [TABLE],
    );
    expect(plan.title).toBe("undo-consolidate");
    expect(plan.steps.map(({ kind }) => kind)).toEqual(["table-size", "unmerge", "write", "table-size"]);
  });
});

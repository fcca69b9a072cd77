/**
 * What stops a writing, and what each refusal of Excel is called: kept as text in test/fixtures/plans/excel-stops.txt,
 * `npm run plans` writes it anew.
 */
import type { PlanStep, WorkbookPlan } from "../../src/domain/plan/plan";
import { applyPlan } from "../../src/excel/apply-plan";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { compareKept } from "../support/kept-text";
import { LIST, OWN } from "../support/rich-book";
import { richExcel } from "../support/rich-excel";
import { value } from "../support/value";

const CODES = [
  ...["AccessDenied", "ActivityLimitReached", "ApiNotFound", "ApiNotAvailable", "Conflict", "ConnectionFailure"],
  ...["FilteredRangeConflict", "GeneralException", "HostRestartNeeded", "InactiveWorkbook", "InvalidOperation"],
  ...["InvalidOperationInCellEditMode", "InvalidOrTimedOutSession", "InvalidReference", "InvalidSelection"],
  ...["ItemAlreadyExists", "ItemNotFound", "MemoryLimitReached", "MergedRangeConflict", "NotImplemented"],
  ...["OperationCellsExceedLimit", "PivotTableRangeConflict", "RangeExceedsLimit", "RequestAborted"],
  ...["RequestPayloadSizeLimitExceeded", "ServiceNotAvailable", "Timeout", "SomethingNew"],
];

const write = (sheet: string, top: number, left: number, ...cells: (string | number)[]): PlanStep => ({
  ...{ kind: "write", sheet, top, left, cells: [cells] },
});
const WRITE = write(OWN, 2, 4, 5);
const NOBODYS = { top: 19, left: 0, bottom: 20, right: 1 };

/** What a person did beforehand, and the plan that meets it. */
const OBSTACLES: readonly (readonly [
  string,
  (sheets: Excel.WorksheetCollection, workbook: Excel.Workbook) => void,
  Omit<WorkbookPlan, "title">,
])[] = [
  ["a sheet of that name", () => undefined, { steps: [{ kind: "add-sheet", sheet: "DANH SÁCH" }] }],
  ["no sheet of that name", () => undefined, { steps: [write("Mất", 0, 0, 1)] }],
  [
    "a protected sheet",
    (sheets) => {
      sheets.getItem(OWN).protection.protect();
    },
    { steps: [WRITE] },
  ],
  [
    "a protected sheet, looks alone",
    (sheets) => {
      sheets.getItem(OWN).protection.protect({ allowFormatCells: true });
    },
    { steps: [{ kind: "style", sheet: OWN, range: NOBODYS, style: { bold: true } }] },
  ],
  [
    "a protected sheet in front",
    (sheets) => {
      sheets.getItem(OWN).protection.protect();
    },
    { steps: [{ kind: "activate", sheet: OWN }] },
  ],
  [
    "a protected structure",
    (_, workbook) => {
      workbook.protection.protect();
    },
    { steps: [{ kind: "add-sheet", sheet: "Mới" }] },
  ],
  [
    "a protected structure, a sheet gone",
    (_, workbook) => {
      workbook.protection.protect();
    },
    { steps: [{ kind: "delete-sheet", sheet: LIST, plain: true }] },
  ],
  [
    "a protected structure, cells alone",
    (_, workbook) => {
      workbook.protection.protect();
    },
    { steps: [WRITE] },
  ],
  [
    "cells that were to be blank",
    (sheets) => {
      sheets.getItem(OWN).getRange("B21").values = [["x"]];
    },
    { steps: [{ kind: "expect-blank", sheet: OWN, range: NOBODYS }, WRITE] },
  ],
  ["cells that are blank", () => undefined, { steps: [{ kind: "expect-blank", sheet: OWN, range: NOBODYS }, WRITE] }],
  [
    "another text",
    () => undefined,
    { steps: [{ kind: "expect-text", sheet: OWN, row: 1, column: 1, text: "Tên" }, WRITE] },
  ],
  [
    "the text",
    () => undefined,
    { steps: [{ kind: "expect-text", sheet: OWN, row: 1, column: 1, text: "Chỉ tiêu" }, WRITE] },
  ],
  [
    "no text where none was",
    () => undefined,
    { steps: [{ kind: "expect-text", sheet: OWN, row: 30, column: 1, text: "" }, WRITE] },
  ],
  [
    "rows hidden already",
    () => undefined,
    { steps: [{ kind: "hide-rows", sheet: OWN, top: 2, bottom: 3, hidden: true }] },
  ],
  [
    "a filter",
    (sheets) => {
      sheets.getItem(OWN).autoFilter.apply("A2:F5", 0, { filterOn: "Values", values: ["1"] });
    },
    { steps: [WRITE] },
  ],
  [
    "a filter, widths alone",
    (sheets) => {
      sheets.getItem(OWN).autoFilter.apply("A2:F5", 0, { filterOn: "Values", values: ["1"] });
    },
    { steps: [{ kind: "column-width", sheet: OWN, column: 0, width: 9 }] },
  ],
  [
    "a filter of a table",
    (sheets) => {
      sheets
        .getItem(LIST)
        .tables.getItem("DonVi")
        .autoFilter.apply("A1:B2", 0, { filterOn: "Values", values: ["B"] });
    },
    { steps: [write(LIST, 8, 0, 1)] },
  ],
  [
    "a name that moved",
    (sheets) => {
      sheets.getItem(OWN).getRange("1:1").insert("Down");
    },
    { steps: [WRITE], anchors: [{ sheet: OWN, name: "Bang", range: { top: 2, left: 0, bottom: 4, right: 5 } }] },
  ],
  ["a name that is gone", () => undefined, { steps: [WRITE], anchors: [{ sheet: OWN, name: "Mat", range: NOBODYS }] }],
  [
    "a name in its place",
    () => undefined,
    { steps: [WRITE], anchors: [{ sheet: OWN, name: "Bang", range: { top: 2, left: 0, bottom: 4, right: 5 } }] },
  ],
];

const MEANWHILE: readonly (readonly [string, (sheets: Excel.WorksheetCollection) => void])[] = [
  ["nothing", () => undefined],
  [
    "another figure",
    (sheets) => {
      sheets.getItem(LIST).getRange("A2").values = [["B"]];
    },
  ],
  [
    "another formula",
    (sheets) => {
      sheets.getItem(LIST).getRange("B2").formulas = [["=1"]];
    },
  ],
  [
    "another result of a formula",
    (sheets) => {
      sheets.getItem(OWN).getRange("E3").values = [[1]];
    },
  ],
  [
    "a row more",
    (sheets) => {
      sheets.getItem(LIST).getRange("A3").values = [["x"]];
    },
  ],
  [
    "a column more",
    (sheets) => {
      sheets.getItem(LIST).getRange("C1").values = [["x"]];
    },
  ],
  [
    "a look",
    (sheets) => {
      sheets.getItem(LIST).getRange("A2").format.fill.color = "#FF0000";
    },
  ],
  [
    "a row inserted",
    (sheets) => {
      sheets.getItem(LIST).getRange("1:1").insert("Down");
    },
  ],
  [
    "all cleared",
    (sheets) => {
      sheets.getItem(LIST).getRange("A1:B2").clear("Contents");
    },
  ],
  [
    "renamed",
    (sheets) => {
      sheets.getItem(LIST).name = "Khác";
    },
  ],
];

test("what stops a writing, and what refusals are called", async () => {
  const book = await richExcel();
  const lines: string[] = [];
  const outcome = async (plan: Omit<WorkbookPlan, "title">): Promise<string> => {
    const applied = await applyPlan({ title: "test", ...plan });
    if (applied.ok) return "written";
    const { ways: _, ...problem } = applied.problem;
    return JSON.stringify(problem);
  };
  for (const [title, before, plan] of OBSTACLES) {
    createTestHost({ book: book.copy(), level: 14 });
    await Excel.run(async (context) => {
      before(context.workbook.worksheets, context.workbook);
      await context.sync();
    });
    lines.push(`${title}: ${await outcome(plan)}`);
  }
  for (const [title, change] of MEANWHILE) {
    createTestHost({ book: book.copy(), level: 14 });
    const { sheets: basis } = value(await createExcelWorkbook().readSheets({ names: [LIST] }));
    await Excel.run(async (context) => {
      change(context.workbook.worksheets);
      await context.sync();
    });
    lines.push(`meanwhile ${title}: ${await outcome({ steps: [WRITE], basis })}`);
  }
  for (const code of CODES) {
    const { host } = createTestHost({ book: book.copy(), level: 14 });
    host.faults.add({ code });
    const read = await createExcelWorkbook().readValues({ active: true });
    lines.push(`${code}: ${JSON.stringify(read.ok ? null : read.problem)}`);
  }
  for (const step of [
    { kind: "add-sheet", sheet: "Mới" },
    { kind: "activate", sheet: LIST },
    { kind: "freeze", sheet: OWN, rows: 1, columns: 0 },
  ] as const) {
    const { host } = createTestHost({ book: book.copy(), level: 14 });
    host.faults.otherInFront = true;
    lines.push(`another workbook in front, ${step.kind}: ${await outcome({ steps: [step] })}`);
  }
  compareKept("excel-stops", lines);
});

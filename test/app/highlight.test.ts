/** One click on the highlight: whose rows are counted, whose marks go, and which sheet is in front afterwards. */
import { toggleHighlight } from "../../src/app/highlight";
import { toggleLaggingRows } from "../../src/app/lagging-rows";
import type { NamedTable, WorkbookPort } from "../../src/app/ports";
import { failure, success } from "../../src/domain/outcome";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { PACE_WORDS } from "../../src/domain/judge/words";
import { HIGHLIGHT_TAG } from "../../src/domain/sheets/highlight-plan";
import { memoryWorkbook } from "../support/memory-workbook";
import { workbookOf } from "../support/sheet-of";
import { value } from "../support/value";

const BODY = { top: 1, left: 0, bottom: 4, right: 2 };
const table = (sheet: string, marks: NamedTable["marks"] = []): NamedTable => ({
  ...{ sheet, body: BODY, column: 2, marks },
  values: [PACE_WORDS.behind, PACE_WORDS.farBehind, PACE_WORDS.onTrack, null],
});

function withTables(active: string, tables: readonly NamedTable[]): { workbook: WorkbookPort; plans: WorkbookPlan[] } {
  const plans: WorkbookPlan[] = [];
  const workbook: WorkbookPort = {
    ...memoryWorkbook(workbookOf("a.xlsx")),
    readNamedTables: () => Promise.resolve(success({ active, tables })),
    apply: (plan) => {
      plans.push(plan);
      return Promise.resolve(success({ plan, cells: 0, undo: () => Promise.resolve(success(undefined)) }));
    },
  };
  return { workbook, plans };
}

const kindsOf = (plans: readonly WorkbookPlan[]): string[] =>
  plans.flatMap(({ steps }) => steps.map(({ kind, sheet }) => `${kind} ${sheet}`));

test("rows that lag are counted, those far behind among them, and the sheet with the verdicts comes to the front", async () => {
  const { workbook, plans } = withTables("Biểu", [table("Tổng hợp"), table("Biểu")]);
  expect(value(await toggleHighlight(workbook))).toMatchObject({ on: true, rows: 2, sheet: "Biểu" });
  expect(kindsOf(plans)).not.toContain("activate Biểu");
  const beside = withTables("Ghi chú", [table("Tổng hợp")]);
  expect(value(await toggleHighlight(beside.workbook))).toMatchObject({ on: true, rows: 2, sheet: "Tổng hợp" });
  expect(kindsOf(beside.plans)).toContain("activate Tổng hợp");
});

test("only our own marks switch it off, and only they are taken away", async () => {
  const other = withTables("Biểu", [table("Biểu", [{ tag: "khác", id: "1" }])]);
  expect(value(await toggleHighlight(other.workbook)).on).toBe(true);
  const marks = [
    { tag: "khác", id: "1" },
    { tag: HIGHLIGHT_TAG, id: "2" },
  ];
  const { workbook, plans } = withTables("Biểu", [table("Biểu", marks)]);
  expect(value(await toggleHighlight(workbook)).on).toBe(false);
  expect(plans[0]?.steps).toContainEqual(expect.objectContaining({ kind: "remove-conditional-formats", ids: ["2"] }));
});

test("what the workbook refuses is said, and where there are no verdicts there is nothing to switch", async () => {
  const { workbook } = withTables("Biểu", [table("Biểu")]);
  const refused = { ...workbook, apply: () => Promise.resolve(failure("sheet-protected")) };
  expect(await toggleHighlight(refused)).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
  const none = withTables("Biểu", []).workbook;
  expect(await toggleHighlight(none)).toMatchObject({ ok: false, problem: { code: "no-attainment" } });
  expect(await toggleLaggingRows(none)).toMatchObject({ ok: false, problem: { code: "no-attainment" } });
});

/** Plans against a host that refuses, is being typed into, or is protected: the workbook stays as it was. */
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { applyPlan } from "../../src/excel/apply-plan";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { differenceOf } from "../support/book-state";
import { sampleBytes } from "../support/pacnam";

async function open() {
  const book = await bookFromXlsx(sampleBytes("schema.xlsx"));
  return createTestHost({ book, level: 14 });
}

/** Something of every kind: a new sheet, cells and looks on a sheet that is there, a name, a rule, a width. */
const PLAN: WorkbookPlan = {
  title: "test",
  steps: [
    { kind: "add-sheet", sheet: "Mới" },
    {
      kind: "style",
      sheet: "Thiết lập",
      range: { top: 1, left: 0, bottom: 3, right: 3 },
      style: { fill: "#FFE699", bold: true, border: "#808080" },
    },
    {
      kind: "write",
      sheet: "Thiết lập",
      top: 1,
      left: 1,
      cells: [
        ["=1+1", 5],
        [{ formula: "=1+1" }, "-"],
      ],
    },
    { kind: "write", sheet: "Mới", top: 0, left: 0, cells: [["x", 1]] },
    { kind: "name", name: "CT_Thu", sheet: "Mới", range: { top: 0, left: 1, bottom: 0, right: 1 }, scope: "workbook" },
    { kind: "column-width", sheet: "Thiết lập", column: 3, width: 40 },
    {
      kind: "conditional-format",
      sheet: "Thiết lập",
      range: { top: 0, left: 0, bottom: 9, right: 1 },
      tag: "thu",
      rule: { formula: '=AND(N("chi-tieu:thu")=0,$A1="x")', fill: "#FF0000" },
    },
  ],
};

test("text that looks like a formula stays text, and a formula is one", async () => {
  const { book } = await open();
  expect((await applyPlan(PLAN)).ok).toBe(true);
  const sheet = book.sheet("Thiết lập");
  expect(sheet?.cell(1, 1)).toMatchObject({ value: "=1+1" });
  expect(sheet?.cell(1, 1).formula).toBeUndefined();
  expect(sheet?.cell(2, 1)).toMatchObject({ formula: "=1+1" });
  expect(sheet?.cell(2, 2)).toMatchObject({ value: "-" });
});

test("the inverse of a plan leaves nothing behind", async () => {
  const { book } = await open();
  const before = book.copy();
  const applied = await applyPlan(PLAN);
  if (!applied.ok) throw new Error(applied.problem.code);
  expect((await applied.value.undo()).ok).toBe(true);
  expect(await differenceOf(before, book)).toBe("nowhere");
});

/** What a person types between the writing and its undo: taken back it would be lost, so it is asked first. */
test.each<[string, string, string, string | number, { sheet: string; cell: string; count: number } | null]>([
  ["over a text that was written", "Mới", "A1", "khác", { sheet: "Mới", cell: "A1", count: 1 }],
  ["a value in place of a formula", "Thiết lập", "B3", 2, { sheet: "Thiết lập", cell: "B3", count: 1 }],
  ["a note on a sheet of ours", "Mới", "D5", "ghi chú", { sheet: "Mới", cell: "D5", count: 1 }],
  ["into what was emptied", "Thiết lập", "B9", "mới", { sheet: "Thiết lập", cell: "B9", count: 1 }],
  // No change of what was written: taken back unasked.
  ["the same formula in other words", "Thiết lập", "B3", "= 1 + 1", null],
  ["beside what was written, on a person's sheet", "Thiết lập", "D12", "ghi chú", null],
])("typed before the undo: %s", async (_, sheet, cell, typed, edited) => {
  await open();
  const emptied = { kind: "clear", sheet: "Thiết lập", range: { top: 8, left: 1, bottom: 8, right: 1 } } as const;
  const applied = await applyPlan({ ...PLAN, steps: [...PLAN.steps, emptied] });
  if (!applied.ok) throw new Error(applied.problem.code);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[typed]];
    await context.sync();
  });
  const undone = await applied.value.undo();
  if (edited) expect(undone).toMatchObject({ ok: false, problem: { code: "edited-since", params: edited } });
  expect(edited ? (await applied.value.undo(true)).ok : undone.ok).toBe(true);
});

test.each([0, 1, 3, 8, 15, 22, 30, 40])(
  "a refusal before action %i of the writing leaves everything as it was",
  async (beforeAction) => {
    const { book, host } = await open();
    const before = book.copy();
    host.resetCounters();
    host.faults.add({ request: 2, code: "GeneralException", beforeAction });
    const applied = await applyPlan(PLAN);
    if (!applied.ok) expect(applied.problem.code).toBe("host-refused");
    else await applied.value.undo();
    expect(await differenceOf(before, book)).toBe("nowhere");
  },
);

test("what protection leaves open may be written and taken back; a locked cell beside it stops the plan", async () => {
  const { book } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Thiết lập");
    sheet.getRange("D2:D3").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  const write = (cells: readonly (readonly string[])[], left = 3): WorkbookPlan => ({
    title: "test",
    steps: [{ kind: "write", sheet: "Thiết lập", top: 1, left, cells }],
  });
  const locked = await applyPlan(write([["a", "b"]]));
  expect(locked).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
  const applied = await applyPlan(write([["a"], ["b"]]));
  expect(applied.ok && book.sheet("Thiết lập")?.cell(2, 3).value).toBe("b");
  expect(applied.ok && (await applied.value.undo())).toMatchObject({ ok: true });
  expect(book.sheet("Thiết lập")?.cell(2, 3).value ?? null).toBeNull();
  const added: WorkbookPlan = {
    title: "test",
    steps: [{ kind: "column-width", sheet: "Thiết lập", column: 3, width: 40 }],
  };
  expect(await applyPlan(added)).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
});

test("a protected sheet is said by name, and nothing is written", async () => {
  const { book } = await open();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Thiết lập").protection.protect();
    await context.sync();
  });
  const before = book.copy();
  const applied = await applyPlan(PLAN);
  expect(applied).toMatchObject({ ok: false, problem: { code: "sheet-protected", params: { sheet: "Thiết lập" } } });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("cells that were filled meanwhile are not written over", async () => {
  const { book } = await open();
  const plan: WorkbookPlan = {
    title: "test",
    steps: [
      { kind: "expect-blank", sheet: "Thiết lập", range: { top: 0, left: 0, bottom: 3, right: 3 } },
      ...PLAN.steps,
    ],
  };
  const before = book.copy();
  expect(await applyPlan(plan)).toMatchObject({ ok: false, problem: { code: "changed-meanwhile", retryable: true } });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

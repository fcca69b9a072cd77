/** Copies of source sheets through the genuine office.js client: written, replaced, removed, and taken back exactly. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles, reconsider } from "../../src/app/consolidate";
import type { ConsolidationOptions } from "../../src/app/settle";
import type { PickedFile } from "../../src/app/ports";
import { isCopyName } from "../../src/domain/sheets/copy-names";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import type { Book } from "../../src/workbench/book/book";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { departmentFiles, sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { differenceOf } from "../support/book-state";
import { value } from "../support/value";
import { open as openBook } from "./faults/books";

const copiesOf = (book: Book): string[] => book.sheets.map(({ name }) => name).filter(isCopyName);

async function open(from?: Book) {
  const { book, host, workbook } = openBook(from ?? (await bookFromXlsx(sampleBytes("schema.xlsx"))));
  const preview = async (files: readonly PickedFile[], options: ConsolidationOptions = {}) =>
    value(await consolidateFiles(workbook, sampleReader(), files, options));
  return { book, host, workbook, preview };
}

/** Two senders, one of them with a sheet for each of its units. */
const FEW = departmentFiles().filter(({ name }) => /^(03|14)_/.test(name));

async function firstRun() {
  const { book, host, workbook, preview } = await open();
  const first = await preview(FEW, { keepSources: true });
  host.resetCounters();
  value(await applyChange(workbook, first.change));
  return { book, requests: host.counters.requests };
}

let run: ReturnType<typeof firstRun> | null = null;

/** The run is made once; each test has a copy of the book that it left. */
async function kept() {
  const { book, requests } = await (run ??= firstRun());
  return { ...(await open(book)), requests };
}

test("copies come within the round trips of a consolidation, and go again without a trace", async () => {
  const { book, workbook, preview } = await open();
  const before = book.copy();
  const first = await preview(departmentFiles().slice(0, 6), { keepSources: true });
  const applied = value(await applyChange(workbook, first.change));
  expect(copiesOf(book)).toHaveLength(first.sources.sheets);
  value(await applied.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("cells of the copies are those of the files, and again nothing changes", async () => {
  const { book, preview, requests } = await kept();
  // One to look, and one for each 1.5 MB: the register, slips and causes come with the copies.
  expect(requests).toBeLessThanOrEqual(3);
  const sheet = book.sheets.find(({ name }) => isCopyName(name));
  expect(sheet && [...sheet.cells.values()].some(({ formula }) => formula !== undefined)).toBe(false);
  const again = await preview(FEW);
  expect(again.change.plan.steps).toEqual([]);
});

test("copies that are filled anew or removed come back as they were, with what refers to them", async () => {
  const { book, host, workbook, preview } = await kept();
  const [first = "", second = ""] = copiesOf(book);
  const own: WorkbookPlan = {
    title: "by hand",
    steps: [
      { kind: "add-sheet", sheet: "Của tôi" },
      { kind: "write", sheet: "Của tôi", top: 0, left: 0, cells: [[{ formula: `='${first}'!B3` }]] },
      { kind: "style", sheet: first, range: { top: 1, left: 0, bottom: 2, right: 3 }, style: { fill: "#FFE699" } },
      { kind: "write", sheet: first, top: 4, left: 9, cells: [[{ formula: "=1+1" }, "'x", 5]] },
      { kind: "activate", sheet: second },
    ],
  };
  value(await workbook.apply(own));
  const before = book.copy();
  // The same sheets from files of other bytes: all copies are filled anew.
  const changed = FEW.map((file, index): PickedFile => ({ ...file, name: `10T ${String(index)} ${file.name}` }));
  const next = await preview(changed);
  expect(next.change.summary.replaces).toContain(first);
  host.resetCounters();
  const replaced = value(await applyChange(workbook, next.change));
  // One to look, one for each 4,000 cells remembered with their looks, and one for each 1.5 MB written.
  expect(host.counters.requests).toBeLessThanOrEqual(6);
  expect(book.sheet("Của tôi")?.cell(0, 0).formula).toBe(`='${first}'!B3`);
  value(await replaced.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("removed copies are brought back to their places", async () => {
  const { book, workbook, preview } = await kept();
  const names = copiesOf(book);
  const [first = "", second = ""] = names;
  value(
    await workbook.apply({
      title: "by hand",
      steps: [
        { kind: "write", sheet: first, top: 4, left: 9, cells: [[{ formula: "=1+1" }, "'x", 5]] },
        { kind: "column-width", sheet: first, column: 1, width: 33 },
        { kind: "activate", sheet: second },
      ],
    }),
  );
  const again = await preview(FEW);
  const off = value(await reconsider({ ...again, input: { ...again.input, keepSources: false } }, again.decisions));
  const before = book.copy();
  const applied = value(await applyChange(workbook, off.change));
  expect(copiesOf(book)).toEqual([]);
  value(await applied.undo());
  expect(copiesOf(book)).toEqual(names);
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test.each([3, 8])("a refusal before action %i of a removal leaves every copy where it was", async (beforeAction) => {
  const { book, host, workbook } = await kept();
  const before = book.copy();
  const removals = copiesOf(book)
    .reverse()
    .map((sheet) => ({ kind: "delete-sheet" as const, sheet, plain: true }));
  host.faults.clear();
  host.faults.add({ request: 4, code: "GeneralException", beforeAction });
  const applied = await workbook.apply({ title: "test", steps: removals });
  expect(applied).toMatchObject({ ok: false, problem: { code: "host-refused" } });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

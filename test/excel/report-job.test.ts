/** The report through the genuine office.js client: its round trips, its chart, old when a figure changes, and taken back exactly. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { readReport } from "../../src/app/report-of-workbook";
import { planReportSheets } from "../../src/app/report-sheets";
import { parseDecisions } from "../../src/domain/consolidate/decisions";
import { VI } from "../../src/domain/report/words/vi";
import { cellText } from "../../src/domain/grid/snapshot";
import type { Book } from "../../src/workbench/book/book";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { departmentFiles, sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { differenceOf } from "../support/book-state";
import { value } from "../support/value";
import { open } from "./faults/books";

const decisions = parseDecisions(new TextDecoder().decode(sampleBytes("expected.json"))) ?? [];

async function firstRun() {
  const { book, workbook } = open(await bookFromXlsx(sampleBytes("schema.xlsx")));
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), { decisions }));
  value(await applyChange(workbook, preview.change));
  return book;
}

let run: ReturnType<typeof firstRun> | null = null;

/** The run is made once; each test has a copy of the book that it left. */
async function consolidated() {
  const { book, host, workbook } = open(await (run ??= firstRun()));
  const write = async () => {
    host.resetCounters();
    const report = value(await readReport(workbook, false));
    const reading = host.counters.requests;
    const change = value(await planReportSheets(workbook, report));
    const applied = value(await applyChange(workbook, change));
    return { applied, reading, requests: host.counters.requests - reading };
  };
  return { book, write };
}

function textsOf(book: Book, name: string): string[] {
  const sheet = book.sheet(name);
  const used = sheet?.usedRange(false);
  if (!sheet || !used) return [];
  return [...sheet.existing(used)].map(({ cell }) => cellText(cell));
}

test("one round trip of reading, at most six beside it, and undo leaves nothing, the first time and again", async () => {
  const { book, write } = await consolidated();
  const before = book.copy();
  const first = await write();
  expect([first.reading, first.requests <= 6]).toEqual([1, true]);
  expect(book.sheet("Một trang")?.charts.map(({ title }) => title)).toEqual([
    "16/38 chỉ tiêu đạt và vượt, 10 chậm; số liệu đến 14/9/2023",
  ]);
  const between = book.copy();
  const second = await write();
  expect([second.reading, second.requests <= 6]).toEqual([1, true]);
  expect(book.sheet("Một trang")?.charts).toHaveLength(1);
  expect((await second.applied.undo()).ok).toBe(true);
  expect(await differenceOf(between, book)).toBe("nowhere");
  expect((await first.applied.undo()).ok).toBe(true);
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("a figure changed afterwards makes both sheets say that they are old", async () => {
  const { book, write } = await consolidated();
  await write();
  for (const name of ["Báo cáo", "Một trang"]) expect(textsOf(book, name)).not.toContain(VI.sheet.outOfDate);
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Nguồn số liệu").getUsedRange().load("values");
    await context.sync();
    const row = used.values.findIndex((line) => line[1] === "KT10");
    used.getCell(row, 6).values = [[1]];
    await context.sync();
  });
  book.settle();
  for (const name of ["Báo cáo", "Một trang"]) expect(textsOf(book, name)).toContain(VI.sheet.outOfDate);
});

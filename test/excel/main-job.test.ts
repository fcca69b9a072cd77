/** The main job through the genuine office.js client: schema, consolidation, highlight, undo, with round trips counted. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { toggleHighlight } from "../../src/app/highlight";
import { toggleLaggingRows } from "../../src/app/lagging-rows";
import { readOverview } from "../../src/app/overview";
import { consolidatedColumn } from "../../src/domain/sheets/consolidated-columns";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import type { Book } from "../../src/workbench/book/book";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { answerKey, departmentFiles, sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { differenceOf } from "../support/book-state";
import { value } from "../support/value";
import { open } from "./faults/books";

async function openSample() {
  const book = await bookFromXlsx(sampleBytes("schema.xlsx"));
  const { host } = createTestHost({ book, level: 14 });
  return { book, host, workbook: createExcelWorkbook() };
}

async function firstRun() {
  const sample = await openSample();
  const preview = value(await consolidateFiles(sample.workbook, sampleReader(), departmentFiles()));
  sample.host.resetCounters();
  value(await applyChange(sample.workbook, preview.change));
  return { book: sample.book, requests: sample.host.counters.requests };
}

let run: ReturnType<typeof firstRun> | null = null;

/** The run is made once; each test has a copy of the book that it left. */
async function consolidated() {
  const { book, requests } = await (run ??= firstRun());
  return { ...open(book), requests };
}

test("consolidates into the open workbook and reads 16/38 back from live formulas", async () => {
  const { workbook, requests } = await consolidated();
  expect(requests).toBeLessThanOrEqual(9);
  const overview = value(await readOverview(workbook));
  expect(overview.counts).toEqual(answerKey.counts);
  expect(overview.addsUp).toBe(true);
  expect(overview.lagging).toHaveLength(8);
});

test("highlights with one click and takes it away without a trace, two round trips each", async () => {
  const { workbook, host, book } = await consolidated();
  const before = book.copy();
  for (const on of [true, false]) {
    host.resetCounters();
    const state = value(await toggleHighlight(workbook));
    expect(state).toMatchObject({ on, rows: expect.any(Number) as number, sheet: "Tổng hợp" });
    expect(host.counters.requests).toBeLessThanOrEqual(2);
  }
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("undo brings the workbook back exactly", async () => {
  const { book, workbook } = await openSample();
  const before = book.copy();
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles()));
  const applied = value(await applyChange(workbook, preview.change));
  expect(await differenceOf(before, book)).not.toBe("nowhere");
  value(await applied.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

/** What "Tổng hợp" shows as the pace of each row below its heading, and whether the row is hidden. */
function rowsOf(book: Book): { pace: string; hidden: boolean }[] {
  const sheet = book.sheets.find(({ name }) => name === "Tổng hợp");
  if (!sheet) throw new Error("no sheet");
  const bottom = sheet.usedRange(false)?.bottom ?? 0;
  return Array.from({ length: bottom - 6 }, (_, index) => {
    const { value: pace } = sheet.cell(index + 7, consolidatedColumn("pace"));
    return { pace: typeof pace === "string" ? pace : "", hidden: sheet.rows.get(index + 7)?.hidden === true };
  });
}

test("shows only what lags, with its sections, and all rows again", async () => {
  const { workbook, book } = await consolidated();
  const before = book.copy();
  const only = value(await toggleLaggingRows(workbook));
  expect(only).toMatchObject({ onlyLagging: true, sheet: "Tổng hợp" });
  const rows = rowsOf(book);
  expect(rows.filter(({ hidden }) => hidden)).toHaveLength(only.rows);
  const lags = (pace: string): boolean => pace.includes("▼");
  expect(rows.filter(({ pace }) => lags(pace)).length).toBeGreaterThanOrEqual(8);
  expect(rows.filter(({ pace, hidden }) => lags(pace) === hidden && pace !== "")).toEqual([]);
  const all = value(await toggleLaggingRows(workbook));
  expect(all).toMatchObject({ onlyLagging: false, rows: only.rows });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

/** What holds of any course of runs: their order, running one twice, closing and taking it back. In a real workbook file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { ActualState } from "../../src/domain/actual/actual-reading";
import { isClosed } from "../../src/domain/history/correct";
import { latestRecords, type HistoryRecord } from "../../src/domain/history/record";
import type { PeriodWish } from "../../src/domain/history/take-period";
import { planHistory, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { tries } from "../support/tries";
import { take } from "../support/taken-period";

const BYTES = new Uint8Array(readFileSync(join(__dirname, "../fixtures/pacnam-2023/schema.xlsx")));
const RUNS = tries(3, 12);

async function open(): Promise<FileWorkbook> {
  const opened = await openFileWorkbook("schema.xlsx", BYTES);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function sheetOf(workbook: FileWorkbook) {
  const reading = await workbook.readSheets({ names: ["Lịch sử"] });
  return reading.ok ? (reading.value.sheets[0] ?? null) : null;
}

const kept = async (workbook: FileWorkbook) => readHistorySheet(await sheetOf(workbook));

interface Run {
  readonly period: string;
  readonly figures: readonly (number | ActualState)[];
  readonly wish?: Partial<PeriodWish>;
}

/** Writes a run; how to take it back, or null where it writes nothing. */
async function write(workbook: FileWorkbook, { period, figures, wish = {} }: Run) {
  const sheet = await sheetOf(workbook);
  const { records } = take(figures, readHistorySheet(sheet), wish, period);
  const steps = records.length === 0 ? [] : planHistory(sheet, records);
  if (steps.length === 0) return null;
  const applied = await workbook.apply({ title: "history", steps });
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value.undo;
}

/** All that counts, whatever the order of the rows. */
function counting(records: readonly HistoryRecord[]): string[] {
  return latestRecords(records)
    .map(({ period, indicator, actual, state, kind, revision, result, pace }) =>
      JSON.stringify([period, indicator, actual, state, kind, revision, result, pace]),
    )
    .sort();
}

const figure = fc.oneof(fc.integer({ min: 0, max: 150 }), fc.constantFrom<ActualState>("noData", "notDue"));
const figures = fc.tuple(figure, figure);
const months = fc.shuffledSubarray(["2023-T05", "2023-T06", "2023-T07", "2023-Q2", "2023-6T"], { minLength: 2 });

test("the order in which periods are run does not matter", async () => {
  const property = fc.asyncProperty(months, fc.array(figures, { minLength: 5, maxLength: 5 }), async (keys, sent) => {
    const runs = [...keys].sort().map((period, at): Run => ({ period, figures: sent[at] ?? [] }));
    const [one, other] = [await open(), await open()];
    for (const run of runs) await write(one, run);
    for (const key of keys) for (const run of runs) if (run.period === key) await write(other, run);
    expect(counting(await kept(one))).toEqual(counting(await kept(other)));
  });
  await fc.assert(property, { numRuns: RUNS });
});

test("run twice, it writes nothing more; the last run of an open period is what counts", async () => {
  const property = fc.asyncProperty(figures, figures, async (first, second) => {
    const workbook = await open();
    await write(workbook, { period: "2023-6T", figures: first });
    await write(workbook, { period: "2023-6T", figures: second });
    expect(await write(workbook, { period: "2023-6T", figures: second })).toBeNull();
    const alone = await open();
    await write(alone, { period: "2023-6T", figures: second });
    expect(counting(await kept(workbook))).toEqual(counting(await kept(alone)));
  });
  await fc.assert(property, { numRuns: RUNS });
});

test("closed, no run writes into it but a correction; taken back, it is open again to the byte", async () => {
  const property = fc.asyncProperty(figures, figures, async (first, second) => {
    const workbook = await open();
    await write(workbook, { period: "2023-6T", figures: first });
    const before = workbook.bytes();
    const undo = await write(workbook, { period: "2023-6T", figures: first, wish: { close: true } });
    const closed = workbook.bytes();
    expect(isClosed(await kept(workbook), "2023-6T")).toBe(true);
    expect(await write(workbook, { period: "2023-6T", figures: second })).toBeNull();
    expect(workbook.bytes()).toBe(closed);
    const back = await write(workbook, { period: "2023-6T", figures: second, wish: { correct: "CV 1" } });
    const rows = await kept(workbook);
    expect(rows.filter(({ kind }) => kind === "closed")).toHaveLength(2);
    if (back) expect((await back()).ok).toBe(true);
    expect((await undo?.())?.ok).toBe(true);
    expect(workbook.bytes()).toBe(before);
    expect(isClosed(await kept(workbook), "2023-6T")).toBe(false);
  });
  await fc.assert(property, { numRuns: RUNS });
});

/** Years (five of them by .ci/run) of twelve months and 76 indicators in the workbook: how many requests more, and how large, than without them. */
import { applyChange } from "../../src/app/change";
import { planClosing } from "../../src/app/close-period";
import { consolidateFiles } from "../../src/app/consolidate";
import { readOverview } from "../../src/app/overview";
import { planTrendSheet } from "../../src/app/trend";
import type { HistoryWish } from "../../src/app/period-wish";
import type { HistoryRecord } from "../../src/domain/history/record";
import { readSchema } from "../../src/domain/schema/read-schema";
import { planHistory, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { recordOf } from "../support/history-record";
import { departmentFiles, sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { tries } from "../support/tries";
import { value } from "../support/value";

const YEARS = [2018, 2019, 2020, 2021, 2022].slice(tries(4, 0));
const ROWS = YEARS.length * 12 * 76;
const MEGABYTES = 2 * 1024 * 1024;

/** The sample, of 76 indicators. */
async function open() {
  const { host } = createTestHost({ book: await bookFromXlsx(sampleBytes("schema.xlsx")), level: 14 });
  const workbook = createExcelWorkbook();
  const reading = value(await workbook.readSheets({ names: ["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"] }));
  const indicators = readSchema(reading).schema?.indicators ?? [];
  const sizes: number[] = [];
  host.trace = (request, answer) => sizes.push(Math.max(Buffer.byteLength(request), Buffer.byteLength(answer) / 2.5));
  return { host, workbook, indicators, sizes };
}

type Opened = Awaited<ReturnType<typeof open>>;

const SOURCE = "8bc35c6f3436 02_BC NN&PTNT 9T.2023.xlsx Biểu số 01!F13";

function yearsOf({ indicators }: Opened): HistoryRecord[] {
  return YEARS.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${String(year)}-T${String(month + 1).padStart(2, "0")}`).flatMap(
      (period, month) =>
        indicators.map(({ code, name, unit, target }, at) =>
          recordOf(period, (at + 1) * (month + 1) * 3.25, {
            ...{ indicator: code, name, unit, target: target.text, result: "notMet", pace: "behind" },
            kind: period === "2022-T12" ? "open" : "closed",
            ...{ attainment: 0.31234567, source: SOURCE, written: "15/09/2023 08:00", coverage: "" },
          }),
        ),
    ),
  );
}

/** A run of a period, in requests. */
async function run({ host, workbook }: Opened, wish: Omit<HistoryWish, "written"> | null) {
  host.resetCounters();
  const history = wish ? { history: { written: "15/09/2023 08:00", ...wish } } : {};
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), history));
  const reading = host.counters.requests;
  host.resetCounters();
  value(await applyChange(workbook, preview.change));
  return { reading, writing: host.counters.requests };
}

async function overviewOf({ host, workbook }: Opened) {
  host.resetCounters();
  const overview = value(await readOverview(workbook));
  return { overview, requests: host.counters.requests };
}

test("requests and their sizes, beside those of a workbook without history", async () => {
  const plain = await open();
  const before = await run(plain, null);
  const first = await overviewOf(plain);

  const opened = await open();
  const records = yearsOf(opened);
  expect(records).toHaveLength(ROWS);
  opened.host.resetCounters();
  value(await opened.workbook.apply({ title: "history", steps: planHistory(null, records) }));
  expect(opened.host.counters.requests).toBeLessThanOrEqual(4);

  const close = await run(opened, { period: "2023-9T", close: false });
  // Allowed is one more for the history, one for each 4,000 rows of it, and one for writing: it takes none of them.
  expect(close.reading).toBe(before.reading);
  expect(close.writing).toBe(before.writing);
  opened.host.resetCounters();
  const closing = value(await planClosing(opened.workbook, "2022-T12", 45_200));
  const closed = value(await applyChange(opened.workbook, closing));
  expect(opened.host.counters.requests).toBeLessThanOrEqual(3);
  const rowsOf = async () =>
    readHistorySheet(value(await opened.workbook.readSheets({ names: ["Lịch sử"] })).sheets[0] ?? null);
  expect((await rowsOf()).filter(({ kind, period }) => kind === "open" && period === "2022-T12")).toEqual([]);
  value(await closed.undo());
  expect((await rowsOf()).filter(({ kind, period }) => kind === "open" && period === "2022-T12")).toHaveLength(76);
  const { overview, requests } = await overviewOf(opened);
  expect(requests).toBe(first.requests);
  expect(overview.history?.periods).toHaveLength(Math.min(8, YEARS.length * 12 + 1));
  expect(overview.counts).toEqual(first.overview.counts);
  const reading = value(await opened.workbook.readSheets({ names: ["Lịch sử"] }));
  expect(readHistorySheet(reading.sheets[0] ?? null)).toHaveLength(ROWS + 76);
  value(await applyChange(opened.workbook, value(await planTrendSheet(opened.workbook))));
  expect(Math.max(...opened.sizes)).toBeLessThanOrEqual(MEGABYTES);
});

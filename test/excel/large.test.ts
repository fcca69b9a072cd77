/** Thousands of rows: the same few round trips, and no request above two megabytes. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { toggleHighlight } from "../../src/app/highlight";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

/** .ci/run asks for 10,000; fewer keep `npm test` quick. */
const ROWS = Number(process.env["LARGE_ROWS"] ?? 2000);

/** The schema's workbook with a sheet of twelve columns, every row one of its indicators. */
async function open() {
  const book = await bookFromXlsx(sampleBytes("schema.xlsx"));
  const { host } = createTestHost({ book, level: 14 });
  const heading = [
    "STT",
    "Mã",
    "Chỉ tiêu",
    "ĐVT",
    "TH năm 2022",
    "Kế hoạch năm 2023",
    "Thực hiện 9 tháng 2023",
    "Ước cả năm",
    "% so KH",
    "% so cùng kỳ",
    "Đánh giá",
    "Ghi chú",
  ];
  const line = (row: number) => [
    row + 1,
    "KT02",
    "Giá trị sản xuất nông, lâm nghiệp và thủy sản",
    "tỷ đồng",
    455,
    490,
    200 + (row % 300),
    490,
    "",
    "",
    "",
    "",
  ];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Lớn");
    sheet.getRangeByIndexes(0, 0, 1, 12).values = [heading];
    sheet.getRangeByIndexes(1, 0, ROWS, 12).values = Array.from({ length: ROWS }, (_, row) => line(row));
    sheet.activate();
    await context.sync();
  });
  return { host, book, workbook: createExcelWorkbook() };
}

test("attainment, highlight and check of thousands of rows × 12 columns", async () => {
  const { host, book, workbook } = await open();
  const sizes: number[] = [];
  host.trace = (request) => {
    sizes.push(Buffer.byteLength(request));
  };
  host.resetCounters();
  value(await checkWorkbook(workbook, "active"));
  expect(host.counters.requests).toBeLessThanOrEqual(4);
  host.resetCounters();
  const change = value(await planAttainment(workbook, "active"));
  const reading = host.counters.requests;
  host.resetCounters();
  value(await applyChange(workbook, change));
  // Reading and remembering do not grow with writing; writing takes a request for each 1.5 MB of formulas.
  expect(reading).toBeLessThanOrEqual(4);
  const { requests, bytesIn } = host.counters;
  expect(requests).toBeLessThanOrEqual(2 + Math.ceil(bytesIn / 1_000_000));
  host.resetCounters();
  const state = value(await toggleHighlight(workbook));
  expect(host.counters.requests).toBe(2);
  expect(state).toMatchObject({ on: true, sheet: "Lớn" });
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  expect(book.sheet("Lớn")?.conditionals).toHaveLength(3);
}, 240_000);

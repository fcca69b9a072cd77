/** Thousands of rows: the same few round trips, and no request above two megabytes. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { toggleHighlight } from "../../src/app/highlight";
import { isFormula } from "../../src/domain/plan/cell";
import { readSchema } from "../../src/domain/schema/read-schema";
import type { Indicator } from "../../src/domain/schema/types";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { sampleBytes } from "../support/pacnam";
import { tries } from "../support/tries";
import { value } from "../support/value";

const HEADINGS = [
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

async function indicators(): Promise<readonly Indicator[]> {
  const reading = await readWorkbook("schema.xlsx", sampleBytes("schema.xlsx"));
  if (!reading.ok) throw new Error(reading.reason);
  return readSchema(reading.workbook).schema?.indicators ?? [];
}

/** Which indicator a row is about. */
type Order = (row: number, count: number, rows: number) => number;

/** The schema's workbook with a sheet of twelve columns; `order` says which indicator a row is about. */
async function open(rows: number, order: Order) {
  const known = await indicators();
  const { host, book } = createTestHost({ book: await bookFromXlsx(sampleBytes("schema.xlsx")), level: 14 });
  const line = (row: number): (string | number)[] => {
    const { code = "", name = "", unit = "", target } = known[order(row, known.length, rows)] ?? {};
    return [row + 1, code, name, unit, 455, target?.text ?? "", 200 + (row % 300), 490, "", "", "", ""];
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Lớn");
    sheet.getRangeByIndexes(0, 0, 1, HEADINGS.length).values = [HEADINGS];
    sheet.getRangeByIndexes(1, 0, rows, HEADINGS.length).values = Array.from({ length: rows }, (_, row) => line(row));
    sheet.activate();
    await context.sync();
  });
  return { host, book, workbook: createExcelWorkbook() };
}

test.each<[string, number, Order]>([
  ["one indicator", tries(400, 2000), () => 7],
  ["unit by unit, each with every indicator", tries(400, 10_000), (row, count) => row % count],
  ["indicator by indicator", tries(400, 2000), (row, count, rows) => Math.floor((row * count) / rows)],
])("attainment, highlight and check of thousands of rows × 12 columns: %s", async (_, rows, order) => {
  const { host, book, workbook } = await open(rows, order);
  const sizes: number[] = [];
  host.trace = (request) => {
    sizes.push(Buffer.byteLength(request));
  };
  host.resetCounters();
  value(await checkWorkbook(workbook, "active"));
  expect(host.counters.requests).toBeLessThanOrEqual(2);
  host.resetCounters();
  const change = value(await planAttainment(workbook, "active"));
  value(await applyChange(workbook, change));
  // Two for reading, one to remember what is there and compare what the plan was made for, one for everything written.
  expect(host.counters.requests).toBeLessThanOrEqual(4);
  const sheet = book.sheet("Lớn");
  for (const step of change.plan.steps) {
    if (step.kind !== "write" || step.sheet !== "Lớn") continue;
    step.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        const there = sheet?.cell(step.top + r, step.left + c);
        if (isFormula(cell) && there?.formula !== cell.formula)
          throw new Error(`${String(r)}, ${String(c)}: ${there?.formula ?? "nothing"} for ${cell.formula}`);
        if (typeof cell === "string" && cell !== "" && there?.value !== cell) throw new Error(`no ${cell}`);
      });
    });
  }
  host.resetCounters();
  const state = value(await toggleHighlight(workbook));
  expect(host.counters.requests).toBe(2);
  expect(state).toMatchObject({ on: true, sheet: "Lớn" });
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  expect(book.sheet("Lớn")?.conditionals).toHaveLength(3);
});

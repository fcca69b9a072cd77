/**
 * Validates a sheet of 10,000 rows and twelve columns in a process of its own: the computing, without Excel's part, and
 * the round trips with it. Prints one line of JSON.
 */
import { checkWorkbook } from "../../src/app/check-workbook";
import type { WorkbookPort } from "../../src/app/ports";
import { success } from "../../src/domain/outcome";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { HEADINGS, makeRow, makeSchema } from "./make-files";
import { median } from "./measures";

const ROWS = 10_000;
const ROUNDS = 5;

async function main(): Promise<void> {
  const { host } = createTestHost({ book: await bookFromXlsx(await makeSchema(1)), level: 14 });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Lớn");
    sheet.getRangeByIndexes(0, 0, 1, 12).values = [[...HEADINGS]];
    sheet.getRangeByIndexes(1, 0, ROWS, 12).values = Array.from({ length: ROWS }, (_, row) => makeRow(1, row));
    sheet.activate();
    await context.sync();
  });
  const workbook = createExcelWorkbook();
  host.resetCounters();
  const reading = await workbook.readSheets({ active: true, names: ["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"] });
  if (!reading.ok) throw new Error(reading.problem.code);
  const { requests } = host.counters;
  const readBefore: WorkbookPort = { ...workbook, readSheets: () => Promise.resolve(success(reading.value)) };
  const times: number[] = [];
  let findings = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const report = await checkWorkbook(readBefore, "active");
    times.push(performance.now() - start);
    if (!report.ok) throw new Error(report.problem.code);
    findings = report.value.findings.length;
  }
  process.stdout.write(`${JSON.stringify({ computing: median(times), first: times[0], requests, findings })}\n`);
}

void main();

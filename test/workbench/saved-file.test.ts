/** What the workbench saves opens in Excel without repair, with the chart, rules, protection and filter it was opened with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { bookToXlsx } from "../../src/workbench/xlsx/save";
import { departmentFiles, sampleBytes } from "../support/pacnam";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

test("the sample's workbooks, opened and saved", async () => {
  expect(checkSavedFile(await bookToXlsx(await bookFromXlsx(sampleBytes("schema.xlsx"))))).toEqual([]);
  for (const file of departmentFiles().filter(({ name }) => name.endsWith(".xlsx"))) {
    const bytes = await file.bytes();
    const book = await bookFromXlsx(bytes).catch(() => null);
    if (book) expect([file.name, checkSavedFile(await bookToXlsx(book))]).toEqual([file.name, []]);
  }
});

test("a chart, a rule for duplicates, a password and a filter's criteria survive", async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../fixtures/with-chart.xlsx")));
  const saved = await bookToXlsx(await bookFromXlsx(bytes));
  expect(checkSavedFile(saved)).toEqual([]);
  const entries = unzipSync(saved);
  expect(Object.keys(entries).some((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toBe(true);
  const sheet = strFromU8(entries["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toMatch(/<cfRule type="duplicateValues"/);
  expect(sheet).toMatch(/<sheetProtection[^>]* password="/);
  expect(sheet).toMatch(/<filterColumn colId="0"/);
});

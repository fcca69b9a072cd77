/** What the workbench saves has the chart, rules, protection and filter it was opened with; see round-trip for the sample. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { bookToXlsx } from "../../src/workbench/xlsx/save";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

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

/** Whole files through the columns to the readings: the lists as .csv, and the annex as a workbook. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargetList, type ListedTarget } from "../../../src/domain/submission/read-target-list";
import { readWorkbook } from "../../../src/files/read-workbook";

const FIXTURES = join(__dirname, "../../fixtures");

async function listed(file: string): Promise<ListedTarget[]> {
  const reading = await readWorkbook(file, new Uint8Array(readFileSync(join(FIXTURES, file))));
  if (!reading.ok) throw new Error(reading.detail);
  return readTargetList(reading.workbook);
}

test("a .csv gives its rows in order with names, units and texts as they stand", async () => {
  const rows = await listed("resolutions/phutho-province-2023.csv");
  expect(rows).toHaveLength(15);
  expect(rows[9]).toMatchObject({
    row: 10,
    cell: "E11",
    unit: "bác sỹ; giường",
    target: { text: "14,3; 48,5", certain: true },
  });
});

test("an annex gives its indicators without sections and notes", async () => {
  const rows = await listed("pacnam-2023/resolution.xlsx");
  expect(rows).toHaveLength(76);
  expect(rows.filter(({ target }) => !target.certain).map(({ name }) => name)).toEqual([]);
  expect(rows[45]).toMatchObject({ target: { kind: "compound", direction: "lower" } });
});

test("a part takes its meaning from the row above it", async () => {
  const rows = await listed("resolutions/national-2019-with-verdict.csv");
  expect(rows[6]).toMatchObject({ target: { direction: "higher", parts: [{ value: 4, change: "decrease" }] } });
});

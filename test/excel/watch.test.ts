/**
 * Changes of the workbook reach whoever watches it, until told to stop; what is read then is what the sheet shows.
 * Stands apart: office.js remembers which events it has asked a host for, and does not ask the next one.
 */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { readOverview } from "../../src/app/overview";
import { parseRange } from "../../src/domain/grid/address";
import { settingAddresses } from "../../src/domain/schema/read-settings";
import { countVerdicts, readVerdicts } from "../../src/domain/sheets/read-verdicts";
import { serialDay } from "../../src/domain/text/as-of";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { watchChanges } from "../../src/excel/watch";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { departmentFiles, sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { until } from "../support/until";
import { value } from "../support/value";

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("a date typed on the settings sheet is told, and moves the overview with the sheet", async () => {
  createTestHost({ book: await bookFromXlsx(sampleBytes("schema.xlsx")), level: 14 });
  const workbook = createExcelWorkbook();
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles().slice(0, 3)));
  value(await applyChange(workbook, preview.change));
  const before = value(await readOverview(workbook));
  let told = 0;
  const stop = await watchChanges(() => {
    told += 1;
  });
  const settings = value(await workbook.readSheets({ names: ["Thiết lập"] })).sheets[0];
  const at = settings && parseRange(settingAddresses(settings).get("asOf") ?? "");
  const type = async (day: number): Promise<void> => {
    const step = { kind: "write", sheet: "Thiết lập", top: at?.top ?? 0, left: at?.left ?? 0, cells: [[day]] } as const;
    value(await workbook.apply({ title: "by hand", steps: [step] }));
    await settled();
  };
  const june = serialDay(2023, 6, 14) ?? 0;
  await type(june);
  await until(() => told > 0);
  expect(told).toBeGreaterThan(0);
  const after = value(await readOverview(workbook));
  expect(after.asOf).toBe(june);
  const sheet = value(await workbook.readSheets({ names: ["Tổng hợp"] })).sheets[0];
  const table = sheet && readVerdicts(sheet);
  expect(table && countVerdicts(table).counts).toEqual(after.counts);
  expect(after.counts).not.toEqual(before.counts);
  stop();
  await settled();
  told = 0;
  await type(june + 1);
  expect(told).toBe(0);
});

/** The overview reads the verdict columns of the sheet in front, else of the consolidated sheet, else of any other. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { readOverview } from "../../src/app/overview";
import { createInProcessReader } from "../../src/files/in-process-reader";
import { departmentFiles, openSchemaWorkbook } from "../support/pacnam";
import { value } from "../support/value";

test("no sheet has verdicts", async () => {
  const overview = await readOverview(await openSchemaWorkbook());
  expect(overview.ok ? null : overview.problem.code).toBe("no-attainment");
});

test("columns added to a sheet that is not “Tổng hợp” are read", async () => {
  const workbook = await openSchemaWorkbook();
  value(await applyChange(workbook, value(await planAttainment(workbook, "Bộ chỉ tiêu"))));
  const overview = value(await readOverview(workbook));
  expect([overview.sheet, overview.counts.counted, overview.addsUp]).toEqual(["Bộ chỉ tiêu", 38, true]);
});

test("without such columns in front it is the consolidated sheet, whatever others there are", async () => {
  const workbook = await openSchemaWorkbook();
  const preview = value(await consolidateFiles(workbook, createInProcessReader(), departmentFiles()));
  value(await applyChange(workbook, preview.change));
  const { metOrExceeded, counted } = preview.consolidation.counts;
  const overview = value(await readOverview(workbook));
  expect([overview.sheet, overview.counts.metOrExceeded, overview.counts.counted]).toEqual([
    "Tổng hợp",
    metOrExceeded,
    counted,
  ]);
}, 30_000);

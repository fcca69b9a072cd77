/** The overview reads the verdict columns of the sheet in front, else of the consolidated sheet, else of any other. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { readOverview } from "../../src/app/overview";
import { openSchemaWorkbook } from "../support/pacnam";
import { consolidatedSample } from "../support/sample-run";
import { memoryWorkbook } from "../support/memory-workbook";
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
  const { workbook, preview } = await consolidatedSample();
  const { metOrExceeded, counted } = preview.consolidation.counts;
  const overview = value(await readOverview(workbook));
  expect([overview.sheet, overview.counts.metOrExceeded, overview.counts.counted]).toEqual([
    "Tổng hợp",
    metOrExceeded,
    counted,
  ]);
  const { noData } = preview.consolidation.counts;
  expect([overview.noData.length, overview.highlighted]).toEqual([noData, false]);
  // Once the sheet in front has such columns it is that sheet.
  value(await applyChange(workbook, value(await planAttainment(workbook, "Bộ chỉ tiêu"))));
  const sheets = value(await workbook.readSheets("all"));
  expect(value(await readOverview(memoryWorkbook(sheets, "Bộ chỉ tiêu"))).sheet).toBe("Bộ chỉ tiêu");
  expect(value(await readOverview(memoryWorkbook(sheets, "Đơn vị"))).sheet).toBe("Tổng hợp");
});

test("columns on a sheet that is not in front are found where there is no consolidated sheet", async () => {
  const workbook = await openSchemaWorkbook();
  const cells = [
    ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
    [1, "Tổng sản lượng lương thực có hạt", "tấn", 18_000, 12_000],
    [2, "Thu ngân sách trên địa bàn", "tỷ đồng", 11, 9],
  ];
  const steps = [
    { kind: "add-sheet", sheet: "Biểu 9 tháng" },
    { kind: "write", sheet: "Biểu 9 tháng", top: 0, left: 0, cells },
  ] as const;
  value(await workbook.apply({ title: "x", steps }));
  value(await applyChange(workbook, value(await planAttainment(workbook, "Biểu 9 tháng"))));
  const overview = value(await readOverview(workbook));
  expect([overview.sheet, overview.counts.counted > 0]).toEqual(["Biểu 9 tháng", true]);
});
